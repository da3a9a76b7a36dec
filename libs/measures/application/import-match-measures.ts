import { type MeasureEntry } from '#libs/exchange/domain/index';
import { type Measure } from '../domain/index.ts';
import { folded, grouped } from './import-folded.ts';
import { type RenumberedChoice } from './import-planned.ts';

/** A row of the tables and the measure of the record that it is about; null: a new one. */
export interface MeasureMatch {
  entry: MeasureEntry;
  measure: Measure | null;
  /** It was recognised by its title, under another number. */
  renumbered: boolean;
}

/**
 * Which measure each row is about: the one of its number and title; else the only one of its title and lead office, under
 * another number, if it may be renumbered; else the one of its number. Rows without a number go by title and lead office, else by a
 * title that is there once.
 */
export function matchMeasures(
  entries: readonly MeasureEntry[],
  recorded: readonly Measure[],
  officeIdOf: (key: string | null) => string | null,
  choice: RenumberedChoice,
): MeasureMatch[] {
  const found = new Map<MeasureEntry, MeasureMatch>();
  const open = new Set(recorded);
  const take = (entry: MeasureEntry, measure: Measure, renumbered = false): void => {
    found.set(entry, { entry, measure, renumbered });
    open.delete(measure);
  };
  const left = (): MeasureEntry[] => entries.filter((entry) => !found.has(entry));
  const byNumber = new Map(recorded.map((measure) => [measure.number, measure]));
  const titleOf = ({ title }: { title: string }): string => folded(title);
  const ofEntry = (entry: MeasureEntry): string => `${officeIdOf(entry.leadKey)} ${titleOf(entry)}`;
  const ofMeasure = (measure: Measure): string => `${measure.leadOfficeId} ${titleOf(measure)}`;
  /** Pairs what has the same key and is the only one of it on both sides. */
  const pairUnique = (
    rows: readonly MeasureEntry[],
    keyOfEntry: (entry: MeasureEntry) => string,
    keyOfMeasure: (measure: Measure) => string,
    pair: (entry: MeasureEntry, measure: Measure) => void,
  ): void => {
    const measures = grouped(open, keyOfMeasure);
    for (const [key, [entry, ...more]] of grouped(rows, keyOfEntry)) {
      const [measure, ...others] = measures.get(key) ?? [];
      if (more.length === 0 && others.length === 0 && measure !== undefined) pair(entry!, measure);
    }
  };

  for (const entry of entries) {
    const measure = entry.number === null ? undefined : byNumber.get(entry.number);
    if (measure !== undefined && titleOf(measure) === titleOf(entry)) take(entry, measure);
  }
  if (choice === 'match') {
    const numbered = left().filter(({ number }) => number !== null);
    pairUnique(numbered, ofEntry, ofMeasure, (entry, measure) => take(entry, measure, true));
  }
  for (const entry of left()) {
    const measure = entry.number === null ? undefined : byNumber.get(entry.number);
    if (measure !== undefined && open.has(measure)) take(entry, measure);
  }
  const unnumbered = (): MeasureEntry[] => left().filter(({ number }) => number === null);
  pairUnique(unnumbered(), ofEntry, ofMeasure, take);
  pairUnique(unnumbered(), titleOf, titleOf, take);
  return entries.map((entry) => found.get(entry) ?? { entry, measure: null, renumbered: false });
}
