import { type SuppressedReason } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { assertNever, type MailMode } from '#libs/measures/domain/index';
import { type CarryingMail, type Explanation, type Why } from '../../domain/index.ts';
import { englishDay } from './english-day.ts';

/** What became of a notice, or will. */
export function stateSentence({ state, summaryOn, on, stage }: Explanation, { today }: Why): string {
  const summary = summaryOn === null ? '' : ` Leadership reads of it in its summary on ${englishDay(summaryOn)}.`;
  switch (state.kind) {
    case 'foreseen':
      return foreseen(stage, on, today) + summary;
    case 'waiting':
      return `Waits for the next digest.${waitingFor[state.mailMode]}${summary}`;
    case 'told':
      return told(state.on, state.mail, state.arrivedOn);
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

function told(on: string, mail: CarryingMail | null, arrivedOn: string | null): string {
  const arrived = arrivedOn === null ? '' : ` Handed over on ${englishDay(arrivedOn)}.`;
  if (mail === null) return `In the digest of ${englishDay(on)}.${arrived}`;
  const open = mail.handover === 'sent' ? arrived : ` ${handedOver[mail.handover]}`;
  return `In mail ${mail.number} of ${englishDay(on)}.${open}`;
}

const handedOver: Record<Exclude<CarryingMail['handover'], 'sent'>, string> = {
  'on-its-way': 'It is not handed over yet.',
  failed: 'Handing it over failed.',
  ambiguous: 'Whether it arrived is uncertain.',
};

const waitingFor: Record<MailMode, string> = {
  live: '',
  approve: ' Mails of this plan go out only when released.',
  off: ' Mails of this plan are switched off.',
};

const suppressedBecause: Record<SuppressedReason, string> = {
  'predecessor-open': 'another step of the same office is still open before it.',
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
