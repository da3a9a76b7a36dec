import { columnTitle, type TableKind } from './columns.ts';
import { findGaps } from './find-gaps.ts';
import { type Finding, finding, messageIn, ofTable } from './findings.ts';
import { type ImportCount, type ImportResult } from './import-result.ts';
import { type Language } from './import-texts.ts';
import { OfficeDirectory } from './office-directory.ts';
import { type PlanTables } from './plan-tables.ts';
import { readContacts } from './read-contacts.ts';
import { readGoals } from './read-goals.ts';
import { readMeasurements } from './read-measurements.ts';
import { readMeasures } from './read-measures.ts';
import { readOffices } from './read-offices.ts';
import { readSteps } from './read-steps.ts';
import { isOfKind, isSkipped, knownHeaders, type RecognisedTable, recogniseTable, skipped } from './recognise-table.ts';
import { type Table } from './table.ts';

/** The clean content, and what there is to say about the way to it. */
export interface PlanReading {
  readonly tables: PlanTables;
  readonly result: ImportResult;
}

/** Columns that a table of its kind cannot do without, beyond those that tell its kind. */
const needed: Partial<Record<TableKind, readonly string[]>> = { steps: ['number'], contacts: ['mailbox'] };

/**
 * Interprets a plan's tables, whatever file they came from. Never throws on content: a row with an error is left out
 * and said so. `found` are findings of the readers, put first; `language` is that of the messages' texts.
 */
export function interpretTables(tables: readonly Table[], found: readonly Finding[], language: Language): PlanReading {
  const findings: Finding[] = [...found];
  const recognised = recogniseAll(tables, findings);
  const usable = recognised.filter((table) => hasNeededColumns(table, findings));

  const ofRows = readOffices(usable.filter(isOfKind('offices')), findings);
  const contacts = readContacts(usable.filter(isOfKind('contacts')), ofRows.offices, findings);
  const { offices } = contacts;
  const directory = new OfficeDirectory(offices);
  const reading = readMeasures(usable.filter(isOfKind('measures')), directory, findings);
  const measures = [...reading.measures.values()];
  const steps = readSteps(usable.filter(isOfKind('steps')), reading, directory, findings);
  const { goals, accepted } = readGoals(usable.filter(isOfKind('goals')), reading, findings);
  const measurements = readMeasurements(usable.filter(isOfKind('measurements')), goals, findings);
  const fields = [...new Set(measures.flatMap(({ field }) => (field === null ? [] : [field])))];
  const content: PlanTables = { offices, fields, measures, steps, goals, measurements };
  findings.push(...findGaps(content, usable));

  return {
    tables: content,
    result: {
      measures: count('measures', recognised, measures.length),
      steps: count('steps', recognised, steps.length),
      offices: count('offices', recognised, ofRows.accepted),
      contacts: count('contacts', recognised, contacts.accepted),
      goals: count('goals', recognised, accepted),
      measurements: count('measurements', recognised, measurements.length),
      messages: findings.map((each) => messageIn(language, each)),
    },
  };
}

/** The tables that belong to a plan; what becomes of the others is said. */
function recogniseAll(tables: readonly Table[], findings: Finding[]): RecognisedTable[] {
  const ofPlan: RecognisedTable[] = [];
  for (const table of tables) {
    const recognised = recogniseTable(table);
    if (recognised === null) findings.push(finding('unknown-table', ofTable(table), knownHeaders()));
    else if (isSkipped(recognised.kind)) findings.push(finding(skipped[recognised.kind], ofTable(table)));
    else ofPlan.push(recognised);
  }
  const [first] = tables;
  if (ofPlan.length === 0 && first) findings.push(finding('no-plan-table', ofTable(first), knownHeaders()));
  return ofPlan;
}

function hasNeededColumns(recognised: RecognisedTable, findings: Finding[]): boolean {
  const { kind, table, header, columns } = recognised;
  const missing = (needed[kind] ?? []).filter((column) => !columns.has(column));
  for (const column of missing) {
    const title = columnTitle(kind, column);
    findings.push(finding('missing-column', { ...ofTable(table), row: header.row }, title));
  }
  return missing.length === 0;
}

function count(kind: TableKind, tables: readonly RecognisedTable[], accepted: number): ImportCount {
  return { rows: tables.filter(isOfKind(kind)).reduce((sum, { rows }) => sum + rows.length, 0), accepted };
}
