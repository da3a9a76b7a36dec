import { germanDay } from '#libs/calendar/domain/index';
import { type ExportCell, type ExportSheet } from '../domain/index.ts';

/** By it Excel knows that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** What a spreadsheet would take for a formula, or for the beginning of one after typing. */
const formulaBegins = /^[=+\-@＝＋－＠]/u;

/**
 * A table as German Excel opens it by double click: semicolons, CRLF, days as `31.03.2027`, decimal commas. A text that a
 * spreadsheet would run as a formula has a tab before it: that keeps it text, and the reading of cells takes it off again.
 */
export function writeCsv({ columns, rows }: Pick<ExportSheet, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ title }) => quoted(title)), ...rows.map((row) => row.map(csvCell))];
  return byteOrderMark + lines.map((cells) => `${cells.join(';')}\r\n`).join('');
}

/** An exact decimal as Germans write it, without grouping: `-12,5`. */
export function germanDecimal(decimal: string): string {
  return decimal.replace('.', ',');
}

function csvCell(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return 'day' in cell ? germanDay(cell.day) : germanDecimal(cell.decimal);
  return quoted(formulaBegins.test(cell) ? `\t${cell}` : cell);
}

function quoted(text: string): string {
  return /[";\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
