import { type Column, columnTitle, type TableKind } from './columns.ts';
import { dataRows, type DataRow } from './data-rows.ts';
import { findHeaders } from './find-headers.ts';
import { type Finding, finding, ofTable } from './findings.ts';
import { type TablePart } from './header-reading.ts';
import { splitTitles } from './numbered-titles.ts';
import { looksLikeData } from './prose-sheets.ts';
import { type TellingColumns } from './row-kinds.ts';
import { oneLine, type Table } from './table.ts';
import { type FoundTable, inView } from './tables-in-view.ts';

export { type DataRow } from './data-rows.ts';

/** A table whose header was found. A sheet with everything is several of them: one of measures, one of steps, on the same rows. */
export interface RecognisedTable<K extends TableKind = TableKind> {
  readonly kind: K;
  readonly table: Table;
  /** The number of the header's last row. */
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly DataRow[];
  /** True: measures and steps stand in the same rows. */
  readonly combined: boolean;
  /** Columns beyond those of the sheet, made of a part of another one, and that one. Absent: there are none. */
  readonly standsIn?: ReadonlyMap<number, number>;
}

/** Tables that may lie beside those of a plan and are not read. */
const skipped = { portfolio: 'portfolio-skipped', chain: 'chain-skipped' } as const;

/** The columns by which people know a table that is read. */
const examples = {
  measures: ['number', 'title', 'lead'],
  steps: ['measure', 'title'],
  offices: ['name', 'mailbox'],
  contacts: ['key', 'name', 'mailbox'],
  goals: ['indicator', 'targetValue'],
  measurements: ['symbol', 'year', 'value'],
} as const satisfies { readonly [K in TableKind]?: readonly Column<K>[] };

/** A row that has only this is data. */
const titles: Readonly<Record<TableKind, readonly string[]>> = {
  measures: ['title'],
  steps: ['title', 'measureTitle'],
  offices: ['name'],
  contacts: ['name', 'mailbox'],
  goals: ['indicator'],
  measurements: ['symbol'],
  portfolio: ['title'],
  chain: ['station'],
} satisfies { readonly [K in TableKind]: readonly Column<K>[] };

/**
 * Finds the tables of a plan in the sheets, by the words of their headers and where those leave it open by what stands below. What
 * is not read is said: sheets without a known header, tables that are no part of a plan, rows that hold no data. `recorded` are the
 * kinds of which the plan's record has entries that the tables may refer to. Never throws.
 */
export function recogniseTables(
  tables: readonly Table[],
  findings: Finding[],
  recorded: ReadonlySet<TableKind> = new Set(),
): readonly RecognisedTable[] {
  const found: FoundTable[] = [];
  for (const table of tables) {
    const headers = findHeaders(table);
    if (headers.length === 0) findings.push(...unreadSheet(table));
    found.push(...headers.map((header) => ({ ...header, table })));
  }
  const recognised = inView(found, recorded).flatMap((each) => recognise(each, findings));
  const [first] = tables;
  if (recognised.length === 0 && first) findings.push(finding('no-plan-table', ofTable(first), knownHeaders()));
  return recognised;
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

function recognise({ table, reading, rows: header, below }: FoundTable, findings: Finding[]): RecognisedTable[] {
  const { parts, combined } = reading;
  const [first] = parts;
  if (isSkipped(first!.kind)) {
    findings.push(finding(skipped[first!.kind], ofTable(table)));
    return [];
  }
  const rows = dataRows(table, below, header, tellingColumns(parts), findings);
  const headerRow = header.at(-1)!.row;
  const numbered = splitTitles(rows, parts);
  const read = numbered ?? { rows, parts };
  const isWide = parts.filter(({ kind }) => kind === 'steps').length > 1;
  return read.parts.map(({ kind, columns }) => ({
    kind,
    table,
    headerRow,
    columns,
    rows: isWide && kind === 'steps' ? rowsWith(columns.get('title')!, read.rows) : read.rows,
    combined,
    ...(numbered && { standsIn: numbered.standsIn }),
  }));
}

/** A row has as many of several steps beside each other as it needs. */
function rowsWith(place: number, rows: readonly DataRow[]): readonly DataRow[] {
  return rows.filter(({ cells, continued }) => oneLine(cells[place]) !== null && !continued.has(place));
}

function unreadSheet(table: Table): Finding[] {
  if (!hasContent(table)) return [];
  if (!looksLikeData(table)) return [finding('sheet-without-table', ofTable(table))];
  return [finding('unknown-table', ofTable(table), knownHeaders())];
}

function tellingColumns(parts: readonly TablePart[]): TellingColumns {
  const places = parts.flatMap(({ kind, columns }) => titles[kind].flatMap((column) => columns.get(column) ?? []));
  const [{ kind, columns }] = parts as [TablePart];
  const number = columns.get(
    kind === 'steps' ? 'measure' : kind === 'offices' || kind === 'contacts' ? 'key' : 'number',
  );
  return { titles: new Set(places), number: number === undefined || places.includes(number) ? null : number };
}

function isSkipped(kind: TableKind): kind is keyof typeof skipped {
  return kind in skipped;
}

/** The headers that are understood, as a phrase for people: `Nr + Titel + Federführung, Maßnahme + Schritt, …`. */
function knownHeaders(): string {
  const kinds = Object.entries(examples) as [TableKind, readonly string[]][];
  return kinds.map(([kind, shown]) => shown.map((column) => columnTitle(kind, column)).join(' + ')).join(', ');
}

function hasContent({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.some((cell) => oneLine(cell) !== null));
}
