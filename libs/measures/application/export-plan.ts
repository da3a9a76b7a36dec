import { type IsoDate } from '#libs/calendar/domain/index';
import {
  type ExportedGoal,
  type ExportedMeasure,
  type ExportedOffice,
  type ExportedPlan,
  type ExportedStep,
} from '#libs/exchange/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import { type Contact, type Office } from '#libs/offices/domain/index';
import { inPlanOrder } from '#libs/overview/domain/index';
import { type Measure, type MeasureResult, type Step } from '../domain/index.ts';
import { planNamed } from './look-up.ts';
import { type Goal, type MeasurePorts } from './ports.ts';
import { recordAsOf, type RecordOnDay } from './record-as-of.ts';

/** A plan of the record as its tables are to show it. */
export interface PlanExport {
  plan: ExportedPlan;
  /** The day (in the plan's time zone) that it shows. */
  day: IsoDate;
  today: IsoDate;
}

/**
 * @param day null: today.
 * @throws {Refusal} `plan-not-found`
 * @throws {PlainError} `DAY_AHEAD`, `PLAN_NOT_YET`
 */
export async function exportPlan(ports: MeasurePorts, key: string, day: IsoDate | null): Promise<PlanExport> {
  const plan = await planNamed(ports, key);
  const today = dayOf(await ports.clock.now(), plan.timeZone);
  const record = await recordAsOf(ports, plan, day ?? today);
  return { plan: exportedPlan(record), day: day ?? today, today };
}

/** Measures come in the order of the plan: fields of action as it counts them, then numbers. */
export function exportedPlan(record: RecordOnDay): ExportedPlan {
  const { plan } = record;
  const measures = inPlanOrder(record.measures, plan);
  const numberOf = new Map(measures.map(({ id, number }) => [id, number]));
  const keyOf = officeKeys(record);
  const places = new Map(measures.map(({ id }, place) => [id, place]));
  const placeOf = ({ measureId }: Goal): number => (measureId === null ? -1 : places.get(measureId)!);
  return {
    key: plan.key,
    title: plan.title,
    offices: record.offices.map((office) => officeOf(record, keyOf, office)),
    measures: measures.map((measure) => measureOf(record, keyOf, measure)),
    steps: measures.flatMap((measure) => measure.steps.map((step) => stepOf(measure, keyOf, step))),
    goals: record.goals
      .filter(({ measureId }) => measureId === null || numberOf.has(measureId))
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((goal) => goalOf(numberOf, goal)),
    measurements: record.measurements.map(({ symbol, year, value, asOf, note }) => ({
      symbol,
      year,
      value,
      asOf,
      note,
    })),
  };
}

type KeyOf = (officeId: string | null) => string | null;

function officeKeys({ offices }: RecordOnDay): KeyOf {
  const keys = new Map(offices.map(({ id, key }) => [id, key]));
  return (id) => (id === null ? null : (keys.get(id) ?? null));
}

function officeOf({ contacts }: RecordOnDay, keyOf: KeyOf, office: Office): ExportedOffice {
  const { key, name, shortName, kind, ownable, superiorId } = office;
  const named = (id: string | null): Contact | null => (id === null ? null : (contacts.get(id) ?? null));
  const entry = (id: string | null): ExportedOffice['contact'] => {
    const contact = named(id);
    return contact === null ? null : { name: contact.name, email: contact.email };
  };
  return {
    key,
    name,
    shortName,
    kind,
    ownable,
    mailbox: named(office.mailboxId)?.email ?? null,
    contact: entry(office.contactId),
    deputy: entry(office.deputyId),
    escalation: named(office.escalationId)?.email ?? null,
    superiorKey: keyOf(superiorId),
  };
}

function measureOf(record: RecordOnDay, keyOf: KeyOf, measure: Measure): ExportedMeasure {
  const { id, number, title, startsOn, endsOn, priority, kind, parallel, fieldId } = measure;
  return {
    number,
    title,
    field: record.plan.fields.find((field) => field.id === fieldId)?.name ?? null,
    leadKey: keyOf(measure.leadOfficeId),
    participantKeys: measure.participantIds.flatMap((it) => keyOf(it) ?? []),
    startsOn,
    endsOn,
    priority,
    goal: record.goalTexts.get(id) ?? null,
    guidingGoal: record.guidingGoals.get(id) ?? null,
    kind,
    parallel,
    status: measure.closed === null ? 'open' : statusOf[measure.closed.result],
  };
}

/** What the words of a table can say of it. */
const statusOf: Readonly<Record<MeasureResult, ExportedMeasure['status']>> = {
  implemented: 'done',
  'continuously-implemented': 'done',
  partly: 'done',
  'not-implemented': 'dropped',
  dropped: 'dropped',
};

function stepOf(measure: Measure, keyOf: KeyOf, step: Step): ExportedStep {
  const { number, title, dueOn, originalDueOn, precision, hard, binding, milestone, status, doneOn } = step;
  return {
    measure: measure.number,
    number,
    title,
    dueOn,
    originalDueOn,
    precision,
    hard,
    binding,
    milestone,
    status,
    doneOn,
    officeKey: keyOf(step.officeId),
  };
}

function goalOf(numberOf: ReadonlyMap<string, string>, goal: Goal): ExportedGoal {
  const { indicator, symbol, unit, targetValue, targetOn, direction, baseYear, baseValue, dataSource, note } = goal;
  return {
    measure: goal.measureId === null ? null : numberOf.get(goal.measureId)!,
    indicator,
    symbol,
    unit,
    targetValue,
    targetOn,
    direction,
    baseYear,
    baseValue,
    dataSource,
    note,
  };
}
