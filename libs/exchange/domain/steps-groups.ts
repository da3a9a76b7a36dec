import { type Sample } from './column-content.ts';
import { type HeaderCell, meaningsOfCell } from './header-cells.ts';
import { headerPhrase } from './header-phrase.ts';
import { type HeaderReading, type Hint, type TablePart } from './header-reading.ts';
import { isPhraseOf } from './header-words.ts';
import { readStepsHeader } from './steps-header.ts';

/** A column with the number of its step. */
type Numbered = readonly [number, HeaderCell];

/** How surely a column of a group names the step. */
const TITLE = 0.4;

/**
 * Reads a header with several steps beside each other: `Schritt 1 | Termin 1 | Schritt 2 | Termin 2`, or the same words again
 * without numbers. Each becomes a part of its own. Null where the header has only one step or none.
 */
export function readStepsGroups(cells: readonly HeaderCell[], sample: Sample, hint: Hint): HeaderReading | null {
  const groups = groupsIn(cells);
  if (groups.length < 2) return null;
  const places = new Set(groups.flat().map(({ place }) => place));
  const others = cells
    .filter(({ place }) => !places.has(place))
    .map((cell): HeaderCell => ({ ...cell, side: 'measures' }));
  const readings = groups.flatMap((group) => readStepsHeader([...others, ...group].sort(byPlace), sample, hint) ?? []);
  const [first, ...further] = readings;
  if (!first || readings.length < groups.length) return null;
  const score = first.score + further.length;
  const whole = (reading: HeaderReading): HeaderReading => ({
    ...reading,
    parts: [...reading.parts, ...further.flatMap((each) => stepsIn(each, reading.combined))],
    score,
  });
  return { ...whole(first), alone: first.alone && whole(first.alone) };
}

function stepsIn(reading: HeaderReading, combined: boolean): TablePart[] {
  const { parts } = combined && !reading.combined ? (reading.alone ?? reading) : reading;
  return parts.filter(({ kind }) => kind === 'steps');
}

/** The columns of each step, by the numbers in their headers, else by the order in which words come again. */
function groupsIn(cells: readonly HeaderCell[]): HeaderCell[][] {
  const numbered = cells.flatMap((cell) => numberedCell(cell) ?? []);
  const byNumber = grouped(numbered);
  if (byNumber.length < 2) return grouped(repeated(cells, null));
  const titles = numbered.filter(([, cell]) => isTitle(cell));
  const places = new Set(numbered.map(([, { place }]) => place));
  return grouped([
    ...numbered,
    ...repeated(
      cells.filter(({ place }) => !places.has(place)),
      titles,
    ),
  ]);
}

function grouped(cells: readonly Numbered[]): HeaderCell[][] {
  const groups = new Map<number, HeaderCell[]>();
  for (const [number, cell] of cells) {
    if (meaningsOfCell('steps', cell).size === 0 && meaningsOfCell('measures', cell).size === 0) continue;
    groups.set(number, [...(groups.get(number) ?? []), { ...cell, side: 'steps' }]);
  }
  return [...groups].sort(([a], [b]) => a - b).flatMap(([, group]) => (group.some(isTitle) ? [group] : []));
}

function isTitle({ text, group }: HeaderCell): boolean {
  const bare = { place: 0, group: '', outer: '', side: null };
  if ((meaningsOfCell('steps', { ...bare, text }).get('title') ?? 0) > TITLE) return true;
  const plain = (meaningsOfCell('measures', { ...bare, text }).get('title') ?? 0) > TITLE;
  return plain && isPhraseOf('steps', 'title', group);
}

/** `Termin 2`, `2. Schritt`, `Schritt 2 Termin`, `Wer` below `Schritt 2`: the number, and the header without it. */
function numberedCell(cell: HeaderCell): [Numbered] | null {
  const inText = withoutNumber(cell.text);
  const inGroup = withoutNumber(cell.group);
  const number = inText?.number ?? inGroup?.number;
  if (number === undefined) return null;
  const text = inText?.words ?? cell.text;
  const [word, ...rest] = text.split(/\s+/);
  const named = rest.length > 0 && isPhraseOf('steps', 'title', word!);
  const group = inGroup?.words ?? cell.group;
  return [[number, { ...cell, text: named ? rest.join(' ') : text, group: named ? word! : group }]];
}

function withoutNumber(text: string): { readonly number: number; readonly words: string } | null {
  const numbers = [...text.matchAll(/(?<![\p{L}\d.,/])(\d{1,2})(?![\d,/]|\.\d|\p{L})[.):]?/gu)];
  const [found] = numbers;
  if (!found || numbers.length > 1) return null;
  const words = text.replace(/[([]?(?<![\p{L}\d.,/])\d{1,2}(?![\d,/]|\.\d|\p{L})[\])]?[.):]?/u, ' ').trim();
  return /\p{L}/u.test(words) ? { number: Number(found[1]), words: words.replace(/\s+/g, ' ') } : null;
}

/**
 * Columns whose words come again as often as there are steps, on the whole or from the first step's title on. `titles` are those
 * that have numbers; null: they come again in the same words too.
 */
function repeated(cells: readonly HeaderCell[], titles: readonly Numbered[] | null): Numbered[] {
  const byWords = new Map<string, HeaderCell[]>();
  for (const cell of cells) {
    const key = `${headerPhrase(cell.group).key} ${headerPhrase(cell.text).key}`;
    byWords.set(key, [...(byWords.get(key) ?? []), cell]);
  }
  const words = [...byWords.values()].filter((same) => same.length > 1);
  const own = words.find(([first]) => isTitle(first!))?.map((cell, index): Numbered => [index, cell]);
  const steps = [...(titles ?? own ?? [])].sort(([, one], [, other]) => byPlace(one, other));
  const [first] = steps;
  if (!first) return [];
  return words.flatMap((same) => {
    const each = same.length === steps.length ? same : same.filter(({ place }) => place > first[1].place);
    return each.length === steps.length ? each.map((cell, index): Numbered => [steps[index]![0], cell]) : [];
  });
}

function byPlace(one: HeaderCell, other: HeaderCell): number {
  return one.place - other.place;
}
