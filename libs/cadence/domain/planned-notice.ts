import { type Calendar, type DaySeries, type IsoDate } from '#libs/calendar/domain/index';
import { type Hold, type Measure, type Plan, type Step } from '#libs/measures/domain/index';
import { type Directory } from '#libs/offices/domain/index';
import { type LadderStep } from './ladder.ts';
import { type NoticeIdentity, type SuppressedReason } from './notice.ts';
import { type CadencePolicy } from './policy.ts';
import { roleOf, type Stage } from './stage.ts';

/** What holds for all measures of a plan on a day. */
export interface Cadence {
  plan: Pick<Plan, 'activatedOn' | 'backlogStartedOn' | 'endsOn' | 'policySince'>;
  calendar: Calendar;
  policy: CadencePolicy;
  directory: Directory;
}

/** A notice that the rules foresee if nothing changes. */
export interface PlannedNotice extends NoticeIdentity {
  on: IsoDate;
  /** The office for whose role it is meant. */
  officeId: string | null;
  /** The address, where it is not that of the role on the day: `resolved` goes to whom the escalation went. */
  to?: string | null;
  /** The hold that moved it. */
  held?: Hold;
  /** Why it will be kept, not sent; null: it will be sent. */
  withheld: Extract<SuppressedReason, 'predecessor-open' | 'on-course'> | null;
}

export function isOnLadder(step: Step): step is LadderStep {
  return step.status === 'open' && step.dueOn !== null && step.enteredOn !== null;
}

/** A notice about a step under its present `dueVersion` and `entered`. */
export function plannedOf(measure: Measure, step: Step, stage: Stage, on: IsoDate): PlannedNotice {
  return {
    measureId: measure.id,
    stepId: step.id,
    officeId: step.officeId,
    stage,
    role: roleOf(stage),
    dueVersion: step.dueVersion,
    enteredOn: step.enteredOn!,
    cause: '',
    on,
    withheld: null,
  };
}

/** The days that a notice's "contact days" means: those of its step, for anything else those of the plan. */
export function seriesOf(calendar: Calendar, measure: Measure, notice: NoticeIdentity): DaySeries {
  return calendar.contactDaysOf({ hard: isHard(measure, notice) });
}

/** Whether a notice is about a hard deadline; null: about an office. */
export function isHard(measure: Measure | null, { stepId }: NoticeIdentity): boolean {
  return measure?.steps.find(({ id }) => id === stepId)?.hard ?? false;
}
