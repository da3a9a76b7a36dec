import { type RecognisedTable } from './recognise-table.ts';

/**
 * The attributes about which a table says something, one shared set for all of its rows that say the same: `always`, those of its
 * columns, and what single rows say in another column.
 */
export class GivenAttributes {
  private readonly ofColumns: readonly string[];
  private readonly sets = new Map<string, ReadonlySet<string>>();

  constructor(
    { columns }: RecognisedTable,
    always: readonly string[],
    attributes: Readonly<Record<string, readonly string[]>>,
  ) {
    this.ofColumns = [...always, ...[...columns.keys()].flatMap((column) => attributes[column] ?? [])];
  }

  with(...others: readonly string[]): ReadonlySet<string> {
    const key = others.join(' ');
    const known = this.sets.get(key);
    if (known) return known;
    const given = new Set([...this.ofColumns, ...others]);
    this.sets.set(key, given);
    return given;
  }
}
