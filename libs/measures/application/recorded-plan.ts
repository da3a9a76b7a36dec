import { type Contact, type Office } from '#libs/offices/domain/index';
import { type Measure, type Plan } from '../domain/index.ts';
import { type Goal, type MeasurePorts, type Measurement } from './ports.ts';

/** A plan with all that its tables describe, as it stands in the record. */
export interface RecordedPlan {
  plan: Plan;
  offices: readonly Office[];
  measures: readonly Measure[];
  goals: readonly Goal[];
  measurements: readonly Measurement[];
  /** Free texts by measure id. */
  goalTexts: ReadonlyMap<string, string>;
  guidingGoals: ReadonlyMap<string, string>;
  /** By id. */
  contacts: ReadonlyMap<string, Contact>;
}

/** A plan of which the record has nothing but itself. */
export function emptyPlan(plan: Plan): RecordedPlan {
  const nothing = { offices: [], measures: [], goals: [], measurements: [] };
  return { plan, ...nothing, goalTexts: new Map(), guidingGoals: new Map(), contacts: new Map() };
}

/** Locks the measures; the plan must be locked before. */
export async function recordedPlan(ports: MeasurePorts, plan: Plan): Promise<RecordedPlan> {
  const offices = await ports.offices.ofPlan(plan.id);
  const ids = offices
    .flatMap(({ mailboxId, contactId, deputyId, escalationId }) => [mailboxId, contactId, deputyId, escalationId])
    .concat(plan.coordinationId, plan.coordinationDeputyId, plan.leadershipId);
  const contacts = await ports.contacts.byIds(ids.filter((id) => id !== null));
  return {
    plan,
    offices,
    measures: await ports.measures.lockAll(plan.id),
    goals: await ports.goals.ofPlan(plan.id),
    measurements: await ports.measurements.ofPlan(plan.id),
    goalTexts: await ports.measures.goalTexts(plan.id),
    guidingGoals: await ports.measures.guidingGoals(plan.id),
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
  };
}

export function contactOf({ contacts }: RecordedPlan, id: string | null): Contact | null {
  return id === null ? null : (contacts.get(id) ?? null);
}

/** A goal is the same one when it has the same measure, indicator, symbol, unit and day. */
export function goalKey(
  measureId: string | null,
  goal: { indicator: string; symbol: string | null; unit: string | null; targetOn: string | null },
): string {
  return JSON.stringify([measureId, goal.indicator, goal.symbol, goal.unit, goal.targetOn]);
}

/** A measurement is the same one when it has the same symbol and year. */
export function measurementKey({ symbol, year }: { symbol: string; year: number }): string {
  return `${symbol} ${year}`;
}
