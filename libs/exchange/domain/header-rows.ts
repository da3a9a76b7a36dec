import { type Sample } from './column-content.ts';
import { type HeaderCell, headerCells } from './header-cells.ts';
import { type HeaderReading, type Hint, readSimpleHeader } from './header-reading.ts';
import { isColumnPhrase } from './header-words.ts';
import { type Block, readBlocks } from './side-by-side.ts';
import { readStepsGroups } from './steps-groups.ts';
import { readStepsHeader } from './steps-header.ts';
import { oneLine, type Table, type TableRow } from './table.ts';

/** Rows below a header that are asked what it means. */
const SAMPLE = 200;
/** A further row of a header must add more than this. */
const CLEARLY = 0.4;
/** Words for several columns, above words for some of them, above the columns. */
const MOST_ROWS = 3;
/** Cells of a row that are asked whether it is a header. */
const ASKED = 6;

/** A header by the indexes of its rows. */
export interface HeaderCandidate {
  readonly reading: HeaderReading;
  /** What it is if several tables lie side by side. */
  readonly blocks: readonly Block[];
  readonly first: number;
  readonly last: number;
  /** Most of its cells are headers, so that it is no data and no form. */
  readonly likely: boolean;
}

/** The header that begins in this row, alone or with the rows below. */
export function headerAt(table: Table, index: number, hint: Hint): HeaderCandidate | null {
  let best: HeaderCandidate | null = null;
  const header: TableRow[] = [];
  for (let last = index; last < Math.min(index + MOST_ROWS, table.rows.length); last++) {
    const row = table.rows[last]!;
    const above = header.at(-1);
    if (above && !(row.row === above.row + 1 && isFurtherRow(row) && isGrouping(above, row, table))) break;
    header.push(row);
    const cells = headerCells(row, header.slice(0, -1), table.merges);
    const sample = sampleOf(table, last + 1);
    const reading = readHeader(cells, sample, hint);
    if (reading === null || (above && reading.score <= (best?.reading.score ?? 0) + CLEARLY)) continue;
    const blocks = readBlocks(cells, sample, (some) => readHeader(some, sample, hint));
    best = { reading, blocks, first: index, last, likely: blocks.length > 0 || isLikely(reading, header) };
  }
  return best;
}

function readHeader(cells: readonly HeaderCell[], sample: Sample, hint: Hint): HeaderReading | null {
  if (cells.length < 2) return null;
  return (
    readStepsGroups(cells, sample, hint) ??
    readStepsHeader(cells, sample, hint) ??
    readSimpleHeader(cells, sample, hint)
  );
}

/** Words without digits: data has days, numbers and amounts. */
function isFurtherRow(row: TableRow): boolean {
  const cells = row.cells.filter((cell) => oneLine(cell) !== null);
  return cells.length > 0 && cells.every((cell) => cell.length <= 40 && !/[\d@]/.test(cell)) && mayBeHeader(row);
}

/** The row above groups columns if the two have columns of their own, or cells that reach over several columns. */
function isGrouping(above: TableRow, row: TableRow, { merges }: Table): boolean {
  const filled = (each: TableRow, place: number) => oneLine(each.cells[place]) !== null;
  if (above.cells.filter((_, place) => filled(above, place)).length < 2) return false;
  const merged = merges.some((merge) => merge.firstRow === above.row && merge.lastColumn > merge.firstColumn);
  return merged || above.cells.some((_, place) => filled(above, place) && !filled(row, place));
}

function isLikely({ parts, combined }: HeaderReading, header: readonly TableRow[]): boolean {
  const filled = new Set(
    header.flatMap(({ cells }) => cells.flatMap((cell, place) => (oneLine(cell) === null ? [] : [place]))),
  );
  const placed = new Set(parts.flatMap(({ columns: each }) => [...each.values()]));
  return placed.size >= (combined ? 3 : 2) && placed.size > 0.5 * filled.size;
}

/** A cheap question before reading a row as a header: do two of its first cells say what a column may be called? */
export function mayBeHeader({ cells }: TableRow): boolean {
  let [words, asked] = [0, 0];
  for (const cell of cells) {
    if (words === 2 || asked === ASKED || (asked === ASKED / 2 && words === 0)) break;
    if (cell.trim() === '') continue;
    asked++;
    if (cell.length <= 60 && !/^\s*\d/.test(cell) && isColumnPhrase(cell)) words++;
  }
  return words >= Math.min(2, Math.max(asked, 1));
}

export function isEmptyRow(row: TableRow): boolean {
  return row.cells.every((cell) => oneLine(cell) === null);
}

function sampleOf(table: Table, from: number): Sample {
  // Single cells are headings and notes.
  const rows = table.rows
    .slice(from, from + SAMPLE)
    .filter(({ cells }) => cells.filter((cell) => oneLine(cell) !== null).length > 1);
  const columnsRead = new Map<number, readonly string[]>();
  return (place) => {
    const before = columnsRead.get(place);
    if (before) return before;
    const values = rows.map(({ cells }) => oneLine(cells[place]) ?? '');
    columnsRead.set(place, values);
    return values;
  };
}
