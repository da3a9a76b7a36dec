import {
  type ContactEntry,
  type GoalEntry,
  type MeasureEntry,
  type MeasurementEntry,
  type OfficeEntry,
  type PlanTables,
  type Source,
  type StepEntry,
} from '#libs/exchange/domain/index';
import { type Contact, type Office, sameAddress } from '#libs/offices/domain/index';
import { type Measure, type Step } from '../domain/index.ts';
import { type Goal, type Measurement } from './ports.ts';
import { contactOf, goalKey, measurementKey, type RecordedPlan } from './recorded-plan.ts';

/** Something that the tables say otherwise than the record. It is reported and not written. */
export interface ImportDifference {
  of: 'plan' | 'office' | 'measure' | 'step' | 'goal' | 'measurement';
  /** For example `SKK`, `G.3-01`, `G.3-01/4`, `S-05 2026`. */
  name: string;
  attribute: string;
  recorded: string | null;
  given: string | null;
  /** Where it was read; null for the options of the import. */
  source: Source | null;
}

type Value = string | number | boolean | null;
/** Attribute → what the record has and what the tables give. */
type Pairs = Record<string, [recorded: Value, given: Value]>;

export function differencesTo(recorded: RecordedPlan, tables: PlanTables): ImportDifference[] {
  const offices = new Map(recorded.offices.map((office) => [office.key, office]));
  const measures = new Map(recorded.measures.map((measure) => [measure.number, measure]));
  const goals = new Map(recorded.goals.map((goal) => [goalKey(goal.measureId, goal), goal]));
  const measurements = new Map(recorded.measurements.map((it) => [measurementKey(it), it]));
  const keyOf = keysOfOffices(recorded);
  return [
    ...tables.offices.flatMap((entry) => {
      const office = offices.get(entry.key);
      return office === undefined
        ? []
        : differing('office', entry.key, entry.source, ofOffice(recorded, keyOf, office, entry));
    }),
    ...tables.measures.flatMap((entry) => {
      const measure = measures.get(entry.number);
      return measure === undefined
        ? []
        : differing('measure', entry.number, entry.source, ofMeasure(recorded, keyOf, measure, entry));
    }),
    ...tables.steps.flatMap((entry) => {
      const step = measures.get(entry.measureNumber)?.steps.find(({ number }) => number === entry.number);
      const name = `${entry.measureNumber}/${entry.number}`;
      return step === undefined ? [] : differing('step', name, entry.source, ofStep(keyOf, step, entry));
    }),
    ...tables.goals.flatMap((entry) => {
      const measure = entry.measureNumber === null ? null : measures.get(entry.measureNumber);
      const goal = measure === undefined ? undefined : goals.get(goalKey(measure?.id ?? null, entry));
      return goal === undefined ? [] : differing('goal', entry.indicator, entry.source, ofGoal(goal, entry));
    }),
    ...tables.measurements.flatMap((entry) => {
      const name = measurementKey(entry);
      const measurement = measurements.get(name);
      return measurement === undefined
        ? []
        : differing('measurement', name, entry.source, ofMeasurement(measurement, entry));
    }),
  ];
}

export function differing(
  of: ImportDifference['of'],
  name: string,
  source: Source | null,
  pairs: Pairs,
): ImportDifference[] {
  return Object.entries(pairs)
    .filter(([, [recorded, given]]) => recorded !== given)
    .map(([attribute, [recorded, given]]) => ({
      of,
      name,
      attribute,
      recorded: text(recorded),
      given: text(given),
      source,
    }));
}

function text(value: Value): string | null {
  return value === null ? null : String(value);
}

type KeyOf = (officeId: string | null) => string | null;

function keysOfOffices({ offices }: RecordedPlan): KeyOf {
  const keys = new Map(offices.map((office) => [office.id, office.key]));
  return (id) => (id === null ? null : (keys.get(id) ?? null));
}

