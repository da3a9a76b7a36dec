import type { MailOverview } from '#libs/overview/domain/index';
import { WordBadge } from '../icons/word-badge.tsx';
import { PageLink } from '../page/page-link.tsx';
import { dayWithWeekday } from '../words/german-day.ts';
import { mailWord } from '../words/mail-words.ts';

export function MailRow({ plan, mail }: { plan: string; mail: MailOverview }) {
  const { number, on, to, subject, reason } = mail;
  return (
    <tr role="row" className="mail">
      <td role="cell" className="kern-table__cell mail__day">
        {dayWithWeekday(on)}
      </td>
      <td role="cell" className="kern-table__cell mail__to">
        {to}
      </td>
      <th role="rowheader" scope="row" className="kern-table__cell mail__subject">
        {subject}
        <span className="mail__number">
          Mail {number} ·{' '}
          <PageLink className="text-link" to={{ plan, view: { name: 'mail', mail: number } }}>
            Warum diese Mail?<span className="kern-sr-only"> {number}</span>
          </PageLink>
        </span>
      </th>
      <td role="cell" className="kern-table__cell">
        <WordBadge {...mailWord(mail)} />
        {reason !== null && <p className="mail__reason">{reason}</p>}
      </td>
    </tr>
  );
}
