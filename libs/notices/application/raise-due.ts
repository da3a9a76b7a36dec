import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import {
  asRaised,
  nextDayOf,
  passingTermsOf,
  plannedNotices,
  raise,
  raisingMoment,
  wallClockOf,
  type Cadence,
  type Notice,
} from '#libs/cadence/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { nextPassing, type Measure } from '#libs/measures/domain/index';
import { daysOf, type MeasurePorts, type PlanHead, type Transaction } from '#libs/measures/index';
import { type Directory } from '#libs/offices/domain/index';
import { type NoticeStore } from './ports.ts';

export interface RaisePorts extends Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'offices' | 'events'> {
  notices: NoticeStore;
}

/** A moment ahead. `step` is the step's number; null for what concerns the measure as a whole. */
export interface Moment {
  on: IsoDate;
  stage: string;
  step: number | null;
}

/** What lies ahead of a measure after everything due was raised. */
export interface Outlook {
  /** By the installation's clock, at the time of the look. */
  now: IsoInstant;
  nextMomentAt: IsoInstant | null;
  /** At most ten, soonest first. */
  agenda: Moment[];
  /** Nothing is open and nothing is foreseen. */
  closed: boolean;
}

const agendaLength = 10;

/**
 * Raises everything of the measure whose moment has come, in a transaction of its own, and stores when it is to be looked at
 * next. Doing it twice, or late, gives nothing new (CADENCE.md, *Delivery*). Null when there is no such measure.
 */
export function raiseDue(transaction: Transaction<RaisePorts>, measureId: string): Promise<Outlook | null> {
  return transaction((ports) => raised(ports, measureId, lastDayWithMomentPast));
}

/**
 * The same within the transaction of a command, for the whole of today even before its moment: a command takes effect after
 * everything of its day. To be called before the command decides, and once more after its events were applied, so that the
 * next moment is that of the changed measure.
 */
export function raiseDueWithin(ports: RaisePorts, measureId: string): Promise<Outlook | null> {
  return raised(ports, measureId, today);
}

type UpTo = (now: IsoInstant, measureId: string, plan: PlanHead, cadence: Pick<Cadence, 'policy'>) => IsoDate;

const today: UpTo = (now, _measureId, plan) => wallClockOf(now, plan.timeZone).day;

/** The last day whose moment has come for the measure: everything up to it is to be raised. */
export const lastDayWithMomentPast: UpTo = (now, measureId, plan, { policy }) => {
  const { day } = wallClockOf(now, plan.timeZone);
  return isPast(raisingMoment(day, measureId, policy, plan.timeZone), now) ? day : addDays(day, -1);
};

/** Only what is raised needs addresses, and most looks find nothing due: then they are not read. */
const noAddresses: Directory = {
  offices: new Map(),
  coordination: null,
  coordinationDeputy: null,
  leadership: null,
  weekly: new Set(),
  english: new Set(),
};

async function raised(ports: RaisePorts, measureId: string, upTo: UpTo): Promise<Outlook | null> {
  // The plan is locked first, as everywhere.
  const plan = await ports.plans.lockSharedOf(measureId);
  const measure = plan === null ? null : await ports.measures.lock(measureId);
  if (plan === null || measure === null) return null;
  const now = await ports.clock.now();
  const days = await daysOf(ports, plan, [measure], wallClockOf(now, plan.timeZone).day);
  const cadence: Cadence = { plan, ...days, directory: noAddresses };

  const known = (await ports.notices.raisedOf(measureId)).map(asRaised);
  const day = upTo(now, measureId, plan, cadence);
  let result = raise(cadence, measure, known, day);
  if (result.notices.length > 0) {
    const directory = await ports.offices.directoryOf(plan);
    result = raise({ ...cadence, directory }, measure, known, day);
  }
  if (result.events.length > 0) {
    await ports.events.append('measure', measureId, measure.version, result.events, {
      commandId: null,
      recordedAt: now,
    });
    await ports.measures.save([result.measure]);
  }
  if (result.notices.length > 0) await ports.notices.insert(result.notices, { planId: plan.id, raisedAt: now });

  const outlook = outlookOf(cadence, plan, result.measure, [...known, ...result.notices], { now, day });
  await ports.measures.setNextMoment(measureId, outlook.nextMomentAt);
  return outlook;
}

/** @param raised what was raised, up to `day`. */
function outlookOf(
  cadence: Cadence,
  plan: PlanHead,
  measure: Measure,
  raised: readonly Notice[],
  { now, day }: { now: IsoInstant; day: IsoDate },
): Outlook {
  const next = nextDayOf(cadence, measure, raised, day);
  return {
    now,
    nextMomentAt: next === null ? null : raisingMoment(next, measure.id, cadence.policy, plan.timeZone),
    agenda: agendaOf(cadence, measure, raised),
    closed: next === null && (measure.closed !== null || measure.steps.every((step) => step.status !== 'open')),
  };
}

function agendaOf(cadence: Cadence, measure: Measure, known: readonly Notice[]): Moment[] {
  const stages: Moment[] = plannedNotices(cadence, measure, known).map((planned) => ({
    on: planned.on,
    stage: planned.stage,
    step: measure.steps.find(({ id }) => id === planned.stepId)?.number ?? null,
  }));
  const passing = nextPassing(measure, passingTermsOf(cadence));
  if (passing !== null) stages.push({ on: passing, stage: 'passing', step: null });
  return stages.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).slice(0, agendaLength);
}

function isPast(moment: IsoInstant, now: IsoInstant): boolean {
  return Date.parse(moment) <= Date.parse(now);
}
