import { type CadencePolicy, type Role, type Stage } from '#libs/cadence/domain/index';
import { addDays, laterOf, type IsoDate, yearsLater } from '#libs/calendar/domain/index';
import { calendarFor } from '#libs/calendar/index';
import { dayOf } from '#libs/installation/domain/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { type Office } from '#libs/offices/domain/index';
import { planNamed, policyAfter, type PolicyChange } from '#libs/measures/index';
import {
  differenceOf,
  reportOf,
  shiftsBetween,
  simulate,
  type NoticeShift,
  type SimulationInput,
} from '../domain/index.ts';
import { simulationOfRecord, type SimulationPorts } from './from-record.ts';

/** A notice that comes on another day, no more, or anew. Days are plain dates in the plan's time zone. */
export interface TouchedNotice {
  change: 'moved' | 'removed' | 'added';
  /** Null for what concerns an office. */
  measure: string | null;
  /** Null for what concerns a measure as a whole, or an office. */
  step: number | null;
  /** Key of the office for whose role it is meant. */
  office: string | null;
  stage: Stage;
  role: Role;
  before: IsoDate | null;
  after: IsoDate | null;
}

/** What a change makes of what would be told from today on if nobody answered. */
export interface ChangeEffect {
  /** The days looked at, both included: up to a year after the last date of an open step, at most five years from today. */
  from: IsoDate;
  to: IsoDate;
  steps: number;
  offices: number;
  /** Mails with other contents count as other mails. */
  mails: { removed: number; added: number };
  /** By measure, step and day. */
  notices: TouchedNotice[];
}

export type PolicyEffect = ChangeEffect;

/**
 * What a change of the plan's policy would touch; nothing of it is saved.
 *
 * @throws {Refusal} as saving it would
 */
export async function previewPolicy(
  ports: SimulationPorts,
  planKey: string,
  change: PolicyChange,
): Promise<PolicyEffect> {
  const plan = await planNamed(ports, planKey);
  const today = dayOf(await ports.clock.now(), plan.timeZone);
  return effectOf(ports, plan, await policyAfter(ports, plan, change, today));
}

/** What a saved version touches, compared with the one before it. */
export async function effectOfPolicyVersion(
  ports: SimulationPorts,
  planKey: string,
  version: number,
): Promise<PolicyEffect> {
  const plan = await planNamed(ports, planKey);
  const policy = await ports.plans.policyOf({ id: plan.id, policyVersion: version });
  return effectOf(ports, { ...plan, policyVersion: version - 1 }, policy);
}

/** As a command of today: what this day brings comes by the rules that held until then. */
async function effectOf(ports: SimulationPorts, plan: Plan, policy: CadencePolicy): Promise<PolicyEffect> {
  const to = await lastDay(ports, plan, null);
  return effectOfChange(ports, plan, to, await ports.offices.ofPlan(plan.id), (input) => {
    const { begin, cadence } = input;
    const { firstYear, lastYear } = cadence.calendar.data;
    // Other numbers reach further than those for which the calendar was made.
    const calendar = calendarFor(plan.region, policy, firstYear - 2, lastYear + 4);
    const holds = { ...cadence, plan: { ...cadence.plan, policySince: begin }, policy, calendar };
    return { ...input, commands: [{ on: begin, holds }] };
  });
}

/**
 * What `change` makes different from today up to the day `to`.
 *
 * @param offices of the plan, those that the change brings included.
 */
export async function effectOfChange(
  ports: SimulationPorts,
  plan: Plan,
  to: IsoDate,
  offices: readonly Office[],
  change: (input: SimulationInput) => SimulationInput,
): Promise<ChangeEffect> {
  const input = await simulationOfRecord(ports, plan, to);
  const changed = change(input);
  const [before, after] = [input, changed].map((it) => simulate(it));
  // What a change brings into the past is told from today on.
  const [told, toBeTold] = [before!, after!].map(({ notices }) =>
    notices.map((notice) => ({ ...notice, on: laterOf(notice.on, input.begin) })),
  );
  const shifts = shiftsBetween(told!, toBeTold!);
  const mails = differenceOf(reportOf(before!, input.begin, to), reportOf(after!, input.begin, to));
  const keys = new Map(offices.map(({ id, key }) => [id, key]));
  return {
    from: input.begin,
    to,
    steps: countOf(shifts.map(({ notice }) => notice.stepId)),
    offices: countOf(shifts.map(({ notice }) => notice.officeId)),
    mails: { removed: mails.before.mails.length, added: mails.after.mails.length },
    notices: shifts.map((shift) => touched(shift, measuresIn(changed), keys)).sort(byPlace),
  };
}

/** Years from today beyond which no change is looked at. */
const furthestYears = 5;

/**
 * The last day to look at. Everything about a step that nobody answers for is told within a year of its date; beyond five
 * years from today nobody looks.
 *
 * @param until also looked at: a date that a step is to have.
 */
export async function lastDay(
  { clock, measures }: SimulationPorts,
  plan: Plan,
  until: IsoDate | null,
): Promise<IsoDate> {
  const today = dayOf(await clock.now(), plan.timeZone);
  const steps = (await measures.ofPlan(plan.id)).flatMap((measure) => (measure.closed === null ? measure.steps : []));
  const last = steps.reduce((day, { status, dueOn }) => (status === 'open' ? laterOf(day, dueOn ?? day) : day), today);
  const [end, furthest] = [addDays(laterOf(last, until ?? last), 365), yearsLater(today, furthestYears)];
  return end < furthest ? end : furthest;
}

/** As they become, where they change. */
function measuresIn({ measures, commands }: SimulationInput): Measure[] {
  return [...commands.flatMap((it) => ('became' in it ? [it.became] : [])), ...measures];
}

function touched(
  { notice, before, after }: NoticeShift,
  measures: readonly Measure[],
  offices: ReadonlyMap<string, string>,
): TouchedNotice {
  const { measureId, stepId, officeId, stage, role } = notice;
  const measure = measures.find(({ id }) => id === measureId);
  return {
    change: before === null ? 'added' : after === null ? 'removed' : 'moved',
    measure: measure?.number ?? null,
    step: measure?.steps.find(({ id }) => id === stepId)?.number ?? null,
    office: officeId === null ? null : (offices.get(officeId) ?? null),
    stage,
    role,
    before,
    after,
  };
}

function byPlace(a: TouchedNotice, b: TouchedNotice): number {
  const day = (it: TouchedNotice): string => it.before ?? it.after!;
  return (
    compare(a.measure ?? '', b.measure ?? '') ||
    (a.step ?? 0) - (b.step ?? 0) ||
    compare(day(a), day(b)) ||
    compare(a.stage, b.stage)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countOf(ids: readonly (string | null)[]): number {
  return new Set(ids.filter((id) => id !== null)).size;
}
