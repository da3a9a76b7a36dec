import { dayInReach } from '#libs/calendar/domain/index';
import { type Column, type TableKind } from './columns.ts';
import { germanDay, readDay } from './read-day.ts';
import { readDecimal } from './read-decimal.ts';
import { type SheetRow } from './sheet-row.ts';

/** The day in a cell as ISO date; empty is null; anything but a day at which plans have dates rejects the row. */
export function dayIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): string | null {
  const day = anyDayIn(row, column);
  if (day === null || dayInReach(day)) return day;
  row.report('date-out-of-reach', column, germanDay(day));
  return null;
}

/** The same for what only tells of the past: it may lie before any date of a plan. */
export function anyDayIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): string | null {
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

/** One of the words, whatever their case, as what it means; empty is null, any other word rejects the row. */
export function choiceIn<K extends TableKind, V>(
  row: SheetRow<K>,
  column: Column<K>,
  meanings: Readonly<Record<string, V>>,
): V | null {
  const text = row.text(column);
  if (text === null) return null;
  const [, meaning] = Object.entries(meanings).find(([word]) => word.toLowerCase() === text.toLowerCase()) ?? [];
  if (meaning === undefined) row.report('not-a-choice', column, text, Object.keys(meanings));
  return meaning ?? null;
}

/** The number in a cell as an exact decimal; what is none is reported as `code`. */
export function decimalIn<K extends TableKind>(
  row: SheetRow<K>,
  column: Column<K>,
  code: 'target-not-a-number' | 'base-not-a-number' | 'value-not-a-number',
): string | null {
  const text = row.text(column);
  if (text === null) return null;
  const decimal = readDecimal(text);
  if (decimal === null) row.report(code, column, text);
  return decimal;
}

/** The year in a cell; empty is null; anything but four digits rejects the row. */
export function yearIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): number | null {
  const text = row.text(column);
  if (text === null) return null;
  if (/^[12]\d{3}$/.test(text)) return Number(text);
  row.report('not-a-year', column, text);
  return null;
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
