import { isNumberLike } from './column-content.ts';
import { oneLine } from './table.ts';

/** Why a row below a header is no data. */
export type SkippedRow = 'note' | 'heading' | 'sum' | 'repeated-header' | 'part-of-header' | 'only-number';

/** Where a table's rows have what tells one from another. */
export interface TellingColumns {
  /** Titles, names, indicators: a row with nothing else is data. */
  readonly titles: ReadonlySet<number>;
  readonly number: number | null;
}

/** A cell with content of the row's own. */
export class FilledCell {
  constructor(
    readonly place: number,
    private readonly raw: string,
    /** Reaches over several columns. */
    readonly wide: boolean,
  ) {}

  /** On one line. Asked of few cells only: most rows are data at first sight. */
  get text(): string {
    return oneLine(this.raw) ?? '';
  }
}

const noteWord = String.raw`(?:stand|quellen?|hinweise?|anmerkung(?:en)?|bemerkung(?:en)?|legende|erläuterung(?:en)?|fußnoten?|abkürzung(?:en)?|erstellt|erstellt von|erstellt am|bearbeitet|bearbeiter(?:in)?|datum|version|ausdruck|gedruckt am|notes?|sources?|legend|as of|last updated|created)`;
const note = new RegExp(
  String.raw`^(?:${noteWord}\s*:|(?:stand|erstellt|gedruckt|as of)\s+(?:am\s+|on\s+)?\d|erstellt (?:am|von|durch)\s|\*+\s*\p{L}|\*+\)|[¹²³]|\d\)\s|(?:seite|page)\s+\d)`,
  'iu',
);
const noteAlone = new RegExp(`^${noteWord}:?$`, 'iu');
const sum =
  /^(?:(?:zwischen|gesamt)?summe|gesamt|insgesamt|gesamtzahl|anzahl(?: der)?(?: maßnahmen| schritte)?|total|subtotal|sum|∑|Σ)(?![\p{L}-])/iu;
const amount = /^(?:[\d.,\s+−–-]+(?:\s*(?:€|%|t|eur|euro|maßnahmen|schritte|measures|steps))?|–|-)$/iu;
const fieldHeading =
  /^(?:handlungsfeld|hf|teilbereich|themenfeld|aktionsfeld|bereich|themenbereich|sektor|cluster|field of action|sector)\s*(?:(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+)(?=[\s.:–-]|$)|[:–-])/iu;
const lowerHeading =
  /^(?:ziel|teilziel|leitziel|oberziel|schwerpunkt|maßnahmenpaket|maßnahmenbündel|kapitel|abschnitt|strategie|phase|teil)\s*(?:(?:\d+(?:\.\d+)*|[A-Z]|[IVX]+)(?=[\s.:–-]|$)|:)/iu;

/**
 * What a row with these cells of its own is; null for data. A single cell is told by where it stands: in the column of titles it is
 * data unless its words say otherwise, left of it or reaching over columns it is a heading of the rows below, else a note.
 */
export function kindOfRow(
  cells: readonly FilledCell[],
  { titles, number }: TellingColumns,
): Exclude<SkippedRow, 'repeated-header' | 'part-of-header'> | null {
  const [first, ...others] = cells;
  if (!first) return null;
  const inTitle = titles.has(first.place);
  if (
    sum.test(first.text) &&
    others.every(({ text }) => amount.test(text)) &&
    (!inTitle || others.length > 0 || first.text.length < 30)
  )
    return 'sum';
  if (noteAlone.test(first.text) && first.place === number) return 'note';
  if (others.length > 0) return note.test(first.text) && !inTitle && others.length < 3 ? 'note' : null;
  if (note.test(first.text)) return 'note';
  if (first.place === number && !first.wide && isNumberLike(first.text)) return 'only-number';
  if (first.wide || fieldHeading.test(first.text) || lowerHeading.test(first.text)) return 'heading';
  if (inTitle) return null;
  return first.place < Math.min(...titles) ? 'heading' : 'note';
}

/** The heading that holds below this one: the parts of a field of action do not end it. */
export function headingBelow(before: string | null, heading: string): string {
  return before !== null && fieldHeading.test(before) && lowerHeading.test(heading) ? before : heading;
}
