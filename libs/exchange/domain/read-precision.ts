import { type Precision } from './plan-tables.ts';

const words: Readonly<Record<string, Precision>> = { tag: 'day', monat: 'month', quartal: 'quarter', halbjahr: 'half' };

/** How exact the plan was, from the column Terminart (CADENCE, Terms). What is not known counts as quarter. */
export function readPrecision(kindOfDate: string | null): Precision {
  const word = (kindOfDate ?? '').toLowerCase();
  if (word.startsWith('jahr')) return 'year';
  if (/^ab(\s|$)/.test(word)) return 'from';
  return words[word] ?? 'quarter';
}
