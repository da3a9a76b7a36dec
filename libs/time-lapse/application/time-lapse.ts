import { type IsoDate } from '#libs/calendar/domain/index';
import { type CadencePolicy, wallClockMoment, wallClockOf } from '#libs/cadence/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { type Transaction } from '#libs/measures/index';
import { deliveryWorkflowId, measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { type TimeLapsePorts } from './ports.ts';
import { NotADemonstrationInstallation, NothingBeforeThatDay, WorkerSilent } from './refusals.ts';
import { untilDone } from './until-done.ts';

export interface TimeLapseSetting {
  transaction: Transaction<TimeLapsePorts>;
  /** Tells the workflows at once what waits to be told. */
  relay: () => Promise<unknown>;
  /** How long nothing may move, in milliseconds. */
  patienceMs: number;
}

export interface TimeLapseProgress {
  /** The day (plan time zone) that the installation's clock has reached. */
  day: IsoDate;
}

/** The time of the last day at which a time-lapse stops: after everything of that day. */
const endOfDay = '17:00';

/**
 * Moves a demonstration installation's clock to the end of the day `until`, in lock-step with the process: to the next moment,
 * until every measure that is due was looked at, then the deliveries, then the mails, and on to the moment after that
 * (ARCHITECTURE.md, *One clock*). There is one clock, so all plans move. Interrupted, it can simply be given again.
 *
 * @param timeZone the one whose day `until` is meant.
 * @throws {PlainError} `NOT_A_DEMONSTRATION`, `TIME_LAPSE_BACKWARDS`, `WORKER_SILENT`
 */
export async function timeLapse(
  setting: TimeLapseSetting,
  { until, timeZone }: { until: IsoDate; timeZone: string },
  progress: (progress: TimeLapseProgress) => void,
): Promise<void> {
  const { transaction } = setting;
  const target = wallClockMoment(until, endOfDay, timeZone);
  await transaction(({ installations, clock }) => refuse(installations, clock, until, target, timeZone));

  await transaction(everythingToBeLookedAt);
  for (let day = ''; ;) {
    await settle(setting);
    const next = await transaction(nextMoment);
    if (next === null || Date.parse(next) > Date.parse(target)) break;
    const reached = wallClockOf(next, timeZone).day;
    if (reached !== day) progress({ day: (day = reached) });
    await transaction(({ installations }) => installations.moveClockTo(next));
  }
  await transaction(({ installations }) => installations.moveClockTo(target));
  // The timers that run were set before the clock moved and would fire too late.
  await transaction(everythingToBeLookedAt);
  await settle(setting);
  progress({ day: until });
}

async function refuse(
  installations: TimeLapsePorts['installations'],
  clock: TimeLapsePorts['clock'],
  until: IsoDate,
  target: IsoInstant,
  timeZone: string,
): Promise<void> {
  if ((await installations.get())?.kind !== 'demonstration') throw new NotADemonstrationInstallation();
  const now = await clock.now();
  if (Date.parse(target) <= Date.parse(now)) throw new NothingBeforeThatDay(until, wallClockOf(now, timeZone).day);
}

/** Whatever has come up to now: measures first, so that no half digest goes out, then deliveries, then mails. */
async function settle({ transaction, relay, patienceMs }: TimeLapseSetting): Promise<void> {
  const now = await transaction(({ clock }) => clock.now());
  const stuck = (waitedFor: 'measures' | 'deliveries' | 'mails') => () =>
    new WorkerSilent(waitedFor, patienceMs / 1000);

  if ((await transaction((ports) => wakeMeasures(ports, now))) > 0) {
    await relay();
    await untilDone(
      () => transaction(async (ports) => (await dueMeasures(ports, now)).length),
      patienceMs,
      stuck('measures'),
    );
  }
  if ((await transaction((ports) => wakeDeliveries(ports, now))) > 0) {
    await relay();
    await untilDone(
      () => transaction(async (ports) => (await dueDeliveries(ports, now)).length),
      patienceMs,
      stuck('deliveries'),
    );
  }
  await untilDone(() => transaction(({ mails }) => mails.count()), patienceMs, stuck('mails'));
}

async function activePlans({ plans }: TimeLapsePorts): Promise<Plan[]> {
  return (await plans.list()).filter((plan) => plan.activatedOn !== null);
}

interface DueMeasure {
  planId: string;
  measureId: string;
}

async function dueMeasures(ports: TimeLapsePorts, now: IsoInstant): Promise<DueMeasure[]> {
  const due: DueMeasure[] = [];
  for (const { id: planId } of await activePlans(ports)) {
    for (const measureId of await ports.measures.idsWithMomentUpTo(planId, now)) due.push({ planId, measureId });
  }
  return due;
}

async function dueDeliveries(ports: TimeLapsePorts, now: IsoInstant): Promise<string[]> {
  const due: string[] = [];
  for (const { id } of await activePlans(ports)) {
    const { nextDeliveryAt } = await ports.plans.deliveryOf(id);
    if (nextDeliveryAt !== null && Date.parse(nextDeliveryAt) <= Date.parse(now)) due.push(id);
  }
  return due;
}

async function wakeMeasures(ports: TimeLapsePorts, now: IsoInstant): Promise<number> {
  const due = await dueMeasures(ports, now);
  for (const { planId, measureId } of due) await ports.wakeups.add(planId, [measureWorkflowId(measureId)]);
  return due.length;
}

async function wakeDeliveries(ports: TimeLapsePorts, now: IsoInstant): Promise<number> {
  const due = await dueDeliveries(ports, now);
  for (const planId of due) await ports.wakeups.add(planId, [deliveryWorkflowId(planId)]);
  return due.length;
}

/**
 * The instant to go to next: the earliest delivery, or the end of the hours in which a day's measures are raised, so that they
 * are all looked at in one go. Null when nothing is ahead.
 */
async function nextMoment(ports: TimeLapsePorts): Promise<IsoInstant | null> {
  const moments: IsoInstant[] = [];
  for (const plan of await activePlans(ports)) {
    const raising = await ports.measures.earliestMoment(plan.id);
    if (raising !== null) moments.push(endOfRaising(raising, plan, await ports.plans.policyOf(plan)));
    const { nextDeliveryAt } = await ports.plans.deliveryOf(plan.id);
    if (nextDeliveryAt !== null) moments.push(nextDeliveryAt);
  }
  return moments.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
}

function endOfRaising(moment: IsoInstant, { timeZone }: Plan, { raising }: Pick<CadencePolicy, 'raising'>): IsoInstant {
  return wallClockMoment(wallClockOf(moment, timeZone).day, raising.to, timeZone);
}

/** Lets every workflow of an active plan look again, whatever its moment. */
async function everythingToBeLookedAt(ports: TimeLapsePorts): Promise<void> {
  const now = await ports.clock.now();
  for (const { id } of await activePlans(ports)) {
    await ports.plans.lock(id);
    for (const measure of await ports.measures.lockAll(id)) await ports.measures.setNextMoment(measure.id, now);
    const { lastDeliveryOn } = await ports.plans.deliveryOf(id);
    await ports.plans.saveDelivery(id, { lastDeliveryOn, nextDeliveryAt: now });
  }
}