function ofOffice(recorded: RecordedPlan, keyOf: KeyOf, office: Office, entry: OfficeEntry): Pairs {
  const mailbox = contactOf(recorded, office.mailboxId)?.email ?? null;
  const escalation = entry.escalation === null ? null : { name: null, email: entry.escalation };
  return {
    name: [office.name, entry.name],
    shortName: [office.shortName, entry.shortName],
    kind: [office.kind, entry.kind],
    ownable: [office.ownable, entry.ownable],
    mailbox: [mailbox, sameAddress(mailbox, entry.mailbox) ? mailbox : entry.mailbox],
    superior: [keyOf(office.superiorId), entry.superiorKey],
    contact: ofContact(contactOf(recorded, office.contactId), entry.contact),
    deputy: ofContact(contactOf(recorded, office.deputyId), entry.deputy),
    escalation: ofContact(contactOf(recorded, office.escalationId), escalation),
  };
}

/** Contacts come and go in the record too, so that tables without one say nothing about it; nor does one without a name. */
function ofContact(recorded: Contact | null, given: ContactEntry | null): [string | null, string | null] {
  const now = recorded === null ? null : named(recorded.name, recorded.email);
  if (given === null) return [now, now];
  const sameName = given.name === null || given.name === recorded?.name;
  if (sameAddress(recorded?.email ?? null, given.email) && sameName) return [now, now];
  return [now, named(given.name, given.email)];
}

function named(name: string | null, email: string): string {
  return name === null ? email : `${name} <${email}>`;
}

function ofMeasure(recorded: RecordedPlan, keyOf: KeyOf, measure: Measure, entry: MeasureEntry): Pairs {
  const { plan, goalTexts, guidingGoals } = recorded;
  return {
    title: [measure.title, entry.title],
    field: [plan.fields.find((field) => field.id === measure.fieldId)?.name ?? null, entry.field],
    lead: [keyOf(measure.leadOfficeId), entry.leadKey],
    participants: [measure.participantIds.map(keyOf).join(', '), entry.participantKeys.join(', ')],
    startsOn: [measure.startsOn, entry.startsOn],
    endsOn: [measure.endsOn, entry.endsOn],
    priority: [measure.priority, entry.priority],
    kind: [measure.kind, entry.kind],
    parallel: [measure.parallel, entry.parallel],
    goal: [goalTexts.get(measure.id) ?? null, entry.goal],
    guidingGoal: [guidingGoals.get(measure.id) ?? null, entry.guidingGoal],
  };
}

/** A step that the tables call open may have been closed in the record since: that is its life and no difference. */
function ofStep(keyOf: KeyOf, step: Step, entry: StepEntry): Pairs {
  const closed = entry.status !== 'open';
  return {
    title: [step.title, entry.title],
    dueOn: [step.dueOn, entry.dueOn],
    precision: [step.precision, entry.precision],
    hard: [step.hard, entry.hard],
    binding: [step.binding, entry.binding],
    milestone: [step.milestone, entry.milestone],
    office: [keyOf(step.officeId), entry.officeKey],
    status: [step.status, closed ? entry.status : step.status],
    doneOn: [step.doneOn, closed ? entry.doneOn : step.doneOn],
  };
}

function ofGoal(goal: Goal, entry: GoalEntry): Pairs {
  return {
    targetValue: [number(goal.targetValue), number(entry.targetValue)],
    direction: [goal.direction, entry.direction],
    baseYear: [goal.baseYear, entry.baseYear],
    baseValue: [number(goal.baseValue), number(entry.baseValue)],
    dataSource: [goal.dataSource, entry.dataSource],
    note: [goal.note, entry.note],
  };
}

function ofMeasurement(measurement: Measurement, entry: MeasurementEntry): Pairs {
  return {
    value: [number(measurement.value), number(entry.value)],
    asOf: [measurement.asOf, entry.asOf],
    note: [measurement.note, entry.note],
  };
}

function number(value: string | null): number | null {
  return value === null ? null : Number(value);
}
