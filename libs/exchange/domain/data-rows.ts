import { type Finding, finding } from './findings.ts';
import { belongsToHeader } from './header-additions.ts';
import { headerWords, repeats } from './repeated-header.ts';
import { FilledCell, headingBelow, kindOfRow, type SkippedRow, type TellingColumns } from './row-kinds.ts';
import { cellName, type Merge, oneLine, type Table, type TableRow } from './table.ts';

/** One row that holds data, with merged cells filled in. */
export interface DataRow extends TableRow {
  /** Columns whose content stands in an earlier row of a vertical merge. */
  readonly continued: ReadonlySet<number>;
  /** The heading above this row inside the table ("Handlungsfeld 2: Gebäude"); null without one. */
  readonly heading: string | null;
}

interface Filled {
  readonly row: TableRow;
  readonly continued: ReadonlySet<number>;
  readonly own: readonly FilledCell[];
  /** An empty row lies between this one and the one before. */
  readonly afterGap: boolean;
}

const none: ReadonlySet<number> = new Set();

const visible = /[^\p{Cc}\p{Zs}\u200b\ufeff]/u;
/** Lines and dots in an otherwise empty row are decoration. */
const telling = /[^\p{Cc}\p{Zs}\u200b\ufeff\-–—_=.·*…]/u;

/** The rows of data among those below a header; of each other row that has content it is said why it is none. */
export function dataRows(
  table: Table,
  rows: readonly TableRow[],
  header: readonly TableRow[],
  columns: TellingColumns,
  findings: Finding[],
): DataRow[] {
  const headers = header.map(headerWords);
  const filled = [...withMerges(rows, table.merges)];
  const lastOfData = lastRowOfData(filled, columns);
  const data: DataRow[] = [];
  let heading: string | null = null;
  for (const [index, { row, continued, own }] of filled.entries()) {
    const skipped = headers.some((words) => repeats(row, words))
      ? 'repeated-header'
      : data.length === 0 && belongsToHeader(own)
        ? 'part-of-header'
        : kindOf(own, continued, columns, index > lastOfData);
    if (skipped === null) {
      data.push({ row: row.row, cells: row.cells, continued, heading });
      continue;
    }
    if (skipped === 'heading') heading = headingBelow(heading, own[0]!.text);
    findings.push(skippedRow(table, row, own[0]!.place, skipped));
  }
  return data;
}

function kindOf(
  own: readonly FilledCell[],
  continued: ReadonlySet<number>,
  columns: TellingColumns,
  afterData: boolean,
): SkippedRow | null {
  // A row inside a merged title adds to it, whatever it holds.
  if ([...continued].some((place) => columns.titles.has(place))) return null;
  const kind = kindOfRow(own, columns);
  if (kind === 'heading' && afterData) return 'note';
  return kind === null && afterData ? 'note' : kind;
}

/**
 * The index of the last row of data: what follows it after an empty row and has one cell only is a note, in whatever column it
 * stands. Tables of one column have no such notes.
 */
function lastRowOfData(filled: readonly Filled[], columns: TellingColumns): number {
  let last = filled.length - 1;
  while (last >= 0 && mayFollowData(filled[last]!, columns)) last--;
  while (last >= 0 && last + 1 < filled.length && !filled[last + 1]!.afterGap) last++;
  return last < 0 ? filled.length : last;
}

function mayFollowData({ own }: Filled, columns: TellingColumns): boolean {
  const kind = kindOfRow(own, columns);
  return kind === 'note' || kind === 'sum' || (own.length <= 1 && kind !== 'only-number');
}

function skippedRow({ file, sheet }: Table, row: TableRow, place: number, why: SkippedRow): Finding {
  const raw = row.cells[place] ?? '';
  return finding('row-skipped', { file, sheet, row: row.row, cell: cellName(place, row.row), raw }, why);
}

/** The rows with content of their own; cells of a vertical merge hold for each of its rows. */
function* withMerges(rows: readonly TableRow[], merges: readonly Merge[]): Generator<Filled> {
  const tall = merges.filter(({ firstRow, lastRow }) => lastRow > firstRow).sort((a, b) => a.firstRow - b.firstRow);
  const wide = new Set(merges.filter(({ firstColumn, lastColumn }) => lastColumn > firstColumn).map(startOf));
  let next = 0;
  let holding: { readonly merge: Merge; readonly content: string }[] = [];
  let before: number | null = null;
  for (const row of rows) {
    holding = holding.filter(({ merge }) => merge.lastRow >= row.row);
    const own = ownCells(row, wide);
    for (; next < tall.length && tall[next]!.firstRow <= row.row; next++) {
      const merge = tall[next]!;
      if (merge.firstRow === row.row) holding.push({ merge, content: row.cells[merge.firstColumn] ?? '' });
    }
    if (own.length === 0) continue;
    const above = holding.filter(({ merge, content }) => merge.firstRow < row.row && oneLine(content) !== null);
    const afterGap = before !== null && row.row > before + 1;
    before = row.row;
    yield { ...filledFrom(row, above), own, afterGap };
  }
}

function filledFrom(
  row: TableRow,
  above: readonly { readonly merge: Merge; readonly content: string }[],
): Pick<Filled, 'row' | 'continued'> {
  if (above.length === 0) return { row, continued: none };
  const cells = [...row.cells];
  for (const { merge, content } of above) {
    while (cells.length < merge.firstColumn) cells.push('');
    cells[merge.firstColumn] = content;
  }
  return { row: { row: row.row, cells }, continued: new Set(above.map(({ merge }) => merge.firstColumn)) };
}

function ownCells(row: TableRow, wide: ReadonlySet<string>): FilledCell[] {
  const own: FilledCell[] = [];
  let content = false;
  for (const [place, cell] of row.cells.entries()) {
    if (!visible.test(cell)) continue;
    content ||= telling.test(cell);
    own.push(new FilledCell(place, cell, wide.size > 0 && wide.has(`${row.row}/${place}`)));
  }
  return content ? own : [];
}

function startOf({ firstRow, firstColumn }: Merge): string {
  return `${firstRow}/${firstColumn}`;
}
