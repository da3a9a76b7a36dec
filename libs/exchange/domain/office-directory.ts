import { type OfficeEntry } from './plan-tables.ts';

/** Finds offices by the short code that other tables use, without case. */
export class OfficeDirectory {
  private readonly byKey: ReadonlyMap<string, OfficeEntry>;

  constructor(offices: readonly OfficeEntry[]) {
    this.byKey = new Map(offices.map((office) => [office.key.toLowerCase(), office]));
  }

  find(key: string): OfficeEntry | undefined {
    return this.byKey.get(key.toLowerCase());
  }
}
