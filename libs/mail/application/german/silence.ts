import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { despiteInquiries, enumerated } from './counts.ts';
import { dayAndMonth } from './dates.ts';

/** Nothing was heard since it was asked after the deadline, or else since it was asked last. */
export function isSilent(item: DigestItem): boolean {
  if (item.lastAnswer === null) return true;
  const since = inquiriesOf(item)[0] ?? [...item.askedOn].sort().at(-1);
  return since !== undefined && item.lastAnswer.on < since;
}

/** `Trotz zweier Nachfragen (am 28.06. und 05.07.) gibt es noch keine Antwort.` */
export function unanswered(item: DigestItem): string {
  const inquiries = inquiriesOf(item);
  const silent = isSilent(item);
  if (inquiries.length === 0) return silent ? 'Es gibt noch keine Antwort.' : 'Noch ist offen, wie es weitergeht.';
  const sameYear = new Set(inquiries.map((day) => day.slice(0, 4))).size === 1;
  const days = inquiries.map((day) => (sameYear ? dayAndMonth(day) : `${dayAndMonth(day)}${day.slice(0, 4)}`));
  const despite = despiteInquiries(inquiries.length);
  const sentence = `${despite[0]?.toUpperCase()}${despite.slice(1)} (am ${enumerated(days)})`;
  return `${sentence} ${silent ? 'gibt es noch keine Antwort.' : 'ist noch offen, wie es weitergeht.'}`;
}

/** What was asked before the deadline was a reminder, not an inquiry. */
const inquiriesOf = ({ askedOn, dueOn }: DigestItem): IsoDate[] =>
  askedOn.filter((day) => dueOn === null || day > dueOn).sort();
