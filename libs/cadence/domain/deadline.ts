import { type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { effectiveDeadline, type Precision } from '#libs/measures/domain/index';
import { type CadencePolicy } from './policy.ts';

/** D0, the first contact day on or after E. */
export function askingDay(step: { dueOn: IsoDate; hard: boolean }, calendar: Calendar): IsoDate {
  return calendar.contactDaysOf(step).first(effectiveDeadline(step, calendar));
}

/** Contact days between the deadline and the first overdue stage. */
export function graceOf(step: { hard: boolean; precision: Precision | null }, policy: CadencePolicy): number {
  if (step.hard) return policy.grace.hard;
  return step.precision === 'day' ? policy.grace.day : policy.grace.other;
}
