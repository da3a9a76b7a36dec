import { type ImportChange, type Source } from '#libs/exchange/domain/index';

/** A change while it is not yet certain that it will be applied. */
export type Line = { -readonly [Name in keyof ImportChange]: ImportChange[Name] };

export type Value = string | number | boolean | null;

/** Attribute → what the record has and what the tables give. */
export type Pairs = Readonly<Record<string, readonly [recorded: Value, given: Value]>>;

/** What lines are about, and where it was read; null for what the tables do not name. */
export interface Subject {
  of: ImportChange['of'];
  name: string;
  title: string | null;
  source: Source | null;
}

export function lineOf(change: ImportChange['change'], { of, name, title, source }: Subject): Line {
  const { file, sheet, row } = source ?? { file: null, sheet: null, row: null };
  return {
    change,
    of,
    name,
    title,
    attribute: null,
    old: null,
    new: null,
    file,
    sheet,
    row,
    applied: true,
    note: null,
  };
}

/** One line per attribute that differs. `given` names those that the tables say something about; null: all. */
export function linesOf(subject: Subject, given: ReadonlySet<string> | null, pairs: Pairs): Line[] {
  return Object.entries(pairs)
    .filter(([attribute, [recorded, now]]) => recorded !== now && (given === null || given.has(attribute)))
    .map(([attribute, [recorded, now]]) => ({
      ...lineOf('changed', subject),
      attribute,
      old: asText(recorded),
      new: asText(now),
    }));
}

/** They are not applied; the first one says why. */
export function notApplied(lines: readonly Line[], note: string): void {
  lines.forEach((line, place) => {
    line.applied = false;
    line.note = place === 0 ? note : null;
  });
}

function asText(value: Value): string | null {
  return value === null ? null : String(value);
}
