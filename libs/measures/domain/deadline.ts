import { laterOf, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { type Step } from './step.ts';

/**
 * E, the day on which the deadline ends: the first working day from `dueOn` (§ 193 BGB, § 31 Abs. 3 VwVfG); for an outer
 * deadline the last one up to it.
 */
export function effectiveDeadline(step: { dueOn: IsoDate; hard: boolean }, calendar: Calendar): IsoDate {
  return step.hard ? calendar.working.last(step.dueOn) : calendar.working.first(step.dueOn);
}

/** In the backlog is every step not yet released whose deadline is not after the activation day, whenever it came. */
export function inBacklog(
  step: Pick<Step, 'released' | 'dueOn' | 'hard'>,
  activatedOn: IsoDate,
  calendar: Calendar,
): boolean {
  const { released, dueOn, hard } = step;
  if (released || dueOn === null) return false;
  return laterOf(effectiveDeadline({ dueOn, hard }, calendar), dueOn) <= activatedOn;
}
