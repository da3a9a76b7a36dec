import { type DigestContent, type DigestItem } from '../../domain/index.ts';
import { inquiriesOf, isSilent } from '../silence.ts';
import { enumerated, times } from './counts.ts';
import { dayAndMonth } from './dates.ts';

/** `We have asked twice (on 28 Jun and 5 Jul) and still have no answer.` */
export function unanswered(item: DigestItem): string {
  const asked = askedWords(item);
  if (asked === null) return isSilent(item) ? 'There is no answer yet.' : 'It is still open how to proceed.';
  return isSilent(item) ? `${asked} and still have no answer.` : `${asked}, and it is still open how to proceed.`;
}

/**
 * What a mail about escalated steps alone says of all of them at once, given what they are:
 * `We have asked twice (on 28 Jun and 5 Jul) and still have no answer about …`; null where it differs or the mail says more.
 */
export function unansweredTogether({ kind, items }: DigestContent): ((steps: string) => string) | null {
  const [first] = items;
  if (kind !== 'office' || first === undefined || !items.every(({ stage }) => stage === 'escalation-1')) return null;
  if (new Set(items.map(unanswered)).size > 1) return null;
  const asked = askedWords(first);
  if (isSilent(first))
    return (steps) => `${asked === null ? 'We' : `${asked} and`} still have no answer about ${steps}.`;
  return (steps) => `${asked === null ? 'It' : `${asked}, and it`} is still open how to proceed with ${steps}.`;
}

/** `We have asked twice (on 28 Jun and 5 Jul)`; null: not after the deadline. */
const askedWords = (item: DigestItem): string | null => {
  const inquiries = inquiriesOf(item);
  if (inquiries.length === 0) return null;
  const sameYear = new Set(inquiries.map((day) => day.slice(0, 4))).size === 1;
  const days = inquiries.map((day) => (sameYear ? dayAndMonth(day) : `${dayAndMonth(day)} ${day.slice(0, 4)}`));
  return `We have asked ${times(inquiries.length)} (on ${enumerated(days)})`;
};
