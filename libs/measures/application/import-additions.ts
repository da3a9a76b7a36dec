import { type IsoDate } from '#libs/calendar/domain/index';
import {
  type GoalEntry,
  type MeasureEntry,
  type OfficeEntry,
  type PlanTables,
  type StepEntry,
} from '#libs/exchange/domain/index';
import { type OfficeEvent } from '#libs/offices/domain/index';
import { type MeasureEvent, type PlanEvent, Refusal } from '../domain/index.ts';
import { type Goal, type Measurement } from './ports.ts';
import { goalKey, measurementKey, type RecordedPlan } from './recorded-plan.ts';

/** What the tables hold beyond the record, as events. */
export interface Additions {
  offices: { id: string; event: OfficeEvent }[];
  fields: PlanEvent[];
  measures: { id: string; events: MeasureEvent[]; texts: { goal: string | null; guidingGoal: string | null } }[];
  /** Steps new to measures that the record has. */
  steps: { measureId: string; events: MeasureEvent[] }[];
  goals: Goal[];
  measurements: Measurement[];
}

export interface AdditionSources {
  today: IsoDate;
  newId: () => string;
  /** The contact of an address of the tables. */
  contactIdOf: (email: string) => string;
}

/** Ids of the record by the words of the tables; null for null. */
interface Ids {
  office: (key: string | null) => string | null;
  field: (name: string | null) => string | null;
}

/**
 * All of it is effective today: also what became of a step before.
 *
 * @throws {Refusal} `done-in-the-future` for a new step that was done later than today.
 */
export function additionsTo(recorded: RecordedPlan, tables: PlanTables, sources: AdditionSources): Additions {
  const { today, newId } = sources;
  const { plan } = recorded;
  const officeIds = new Map(recorded.offices.map((office) => [office.key, office.id]));
  const newOffices = added(tables.offices, officeIds, (entry) => entry.key, newId);
  const fieldIds = new Map(plan.fields.map((field) => [field.name, field.id]));
  const newFields = added(tables.fields, fieldIds, (name) => name, newId);
  const measureIds = new Map(recorded.measures.map((measure) => [measure.number, measure.id]));
  const newMeasures = added(tables.measures, measureIds, (entry) => entry.number, newId);
  const ids: Ids = { office: (key) => idOf(officeIds, key), field: (name) => idOf(fieldIds, name) };

  const steps = newSteps(recorded, tables.steps);
  const stepsOf = (number: string): MeasureEvent[] =>
    (steps.get(number) ?? []).flatMap((entry) => stepEvents(entry, ids, sources));
  const activation: MeasureEvent[] =
    plan.activatedOn === null ? [] : [{ type: 'measure-activated', effectiveOn: today }];

  return {
    offices: newOffices.map((entry) => ({
      id: officeIds.get(entry.key)!,
      event: { ...officeAdded(entry, plan.id, ids, sources), effectiveOn: today },
    })),
    fields: newFields.map((name) => ({ type: 'field-added', fieldId: fieldIds.get(name)!, name, effectiveOn: today })),
    measures: newMeasures.map((entry) => ({
      id: measureIds.get(entry.number)!,
      texts: { goal: entry.goal, guidingGoal: entry.guidingGoal },
      events: [{ ...measureAdded(entry, plan.id, ids), effectiveOn: today }, ...stepsOf(entry.number), ...activation],
    })),
    steps: recorded.measures
      .filter((measure) => steps.has(measure.number))
      .map((measure) => ({ measureId: measure.id, events: stepsOf(measure.number) })),
    goals: newGoals(recorded, tables, measureIds, newId),
    measurements: newMeasurements(recorded, tables, newId),
  };
}

/** The entries whose key `ids` does not know yet; each gets an id there. */
function added<T>(
  entries: readonly T[],
  ids: Map<string, string>,
  keyOf: (entry: T) => string,
  newId: () => string,
): T[] {
  const fresh = entries.filter((entry) => !ids.has(keyOf(entry)));
  for (const entry of fresh) ids.set(keyOf(entry), newId());
  return fresh;
}

