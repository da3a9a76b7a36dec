import { laterOf, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { type Precision, type Step } from '#libs/measures/domain/index';
import { type CadencePolicy } from './policy.ts';

type Dated = { dueOn: IsoDate; hard: boolean };

/**
 * E, the day on which the deadline ends: the first working day from `dueOn` (§ 193 BGB, § 31 Abs. 3 VwVfG); for an outer
 * deadline the last one up to it.
 */
export function effectiveDeadline(step: Dated, calendar: Calendar): IsoDate {
  return step.hard ? calendar.working.last(step.dueOn) : calendar.working.first(step.dueOn);
}

/** D0, the first contact day on or after E. */
export function askingDay(step: Dated, calendar: Calendar): IsoDate {
  return calendar.contactDaysOf(step).first(effectiveDeadline(step, calendar));
}

/** Contact days between the deadline and the first overdue stage. */
export function graceOf(step: { hard: boolean; precision: Precision | null }, policy: CadencePolicy): number {
  if (step.hard) return policy.grace.hard;
  return step.precision === 'day' ? policy.grace.day : policy.grace.other;
}

/** In the backlog is every step not yet released whose deadline is not after the activation day, whenever it came. */
export function inBacklog(step: Step, activatedOn: IsoDate, calendar: Calendar): boolean {
  if (step.released || step.dueOn === null) return false;
  return laterOf(effectiveDeadline({ dueOn: step.dueOn, hard: step.hard }, calendar), step.dueOn) <= activatedOn;
}
