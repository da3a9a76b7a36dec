import { type MeasureRef } from './measure-index.ts';
import { type SheetRow } from './sheet-row.ts';

type ReferringRow = SheetRow<'steps' | 'goals'>;

/** The key by which the row's entry names its measure; null for a rejected one, which rejects the row. */
export function keyOfMeasure(row: ReferringRow, ref: MeasureRef): string | null {
  switch (ref.kind) {
    case 'measure':
      return ref.measure.key;
    case 'recorded':
      return ref.key;
    case 'unknown':
      row.report('unknown-measure', placeOf(row), ref.key);
      return ref.key;
    case 'rejected':
      row.report('measure-rejected', placeOf(row), ref.label, ref.source);
      return null;
  }
}

function placeOf(row: ReferringRow): 'measure' | 'measureTitle' {
  return row.text('measure') === null && row.text('measureTitle') !== null ? 'measureTitle' : 'measure';
}
