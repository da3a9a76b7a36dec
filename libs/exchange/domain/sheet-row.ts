import { withoutTraces } from './cell-traces.ts';
import { type Column, columnTitle, type TableKind } from './columns.ts';
import { type Finding, finding, type Place } from './findings.ts';
import { type ImportCode, type ImportTextArguments } from './import-texts.ts';
import { type Source } from './plan-tables.ts';
import { type DataRow, type RecognisedTable } from './recognise-table.ts';
import { cellName, oneLine } from './table.ts';

/** One row while it is interpreted: gives its cells by column, and knows whether it was rejected. */
export class SheetRow<K extends TableKind> {
  /** True once an error was reported about the row. */
  rejected = false;

  constructor(
    private readonly of: RecognisedTable<K>,
    private readonly row: DataRow,
    private readonly findings: Finding[],
  ) {}

  get source(): Source {
    const { file, sheet } = this.of.table;
    return { file, sheet, row: this.row.row };
  }

  /** The heading above the row inside its table. */
  get heading(): string | null {
    return this.row.heading;
  }

  /** Whether the table has the column. */
  has(column: Column<K>): boolean {
    return this.of.columns.has(column);
  }

  /** What stands above the column; empty where the table does not have it. */
  headerOf(column: Column<K>): string {
    const { table, headerRow, columns } = this.of;
    const header = table.rows.find(({ row }) => row === headerRow);
    return header?.cells[columns.get(column) ?? -1] ?? '';
  }

  /** The cell as it stands, with its line breaks; null when it is empty or the column does not exist. */
  cell(column: Column<K>): string | null {
    const cell = this.clean(column);
    return oneLine(cell ?? undefined) === null ? null : cell;
  }

  /** The cell as one clean line; null when it is empty or the column does not exist. */
  text(column: Column<K>): string | null {
    return oneLine(this.clean(column) ?? undefined);
  }

  /** As `text`, but null as well where a merged cell of an earlier row reaches into this one. */
  own(column: Column<K>): string | null {
    return this.isContinued(column) ? null : this.text(column);
  }

  /** Whether the content of the cell is that of an earlier row, by a merge. */
  isContinued(column: Column<K>): boolean {
    const index = this.of.columns.get(column);
    return index !== undefined && this.row.continued.has(index);
  }

  /** As `text`, and an error when there is nothing. */
  needed(column: Column<K>): string | null {
    const text = this.text(column);
    if (text === null) this.report('missing-value', column, columnTitle(this.of.kind, column));
    return text;
  }

  /** Reports about one cell of the row. */
  report<C extends ImportCode>(code: C, column: Column<K>, ...values: ImportTextArguments<C>): void {
    this.reportAbout(code, column, this.raw(column), ...values);
  }

  /** Reports about a part of a cell: `raw` is what stands there of what is meant. */
  reportAbout<C extends ImportCode>(
    code: C,
    column: Column<K>,
    raw: string | null,
    ...values: ImportTextArguments<C>
  ): void {
    const found = finding(code, this.place(column, raw), ...values);
    if (found.severity === 'error') this.rejected = true;
    this.findings.push(found);
  }

  private place(column: Column<K>, raw: string | null): Place {
    const { file, sheet } = this.of.table;
    const index = this.of.columns.get(column);
    const cell = index === undefined ? null : cellName(this.of.standsIn?.get(index) ?? index, this.row.row);
    return { file, sheet, row: this.row.row, cell, raw };
  }

  private clean(column: Column<K>): string | null {
    const raw = this.raw(column);
    return raw === null ? null : withoutTraces(raw);
  }

  private raw(column: Column<K>): string | null {
    const index = this.of.columns.get(column);
    return index === undefined ? null : (this.row.cells[index] ?? '');
  }
}
