import { type EntryStatus, type StepEntry } from './plan-tables.ts';
import { isDash } from './read-cells.ts';
import { dateCell, reaches, reportTaken } from './read-dates.ts';
import { weekendDay } from './weekend-day.ts';
import { readPrecision } from './read-precision.ts';
import { remembering } from './remembering.ts';
import { type SheetRow } from './sheet-row.ts';

export type Due = Pick<StepEntry, 'dueOn' | 'precision'>;

const dayOff = remembering(weekendDay);

const undated: Due = { dueOn: null, precision: null };

/**
 * The day that a step is due on: the last one of what is written. The column Terminart says how exact it is, else the words do. Of
 * a step that is no longer open a missing date is not worth a word.
 */
export function dueIn(row: SheetRow<'steps'>, status: EntryStatus): Due {
  const cell = dateCell(row, 'dueOn');
  if (cell === null) {
    if (status === 'open' && row.text('dueOn') === null) row.report('step-without-date', 'dueOn', null);
    return undated;
  }
  if (cell.kind !== 'period' || cell.last === null) {
    if (status === 'open') row.report('step-without-date', 'dueOn', cell.text);
    else if (cell.kind === 'unreadable') row.report('unreadable-date', 'dueOn', cell.text);
    return undated;
  }
  if (!reaches(row, 'dueOn', cell.last)) return undated;
  reportTaken(row, 'dueOn', cell, { first: null, last: cell.last });
  const kind = row.text('precision');
  return { dueOn: cell.last, precision: kind === null || isDash(kind) ? cell.precision : readPrecision(kind) };
}

/** Says where work on the day itself is not to be expected. */
export function reportDayOff(row: SheetRow<'steps'>, { dueOn, precision }: Due, hard: boolean): void {
  const day = dueOn === null || precision !== 'day' ? null : dayOff(dueOn);
  if (dueOn !== null && day !== null) row.report('due-on-weekend', 'dueOn', dueOn, day, hard);
}
