import { type Column, columnTitle, type TableKind } from './columns.ts';
import { type Finding, finding, type Place } from './findings.ts';
import { type ImportCode, type ImportTextArguments } from './import-texts.ts';
import { type Source } from './plan-tables.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { cellName, oneLine, type TableRow } from './table.ts';

/** One row while it is interpreted: gives its cells by column, and knows whether it was rejected. */
export class SheetRow<K extends TableKind> {
  /** True once an error was reported about the row. */
  rejected = false;

  constructor(
    private readonly of: RecognisedTable<K>,
    private readonly row: TableRow,
    private readonly findings: Finding[],
  ) {}

  get source(): Source {
    const { file, sheet } = this.of.table;
    return { file, sheet, row: this.row.row };
  }

  /** The cell as one clean line; null when it is empty or the column does not exist. */
  text(column: Column<K>): string | null {
    return oneLine(this.raw(column) ?? undefined);
  }

  /** As `text`, and an error when there is nothing. */
  needed(column: Column<K>): string | null {
    const text = this.text(column);
    if (text === null) this.report('missing-value', column, columnTitle(this.of.kind, column));
    return text;
  }

  /** Reports about one cell of the row. */
  report<C extends ImportCode>(code: C, column: Column<K>, ...values: ImportTextArguments<C>): void {
    const found = finding(code, this.place(column), ...values);
    if (found.severity === 'error') this.rejected = true;
    this.findings.push(found);
  }

  private place(column: Column<K>): Place {
    const { file, sheet } = this.of.table;
    const index = this.of.columns.get(column);
    const cell = index === undefined ? null : cellName(index, this.row.row);
    return { file, sheet, row: this.row.row, cell, raw: this.raw(column) };
  }

  private raw(column: Column<K>): string | null {
    const index = this.of.columns.get(column);
    return index === undefined ? null : (this.row.cells[index] ?? '');
  }
}
