/** One row of a sheet; `row` is the number that the sheet itself shows, counted from 1, empty rows included. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * What every reader (CSV, later Excel) hands over: the sheet as it stands, nothing interpreted.
 *
 * `file` is the name to show to people, `sheet` is null where a file has only one. Rows without any content may be
 * left out, but never renumbered. A reader of typed cells writes days as `2027-03-31` and numbers as `1234,5`
 * (decimal comma, no grouping), because `1.234` reads as one thousand two hundred and thirty-four.
 */
export interface Table {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows: readonly TableRow[];
}

/** The name of a cell as a spreadsheet shows it: column 0 in row 17 is `A17`, column 26 is `AA17`. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/**
 * A cell's content as one clean line: composed characters (a Mac may write "u" and the dots apart), no control
 * characters, single spaces. Null when nothing is left.
 */
export function oneLine(cell: string | undefined): string | null {
  const line = (cell ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\u200b\ufeff]+/gu, ' ')
    .trim();
  return line === '' ? null : line;
}
