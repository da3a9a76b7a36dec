import { type DataRow } from './data-rows.ts';
import { type TablePart } from './header-reading.ts';
import { oneLine } from './table.ts';

/** `1.1 Radwege ausbauen`, `G.3-01: Ring`, `M 12 – Netz`, `Maßnahme 4: Dächer`; not `30-km-Zonen`, not `5 % Rabatt`. */
const numbered =
  /^((?:(?:maßnahme|massnahme|measure|nr\.?)\s*)?(?:\p{Lu}{1,4}[\s.-]?)?\d{1,4}(?:[.\-/]\d{1,3}){0,3}\p{Ll}?)[.):]?(?:\s*[:–—|]\s*|\s+[-–—]\s+|\s+)(?=[\p{L}"„“(])(.+)$/iu;

/** `1.1`, `A 3`, `M-12`: nobody begins a title with that unless it is its number. */
const unmistakable = /\p{L}|\d[.\-/]\d/u;

/** Of the titles so many begin with a number of their own, or it is a part of the title. */
const MOST = 0.8;

export interface NumberedTitles {
  readonly rows: readonly DataRow[];
  readonly parts: readonly TablePart[];
  /** The new columns, each with the column of the sheet that its content stands in. */
  readonly standsIn: ReadonlyMap<number, number>;
}

/**
 * Splits titles of measures that begin with their number where the table has no column for it. The number stands in a column
 * beyond those of the sheet. Null where the titles have none.
 */
export function splitTitles(rows: readonly DataRow[], parts: readonly TablePart[]): NumberedTitles | null {
  const measures = parts.find(({ kind }) => kind === 'measures');
  const place = measures?.columns.get('title');
  if (!measures || place === undefined || measures.columns.has('number') || !areNumbered(rows, place)) return null;
  const beyond = rows.reduce((width, { cells }) => Math.max(width, cells.length), place) + 1;
  return {
    rows: rows.map((row) => split(row, place, beyond)),
    parts: parts.map((part) => withNumber(part, place, beyond)),
    standsIn: new Map([[beyond, place]]),
  };
}

function areNumbered(rows: readonly DataRow[], place: number): boolean {
  const titles = rows.flatMap(({ cells, continued }) => (continued.has(place) ? [] : (oneLine(cells[place]) ?? [])));
  const numbers = titles.flatMap((title) => numbered.exec(title)?.[1] ?? []);
  if (numbers.length === 0 || numbers.length < MOST * titles.length) return false;
  const clear = numbers.filter((number) => unmistakable.test(number)).length;
  // "5 Ladesäulen", "10 Bänke" in one table are no numbers of measures, but 1, 2, 3 are.
  return clear >= MOST * numbers.length || isRising(numbers.map((number) => Number.parseInt(number, 10)));
}

function isRising(numbers: readonly number[]): boolean {
  const rising = numbers.slice(1).filter((number, index) => {
    const before = numbers[index]!;
    return number === before || number === before + 1;
  });
  return numbers.length >= 3 && rising.length >= MOST * (numbers.length - 1);
}

function split(row: DataRow, place: number, beyond: number): DataRow {
  const found = numbered.exec(oneLine(row.cells[place]) ?? '');
  if (!found) return row;
  const cells = Array.from({ length: beyond + 1 }, (_, index) => row.cells[index] ?? '');
  cells[place] = found[2]!;
  cells[beyond] = found[1]!;
  const continued = row.continued.has(place) ? new Set([...row.continued, beyond]) : row.continued;
  return { ...row, cells, continued };
}

/** Steps that refer to the title refer to the number as well. */
function withNumber(part: TablePart, place: number, beyond: number): TablePart {
  const columns = new Map(part.columns);
  if (part.kind === 'measures') columns.set('number', beyond);
  if (part.kind === 'steps' && columns.get('measure') === place)
    columns.set('measure', beyond).set('measureTitle', place);
  return { ...part, columns };
}
