import { latestDay } from '#libs/calendar/domain/index';
import { type MeasureEntry } from './plan-tables.ts';
import { type DateCell, dateCell, type PeriodCell, reaches, reportTaken } from './read-dates.ts';
import { type SheetRow } from './sheet-row.ts';

type MeasureRow = SheetRow<'measures'>;
type DateColumn = 'startsOn' | 'endsOn' | 'period';

/** What the columns of dates say about a measure. */
export interface MeasureDates extends Pick<MeasureEntry, 'startsOn' | 'endsOn'> {
  /** A word says that it goes on for ever. */
  readonly continuous: boolean;
}

interface Said {
  readonly start: string | null;
  readonly end: string | null;
  readonly continuous: boolean;
}

const nothing: Said = { start: null, end: null, continuous: false };

/**
 * The start is the first day of what is written, the end the last one (CADENCE, Terms). One cell for both counts where the
 * columns of their own leave them open.
 */
export function measureDatesIn(row: MeasureRow): MeasureDates {
  const period = duringIn(row);
  const start = startIn(row);
  const end = endIn(row);
  const startsOn = start.start ?? period.start ?? end.start;
  const endsOn = end.end ?? period.end;
  if (startsOn !== null && startsOn > latestDay) row.report('date-out-of-reach', place(row, 'startsOn'), startsOn);
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) row.report('end-before-start', place(row, 'endsOn'));
  const continuous = start.continuous || end.continuous || period.continuous;
  return { startsOn, endsOn, continuous };
}

function startIn(row: MeasureRow): Said {
  const cell = dateCell(row, 'startsOn');
  switch (cell?.kind) {
    case undefined:
      return nothing;
    case 'period':
      if (cell.last === null) return forEver(row, 'startsOn', cell, cell.first);
      reportTaken(row, 'startsOn', cell, { first: cell.first, last: null });
      return { ...nothing, start: cell.first };
    case 'words':
      row.report('start-without-day', 'startsOn', cell.text);
      return nothing;
    case 'unreadable':
      return unreadable(row, 'startsOn', cell);
  }
}

function endIn(row: MeasureRow): Said {
  const cell = dateCell(row, 'endsOn');
  switch (cell?.kind) {
    case undefined:
      return nothing;
    case 'period':
      if (cell.last === null) return forEver(row, 'endsOn', cell, cell.first);
      if (!reaches(row, 'endsOn', cell.last)) return nothing;
      reportTaken(row, 'endsOn', cell, { first: null, last: cell.last });
      return { ...nothing, end: cell.last };
    case 'words':
      return withoutEnd(row, 'endsOn', cell);
    case 'unreadable':
      return unreadable(row, 'endsOn', cell);
  }
}

function duringIn(row: MeasureRow): Said {
  const cell = dateCell(row, 'period');
  switch (cell?.kind) {
    case undefined:
      return nothing;
    case 'period': {
      const { first, last } = cell;
      if (last === null) return forEver(row, 'period', cell, first);
      const onlyStart = cell.precision === 'from';
      const onlyEnd = /^(?:bis|spätestens|until|till|by)(?!\p{L})/iu.test(cell.text);
      const end = onlyStart || !reaches(row, 'period', last) ? null : last;
      const start = onlyEnd ? null : first;
      if (start !== null || end !== null) reportTaken(row, 'period', cell, { first: start, last: end });
      return { start, end, continuous: false };
    }
    case 'words':
      return withoutEnd(row, 'period', cell);
    case 'unreadable':
      return unreadable(row, 'period', cell);
  }
}

function forEver(row: MeasureRow, column: DateColumn, { text }: PeriodCell, start: string): Said {
  row.report('open-end', column, text, 'for-ever');
  return { start, end: null, continuous: true };
}

function withoutEnd(row: MeasureRow, column: DateColumn, cell: Extract<DateCell, { kind: 'words' }>): Said {
  const continuous = cell.meaning === 'continuous';
  row.report('open-end', column, cell.text, continuous ? 'for-ever' : 'until-unknown');
  return { ...nothing, continuous };
}

function unreadable(row: MeasureRow, column: DateColumn, { text }: DateCell): Said {
  row.report('unreadable-date', column, text);
  return nothing;
}

/** The column that a message about start or end belongs to. */
function place(row: MeasureRow, column: 'startsOn' | 'endsOn'): DateColumn {
  return row.text(column) === null && row.text('period') !== null ? 'period' : column;
}
