import { type MeasureEntry } from './plan-tables.ts';
import { type MeasuresReading } from './read-measures.ts';
import { type SheetRow } from './sheet-row.ts';

/** The measure that a row refers to; an unknown or rejected one rejects the row, with the reason. */
export function measureNamedIn(
  row: SheetRow<'steps' | 'goals'>,
  number: string,
  { measures, rejected }: MeasuresReading,
): MeasureEntry | null {
  const measure = measures.get(number);
  if (measure) return measure;
  const source = rejected.get(number);
  if (source) row.report('measure-rejected', 'measure', number, source);
  else row.report('unknown-measure', 'measure', number);
  return null;
}
