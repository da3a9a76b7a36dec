import { foldText } from './fold-text.ts';
import { type Precision } from './plan-tables.ts';

const words: readonly (readonly [RegExp, Precision])[] = [
  [/^(?:ab|from|seit|since)\b/, 'from'],
  [/^(?:jahr|year)/, 'year'],
  [/^(?:tag|datum|day|date)$/, 'day'],
  [/^(?:monat|month)$/, 'month'],
  [/^(?:halbjahr|half(?:[- ]?year)?)$/, 'half'],
];

/** How exact the plan was, from the column Terminart, German or English (CADENCE, Terms). What is not known counts as quarter. */
export function readPrecision(kindOfDate: string): Precision {
  const word = foldText(kindOfDate);
  return words.find(([pattern]) => pattern.test(word))?.[1] ?? 'quarter';
}
