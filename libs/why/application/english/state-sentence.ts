import { type SuppressedReason } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { sameAddress } from '#libs/offices/domain/index';
import { assertNever } from '#libs/measures/domain/index';
import { type CarryingMail, type Explanation, type NoticeStanding, type Why } from '../../domain/index.ts';
import { englishDay } from './english-day.ts';

/** What became of a notice, or will. */
export function stateSentence(
  { state, recipient, summaryOn, weeklyOn, on, stage }: Explanation,
  { today }: Why,
): string {
  const summary =
    summaryOn === null ? weekly(weeklyOn, on) : ` Leadership reads of it in its summary on ${englishDay(summaryOn)}.`;
  switch (state.kind) {
    case 'foreseen':
      return foreseen(stage, on, today) + summary;
    case 'waiting':
      return `Waits for the next digest.${waitingFor(state)}${summary}`;
    case 'held':
      return held(state.since, state.lastOn) + summary;
    case 'told':
      return told(state, recipient.address);
    case 'suppressed':
      return `${on > today ? 'Will not be sent' : 'Not sent'}: ${suppressedBecause[state.reason]}`;
    default:
      return assertNever(state);
  }
}

function foreseen(stage: Explanation['stage'], on: IsoDate, today: IsoDate): string {
  // Raising was late: it is done the next time the measure is looked at.
  if (on < today) return 'Its day has gone by and it was not raised yet; that will be made up for.';
  return `Foreseen${on === today ? ' for today' : ''} if nothing changes until then${needsArrival(stage)}.`;
}

function needsArrival(stage: Explanation['stage']): string {
  const above = stage === 'overdue-2' || stage === 'escalation-1' || stage === 'escalation-2';
  return above ? ' and the mail of the stage below arrived in time' : '';
}

function weekly(weeklyOn: IsoDate | null, on: IsoDate): string {
  if (weeklyOn === null) return '';
  const forward = weeklyOn < on ? ', ahead of its day' : '';
  return ` A weekly mail is chosen for this address: it comes on ${englishDay(weeklyOn)}${forward}.`;
}

function held(since: IsoDate, lastOn: IsoDate): string {
  const last = lastOn === since ? '' : `, last on ${englishDay(lastOn)}`;
  return `Waits since ${englishDay(since)} to be released by coordination${last}. It is offered again on the next contact day.`;
}

function told({ on, mail, arrivedOn }: Extract<NoticeStanding, { kind: 'told' }>, address: string | null): string {
  if (mail === null) {
    return `In the digest of ${englishDay(on)}.${arrivedOn === null ? '' : ` Handed over on ${englishDay(arrivedOn)}.`}`;
  }
  const elsewhere = sameAddress(mail.to, address) ? '' : ` It went to ${mail.to}.`;
  const copies = mail.copies.length === 0 ? '' : ` In copy to: ${mail.copies.join(', ')}.`;
  return `In mail ${mail.number} of ${englishDay(on)}.${elsewhere}${copies} ${arrival(mail, arrivedOn)}`.trimEnd();
}

/** What is known of its arrival (CADENCE.md, *No step up unless the step below arrived*). */
function arrival({ handover, confirmedOn }: CarryingMail, arrivedOn: IsoDate | null): string {
  const known = handover === 'sent' ? '' : handedOver[handover];
  if (confirmedOn !== null) {
    return `${known} Coordination confirmed on ${englishDay(confirmedOn)} that it has arrived.`.trimStart();
  }
  if (handover === 'sent') return arrivedOn === null ? '' : `Handed over on ${englishDay(arrivedOn)}.`;
  if (arrivedOn === null) return known;
  return `${known} Since ${englishDay(arrivedOn)} it counts as arrived: the new contact then got the takeover.`;
}

const handedOver: Record<Exclude<CarryingMail['handover'], 'sent'>, string> = {
  'on-its-way': 'It is not handed over yet.',
  failed: 'Handing it over failed.',
  ambiguous: 'Whether it arrived is uncertain.',
  returned: 'It came back.',
};

function waitingFor({ mailMode, released }: Extract<NoticeStanding, { kind: 'waiting' }>): string {
  switch (mailMode) {
    case 'live':
      return '';
    case 'approve':
      return released ? ' Coordination has released it.' : ' Mails of this plan go out only when released.';
    case 'off':
      return ' Mails of this plan are switched off.';
    default:
      return assertNever(mailMode);
  }
}

const suppressedBecause: Record<SuppressedReason, string> = {
  'predecessor-open': 'another step is still open before it.',
  'on-course': 'the office had said already that the step is on course.',
  'same-recipient': 'it would reach nobody who does not know of it.',
  overtaken: 'a later stage was due at the same time.',
  closed: 'the step or the measure was closed by then.',
  moved: 'another date held by then.',
  reassigned: 'another office was responsible by then.',
  paused: 'the measure was paused.',
  'request-undecided': 'a request of the office was waiting for a decision.',
  decided: 'it was decided by then.',
  answered: 'there was an answer by then.',
  'never-told': 'no notice that this would resolve went to this address before.',
  superseded: 'the same mail said a higher stage about this step.',
};
