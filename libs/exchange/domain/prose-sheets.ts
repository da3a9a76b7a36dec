import { oneLine, type Table, type TableRow } from './table.ts';

/** Rows of a sheet that are looked at. */
const LOOKED_AT = 500;
/** Cells by which a row is one of a table and not of a text. */
const CELLS = 3;
const ROWS = 2;

/**
 * Whether a sheet looks like data: a row of words, and below it at least two rows with three or more cells. Covers, instructions,
 * lists of one column and legends do not.
 */
export function looksLikeData({ rows }: Table): boolean {
  const looked = rows.slice(0, LOOKED_AT);
  const header = looked.findIndex((row) => filledCells(row) >= CELLS && isOfWords(row));
  return header >= 0 && looked.slice(header + 1).filter((row) => filledCells(row) >= CELLS).length >= ROWS;
}

function filledCells({ cells }: TableRow): number {
  return cells.filter((cell) => oneLine(cell) !== null).length;
}

function isOfWords({ cells }: TableRow): boolean {
  const filled = cells.flatMap((cell) => oneLine(cell) ?? []);
  return filled.filter((cell) => cell.length <= 60 && /\p{L}/u.test(cell)).length > filled.length / 2;
}
