import type { MailOverview, PlanOverview } from '#libs/overview/domain/index';
import { CommandLine } from '../decisions/command-line.tsx';
import { nextMailSentence } from '../pulse/next-mail-sentence.ts';
import { mailModeSentence } from './mail-mode-sentence.ts';
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
          <p className="part__count">Was zuletzt hinausging oder darauf wartet. {mailModeSentence(overview.plan)}</p>
        </div>
      </div>
      {overview.plan.mailMode === 'approve' && (
        <CommandLine
          label="Vorschau ansehen und freigeben"
          line={`npx schrittmacher releases --plan ${overview.plan.key}`}
        />
      )}
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
              <MailRow key={mail.number} plan={overview.plan.key} mail={mail} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
