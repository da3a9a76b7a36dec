import { type IsoDate } from '#libs/calendar/domain/index';
import { type CriticalMeasure } from '#libs/mail/domain/index';
import { type Reason, type Step } from '#libs/measures/domain/index';

/**
 * What the office named last as the reason of a later date or of a risk. None was named: whether it answered at all since the
 * present date counts.
 */
export function causeOf(step: Step): CriticalMeasure['cause'] {
  const named = reasonsOf(step);
  if (named.length > 0) return named.reduce((last, it) => (it.on >= last.on ? it : last)).reason;
  const answers = [...step.answers, ...step.requests, ...step.disputes];
  const answered = answers.some(({ on }) => step.enteredOn !== null && on >= step.enteredOn);
  return answered ? 'unsaid' : 'no-answer';
}

function reasonsOf({ answers, requests, pastDeadlines }: Step): { on: IsoDate; reason: Reason }[] {
  const risks = answers.flatMap(({ on, said }) => (said.kind === 'at-risk' ? [{ on, reason: said.reason }] : []));
  const asked = requests.flatMap(({ on, reason }) => (reason === null ? [] : [{ on, reason }]));
  // A date that needed no decision left no request.
  const moved = pastDeadlines.flatMap(({ movedOn, by, reason }) =>
    reason === null || by === 'granted-request' || by === 'tacit-grant' ? [] : [{ on: movedOn, reason }],
  );
  return [...moved, ...asked, ...risks];
}
