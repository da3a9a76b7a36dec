import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { same, type Wording } from '../wording.ts';
import { nearDate } from './dates.ts';
import { withoutDecision } from './decision-sentences.ts';
import { readerName } from './reader-name.ts';

/** What happens without an answer, on which day, and who is told; null when nothing more comes. */
export function consequence(item: DigestItem, today: IsoDate): Wording | null {
  switch (item.stage) {
    case 'resolved':
      return null;
    case 'decision-1':
    case 'decision-2':
      return withoutDecision(item, today);
    case 'dispute':
      return {
        one: 'In the meantime the deadline still applies.',
        many: 'In the meantime the deadlines still apply.',
      };
    case 'needed':
      return {
        one: 'In the meantime that office’s deadline still applies.',
        many: 'In the meantime those offices’ deadlines still apply.',
      };
    default:
      return item.next === null ? withoutNext(item) : withNext(item.next, today);
  }
}

const withNext = (next: NonNullable<DigestItem['next']>, today: IsoDate): Wording => {
  const on = nearDate(next.on, today);
  const recipient = readerName(next.recipientName);
  switch (next.stage) {
    case 'overdue-1':
    case 'backlog-1':
      return same(`Without an answer, we will follow up on ${on}.`);
    case 'overdue-2':
    case 'backlog-2':
    case 'status-2':
      return same(`Without an answer, we will ask again on ${on}.`);
    case 'escalation-1':
    case 'status-3':
      return same(`Without an answer, ${recipient} will be informed on ${on}.`);
    case 'escalation-2':
      return {
        one: `Without an answer, the step will appear in the summary for ${recipient} on ${on}.`,
        many: `Without an answer, the steps will appear in the summary for ${recipient} on ${on}.`,
      };
    case 'backlog-3':
      return {
        one: `Without an answer, the step will be on the list for ${recipient} on ${on}.`,
        many: `Without an answer, the steps will be on the list for ${recipient} on ${on}.`,
      };
    default:
      return same(`The next email about this will come on ${on}.`);
  }
};

const withoutNext = (item: DigestItem): Wording | null => {
  switch (item.stage) {
    case 'takeover':
      return same('The deadlines still apply. Without an answer, the next emails will come as before.');
    case 'status-1':
      return same('Without an answer, we will ask again.');
    case 'status-2':
      return same('Without an answer, coordination will be informed.');
    default:
  }
  if (item.waitsFor !== null) {
    return same(`As long as step ${item.waitsFor.stepNumber} is open, we will not ask about this any further.`);
  }
  if (item.precision === 'from' && item.stage === 'overdue-1') {
    return {
      one: 'There will be no further emails about this. Without an answer, the step counts as late.',
      many: 'There will be no further emails about this. Without an answer, the steps count as late.',
    };
  }
  return null;
};
