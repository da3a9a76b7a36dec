import { type MailReason, type MailWhy } from '../../domain/index.ts';
import { englishDay } from './english-day.ts';

/** `Mail 2027-000412 of Tue 16 Feb 2027` and why it came as a whole. */
export function mailSentences({ number, on, kind, because, copied, items }: MailWhy): string[] {
  return [
    `Mail ${number} of ${englishDay(on)}`,
    `It went to ${readers[kind]}. ${reasons[because]}`,
    ...(items.length === 0 ? [] : [items.length === 1 ? 'It holds one notice.' : `It holds ${items.length} notices.`]),
    ...(copied ? ['The mailbox of the responsible office has a copy.'] : []),
  ];
}

const readers: Record<MailWhy['kind'], string> = {
  office: 'an office of the plan',
  coordination: 'coordination of the plan',
  leadership: 'leadership',
};

const reasons: Record<MailReason, string> = {
  notices: 'What goes to one address on one day stands in one mail.',
  'weekly-notices': 'A weekly mail is chosen for this address: what can wait comes in one mail on Tuesdays.',
  'coordination-sheet': 'Coordination gets a sheet on a contact day if something is to be decided or there is a gap.',
  'leadership-summary':
    'Leadership gets a summary at most every second Tuesday (even calendar weeks), if there is something to say.',
};
