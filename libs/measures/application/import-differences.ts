import {
  type GoalEntry,
  type MeasureEntry,
  type OfficeEntry,
  type PlanTables,
  type Source,
  type StepEntry,
} from '#libs/exchange/domain/index';
import { type Office, sameAddress } from '#libs/offices/domain/index';
import { type Measure, type Step } from '../domain/index.ts';
import { type Goal } from './ports.ts';
import { goalKey, type RecordedPlan } from './recorded-plan.ts';

/** Something that the tables say otherwise than the record. It is reported and not written. */
export interface ImportDifference {
  of: 'plan' | 'office' | 'measure' | 'step' | 'goal';
  /** For example `SKK`, `G.3-01`, `G.3-01/4`. */
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

function ofOffice({ emails }: RecordedPlan, keyOf: KeyOf, office: Office, entry: OfficeEntry): Pairs {
  const mailbox = office.mailboxId === null ? null : (emails.get(office.mailboxId) ?? null);
  return {
    name: [office.name, entry.name],
    shortName: [office.shortName, entry.shortName],
    kind: [office.kind, entry.kind],
    ownable: [office.ownable, entry.ownable],
    mailbox: [mailbox, sameAddress(mailbox, entry.mailbox) ? mailbox : entry.mailbox],
    superior: [keyOf(office.superiorId), entry.superiorKey],
  };
}

function ofMeasure({ plan, goalTexts }: RecordedPlan, keyOf: KeyOf, measure: Measure, entry: MeasureEntry): Pairs {
  return {
    title: [measure.title, entry.title],
    field: [plan.fields.find((field) => field.id === measure.fieldId)?.name ?? null, entry.field],
    lead: [keyOf(measure.leadOfficeId), entry.leadKey],
    participants: [measure.participantIds.map(keyOf).join(', '), entry.participantKeys.join(', ')],
    startsOn: [measure.startsOn, entry.startsOn],
    endsOn: [measure.endsOn, entry.endsOn],
    priority: [measure.priority, entry.priority],
    parallel: [measure.parallel, entry.parallel],
    goal: [goalTexts.get(measure.id) ?? null, entry.goal],
  };
}

function ofStep(keyOf: KeyOf, step: Step, entry: StepEntry): Pairs {
  return {
    title: [step.title, entry.title],
    dueOn: [step.dueOn, entry.dueOn],
    precision: [step.precision, entry.precision],
    hard: [step.hard, entry.hard],
    office: [keyOf(step.officeId), entry.officeKey],
  };
}

function ofGoal(goal: Goal, entry: GoalEntry): Pairs {
  const number = (value: string | null): number | null => (value === null ? null : Number(value));
  return { targetValue: [number(goal.targetValue), number(entry.targetValue)], note: [goal.note, entry.note] };
}
