import { type TableKind } from './columns.ts';
import { type HeaderCandidate, headerAt, isEmptyRow, mayBeHeader } from './header-rows.ts';
import { headerWords, repeats } from './repeated-header.ts';
import { type HeaderReading, type Hint } from './header-reading.ts';
import { type Block } from './side-by-side.ts';
import { oneLine, type Table, type TableRow } from './table.ts';

/** A header and the rows below it. Of tables side by side each has only cells of its own columns. */
export interface FoundHeader {
  readonly reading: HeaderReading;
  /** The header's rows; several where words stand above others for several columns. */
  readonly rows: readonly TableRow[];
  readonly below: readonly TableRow[];
}

/** Titles, logos and remarks may stand above the header, but not a whole sheet of them. */
const HEADER_WITHIN = 60;

const hints: readonly (readonly [RegExp, TableKind])[] = [
  [/schritt|meilenstein|\bsteps?\b|aufgabe|to-?do|milestone/i, 'steps'],
  [/ansprech|kontakt|contact/i, 'contacts'],
  [/messwert|measurement|istwert/i, 'measurements'],
  [/indikator|kennzahl|indicator|\bkpi|\bziele?\b/i, 'goals'],
  [/ma(?:ß|ss)nahme|measures?\b|actions?\b/i, 'measures'],
  [/(?:ä|ae)mter|\bamt|stellen?\b|offices?\b|akteur|organisation/i, 'offices'],
];

/** The headers of a sheet from top to bottom: the first within its first rows, others below an empty row. */
export function findHeaders(table: Table): FoundHeader[] {
  const hint = hintOf(table);
  const start = firstHeader(table, hint);
  if (start === null) return [];
  const found = [start];
  for (let index = start.last + 1; index < table.rows.length; index++) {
    if (!afterGap(table.rows, index) || !mayBeHeader(table.rows[index]!)) continue;
    const next = headerAt(table, index, hint);
    if (next === null || repeats(table.rows[next.last]!, headerWords(table.rows[found.at(-1)!.last]!))) continue;
    found.push(next);
    index = next.last;
  }
  return found.flatMap(({ reading, blocks, first, last }, index) => {
    const to = index + 1 < found.length ? titleAbove(table.rows, found[index + 1]!.first) : table.rows.length;
    const rows = table.rows.slice(first, last + 1);
    const below = table.rows.slice(last + 1, to);
    if (blocks.length === 0) return [{ reading, rows, below }];
    return blocks.map((block) => ({
      reading: block.reading,
      rows: rows.map((row) => within(row, block)),
      below: below.map((row) => within(row, block)),
    }));
  });
}

function within(row: TableRow, { firstColumn, lastColumn }: Block): TableRow {
  return {
    ...row,
    cells: row.cells.map((cell, place) => (place >= firstColumn && place <= lastColumn ? cell : '')),
  };
}

function firstHeader(table: Table, hint: Hint): HeaderCandidate | null {
  let best: HeaderCandidate | null = null;
  for (let index = 0; index < Math.min(HEADER_WITHIN, table.rows.length); index++) {
    const candidate = headerAt(table, index, hint);
    if (candidate?.likely) return candidate;
    if (candidate && (best === null || candidate.reading.score > best.reading.score)) best = candidate;
  }
  return best;
}

function afterGap(rows: readonly TableRow[], index: number): boolean {
  const before = rows[titleAbove(rows, index) - 1];
  const next = rows[titleAbove(rows, index)]!;
  return before === undefined || next.row > before.row + 1 || isEmptyRow(before);
}

/** The index of the first row of the lines above a header that are its title: one cell each, up to an empty row. */
function titleAbove(rows: readonly TableRow[], header: number): number {
  let index = header;
  while (index > 0 && header - index < 5) {
    const before = rows[index - 1]!;
    if (before.row + 1 < rows[index]!.row || before.cells.filter((cell) => oneLine(cell) !== null).length !== 1) break;
    index--;
  }
  return index;
}

function hintOf({ sheet, file }: Table): Hint {
  const name = sheet ?? file;
  return hints.find(([words]) => words.test(name))?.[1] ?? null;
}
