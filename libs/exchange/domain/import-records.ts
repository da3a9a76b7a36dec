import { type ImportRecords, type MeasureRecord, type OfficeRecord, type StepRecord } from './import-result.ts';
import { type MeasureEntry, type OfficeEntry, type PlanTables, type Source, type StepEntry } from './plan-tables.ts';

/**
 * What was understood, row by row, for people and programs to compare with their tables.
 *
 * @param offices those with a row of their own, and the proposed ones
 * @param names the name of every office that is referred to, by its key
 */
export function recordsOf(
  { measures, steps, goals }: PlanTables,
  offices: readonly OfficeEntry[],
  names: ReadonlyMap<string, string>,
): ImportRecords {
  const numbers = new Map(measures.map(({ key, number }) => [key, number]));
  const numberOf = (key: string) => (numbers.has(key) ? numbers.get(key)! : key);
  const nameOf = (key: string | null) => (key === null ? null : (names.get(key) ?? key));
  return {
    measures: measures.map((measure) => measureRecord(measure, nameOf)),
    steps: steps.map((step) => stepRecord(step, numberOf(step.measureKey), nameOf(step.officeKey))),
    offices: offices.map(officeRecord),
    goals: goals.map(({ measureKey, indicator, unit, targetValue, targetOn, source }) => ({
      ...placeOf(source),
      measure: measureKey === null ? null : numberOf(measureKey),
      indicator,
      unit,
      target: targetValue,
      targetOn,
    })),
  };
}

function measureRecord(entry: MeasureEntry, nameOf: (key: string | null) => string | null): MeasureRecord {
  const { number, title, field, leadKey, participantKeys, startsOn, endsOn, kind, priority, goal, status } = entry;
  return {
    ...placeOf(entry.source),
    number,
    title,
    field,
    lead: nameOf(leadKey),
    participants: participantKeys.flatMap((key) => nameOf(key) ?? []),
    start: startsOn,
    end: endsOn,
    kind,
    priority,
    goal,
    status,
  };
}

function stepRecord(entry: StepEntry, measure: string | null, owner: string | null): StepRecord {
  const { number, title, dueOn, precision, hard, milestone, status, doneOn, source } = entry;
  return { ...placeOf(source), measure, number, title, dueOn, precision, owner, hard, milestone, status, doneOn };
}

function officeRecord({ key, name, mailbox, proposed, source }: OfficeEntry): OfficeRecord {
  return { ...placeOf(source), key, name, mailbox, proposed };
}

function placeOf({ file, sheet, row }: Source): Source {
  return { file, sheet, row };
}
