import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { nextWeeklyDay, wallClockMoment, type Cadence } from '#libs/cadence/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { type MeasurePorts } from '#libs/measures/index';

/**
 * Ids of the measures of which anything new may go out up to the delivery of `on`: those with a moment by then, or by the end of
 * the week that the weekly digests of that day bring forward.
 */
export async function movingMeasures(
  { measures }: Pick<MeasurePorts, 'measures'>,
  { id, timeZone }: Pick<Plan, 'id' | 'timeZone'>,
  { calendar, directory }: Pick<Cadence, 'calendar' | 'directory'>,
  on: IsoDate,
): Promise<ReadonlySet<string>> {
  const last = directory.weekly.size === 0 ? on : addDays(nextWeeklyDay(on, calendar), -1);
  return new Set(await measures.idsWithMomentUpTo(id, wallClockMoment(addDays(last, 1), '00:00', timeZone)));
}
