import { type IsoDate } from '#libs/calendar/domain/index';
import { wallClockMoment, wallClockOf } from '#libs/cadence/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { deliveryWorkflowId, measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { advance, type TimeLapseSetting } from './advance.ts';
import { type TimeLapsePorts } from './ports.ts';
import { NotADemonstrationInstallation, NothingBeforeThatDay } from './refusals.ts';

export interface TimeLapseProgress {
  /** The day (plan time zone) that the installation's clock has reached. */
  day: IsoDate;
}

/** The time of the last day at which a time-lapse stops: after everything of that day. */
const endOfDay = '17:00';

/**
 * Moves a demonstration installation's clock to the end of the day `until`, in lock-step with the process. There is one clock,
 * so all plans move. Interrupted, it can simply be given again.
 *
 * @param timeZone the one whose day `until` is meant.
 * @throws {PlainError} `NOT_A_DEMONSTRATION`, `TIME_LAPSE_BACKWARDS`, `WORKER_SILENT`
 */
export async function timeLapse(
  setting: TimeLapseSetting,
  { until, timeZone }: { until: IsoDate; timeZone: string },
  progress: (progress: TimeLapseProgress) => void,
): Promise<void> {
  const target = wallClockMoment(until, endOfDay, timeZone);
  await setting.transaction((ports) => refuse(ports, until, target, timeZone));
  let day: IsoDate | null = null;
  await advance(setting, target, (instant) => {
    const reached = wallClockOf(instant, timeZone).day;
    if (reached !== day) progress({ day: (day = reached) });
  });
  await setting.transaction(wakeEverything);
}

async function refuse(
  { installations, clock }: TimeLapsePorts,
  until: IsoDate,
  target: IsoInstant,
  timeZone: string,
): Promise<void> {
  if ((await installations.get())?.kind !== 'demonstration') throw new NotADemonstrationInstallation();
  const now = await clock.now();
  if (Date.parse(target) <= Date.parse(now)) throw new NothingBeforeThatDay(until, wallClockOf(now, timeZone).day);
}

/** The timers that run were set before the clock moved and would fire too late. */
async function wakeEverything({ plans, measures, wakeups }: TimeLapsePorts): Promise<void> {
  for (const { id, activatedOn } of await plans.list()) {
    if (activatedOn === null) continue;
    await wakeups.add(id, [deliveryWorkflowId(id), ...(await measures.idsOf(id)).map(measureWorkflowId)]);
  }
}
