import { type Finding } from './findings.ts';
import { type OfficeEntry } from './plan-tables.ts';
import { addressIn } from './read-cells.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

/** The kinds that are no single addressee who could act; they cannot own a step (CADENCE, Delivery). */
const cannotOwn = ['verteiler', 'gremium'];

/** What an office gets later: from the other rows, and from the table of contacts. */
const bare = { superiorKey: null, contact: null, deputy: null } as const;

type OfficeRow = SheetRow<'offices'>;
interface Draft {
  readonly office: OfficeEntry;
  readonly row: OfficeRow;
  readonly superiorName: string | null;
  readonly superiorMailbox: string | null;
}

/**
 * Reads the offices and ties each to its superior. A superior is the row with its address (compared without case),
 * without an address the row with its name; one without a row becomes an office keyed by its address, after the rows.
 */
export function readOffices(
  tables: readonly RecognisedTable<'offices'>[],
  findings: Finding[],
): { readonly offices: readonly OfficeEntry[]; readonly accepted: number } {
  const drafts = new Map<string, Draft>();
  for (const table of tables) {
    for (const tableRow of table.rows) {
      const draft = readOffice(new SheetRow(table, tableRow, findings), drafts);
      if (draft) drafts.set(folded(draft.office.key), draft);
    }
  }
  return { offices: withSuperiors([...drafts.values()]), accepted: drafts.size };
}

function readOffice(row: OfficeRow, before: ReadonlyMap<string, Draft>): Draft | null {
  const key = row.needed('key');
  const name = row.needed('name');
  const mailbox = addressIn(row, 'mailbox');
  const superiorMailbox = addressIn(row, 'superiorMailbox');
  const escalation = addressIn(row, 'escalation');
  const first = key === null ? undefined : before.get(folded(key));
  if (key !== null && first) row.report('duplicate-office', 'key', key, first.office.source);
  if (row.rejected || key === null || name === null) return null;

  const kind = row.text('kind') ?? 'Amt';
  const ownable = !cannotOwn.includes(folded(kind));
  const shortName = row.text('shortName');
  if (mailbox === null && ownable) row.report('office-without-mailbox', 'mailbox', name);
  return {
    office: { ...bare, key, name, shortName, kind, ownable, mailbox, escalation, source: row.source },
    row,
    superiorName: row.text('superiorName'),
    superiorMailbox,
  };
}

function withSuperiors(drafts: readonly Draft[]): OfficeEntry[] {
  const byAddress = new Map<string, OfficeEntry>();
  const byName = new Map<string, OfficeEntry>();
  for (const { office } of drafts) {
    if (office.mailbox !== null) keepFirst(byAddress, folded(office.mailbox), office);
    keepFirst(byName, folded(office.name), office);
  }
  const superiors = new Map<string, string>();
  const derived: OfficeEntry[] = [];
  for (const { office, row, superiorName, superiorMailbox } of drafts) {
    if (superiorMailbox !== null && !byAddress.has(folded(superiorMailbox))) {
      const superior = withoutRow(superiorMailbox, superiorName, office);
      byAddress.set(superior.key, superior);
      derived.push(superior);
    }
    const superior =
      superiorMailbox !== null ? byAddress.get(folded(superiorMailbox)) : byName.get(folded(superiorName ?? ''));
    if (superior && leadsTo(superior.key, office.key, superiors)) {
      row.report('superior-cycle', superiorMailbox !== null ? 'superiorMailbox' : 'superiorName', office.name);
    } else if (superior) superiors.set(office.key, superior.key);
    else if (superiorName !== null) row.report('superior-without-address', 'superiorName', superiorName);
  }
  const rows = drafts.map(({ office }) => ({ ...office, superiorKey: superiors.get(office.key) ?? null }));
  return [...rows, ...derived];
}

function withoutRow(address: string, name: string | null, below: OfficeEntry): OfficeEntry {
  return {
    ...bare,
    key: folded(address),
    name: name ?? address,
    shortName: null,
    kind: 'Leitung',
    ownable: true,
    mailbox: address,
    escalation: null,
    source: below.source,
  };
}

/** Whether going up from `start` reaches `target`. Ends because a link that would close a circle is never kept. */
function leadsTo(start: string, target: string, superiors: ReadonlyMap<string, string>): boolean {
  for (let key: string | undefined = start; key !== undefined; key = superiors.get(key)) {
    if (key === target) return true;
  }
  return false;
}

function keepFirst<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}

function folded(text: string): string {
  return text.toLowerCase();
}
