import { InvalidArgumentError } from 'commander';
import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import {
  type Binding,
  type DonePrecision,
  type MeasureResult,
  type Precision,
  type Reason,
} from '#libs/measures/domain/index';
import { day } from '../options.ts';

/** What can be said in words, the German one of each meaning first. */
export type Words<Meaning> = Readonly<Record<string, Meaning>>;

export const reasons: Words<Reason> = {
  personal: 'staff',
  mittel: 'budget',
  vergabe: 'procurement',
  gremium: 'committee',
  dritte: 'third-party',
  anderer: 'other',
  staff: 'staff',
  budget: 'budget',
  procurement: 'procurement',
  committee: 'committee',
  'third-party': 'third-party',
  other: 'other',
};

export const precisions: Words<Precision> = {
  tag: 'day',
  monat: 'month',
  quartal: 'quarter',
  halbjahr: 'half',
  jahr: 'year',
  ab: 'from',
  day: 'day',
  month: 'month',
  quarter: 'quarter',
  half: 'half',
  year: 'year',
  from: 'from',
};

export const bindings: Words<Binding> = {
  rat: 'council',
  förderung: 'funding',
  gesetz: 'law',
  council: 'council',
  funding: 'funding',
  law: 'law',
};

export const results: Words<MeasureResult> = {
  umgesetzt: 'implemented',
  laufend: 'continuously-implemented',
  teilweise: 'partly',
  nicht: 'not-implemented',
  entfallen: 'dropped',
  implemented: 'implemented',
  'continuously-implemented': 'continuously-implemented',
  partly: 'partly',
  'not-implemented': 'not-implemented',
  dropped: 'dropped',
};

/** Reads one of `words`, in capitals or not, with ä or ae. */
export function oneOf<Meaning>(words: Words<Meaning>): (text: string) => Meaning {
  const meanings = new Map(Object.entries(words).map(([word, meaning]) => [plain(word), meaning]));
  return (text) => {
    const meaning = meanings.get(plain(text));
    if (meaning === undefined) throw new InvalidArgumentError(`Möglich ist: ${listed(words)}.`);
    return meaning;
  };
}

/** The first word of each meaning, for a help text. */
export function listed(words: Words<unknown>): string {
  const first = new Map<unknown, string>();
  for (const [word, meaning] of Object.entries(words)) if (!first.has(meaning)) first.set(meaning, word);
  return [...first.values()].join(', ');
}

function plain(word: string): string {
  const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter]!);
}

/** When a step was done, as exactly as the office knows. */
export interface DoneWhen {
  doneOn: IsoDate;
  donePrecision: DonePrecision;
}

/** Reads a day, or a quarter as `Q3/2026`. */
export function doneWhen(text: string): DoneWhen {
  const quarter = /^Q([1-4])\/(\d{4})$/i.exec(text);
  if (quarter === null) return { doneOn: day(text), donePrecision: 'day' };
  const [, ofYear, year] = quarter;
  const beginning =
    ofYear === '4' ? `${Number(year) + 1}-01-01` : `${year}-${String(Number(ofYear) * 3 + 1).padStart(2, '0')}-01`;
  return { doneOn: addDays(beginning, -1), donePrecision: 'quarter' };
}

/** Reads numbers such as `2,1,3`. */
export function numbers(text: string): number[] {
  const parts = text.split(',').map((part) => part.trim());
  if (!parts.every((part) => /^[1-9]\d{0,5}$/.test(part))) {
    throw new InvalidArgumentError('Bitte geben Sie die Nummern wie 2,1,3 an.');
  }
  return parts.map(Number);
}
