import { type columns } from './columns.ts';

/** The kinds of tables that an export has, one sheet each. */
export type ExportKind = Exclude<keyof typeof columns, 'portfolio' | 'chain'>;

/** A cell as plain data: text, a day (ISO date) or an exact decimal like `-12.5`. Null: empty. */
export type ExportCell = string | { readonly day: string } | { readonly decimal: string } | null;

/** What may stand in a column: certain words, or what stands in a column of a sheet. */
export type ExportChoices =
  | { readonly of: 'words'; readonly words: readonly string[] }
  | { readonly of: 'column'; readonly kind: ExportKind; readonly title: string };

export interface ExportColumn {
  readonly title: string;
  readonly holds: 'text' | 'day' | 'number';
  /** Null: anything. */
  readonly choices: ExportChoices | null;
  /** For who fills it in, a sentence or two. */
  readonly help: string;
}

export interface ExportSheet {
  readonly kind: ExportKind;
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  /** How many of the first columns tell which row it is. */
  readonly telling: number;
  readonly rows: readonly (readonly ExportCell[])[];
}

/** A column with what it shows of a row. */
export interface ColumnOf<Row> extends ExportColumn {
  readonly cell: (row: Row) => ExportCell;
}

export function sheetOf<Row>(
  named: Pick<ExportSheet, 'kind' | 'name' | 'telling'>,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
): ExportSheet {
  return {
    ...named,
    columns: columns.map(({ cell: _cell, ...column }) => column),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
  };
}

export function dayCell(day: string | null): ExportCell {
  return day === null ? null : { day };
}

export function numberCell(value: string | number | null): ExportCell {
  return value === null ? null : { decimal: String(value) };
}

export function oneOf(words: Readonly<Record<string, string>>): ExportChoices {
  return { of: 'words', words: Object.values(words) };
}

export const yesOrNoChoices: ExportChoices = { of: 'words', words: ['ja', 'nein'] };
