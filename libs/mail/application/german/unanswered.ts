import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { inquiriesOf, isSilent } from '../silence.ts';
import { despiteInquiries, enumerated } from './counts.ts';
import { dayAndMonth } from './dates.ts';

/** `Trotz zweier Nachfragen (am 28.06. und 05.07.) gibt es noch keine Antwort.` */
export function unanswered(item: DigestItem): string {
  const despite = despiteOf(item);
  const silent = isSilent(item);
  if (despite === null) return silent ? 'Es gibt noch keine Antwort.' : 'Noch ist offen, wie es weitergeht.';
  const sentence = `${despite[0]?.toUpperCase()}${despite.slice(1)}`;
  return `${sentence} ${silent ? 'gibt es noch keine Antwort.' : 'ist noch offen, wie es weitergeht.'}`;
}

/**
 * What a mail about escalated steps alone says of all of them at once:
 * `gibt es trotz zweier Nachfragen (am 28.06. und 05.07.) noch keine Antwort`; null where it differs or the mail says more.
 */
export function unansweredTogether({ kind, items }: DigestContent): string | null {
  const [first] = items;
  if (kind !== 'office' || first === undefined || !items.every(({ stage }) => stage === 'escalation-1')) return null;
  if (new Set(items.map(unanswered)).size > 1) return null;
  const despite = despiteOf(first);
  const between = despite === null ? '' : ` ${despite}`;
  return isSilent(first) ? `gibt es${between} noch keine Antwort` : `ist${between} noch offen, wie es weitergeht`;
}

const despiteOf = (item: DigestItem): string | null => {
  const inquiries = inquiriesOf(item);
  if (inquiries.length === 0) return null;
  const sameYear = new Set(inquiries.map((day) => day.slice(0, 4))).size === 1;
  const days = inquiries.map((day) => (sameYear ? dayAndMonth(day) : `${dayAndMonth(day)}${day.slice(0, 4)}`));
  return `${despiteInquiries(inquiries.length)} (am ${enumerated(days)})`;
};
