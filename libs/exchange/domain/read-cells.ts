import { type Column, type TableKind } from './columns.ts';
import { readDecimal } from './read-decimal.ts';
import { readQuantity } from './read-quantity.ts';
import { type SheetRow } from './sheet-row.ts';

const yes = new Set(['ja', 'j', 'x', '✓', '✔', '☑', '✅', '1', 'wahr', 'yes', 'y', 'true']);
const no = new Set(['nein', 'n', '☐', '0', 'falsch', 'no', 'false']);

/** A word for yes or no; null for any other text. */
export function readYesOrNo(text: string): boolean | null {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) || isDash(text) ? false : null;
}

/** Lines and dots, as people put them into a field that they leave empty. */
export function isDash(text: string): boolean {
  return /^[-–—_./ ]+$/.test(text);
}

/** Yes or no; empty is no, and so is any other word, which is said. */
export function yesOrNoIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): boolean {
  const text = row.text(column);
  if (text === null) return false;
  const meaning = readYesOrNo(text);
  if (meaning === null) row.report('not-yes-or-no', column, text);
  return meaning ?? false;
}

/** Words of a choice with what they mean; the German ones are those shown to people. */
export interface Choice<V> {
  readonly german: Readonly<Record<string, V>>;
  readonly english: Readonly<Record<string, V>>;
}

/** One of the words, whatever their case, as what it means; empty is null, and so is any other word, which is said. */
export function choiceIn<K extends TableKind, V>(row: SheetRow<K>, column: Column<K>, choice: Choice<V>): V | null {
  const text = row.text(column);
  if (text === null || isDash(text)) return null;
  const meaning = meaningIn(choice, text);
  if (meaning === null) row.report('not-a-choice', column, text, Object.keys(choice.german));
  return meaning;
}

/** What a word of the choice means; null for any other text. */
export function meaningIn<V>({ german, english }: Choice<V>, text: string): V | null {
  const words = [...Object.entries(german), ...Object.entries(english)];
  return words.find(([word]) => word.toLowerCase() === text.toLowerCase())?.[1] ?? null;
}

/** The number in a cell as an exact decimal; what is none is reported as `code`. */
export function decimalIn<K extends TableKind>(
  row: SheetRow<K>,
  column: Column<K>,
  code: 'base-not-a-number' | 'value-not-a-number',
): string | null {
  const text = row.text(column);
  if (text === null) return null;
  const decimal = readDecimal(text);
  if (decimal === null && !isDash(text)) row.report(code, column, text);
  return decimal;
}

/** The target in a cell, and its unit: that of its own column, else the one beside the number. What is no number is said. */
export function targetIn(row: SheetRow<'goals'> | SheetRow<'measures'>): {
  readonly targetValue: string | null;
  readonly unit: string | null;
} {
  const living = row as SheetRow<'goals' | 'measures'>;
  const [text, unit] = [living.text('targetValue'), living.text('unit')];
  if (text === null) return { targetValue: null, unit };
  const quantity = readQuantity(text, unit);
  if (quantity === null && !isDash(text)) living.report('target-not-a-number', 'targetValue', text);
  return { targetValue: quantity?.value ?? null, unit: unit ?? quantity?.unit ?? null };
}

/** The year in a cell; empty is null; anything but four digits rejects the row. */
export function yearIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): number | null {
  const text = row.text(column);
  if (text === null) return null;
  const [, year] = /^([12]\d{3})(?:,0+)?$/.exec(text) ?? [];
  if (year === undefined) row.report('not-a-year', column, text);
  return year === undefined ? null : Number(year);
}
