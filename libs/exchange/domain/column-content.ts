import { type TableKind } from './columns.ts';
import { headerPhrase } from './header-phrase.ts';

/** The first values below a header, row by row; empty cells included. */
export type Sample = (place: number) => readonly string[];

const flags = /^(?:ja|nein|j|n|x|✓|✔|☑|☐|1|0|-|–|wahr|falsch|yes|no|y|true|false)$/i;
const states =
  /^(?:offen|nicht begonnen|geplant|in (?:planung|arbeit|bearbeitung|umsetzung|vorbereitung)|begonnen|laufend|läuft|verzögert|zurückgestellt|erledigt|abgeschlossen|umgesetzt|fertig|realisiert|entfallen|gestrichen|eingestellt|verworfen|aufgegeben|open|done|completed|ongoing|in progress|not started|dropped|cancelled|\d{1,3} ?%)(?!\p{L})/iu;

/** Looks like the number of a measure: `1.1`, `G.3-01`, `M 12`, never a title. */
export function isNumberLike(text: string): boolean {
  return text.length <= 16 && /\d/.test(text) && !/\p{L}{4}|\p{L}\s+\p{L}/u.test(text);
}

/**
 * How well what stands below a header goes with a meaning of it, from 0 (not at all) to 1. Most headers say enough; asked are those
 * that people use for different things.
 */
export function fitOf(kind: TableKind, column: string, header: string, values: readonly string[]): number {
  const { key } = headerPhrase(header);
  if (kind === 'steps' && column === 'milestone') return mostly(values, isFlag) ? 1 : 0;
  if (kind === 'steps' && column === 'title' && /meilenstein|milestone/.test(key)) return isText(values) ? 1 : 0;
  if (column === 'status' && /stand/.test(key)) return some(values, (value) => states.test(value)) ? 1 : 0;
  if (kind !== 'measures' || !/^(?:massnahmen?|measures?|projekte?)$/.test(key)) return 1;
  const numbers = mostly(values, isNumberLike);
  if (column === 'number') return numbers ? 1 : 0;
  return column === 'title' && numbers && !isBlank(values) ? 0.3 : 1;
}

/** What the number in a row of steps counts, held against the column that tells the measures apart. */
export type NumberRole = 'measure' | 'step' | 'running' | 'unknown';

/**
 * A number that stays the same (or is left out) while the measure does is the measure's; one that starts anew with each measure is
 * the step's; one that just runs on is neither's. Single rows that say otherwise decide nothing.
 */
export function roleOfNumber(numbers: readonly string[], measures: readonly string[]): NumberRole {
  const { groups, others, beside } = grouped(numbers, measures);
  const rows = groups.flat();
  if (rows.length === 0) return 'unknown';
  const firsts = groups.map(([first]) => first!);
  const again = rows.length - groups.length - others;
  if (groups.length > 1 && again <= others && areExceptions(groups.length - mostFrequent(firsts), groups.length))
    return 'step';
  if (beside > 0 && isCounting(rows)) return groups.length > 1 ? 'running' : 'step';
  if (areExceptions(others, rows.length)) return 'measure';
  if (groups.length === 1) return 'step';
  const starts = firsts.map((first) => String(lastNumber(first)));
  if (areExceptions(groups.length - mostFrequent(starts), groups.length)) return 'step';
  return others === 1 && !isCounting(rows) ? 'measure' : 'running';
}

/** Whether a number comes again in rows below, or is left out in some: it is that of something with several rows. */
export function repeats(numbers: readonly string[]): boolean {
  const filled = numbers.filter((each) => each !== '');
  const again = filled.length - new Set(filled).size;
  return !areExceptions(again, filled.length) || (filled.length > 0 && filled.length * 2 <= numbers.length);
}

interface Groups {
  /** The numbers of each measure's rows; measures without any are left out. */
  readonly groups: readonly (readonly string[])[];
  /** Rows whose number is not that of their measure's first row, */
  readonly others: number;
  /** and how many of these name the measure again. */
  readonly beside: number;
}

function grouped(numbers: readonly string[], measures: readonly string[]): Groups {
  const groups: string[][] = [];
  let [others, beside] = [0, 0];
  let before: string | null = null;
  for (const [index, number] of numbers.entries()) {
    const measure = measures[index] ?? '';
    if (groups.length === 0 || (measure !== '' && measure !== before)) groups.push([]);
    if (measure !== '') before = measure;
    if (!isNumberLike(number)) continue;
    const group = groups.at(-1)!;
    group.push(number);
    if (group[0] === number) continue;
    others++;
    if (measure !== '') beside++;
  }
  return { groups: groups.filter((group) => group.length > 0), others, beside };
}

/** So few rows that nothing follows from them: one in four or more, later a tenth. */
function areExceptions(count: number, all: number): boolean {
  return count <= Math.max(all >= 4 ? 1 : 0, 0.1 * all);
}

function mostFrequent(texts: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return Math.max(...counts.values());
}

/** 1, 2, 3 … through all rows. */
function isCounting(numbers: readonly string[]): boolean {
  const counts = numbers.map((number) => (/^\d{1,9}\.?$/.test(number) ? Number.parseInt(number, 10) : Number.NaN));
  const steps = counts.slice(1).filter((count, index) => count === counts[index]! + 1).length;
  return numbers.length > 1 && areExceptions(counts.length - 1 - steps, counts.length - 1);
}

function lastNumber(text: string): number {
  return Number(/(\d{1,9})\D*$/.exec(text)?.[1] ?? Number.NaN);
}

function isFlag(value: string): boolean {
  return flags.test(value);
}

function isText(values: readonly string[]): boolean {
  return isBlank(values) || !mostly(values, (value) => isFlag(value) || /^[\d.,/ -]+$/.test(value));
}

function isBlank(values: readonly string[]): boolean {
  return values.every((value) => value === '');
}

/** True of nothing. One cell in three or more may say otherwise. */
function mostly(values: readonly string[], is: (value: string) => boolean): boolean {
  const filled = values.filter((value) => value !== '');
  const others = filled.length - filled.filter(is).length;
  return others <= Math.max(filled.length >= 3 ? 1 : 0, 0.2 * filled.length);
}

function some(values: readonly string[], is: (value: string) => boolean): boolean {
  const filled = values.filter((value) => value !== '');
  return filled.length > 0 && filled.filter(is).length >= 0.5 * filled.length;
}
