import { type CadencePolicy, type Notice } from '#libs/cadence/domain/index';
import { laterOf, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import {
  effectiveDeadline,
  inBacklog,
  predecessorOf,
  type Measure,
  type Plan,
  type Reason,
  type Step,
} from '#libs/measures/domain/index';

/** What is known on a day; `today` is a plain date in the plan's time zone. */
export interface Standpoint {
  today: IsoDate;
  calendar: Calendar;
  plan: Pick<Plan, 'activatedOn'>;
  policy: Pick<CadencePolicy, 'silentAfter'>;
}

/** The state of a step and what it rests on; days are plain dates in the plan's time zone. */
export type Standing =
  | { state: 'dropped' }
  | { state: 'done' }
  | { state: 'paused'; until: IsoDate }
  | { state: 'late'; because: 'deadline-past'; workingDays: number }
  /** Its deadline was before the plan began. */
  | { state: 'late'; because: 'backlog' }
  | { state: 'late'; because: 'moved'; from: IsoDate }
  | { state: 'waits'; for: Step }
  | { state: 'at-risk'; since: IsoDate; reason: Reason }
  | { state: 'undated' }
  | { state: 'silent'; askedOn: IsoDate }
  | { state: 'on-course'; deadline: IsoDate };

/**
 * The first state that holds for `step` (CADENCE.md, *States of a step*).
 *
 * @param measure as of today, a pause that has ended taken away.
 * @param notices all that was raised for the measure, with the days on which their mails arrived.
 */
export function standingOf(at: Standpoint, measure: Measure, step: Step, notices: readonly Notice[]): Standing {
  if (step.status !== 'open') return { state: step.status };
  if (measure.pause !== null) return { state: 'paused', until: measure.pause.until };
  const { dueOn } = step;
  const deadline = dueOn === null ? null : effectiveDeadline({ dueOn, hard: step.hard }, at.calendar);
  if (deadline !== null && deadline < at.today) return deadlinePast(at, step, deadline);
  if (dueOn !== null && step.originalDueOn !== null && dueOn > step.originalDueOn) {
    return { state: 'late', because: 'moved', from: step.originalDueOn };
  }
  const predecessor = predecessorOf(measure, step);
  if (predecessor !== null) return { state: 'waits', for: predecessor };
  const answer = step.answers.at(-1);
  if (answer?.said.kind === 'at-risk') return { state: 'at-risk', since: answer.on, reason: answer.said.reason };
  if (deadline === null) return { state: 'undated' };
  const askedOn = unansweredSince(at, step, notices);
  return askedOn === null ? { state: 'on-course', deadline } : { state: 'silent', askedOn };
}

function deadlinePast({ plan, calendar, today }: Standpoint, step: Step, deadline: IsoDate): Standing {
  if (inBacklog(step, plan.activatedOn ?? today, calendar)) return { state: 'late', because: 'backlog' };
  const workingDays = calendar.working.countBetween(deadline, today);
  return { state: 'late', because: 'deadline-past', workingDays };
}

/**
 * The day on which the first question reached the responsible office since it has had the step under this deadline, if that
 * was `silentAfter` contact days ago or longer; else null. What changes the step begins a new `entered` or a hand-over: commands take
 * effect after the delivery of their day, so a question of that day was about the step as it was before.
 */
function unansweredSince(
  { calendar, today, policy }: Standpoint,
  step: Step,
  notices: readonly Notice[],
): IsoDate | null {
  if (step.enteredOn === null) return null;
  const since = step.handOvers.reduce((latest, { on }) => laterOf(latest, on), step.enteredOn);
  const asked = notices.flatMap((notice) => {
    const ours = notice.stepId === step.id && notice.role === 'responsible' && notice.officeId === step.officeId;
    const present = notice.dueVersion === step.dueVersion && notice.on > since && notice.suppressed === null;
    return ours && present && notice.arrivedOn !== null ? [notice.arrivedOn] : [];
  });
  const answeredOn = lastAnswerOn(step);
  const first = asked.sort().find((day) => answeredOn === null || day > answeredOn);
  if (first === undefined) return null;
  return calendar.contactDaysOf(step).countBetween(first, today) >= policy.silentAfter ? first : null;
}

/** An answer of a day came after the delivery of that day. */
function lastAnswerOn({ answers, requests, disputes }: Step): IsoDate | null {
  const days = [...answers, ...requests, ...disputes].map(({ on }) => on);
  return days.reduce<IsoDate | null>((last, on) => (last === null || on > last ? on : last), null);
}
