import { laterOf } from '#libs/calendar/domain/index';
import { readPart } from './period-notations.ts';
import { blockOf, type ImpossiblePart, type PeriodPart } from './period-part.ts';
import { blockAfter, blockBefore, type TimeBlock } from './time-block.ts';

/** Parts and what stands between them: `signs[0]` between the first and the second. */
interface Phrase {
  readonly parts: readonly PeriodPart[];
  readonly signs: readonly string[];
}

/** The days that a phrase means, as in `PeriodReading`. */
export interface PhraseSpan extends Pick<TimeBlock, 'first' | 'last' | 'precision'> {
  readonly ambiguous: boolean;
  /** Both ends are named. */
  readonly spanned: boolean;
}

/** More code and more parts than any date needs; the number of ways to divide it stays small. */
const longest = 60;
const mostParts = 6;

/** Reads code with what leads it; null when it is no period. */
export function readPhrase(code: string): PhraseSpan | ImpossiblePart | null {
  if (code.length > longest) return null;
  const [, lead, rest] = /^([FVBNA]) (.+)$/.exec(code) ?? [null, null, code];
  const text = lead === 'B' ? rest.replace('|', '~') : rest;
  for (const phrase of phrasesOf(text, mostParts)) {
    const meaning = meaningOf(phrase, lead);
    // The first division in which nothing is missing counts, also when the calendar has no such days.
    if (meaning !== 'incomplete') return meaning;
  }
  return null;
}

/** The ways to divide code into parts, longer first parts first: `2027-06-2027-09` is two months rather than four numbers. */
function* phrasesOf(code: string, atMost: number): Generator<Phrase> {
  const whole = readPart(code.replaceAll('=', '-'));
  if (whole !== null) yield { parts: [whole], signs: [] };
  if (atMost === 1) return;
  for (let at = code.length - 1; at > 0; at--) {
    const sign = code[at]!;
    if (!'|~=-/'.includes(sign)) continue;
    const first = readPart(code.slice(0, at));
    if (first === null) continue;
    for (const { parts, signs } of phrasesOf(code.slice(at + 1), atMost - 1)) {
      yield { parts: [first, ...parts], signs: [sign, ...signs] };
    }
  }
}

/** Null: a span that ends before it begins. */
function meaningOf(phrase: Phrase, lead: string | null): PhraseSpan | ImpossiblePart | null | 'incomplete' {
  const parts = completed(phrase.parts);
  const blocks: TimeBlock[] = [];
  for (const part of parts) {
    const block = blockOf(part);
    if (block === null) return 'incomplete';
    if ('german' in block) return block;
    blocks.push(block);
  }
  const signs = phrase.signs.map((sign, index) => {
    const years = parts[index]!.unit === 'year' && parts[index + 1]!.unit === 'year';
    return sign === '|' || (sign === '/' && !years) ? 'or' : 'to';
  });
  const alternatives = alternativesOf(blocks, signs);
  if (alternatives === null) return null;

  const span = {
    ...unionOf(alternatives),
    spanned: signs.includes('to'),
  };
  const ambiguous = span.ambiguous || parts.some(({ unit }) => unit === 'season');
  if (lead === 'N') {
    const { first, last } = blockAfter(blocks.at(-1)!);
    return { first, last, precision: 'from', ambiguous: true, spanned: false };
  }
  if (lead === 'A') {
    const { first, last, precision } = blockBefore(blocks[0]!);
    return { first, last, precision, ambiguous: true, spanned: false };
  }
  // "from 2027 to 2029" and "von 2027 bis 2029" name both ends; "from Q3-Q4/2024" says when something begins.
  const begins = lead === 'F' ? !phrase.signs.includes('~') : lead === 'V' && !span.spanned;
  return { ...span, ambiguous, precision: begins ? 'from' : span.precision };
}

/** What stands between "or"; null when a span ends before it begins. */
function alternativesOf(blocks: readonly TimeBlock[], signs: readonly ('or' | 'to')[]) {
  const found: Pick<TimeBlock, 'first' | 'last' | 'precision'>[] = [];
  for (const [index, block] of blocks.entries()) {
    const before = found.at(-1);
    if (index === 0 || signs[index - 1] === 'or') found.push(block);
    else if (before === undefined || block.last < before.last || block.first < before.first) return null;
    else found[found.length - 1] = { first: before.first, last: block.last, precision: block.precision };
  }
  return found;
}

/** From the earliest to the latest day of all readings; as precise as the latest. */
export function unionOf<S extends Pick<TimeBlock, 'first' | 'last' | 'precision'>>(readings: readonly S[]) {
  const latest = readings.reduce((a, b) => (b.last > a.last ? b : a));
  const first = readings.reduce((a, b) => (b.first < a.first ? b : a)).first;
  const ambiguous = readings.some((it) => it.first !== latest.first || it.last !== latest.last);
  return { first, last: laterOf(latest.last, first), precision: latest.precision, ambiguous };
}

/** Every part with what it takes over: rather from the right (`Q1-Q2/2027`), else from the left (`Q1-2 2025`). */
function completed(parts: readonly PeriodPart[]): PeriodPart[] {
  const done = [...parts];
  done.forEach((part, index) => {
    const left = done[index - 1];
    if (part.unit !== null || left === undefined) return;
    // "1-2/2025" behind Q: the number with the year goes on counting what the part without one began to count.
    const goesOn = left.year === null || (part.year === null && (left.unit === 'year' || part.index < 10));
    if (goesOn) done[index] = counting(part, left);
  });
  for (let index = done.length - 1; index >= 0; index--) {
    const right = done[index + 1];
    let part = done[index]!;
    if (part.unit === null && part.year === null && right !== undefined && right.unit !== 'year')
      part = counting(part, right);
    if (part.unit === null && part.otherwise !== null) part = { ...part, unit: part.otherwise };
    if (part.unit === 'edge' && part.year === null && right?.edged) part = { ...right };
    if (part.year === null && right !== undefined) part = { ...part, year: right.year };
    done[index] = part;
  }
  done.forEach((part, index) => {
    const left = done[index - 1];
    if (part.year === null && left !== undefined) done[index] = { ...part, year: left.year };
  });
  return done;
}

/** A bare number as one more of what its neighbour counts. */
function counting(part: PeriodPart, { unit, month, year }: PeriodPart): PeriodPart {
  if (unit === null || unit === 'edge' || unit === 'season') return part;
  if (unit !== 'year') return { ...part, unit, month: unit === 'day' ? month : null };
  const century = Math.floor(year! / 100) * 100;
  return part.index < 10 || part.year !== null ? part : { ...part, unit, index: 0, year: century + part.index };
}
