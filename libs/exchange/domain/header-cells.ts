import { type TableKind } from './columns.ts';
import { isPhraseOf, type Meanings, meaningsOf, SURE } from './header-words.ts';
import { type Merge, oneLine, type TableRow } from './table.ts';

export type Side = 'measures' | 'steps';

/** One column's header, with the word that stands above it for several columns; empty where there is none. */
export interface HeaderCell {
  readonly place: number;
  readonly text: string;
  readonly group: string;
  /** What stands above the group, in headers of three rows. */
  readonly outer: string;
  /** Whose column it is, where the header as a whole says so. */
  readonly side: Side | null;
}

/** Tables of plans have fewer columns. */
const WIDEST = 256;

/** The header cells of one row, or of a row and those above, from top to bottom, that group its columns. */
export function headerCells(row: TableRow, above: readonly TableRow[], merges: readonly Merge[]): HeaderCell[] {
  const groups = above.map((each) => groupsOf(each, merges));
  const texts = row.cells.map((_, place) => cellText(row, place));
  const width = Math.min(WIDEST, Math.max(texts.length, ...groups.map(({ words }) => words.length)));
  const inherited = groups.map(() => '');
  const cells: HeaderCell[] = [];
  for (let place = 0; place < width; place++) {
    const text = texts[place] ?? '';
    const words = groups.map(({ words: own, merged }, level) => {
      const word = own[place] ?? '';
      const below = text !== '' || groups.slice(level + 1).some((lower) => (lower.words[place] ?? '') !== '');
      // Files without merged cells leave the group's other columns empty.
      inherited[level] = word !== '' || !below || merged ? word : inherited[level]!;
      return inherited[level];
    });
    const stack = [...words, text].filter((word, index, all) => word !== '' && word !== all[index - 1]);
    const [own, group = '', outer = ''] = stack.reverse();
    if (own !== undefined) cells.push({ place, text: own, group, outer, side: null });
  }
  return cells;
}

/** What the column may mean: group and word together, the word alone, or the group alone. */
export function meaningsOfCell(kind: TableKind, { text, group }: HeaderCell): Meanings {
  if (group === '') return meaningsOf(kind, text);
  const whole = meaningsOf(kind, `${group} ${text}`);
  if ([...whole.values()].some((weight) => weight >= SURE)) return whole;
  const alone = meaningsOf(kind, text);
  return alone.size > 0 ? alone : whole;
}

/** Whether the column stands in a group of the measure's or of the step's columns. */
export function sideOf({ group, outer, side }: HeaderCell): Side | null {
  if (side !== null) return side;
  const groups = [group, outer].filter((word) => word !== '');
  if (groups.some((word) => isPhraseOf('steps', 'title', word))) return 'steps';
  return groups.some((word) => isPhraseOf('measures', 'title', word)) ? 'measures' : null;
}

interface Groups {
  readonly words: readonly string[];
  /** Its cells reach over the columns that they group. */
  readonly merged: boolean;
}

function groupsOf(row: TableRow, merges: readonly Merge[]): Groups {
  const words = row.cells.map((_, place) => cellText(row, place));
  let merged = false;
  for (const { firstRow, lastRow, firstColumn, lastColumn } of merges) {
    if (row.row < firstRow || row.row > lastRow) continue;
    if (lastColumn > firstColumn) merged = true;
    const text = cellText(row, firstColumn);
    for (let place = firstColumn; text !== '' && place <= Math.min(lastColumn, firstColumn + 99); place++)
      words[place] = text;
  }
  return { words: Array.from(words, (word) => word ?? ''), merged };
}

function cellText(row: TableRow, place: number): string {
  return oneLine(row.cells[place]) === null ? '' : row.cells[place]!.trim();
}
