import { type Finding } from './findings.ts';
import { type GoalEntry, type MeasurementEntry } from './plan-tables.ts';
import { decimalIn, yearIn } from './read-cells.ts';
import { anyDayIn } from './read-dates.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

type MeasurementRow = SheetRow<'measurements'>;

/** Reads the yearly values of the indicators, one for each symbol and year. */
export function readMeasurements(
  tables: readonly RecognisedTable<'measurements'>[],
  goals: readonly GoalEntry[],
  findings: Finding[],
): readonly MeasurementEntry[] {
  const symbols = new Set(goals.map(({ symbol }) => symbol));
  const measurements = new Map<string, MeasurementEntry>();
  for (const table of tables) {
    for (const tableRow of table.rows) {
      const row = new SheetRow(table, tableRow, findings);
      const measurement = readMeasurement(row);
      if (measurement === null) continue;
      const { symbol, year } = measurement;
      const first = measurements.get(identity(measurement));
      if (first) row.report('duplicate-measurement', 'year', symbol, year, first.source);
      else measurements.set(identity(measurement), measurement);
      // A table of values may come by itself, year after year.
      if (goals.length > 0 && !symbols.has(symbol)) row.report('unknown-symbol', 'symbol', symbol);
    }
  }
  return [...measurements.values()];
}

function readMeasurement(row: MeasurementRow): MeasurementEntry | null {
  const symbol = row.needed('symbol');
  const year = row.needed('year') === null ? null : yearIn(row, 'year');
  const value = decimalIn(row, 'value', 'value-not-a-number');
  const asOf = anyDayIn(row, 'asOf');
  const note = row.text('note');
  if (row.rejected || symbol === null || year === null) return null;
  if (value === null && note === null) row.report('measurement-without-reason', 'value', symbol, year);
  if (value === null && note !== null) row.report('measurement-without-value', 'value', symbol, year, note);
  return { symbol, year, value, asOf, note, source: row.source };
}

function identity({ symbol, year }: MeasurementEntry): string {
  return `${year} ${symbol}`;
}
