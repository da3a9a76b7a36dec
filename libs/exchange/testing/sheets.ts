import { type TableKind } from '../domain/columns.ts';
import { type Finding } from '../domain/findings.ts';
import { type RecognisedTable, recogniseTables } from '../domain/recognise-table.ts';
import { type Merge, type Table } from '../domain/table.ts';

/** A sheet as a person would write it down: cells separated by `|`, the first line being row 1, `⏎` a line break in a cell. */
export function sheet(name: string, text: string, merges: readonly Merge[] = []): Table {
  const rows = text.split('\n').map((line, index) => ({
    row: index + 1,
    cells: line.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')),
  }));
  return { file: 'plan.xlsx', sheet: name, rows: rows.filter(({ cells }) => cells.join('') !== ''), merges };
}

export function recognise(...tables: Table[]) {
  return recogniseBeside([], ...tables);
}

/** The same for a plan whose record has entries of these kinds. */
export function recogniseBeside(recorded: readonly TableKind[], ...tables: Table[]) {
  const findings: Finding[] = [];
  return { tables: recogniseTables(tables, findings, new Set(recorded)), findings };
}

/** `measures: number=A, title=B` with the letters of the columns. */
export function shown({ kind, columns, combined }: RecognisedTable): string {
  const places = [...columns]
    .sort(([, a], [, b]) => a - b)
    .map(([column, place]) => `${column}=${String.fromCharCode(65 + place)}`);
  return `${kind}${combined ? ' (combined)' : ''}: ${places.join(', ')}`;
}

export function columnsIn(...tables: Table[]): string[] {
  return recognise(...tables).tables.map(shown);
}

export function merge(firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): Merge {
  return { firstRow, lastRow, firstColumn, lastColumn };
}
