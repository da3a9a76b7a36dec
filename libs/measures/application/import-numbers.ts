import { type Measure } from '../domain/index.ts';
import { type MeasureMatch } from './import-match-measures.ts';

/** The numbers that measures have after the import. */
export interface MeasureNumbers {
  /** The measure of the record that then has a number. */
  holderOf: (number: string) => Measure | undefined;
  /** The new number of a measure of the record; undefined: it keeps its own. */
  newNumberOf: (measure: Measure) => string | undefined;
  /** The next free one for a new measure that the tables give none: `N1`, `N2` … */
  nextFree: () => string;
}

/**
 * No two measures get the same number: one whose new number still belongs to another measure keeps its own. A measure that is
 * `dropped` gives its number away if another one is to have it.
 */
export function measureNumbers(
  recorded: readonly Measure[],
  matches: readonly MeasureMatch[],
  dropped: ReadonlySet<Measure>,
): MeasureNumbers {
  const wanted = new Map<Measure, string>();
  for (const { entry, measure } of matches) {
    if (measure === null || measure.closed !== null) continue;
    if (entry.number !== null && entry.number !== measure.number) wanted.set(measure, entry.number);
  }
  const given = matches.flatMap(({ entry }) => entry.number ?? []);
  const used = new Set([...recorded.map(({ number }) => number), ...given]);
  const unused = (of: (count: number) => string): string => {
    let count = 1;
    while (used.has(of(count))) count++;
    used.add(of(count));
    return of(count);
  };
  const numbersGiven = new Set(given);
  for (const measure of dropped) {
    const { number } = measure;
    if (numbersGiven.has(number))
      wanted.set(
        measure,
        unused((count) => `${number}-alt${count === 1 ? '' : count}`),
      );
  }
  const numberOf = (measure: Measure): string => wanted.get(measure) ?? measure.number;
  let holders = new Map<string, Measure>();
  for (let settled = false; !settled;) {
    settled = true;
    holders = new Map(recorded.filter((it) => !wanted.has(it)).map((it) => [it.number, it]));
    for (const measure of [...wanted.keys()]) {
      const number = numberOf(measure);
      if (holders.has(number)) {
        wanted.delete(measure);
        settled = false;
      } else {
        holders.set(number, measure);
      }
    }
  }
  return {
    holderOf: (number) => holders.get(number),
    newNumberOf: (measure) => wanted.get(measure),
    nextFree: () => unused((count) => `N${count}`),
  };
}
