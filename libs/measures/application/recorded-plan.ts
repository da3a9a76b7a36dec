import { type Office } from '#libs/offices/domain/index';
import { type Measure, type Plan } from '../domain/index.ts';
import { type Goal, type MeasurePorts } from './ports.ts';

/** A plan with all that its tables describe, as it stands in the record. */
export interface RecordedPlan {
  plan: Plan;
  offices: readonly Office[];
  measures: readonly Measure[];
  goals: readonly Goal[];
  /** Free texts by measure id. */
  goalTexts: ReadonlyMap<string, string>;
  /** Addresses by contact id. */
  emails: ReadonlyMap<string, string>;
}

/** Locks the measures; the plan must be locked before. */
export async function recordedPlan(ports: MeasurePorts, plan: Plan): Promise<RecordedPlan> {
  const offices = await ports.offices.ofPlan(plan.id);
  const ids = [plan.coordinationId, plan.leadershipId, ...offices.map((office) => office.mailboxId)];
  const contacts = await ports.contacts.byIds(ids.filter((id) => id !== null));
  return {
    plan,
    offices,
    measures: await ports.measures.lockAll(plan.id),
    goals: await ports.goals.ofPlan(plan.id),
    goalTexts: await ports.measures.goalTexts(plan.id),
    emails: new Map(contacts.map((contact) => [contact.id, contact.email])),
  };
}

/** A goal is the same one when it has the same measure, indicator, symbol, unit and day. */
export function goalKey(
  measureId: string | null,
  goal: { indicator: string; symbol: string | null; unit: string | null; targetOn: string | null },
): string {
  return JSON.stringify([measureId, goal.indicator, goal.symbol, goal.unit, goal.targetOn]);
}