function idOf(ids: ReadonlyMap<string, string>, key: string | null): string | null {
  if (key === null) return null;
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The tables refer to ${key}, which neither they nor the record hold.`);
  return id;
}

function newSteps(recorded: RecordedPlan, entries: readonly StepEntry[]): Map<string, StepEntry[]> {
  const known = new Set(
    recorded.measures.flatMap(({ number, steps }) => steps.map((step) => `${number} ${step.number}`)),
  );
  const fresh = new Map<string, StepEntry[]>();
  for (const entry of entries) {
    if (known.has(`${entry.measureNumber} ${entry.number}`)) continue;
    fresh.set(entry.measureNumber, [...(fresh.get(entry.measureNumber) ?? []), entry]);
  }
  return fresh;
}

function officeAdded(entry: OfficeEntry, planId: string, ids: Ids, { contactIdOf }: AdditionSources) {
  const contactId = (email: string | undefined | null): string | null => (email ? contactIdOf(email) : null);
  return {
    type: 'office-added' as const,
    planId,
    key: entry.key,
    name: entry.name,
    shortName: entry.shortName,
    kind: entry.kind,
    ownable: entry.ownable,
    superiorId: ids.office(entry.superiorKey),
    mailboxId: contactId(entry.mailbox),
    contactId: contactId(entry.contact?.email),
    deputyId: contactId(entry.deputy?.email),
    escalationId: contactId(entry.escalation),
  };
}

function measureAdded(entry: MeasureEntry, planId: string, ids: Ids) {
  return {
    type: 'measure-added' as const,
    planId,
    number: entry.number,
    title: entry.title,
    fieldId: ids.field(entry.field),
    leadOfficeId: ids.office(entry.leadKey),
    participantIds: entry.participantKeys.map((key) => ids.office(key)!),
    startsOn: entry.startsOn,
    endsOn: entry.endsOn,
    priority: entry.priority,
    kind: entry.kind,
    parallel: entry.parallel,
  };
}

/** A step that was closed before it came is added and closed at once. */
function stepEvents(entry: StepEntry, ids: Ids, { today, newId }: AdditionSources): MeasureEvent[] {
  const stepId = newId();
  const added: MeasureEvent = { ...stepAdded(entry, ids, stepId), effectiveOn: today };
  if (entry.status === 'dropped') return [added, { type: 'step-dropped', stepId, effectiveOn: today }];
  const { doneOn } = entry;
  if (doneOn === null) return [added];
  if (doneOn > today) throw new Refusal('done-in-the-future', { on: doneOn });
  return [added, { type: 'step-completed', stepId, doneOn, donePrecision: 'day', effectiveOn: today }];
}

function stepAdded(entry: StepEntry, ids: Ids, stepId: string) {
  return {
    type: 'step-added' as const,
    stepId,
    number: entry.number,
    title: entry.title,
    officeId: ids.office(entry.officeKey),
    dueOn: entry.dueOn,
    precision: entry.precision,
    hard: entry.hard,
    binding: entry.binding,
    milestone: entry.milestone,
  };
}

function newGoals(
  recorded: RecordedPlan,
  tables: PlanTables,
  measureIds: ReadonlyMap<string, string>,
  newId: () => string,
): Goal[] {
  const known = new Set(recorded.goals.map((goal) => goalKey(goal.measureId, goal)));
  const fresh: Goal[] = [];
  for (const entry of tables.goals) {
    const measureId = idOf(measureIds, entry.measureNumber);
    const key = goalKey(measureId, entry);
    if (known.has(key)) continue;
    known.add(key);
    fresh.push(goalOf(entry, { id: newId(), planId: recorded.plan.id, measureId }));
  }
  return fresh;
}

function goalOf(entry: GoalEntry, ids: Pick<Goal, 'id' | 'planId' | 'measureId'>): Goal {
  const { measureNumber: _number, source: _source, ...described } = entry;
  return { ...ids, ...described };
}

function newMeasurements(recorded: RecordedPlan, tables: PlanTables, newId: () => string): Measurement[] {
  const known = new Set(recorded.measurements.map(measurementKey));
  return tables.measurements
    .filter((entry) => !known.has(measurementKey(entry)))
    .map(({ source: _source, ...described }) => ({ id: newId(), planId: recorded.plan.id, ...described }));
}
