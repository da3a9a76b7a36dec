/** One row of a sheet; `row` is the number that the sheet itself shows, counted from 1, empty rows included. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Cells that the sheet shows as one: rows as the sheet numbers them, columns from 0, ends included. Only the first holds content. */
export interface Merge {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/**
 * What every reader (CSV, Excel) hands over: the sheet as it stands, nothing interpreted.
 *
 * `file` is the name to show to people, `sheet` is null where a file has only one by nature (CSV). Rows without any content
 * may be left out, but never renumbered. A reader of typed cells writes days as `2027-03-31`, numbers as `1234,5` (decimal
 * comma, no grouping, because `1.234` reads as one thousand two hundred and thirty-four), percentages as `75 %`, truth
 * values as `ja` and `nein`.
 */
export interface Table {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: readonly TableRow[];
  readonly merges: readonly Merge[];
}

/** The name of a cell as a spreadsheet shows it: column 0 in row 17 is `A17`, column 26 is `AA17`. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** Most cells are clean, and this is asked of every one. */
const mayBeUnclean = /^ | $| {2}|[^ -~ÄÖÜäöüß–]/;

/**
 * A cell's content as one clean line: composed characters (a Mac may write "u" and the dots apart), no control
 * and invisible characters, single spaces. Null when nothing is left.
 */
export function oneLine(cell: string | undefined): string | null {
  if (cell !== undefined && !mayBeUnclean.test(cell)) return cell === '' ? null : cell;
  const line = (cell ?? '')
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff]+/g, '')
    .replace(/[\p{Cc}\p{Zs}]+/gu, ' ')
    .trim();
  return line === '' ? null : line;
}
