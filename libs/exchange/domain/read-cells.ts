import { type Column, type TableKind } from './columns.ts';
import { readDay } from './read-day.ts';
import { readDecimal } from './read-decimal.ts';
import { type SheetRow } from './sheet-row.ts';

/** The day in a cell as ISO date; empty is null; anything but a day of the calendar rejects the row. */
export function dayIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): string | null {
  const text = row.text(column);
  if (text === null) return null;
  const reading = readDay(text);
  if (reading.kind === 'day') return reading.iso;
  if (reading.kind === 'impossible') row.report('impossible-date', column, reading.german, reading.example);
  else row.report('not-a-date', column, text);
  return null;
}

/** `ja` is true, `nein` and empty are false, any other word rejects the row. */
export function yesOrNoIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): boolean {
  const text = row.text(column);
  const word = text?.toLowerCase() ?? 'nein';
  if (word !== 'ja' && word !== 'nein') row.report('not-yes-or-no', column, text ?? '');
  return word === 'ja';
}

/** The target in a cell as an exact decimal; what is no number is reported and left out. */
export function decimalIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): string | null {
  const text = row.text(column);
  if (text === null) return null;
  const decimal = readDecimal(text);
  if (decimal === null) row.report('target-not-a-number', column, text);
  return decimal;
}

/** The names in a cell that lists several, separated by commas or semicolons. */
export function listIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): string[] {
  return (row.text(column) ?? '')
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The one e-mail address in a cell; anything else rejects the row. */
export function addressIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): string | null {
  const address = row.text(column);
  if (address === null || /^[^\s@,;:<>"()[\]\\]+@[^\s@,;:<>"()[\]\\]+$/.test(address)) return address;
  row.report('invalid-address', column, address);
  return null;
}
