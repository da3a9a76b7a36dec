import type { MailOverview, PlanOverview } from '#libs/overview/domain/index';
import { nextMailSentence } from '../pulse/next-mail-sentence.ts';
import { MailRow } from './mail-row.tsx';

/** What went out lately, or waits to. */
export function Mails({ mails, overview }: { mails: MailOverview[]; overview: PlanOverview }) {
  return (
    <section className="part" id="mails" aria-labelledby="mails-title">
      <div className="part__head">
        <div>
          <h2 id="mails-title" className="kern-heading-medium">
            Mails
          </h2>
          <p className="part__count">Was zuletzt hinausging oder darauf wartet</p>
        </div>
      </div>
      {mails.length === 0 && <p className="empty">Es ging noch keine Mail hinaus. {nextMailSentence(overview)}</p>}
      {mails.length > 0 && (
        <table className="kern-table mail-table" role="table" aria-labelledby="mails-title">
          <thead role="rowgroup">
            <tr role="row">
              {['Tag', 'An', 'Betreff', 'Stand'].map((title) => (
                <th key={title} role="columnheader" scope="col" className="kern-table__header">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {mails.map((mail) => (
              <MailRow key={mail.number} mail={mail} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
