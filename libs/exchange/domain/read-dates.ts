import { dayInReach } from '#libs/calendar/domain/index';
import { type Column, type TableKind } from './columns.ts';
import { type DaysTaken } from './import-texts.ts';
import { type PeriodReading, readPeriod } from './read-period.ts';
import { remembering } from './remembering.ts';
import { type SheetRow } from './sheet-row.ts';

/** A date that people wrote, as far as it can be used. */
export type DateCell = Exclude<PeriodReading, { readonly kind: 'impossible' }> & { readonly text: string };

export type PeriodCell = Extract<DateCell, { readonly kind: 'period' }>;

const periodOf = remembering(readPeriod);

/** What stands in a cell of dates; null when it is empty, or when no calendar has the day, which rejects the row. */
export function dateCell<K extends TableKind>(row: SheetRow<K>, column: Column<K>): DateCell | null {
  const text = row.text(column);
  if (text === null) return null;
  const reading = periodOf(text);
  if (reading.kind !== 'impossible') return { ...reading, text };
  row.report('impossible-date', column, reading.german, reading.example);
  return null;
}

/** Says which days were taken of a cell that says less, or more than one thing. */
export function reportTaken<K extends TableKind>(
  row: SheetRow<K>,
  column: Column<K>,
  { text, first, last, precision, ambiguous }: PeriodCell,
  taken: DaysTaken,
): void {
  if (ambiguous) row.report('ambiguous-date', column, text, taken);
  // "ab 01.03.2027" is exact, and so are two days where both are taken.
  else if (first !== last && !(precision === 'day' && taken.first === first && taken.last === last)) {
    row.report('imprecise-date', column, text, taken);
  }
}

/** Whether plans have dates on this day; another one rejects the row. */
export function reaches<K extends TableKind>(row: SheetRow<K>, column: Column<K>, day: string): boolean {
  if (dayInReach(day)) return true;
  row.report('date-out-of-reach', column, day);
  return false;
}

/** The last day of the period in a cell as ISO date; words are no day, and what is neither is said. */
export function dayIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): string | null {
  const day = anyDayIn(row, column);
  return day === null || reaches(row, column, day) ? day : null;
}

/** The same for what only tells of the past: it may lie before any date of a plan. */
export function anyDayIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): string | null {
  const cell = dateCell(row, column);
  if (cell === null) return null;
  if (cell.kind === 'period' && cell.last !== null) {
    reportTaken(row, column, cell, { first: null, last: cell.last });
    return cell.last;
  }
  if (cell.kind !== 'words' || cell.meaning !== 'open') row.report('unreadable-date', column, cell.text);
  return null;
}
