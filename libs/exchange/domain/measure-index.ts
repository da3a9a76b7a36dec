import { bareNumber, foldNumber, foldTitle } from './measure-number.ts';
import { type MeasureEntry, type Source } from './plan-tables.ts';

/** What a row of steps or indicators refers to. */
export type MeasureRef =
  | { readonly kind: 'measure'; readonly measure: MeasureEntry }
  | { readonly kind: 'rejected'; readonly label: string; readonly source: Source }
  /** In no table, but in the record. */
  | { readonly kind: 'recorded'; readonly key: string }
  /** Nowhere; `key` is what stands there. */
  | { readonly kind: 'unknown'; readonly key: string };

/** Finds measures by number or title, tolerant of how people write them. What is added first is found first. */
export class MeasureIndex {
  private readonly accepted = new Level();
  private readonly rejected = new Level();
  private readonly recorded = new Level();

  /** @param recorded numbers of measures that only the record may have */
  constructor(recorded: ReadonlySet<string>) {
    for (const key of recorded) this.recorded.add({ kind: 'recorded', key }, key, null);
  }

  add(measure: MeasureEntry): MeasureRef {
    const ref: MeasureRef = { kind: 'measure', measure };
    this.accepted.add(ref, measure.number, measure.title);
    return ref;
  }

  reject(number: string | null, title: string | null, source: Source): MeasureRef {
    const ref: MeasureRef = { kind: 'rejected', label: number ?? `„${title ?? source.row}“`, source };
    this.rejected.add(ref, number, title);
    return ref;
  }

  /** The measure of the tables with this number, also where spaces, case or a point at its end differ. */
  numbered(number: string): MeasureRef | null {
    const folded = foldNumber(number);
    return this.accepted.folded.get(folded) ?? this.rejected.folded.get(folded) ?? null;
  }

  /** The number's measure in the record, if no table has it. */
  inRecord(number: string): MeasureRef | null {
    return this.recorded.exact.get(number) ?? null;
  }

  titled(title: string): MeasureRef | null {
    const folded = foldTitle(title);
    return this.accepted.titles.get(folded) ?? this.rejected.titles.get(folded) ?? null;
  }

  /** The measure that a text refers to: `1.1`, `M 1.1`, `Maßnahme 1.1`, `1,1`, a title, `1.1 Titel`, `Titel (1.1)`. */
  find(text: string): MeasureRef | null {
    return this.byNumber(text) ?? this.titled(text) ?? this.byNumberIn(text);
  }

  private byNumber(text: string): MeasureRef | null {
    const folded = foldNumber(text);
    const steps = [
      (level: Level) => level.exact.get(text),
      (level: Level) => level.folded.get(folded),
      (level: Level) => level.bare.get(bareNumber(folded)),
    ];
    for (const step of steps) {
      const found = step(this.accepted) ?? step(this.rejected) ?? step(this.recorded);
      if (found) return found;
    }
    return null;
  }

  private byNumberIn(text: string): MeasureRef | null {
    const [, enclosed] = /[([]([^()[\]]*\d[^()[\]]*)[)\]]$/.exec(text) ?? [];
    if (enclosed !== undefined) return this.byNumber(enclosed.trim());
    const words = text.split(/\s+/);
    for (const count of [3, 2, 1]) {
      const number = words
        .slice(0, count)
        .join(' ')
        .replace(/[:–—,;-]+$/, '')
        .trim();
      if (words.length <= count || !/\d/.test(number)) continue;
      const found = this.byNumber(number);
      // "1 Million Bäume" is not measure 1.
      if (found && (/\d[.\-/]\d|\p{L}/u.test(number) || isTitleOf(found, words.slice(count).join(' ')))) return found;
    }
    return null;
  }
}

class Level {
  readonly exact = new Map<string, MeasureRef>();
  readonly folded = new Map<string, MeasureRef>();
  /** Null where two numbers differ by such a word only. */
  readonly bare = new Map<string, MeasureRef | null>();
  readonly titles = new Map<string, MeasureRef>();

  add(ref: MeasureRef, number: string | null, title: string | null): void {
    if (title !== null) keepFirst(this.titles, foldTitle(title), ref);
    if (number === null) return;
    const folded = foldNumber(number);
    const bare = bareNumber(folded);
    const isNew = !this.folded.has(folded);
    keepFirst(this.exact, number, ref);
    keepFirst(this.folded, folded, ref);
    if (isNew) this.bare.set(bare, this.bare.has(bare) ? null : ref);
  }
}

function isTitleOf(ref: MeasureRef, text: string): boolean {
  if (ref.kind !== 'measure') return false;
  const [title, written] = [foldTitle(ref.measure.title), foldTitle(text)];
  return written !== '' && (title.startsWith(written) || written.startsWith(title));
}

function keepFirst<V>(map: Map<string, V>, key: string, value: V): void {
  if (key !== '' && !map.has(key)) map.set(key, value);
}
