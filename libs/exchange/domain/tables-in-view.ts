import { type TableKind } from './columns.ts';
import { type FoundHeader } from './find-headers.ts';
import { type HeaderReading, type TablePart } from './header-reading.ts';
import { type Table } from './table.ts';

/** A header with the sheet that it stands in. */
export interface FoundTable extends FoundHeader {
  readonly table: Table;
}

/**
 * What a header means depends on the other tables: steps, indicators and contacts that refer to measures or offices which no table
 * has bring these themselves, and measures without a lead beside others that have one are a portfolio. Contacts of offices that the
 * record has refer to those.
 */
export function inView(found: readonly FoundTable[], recorded: ReadonlySet<TableKind>): readonly FoundTable[] {
  const withMeasures = has(found, 'measures') ? found : insteadOf('steps', found);
  const complete = has(withMeasures, 'measures') ? withMeasures : insteadOf('goals', withMeasures);
  const hasOffices = recorded.has('offices') || has(complete, 'offices');
  const all = hasOffices ? complete : insteadOf('contacts', complete);
  const leads = all.some(({ reading }) => reading.parts.some(hasLead));
  return leads ? all.map((each) => (isPortfolio(each.reading) ? asPortfolio(each) : each)) : all;
}

function has(found: readonly FoundTable[], kind: TableKind): boolean {
  return found.some(({ reading }) => reading.parts.some((part) => part.kind === kind));
}

function insteadOf(kind: TableKind, found: readonly FoundTable[]): readonly FoundTable[] {
  return found.map((each) => {
    const { alone, parts } = each.reading;
    return alone !== null && parts.some((part) => part.kind === kind) ? { ...each, reading: alone } : each;
  });
}

function hasLead({ kind, columns }: TablePart): boolean {
  return kind === 'measures' && columns.has('lead');
}

function isPortfolio({ parts, combined }: HeaderReading): boolean {
  const [part] = parts;
  return !combined && part!.kind === 'measures' && part!.columns.has('number') && !part!.columns.has('lead');
}

function asPortfolio(found: FoundTable): FoundTable {
  const [{ columns }] = found.reading.parts as [TablePart];
  return { ...found, reading: { ...found.reading, parts: [{ kind: 'portfolio', columns }] } };
}
