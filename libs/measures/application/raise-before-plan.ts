import { type IsoDate } from '#libs/calendar/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { Temporal } from 'temporal-polyfill';
import { type Measure, passingOfDays } from '../domain/index.ts';
import { type MeasureCommandSetting } from './command-measure.ts';
import { circumstancesFor } from './plan-cadence.ts';
import { type MeasurePorts, type PlanHead } from './ports.ts';
import { recordMeasure } from './record-events.ts';

type RaiseSetting<Ports extends MeasurePorts> = Pick<MeasureCommandSetting<Ports>, 'beforeCommand'>;

interface RaisedAt {
  today: IsoDate;
  recordedAt: IsoInstant;
}

/**
 * Raises what is due up to today in every measure of the plan, and settles what time itself has done to them by the evening: a
 * command about the plan takes effect after what its day brings anyway, by the rules and addresses that held until then. The plan
 * is locked for the command before. Gives the ids of the measures looked at.
 */
export async function raiseBeforePlan<Ports extends MeasurePorts>(
  setting: RaiseSetting<Ports>,
  ports: Ports,
  plan: PlanHead,
  at: RaisedAt,
): Promise<string[]> {
  const concerned = await ports.measures.idsWithMomentUpTo(plan.id, endOfTomorrow(at.today, plan.timeZone));
  for (const measureId of concerned) await raiseUpToEvening(setting, ports, plan, measureId, at);
  return concerned;
}

/** The same in one measure, which comes back as a command of today finds it. */
export async function raiseUpToEvening<Ports extends MeasurePorts>(
  { beforeCommand }: RaiseSetting<Ports>,
  ports: Ports,
  plan: PlanHead,
  measureId: string,
  { today, recordedAt }: RaisedAt,
): Promise<Measure> {
  await beforeCommand(ports, measureId);
  const measure = (await ports.measures.lock(measureId))!;
  const passing = passingOfDays(measure, await circumstancesFor(ports, plan, [measure], today), 'evening');
  return recordMeasure(ports, measure, passing, { commandId: null, recordedAt });
}

/** What changes on an evening has its moment on the next morning. */
export function endOfTomorrow(today: IsoDate, timeZone: string): IsoInstant {
  return Temporal.PlainDate.from(today).add({ days: 2 }).toZonedDateTime(timeZone).toInstant().toString();
}
