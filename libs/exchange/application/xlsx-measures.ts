import { calculateColumnWidth, type CellValue } from 'hucre/xlsx';
import { type ExportColumn } from '../domain/index.ts';
import { defaultFont } from './xlsx-look.ts';

/** Characters of the default font; longer text wraps. */
const widest = 38;
const widthOfDay = 12;
/** For the arrow of the filter. */
const besideTitle = 2;

/** Points. */
const lineHeight = 15;
/** No spreadsheet shows a higher row. */
const highest = 405;
/**
 * In characters, wide enough for the title and, up to a limit, for what stands below it.
 *
 * @param forText characters that a column of free text has in any case.
 */
export function columnWidth(column: ExportColumn, values: readonly CellValue[], forText: number): number {
  const { title, holds, choices } = column;
  const ofTitle = calculateColumnWidth([title], { font: { ...defaultFont, bold: true } }) + besideTitle;
  if (holds === 'day') return Math.max(ofTitle, widthOfDay);
  const atLeast = holds === 'text' && choices === null ? Math.max(ofTitle, forText) : ofTitle;
  return Math.max(atLeast, calculateColumnWidth([...values], { font: defaultFont, maxWidth: widest }));
}

/**
 * In points; null for a row of one line. Not every program fits rows to wrapped text when it opens a file, so that they would lie
 * over each other.
 */
export function rowHeight(row: readonly CellValue[], widths: readonly number[]): number | null {
  const lines = Math.max(1, ...row.map((value, index) => linesOf(value, widths[index]!)));
  return lines === 1 ? null : Math.min(lines * lineHeight, highest);
}

/** Lines that a text takes at so many characters. */
export function linesOf(value: CellValue, width: number): number {
  if (typeof value !== 'string' || value.length <= width) return 1;
  let [lines, filledTo] = [1, 0];
  for (const word of value.split(' ')) {
    const after = filledTo === 0 ? word.length : filledTo + 1 + word.length;
    if (after <= width) filledTo = after;
    else {
      lines += filledTo === 0 ? Math.ceil(word.length / width) - 1 : Math.ceil(word.length / width);
      filledTo = word.length % width;
    }
  }
  return lines;
}
