import { findUnreadColumns } from './find-unread-columns.ts';
import { findCleaned } from './find-cleaned.ts';
import { findGaps } from './find-gaps.ts';
import { type Finding, messageIn } from './findings.ts';
import { recordsOf } from './import-records.ts';
import { type ImportCount, type ImportResult } from './import-result.ts';
import { type Language } from './import-texts.ts';
import { type KnownOffice, officeDirectory } from './office-directory.ts';
import { foldName } from './office-names.ts';
import { type OfficeEntry, type PlanTables } from './plan-tables.ts';
import { readContacts } from './read-contacts.ts';
import { readGoals } from './read-goals.ts';
import { readMeasurements } from './read-measurements.ts';
import { readMeasures } from './read-measures.ts';
import { readOffices } from './read-offices.ts';
import { readSteps } from './read-steps.ts';
import { isOfKind, type RecognisedTable, recogniseTables } from './recognise-table.ts';
import { type Table } from './table.ts';
import { type TableKind } from './columns.ts';

/** The clean content, and what there is to say about the way to it. */
export interface PlanReading {
  readonly tables: PlanTables;
  readonly result: ImportResult;
}

/** What a plan's record has already, that the tables may refer to. */
export interface KnownRecord {
  readonly offices: readonly KnownOffice[];
  readonly measureNumbers: ReadonlySet<string>;
}

const nothingKnown: KnownRecord = { offices: [], measureNumbers: new Set() };

/**
 * Interprets a plan's tables, whatever file they came from. Never throws on content: a row with an error is left out
 * and said so. `found` are findings of the readers, put first; `language` is that of the messages' texts; `known` is what
 * the record of the plan has, null for tables that stand alone.
 */
export function interpretTables(
  tables: readonly Table[],
  found: readonly Finding[],
  language: Language,
  known: KnownRecord | null,
): PlanReading {
  const findings: Finding[] = [...found];
  const record = known ?? nothingKnown;
  const read = recogniseTables(tables, findings, new Set(record.offices.length > 0 ? ['offices'] : []));
  findings.push(...findUnreadColumns(read), ...findCleaned(read));

  const ofRows = readOffices(read.filter(isOfKind('offices')), record.offices, findings);
  const contacts = readContacts(read.filter(isOfKind('contacts')), ofRows.offices, record.offices, findings);
  const recorded = withoutThose(record.offices, ofRows.offices);
  const directory = officeDirectory([...ofRows.offices, ...recorded]);
  const reading = readMeasures(read.filter(isOfKind('measures')), directory, record.measureNumbers, findings);
  const { measures } = reading;
  const { steps, ...ofSteps } = readSteps(read.filter(isOfKind('steps')), reading, directory, findings);
  const { goals, accepted } = readGoals(read.filter(isOfKind('goals')), reading, findings);
  const measurements = readMeasurements(read.filter(isOfKind('measurements')), goals, findings);
  const proposed = directory.proposed();
  const fields = [...new Set(measures.flatMap(({ field }) => (field === null ? [] : [field])))];
  const offices = [...contacts.offices, ...proposed];
  const content: PlanTables = { offices, fields, measures, steps, goals, measurements };
  const withRow = ofRows.offices.slice(0, ofRows.accepted);
  findings.push(...findGaps(content, read, { offices: withRow, measures: ofSteps.named }));

  const names = new Map([...recorded, ...offices].map(({ key, name }) => [key, name]));
  return {
    tables: content,
    result: {
      measures: { rows: reading.rows, accepted: measures.length },
      steps: { rows: ofSteps.rows, accepted: steps.length },
      offices: count('offices', read, ofRows.accepted),
      contacts: count('contacts', read, contacts.accepted),
      goals: count('goals', read, accepted),
      measurements: count('measurements', read, measurements.length),
      messages: findings.map((each) => messageIn(language, each)),
      records: recordsOf(content, [...withRow, ...proposed], names),
    },
  };
}

/** The offices of the record that the tables do not have by key or name. */
function withoutThose(recorded: readonly KnownOffice[], offices: readonly OfficeEntry[]): readonly KnownOffice[] {
  const keys = new Set(offices.map(({ key }) => key.toLowerCase()));
  const names = new Set(offices.map(({ name }) => foldName(name)));
  return recorded.filter(({ key, name }) => !keys.has(key.toLowerCase()) && !names.has(foldName(name)));
}

function count(kind: TableKind, tables: readonly RecognisedTable[], accepted: number): ImportCount {
  return { rows: tables.filter(isOfKind(kind)).reduce((sum, { rows }) => sum + rows.length, 0), accepted };
}
