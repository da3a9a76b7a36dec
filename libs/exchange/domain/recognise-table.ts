import { type Column, columnTitle, type TableKind, wordsOf } from './columns.ts';
import { oneLine, type Table, type TableRow } from './table.ts';

/** A table whose header was found: its kind, the place of its columns and the rows below that hold data. */
export interface RecognisedTable<K extends TableKind = TableKind> {
  readonly kind: K;
  readonly table: Table;
  readonly header: TableRow;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly TableRow[];
}

/**
 * The columns that tell the kinds apart, in the order of trying: a portfolio has measures but no lead, and a table of
 * measures may hold indicators too.
 */
const telling: Readonly<Record<TableKind, readonly string[]>> = {
  offices: ['key', 'name'],
  contacts: ['key', 'name'],
  steps: ['measure', 'title'],
  measures: ['number', 'title', 'lead'],
  portfolio: ['number', 'title'],
  goals: ['indicator', 'targetValue'],
  measurements: ['symbol', 'year', 'value'],
  chain: ['station', 'handOver'],
} satisfies { readonly [K in TableKind]: readonly Column<K>[] };

/** Titles and notes may stand above the header, but not a whole sheet of them. */
const HEADER_WITHIN = 20;

/** The kind of a table by the words of its header, or null if no row looks like the header of a known one. */
export function recogniseTable(table: Table): RecognisedTable | null {
  for (const [index, header] of table.rows.slice(0, HEADER_WITHIN).entries()) {
    const places = placesOf(header);
    for (const kind of Object.keys(telling) as TableKind[]) {
      const found = columnsOf(kind, places);
      if (telling[kind].every((column) => found.has(column))) {
        return { kind, table, header, columns: found, rows: table.rows.slice(index + 1).filter(holdsData) };
      }
    }
  }
  return null;
}

/** Narrows a recognised table to one kind. */
export function isOfKind<K extends TableKind>(kind: K) {
  return (recognised: RecognisedTable): recognised is RecognisedTable<K> => recognised.kind === kind;
}

/** What stands in one column of the tables, row by row; empty cells are left out. */
export function cellsOf<K extends TableKind>(tables: readonly RecognisedTable<K>[], column: Column<K>): string[] {
  return tables.flatMap(({ rows, columns }) => {
    const place = columns.get(column);
    return place === undefined ? [] : rows.flatMap(({ cells }) => oneLine(cells[place]) ?? []);
  });
}

/** Tables that may lie beside those of a plan and are not read. */
export const skipped = { portfolio: 'portfolio-skipped', chain: 'chain-skipped' } as const;

export function isSkipped(kind: TableKind): kind is keyof typeof skipped {
  return kind in skipped;
}

/** The headers that are understood, as a phrase for people: `Kürzel + Amt, Maßnahme + Schritt, …`. */
export function knownHeaders(): string {
  const read = (Object.keys(telling) as TableKind[]).filter((kind) => !isSkipped(kind));
  return read.map((kind) => telling[kind].map((column) => columnTitle(kind, column)).join(' + ')).join(', ');
}

function holdsData(row: TableRow): boolean {
  return row.cells.some((cell) => oneLine(cell) !== null);
}

function columnsOf(kind: TableKind, places: ReadonlyMap<string, number>): Map<string, number> {
  const found = new Map<string, number>();
  for (const [column, words] of wordsOf(kind)) {
    const place = words.map((word) => places.get(plainWord(word))).find((each) => each !== undefined);
    if (place !== undefined) found.set(column, place);
  }
  return found;
}

function placesOf(header: TableRow): Map<string, number> {
  const places = new Map<string, number>();
  for (const [column, cell] of header.cells.entries()) {
    const word = plainWord(cell);
    if (word !== '' && !places.has(word)) places.set(word, column);
  }
  return places;
}

/** `Fällig am:` and `FAELLIG AM` are the same word. */
function plainWord(cell: string): string {
  return cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
