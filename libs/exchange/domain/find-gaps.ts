import { atRow, type Finding, finding } from './findings.ts';
import { foldName } from './office-names.ts';
import { type MeasureEntry, type MeasurementEntry, type OfficeEntry, type PlanTables } from './plan-tables.ts';
import { cellsOf, isOfKind, type RecognisedTable } from './recognise-table.ts';
import { oneLine } from './table.ts';

/** What the rows said, also those that were rejected. */
export interface NamedInRows {
  /** Offices with a row of their own. */
  readonly offices: readonly OfficeEntry[];
  /** Keys of the measures that steps were named for. */
  readonly measures: ReadonlySet<string>;
}

/**
 * What the tables leave out, each as far as there is a table for it: measures without steps, offices without a contact
 * and, in a plan that measures, measures without an indicator and indicators without values. Rows that were rejected
 * count as there, for they have a finding of their own.
 */
export function findGaps(tables: PlanTables, read: readonly RecognisedTable[], named: NamedInRows): Finding[] {
  const findings: Finding[] = [];
  if (read.some(isOfKind('steps'))) findings.push(...measuresWithoutSteps(tables, named));
  if (read.some(isOfKind('contacts'))) findings.push(...officesWithoutContact(tables, read, named));
  if (read.some(isOfKind('measurements'))) {
    findings.push(...measuresWithoutIndicator(tables, read), ...goalsWithoutMeasurements(tables, read));
    findings.push(...yearsWithoutMeasurement(tables, read));
  }
  return findings;
}

function measuresWithoutSteps({ measures }: PlanTables, named: NamedInRows): Finding[] {
  return measures
    .filter(({ key }) => !named.measures.has(key))
    .map((measure) => finding('measure-without-steps', atRow(measure.source), labelOf(measure)));
}

/** Superiors without a row of their own are known by their address only and need none. */
function officesWithoutContact(
  { offices }: PlanTables,
  read: readonly RecognisedTable[],
  named: NamedInRows,
): Finding[] {
  const withRow = new Set(named.offices.map(({ key }) => key));
  const contacts = read.filter(isOfKind('contacts'));
  const written = new Set([...cellsOf(contacts, 'key'), ...cellsOf(contacts, 'office')].map(foldName));
  return offices
    .filter(({ key, contact }) => withRow.has(key) && contact === null)
    .filter(({ key, name }) => !written.has(foldName(key)) && !written.has(foldName(name)))
    .map(({ name, source }) => finding('office-without-contact', atRow(source), name));
}

function measuresWithoutIndicator({ measures, goals }: PlanTables, read: readonly RecognisedTable[]): Finding[] {
  const named = new Set([
    ...cellsOf(read.filter(isOfKind('goals')), 'measure'),
    ...goals.map(({ measureKey }) => measureKey),
  ]);
  return measures
    .filter(({ key, number }) => !named.has(key) && !named.has(number))
    .map((measure) => finding('measure-without-indicator', atRow(measure.source), labelOf(measure)));
}

function goalsWithoutMeasurements({ goals }: PlanTables, read: readonly RecognisedTable[]): Finding[] {
  const seen = new Set(cellsOf(read.filter(isOfKind('measurements')), 'symbol'));
  const findings: Finding[] = [];
  for (const { symbol, indicator, source } of goals) {
    if (symbol === null || seen.has(symbol)) continue;
    seen.add(symbol);
    findings.push(finding('goal-without-measurements', atRow(source), indicator, symbol));
  }
  return findings;
}

/** From the first year of a series to the last one of all of them, every year is expected to have a row, even an empty one. */
function yearsWithoutMeasurement({ measurements }: PlanTables, read: readonly RecognisedTable[]): Finding[] {
  const named = new Set(read.filter(isOfKind('measurements')).flatMap(symbolsWithYears));
  const last = Math.max(...measurements.map(({ year }) => year));
  const series = new Map<string, MeasurementEntry[]>();
  for (const each of measurements) series.set(each.symbol, [...(series.get(each.symbol) ?? []), each]);
  return [...series].flatMap(([symbol, values]) => {
    const first = Math.min(...values.map(({ year }) => year));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
      .filter((year) => !named.has(`${symbol} ${year}`))
      .map((year) => finding('year-without-measurement', atRow(values.at(-1)!.source), symbol, year));
  });
}

function symbolsWithYears({ rows, columns }: RecognisedTable<'measurements'>): string[] {
  const cell = (cells: readonly string[], column: 'symbol' | 'year') => oneLine(cells[columns.get(column)!]) ?? '';
  return rows.map(({ cells }) => `${cell(cells, 'symbol')} ${cell(cells, 'year')}`);
}

function labelOf({ number, title }: MeasureEntry): string {
  return number ?? `„${title}“`;
}
