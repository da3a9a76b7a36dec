import { dayInReach, germanDay } from '#libs/calendar/domain/index';
import { type EntryStatus } from './plan-tables.ts';
import { isDash, readYesOrNo } from './read-cells.ts';
import { dateCell, reaches, reportTaken } from './read-dates.ts';
import { readPeriod } from './read-period.ts';
import { readStatus, type StatusReading } from './read-status.ts';
import { type SheetRow } from './sheet-row.ts';

type LivingRow = SheetRow<'steps' | 'measures'>;

/** What the table says became of a step or measure; `doneOn` is an ISO date, null as well where nobody wrote down when. */
export interface Standing {
  readonly status: EntryStatus;
  readonly doneOn: string | null;
}

/**
 * The status in a row. Something under "Erledigt am" without a status says done; where the two contradict each other the status
 * counts.
 */
export function standingIn(row: LivingRow): Standing {
  const said = statusIn(row);
  const done = doneIn(row);
  if (said !== null && said.status !== 'done') {
    if (done?.status === 'done') {
      const day = done.doneOn === null ? row.text('doneOn') : germanDay(done.doneOn);
      row.report('done-day-of-step-not-done', 'doneOn', day ?? '', row.text('status') ?? '');
    }
    return { status: said.status, doneOn: null };
  }
  if (said === null) return done ?? { status: 'open', doneOn: null };
  return { status: 'done', doneOn: done?.doneOn ?? said.doneOn };
}

function statusIn(row: LivingRow): StatusReading | null {
  const text = row.text('status');
  if (text === null || isDash(text)) return null;
  const reading = readStatus(text) ?? dayOfDone(row, text);
  if (reading === null) row.report('status-not-understood', 'status', text);
  return reading ?? { status: 'open', doneOn: null };
}

/** A day under "Erledigt" says since when. */
function dayOfDone(row: LivingRow, text: string): StatusReading | null {
  if (!/erledigt|abgeschlossen|umgesetzt|done|completed/i.test(row.headerOf('status'))) return null;
  const reading = readPeriod(text);
  const day = reading.kind === 'period' ? reading.last : null;
  return day !== null && dayInReach(day) ? { status: 'done', doneOn: day } : null;
}

/** What stands under "Erledigt am"; null for nothing. */
function doneIn(row: LivingRow): StatusReading | null {
  const text = row.text('doneOn');
  if (text === null || readYesOrNo(text) === false) return null;
  const word = readStatus(text);
  if (word !== null) return word;
  const cell = dateCell(row, 'doneOn');
  if (cell?.kind === 'period' && cell.last !== null) {
    if (!reaches(row, 'doneOn', cell.last)) return null;
    reportTaken(row, 'doneOn', cell, { first: null, last: cell.last });
    return { status: 'done', doneOn: cell.last };
  }
  if (cell !== null && cell.kind !== 'words') row.report('unreadable-date', 'doneOn', text);
  return null;
}
