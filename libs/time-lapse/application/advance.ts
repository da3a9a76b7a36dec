import { inParallel } from '#libs/concurrency/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { wallClockMoment, wallClockOf } from '#libs/cadence/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { type Transaction } from '#libs/measures/index';
import { type TimeLapsePorts } from './ports.ts';
import { WorkerSilent } from './refusals.ts';
import { untilDone } from './until-done.ts';

export interface TimeLapseSetting {
  transaction: Transaction<TimeLapsePorts>;
  /** Tells a workflow to look again. */
  lookAgain: (workflowId: string) => Promise<void>;
  /** How long nothing may move, in milliseconds. */
  patienceMs: number;
}

/** What has come up at the installation's present time. */
interface Due {
  now: IsoInstant;
  measures: string[];
  deliveries: string[];
}

/**
 * Moves the clock to `target` in lock-step with the process: to the next moment, until every measure that is due was looked
 * at, then the deliveries, then the mails, and on to the moment after that (ARCHITECTURE.md, *One clock*).
 *
 * @param reached is told each instant before the clock is moved there.
 * @throws {WorkerSilent}
 */
export async function advance(
  setting: TimeLapseSetting,
  target: IsoInstant,
  reached: (instant: IsoInstant) => void,
): Promise<void> {
  let due = await setting.transaction(whatIsDue);
  for (;;) {
    if (await settled(setting, due)) {
      const next = await setting.transaction(nextMoment);
      if (next === null || Date.parse(next) > Date.parse(target)) break;
      reached(next);
      due = await setting.transaction((ports) => moveTo(ports, next));
    } else {
      due = await setting.transaction(whatIsDue);
    }
  }
  await setting.transaction(({ installations }) => installations.moveClockTo(target));
}

/**
 * Whatever has come up: measures first, so that no half digest goes out, then deliveries, then mails. False when something was
 * due: it may have brought up something else.
 */
async function settled(setting: TimeLapseSetting, due: Due): Promise<boolean> {
  const { transaction, patienceMs } = setting;
  const stuck = (what: 'measures' | 'deliveries' | 'mails') => () => new WorkerSilent(what, patienceMs / 1000);
  if (due.measures.length > 0) {
    await tell(setting, due.measures);
    const left = async ({ moments }: TimeLapsePorts): Promise<number> => (await moments.dueMeasures(due.now)).length;
    await untilDone(() => transaction(left), patienceMs, stuck('measures'));
    return false;
  }
  if (due.deliveries.length > 0) {
    await tell(setting, due.deliveries);
    const left = async ({ moments }: TimeLapsePorts): Promise<number> => (await moments.dueDeliveries(due.now)).length;
    await untilDone(() => transaction(left), patienceMs, stuck('deliveries'));
  }
  // Also those of a delivery before the time-lapse: their hours end when the clock moves.
  await untilDone(() => transaction(({ moments }) => moments.mailsUnderWay()), patienceMs, stuck('mails'));
  return due.deliveries.length === 0;
}

async function tell({ lookAgain }: TimeLapseSetting, workflowIds: readonly string[]): Promise<void> {
  await inParallel(workflowIds, { lanes: 20 }, lookAgain);
}

async function moveTo(ports: TimeLapsePorts, instant: IsoInstant): Promise<Due> {
  await ports.installations.moveClockTo(instant);
  return whatIsDue(ports);
}

async function whatIsDue({ clock, moments }: TimeLapsePorts): Promise<Due> {
  const now = await clock.now();
  return { now, measures: await moments.dueMeasures(now), deliveries: await moments.dueDeliveries(now) };
}

/**
 * The instant to go to next: the earliest delivery, or the end of the hours in which a day's measures are raised, so that they
 * are all looked at in one go. Null when nothing is ahead.
 */
async function nextMoment({ moments, plans }: TimeLapsePorts): Promise<IsoInstant | null> {
  const { raising, deliveryAt } = await moments.next();
  if (raising === null) return deliveryAt;
  const plan = (await plans.byId(raising.planId))!;
  const raised = endOfRaising(raising.at, plan.timeZone, (await plans.policyOf(plan)).raising.to);
  return deliveryAt === null || Date.parse(raised) < Date.parse(deliveryAt) ? raised : deliveryAt;
}

/** A moment outside the hours of raising (after a command) stands for itself. */
function endOfRaising(moment: IsoInstant, timeZone: string, to: string): IsoInstant {
  const day: IsoDate = wallClockOf(moment, timeZone).day;
  const end = wallClockMoment(day, to, timeZone);
  return Date.parse(end) > Date.parse(moment) ? end : moment;
}
