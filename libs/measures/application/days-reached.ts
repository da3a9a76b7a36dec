import { Temporal } from 'temporal-polyfill';
import { addDays, dayInReach, isIsoDate, type IsoDate } from '#libs/calendar/domain/index';
import { type Measure, pendingRequest, type Step, stepOf } from '../domain/index.ts';
import { type GivenMeasureCommand } from './command-measure.ts';

/** Days that a command looks at besides those of the measure: steps that move along may reach further than any date of it. */
export function daysReachedBy(measure: Measure, command: GivenMeasureCommand): IsoDate[] {
  if (!('along' in command) || command.along === undefined) return [];
  const step = stepOf(measure, command.stepId);
  if (step === undefined) return [];
  const to = command.do === 'move-deadline' ? command.to : (pendingRequest(step)?.to ?? null);
  return to === null ? [] : daysReachedByMove(measure, step, to);
}

/** The new date, and where all dates of the measure would lie if they moved as far. */
export function daysReachedByMove({ steps }: Measure, { dueOn: from }: Step, to: IsoDate): IsoDate[] {
  // Nothing moves there: it is refused.
  if (!dayInReach(to)) return [];
  if (from === null) return [to];
  const { days } = Temporal.PlainDate.from(from).until(to);
  const dates = steps.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn !== null);
  // Beyond the year 9999 there is no day.
  return [to, ...dates.map((dueOn) => addDays(dueOn, days)).filter(isIsoDate)];
}
