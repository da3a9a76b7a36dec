import { type Finding } from './findings.ts';
import { type KnownOffice, officeDirectory } from './office-directory.ts';
import { officeKey } from './office-keys.ts';
import { ownableKind } from './office-kinds.ts';
import { foldName } from './office-names.ts';
import { isNobody, saysNone } from './office-placeholders.ts';
import { type OfficeEntry } from './plan-tables.ts';
import { type AddressNames, contactIn, mailboxIn } from './read-contacts.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

type OfficeRow = SheetRow<'offices'>;

interface Draft {
  readonly office: OfficeEntry;
  readonly row: OfficeRow;
  /** False: the key was derived from the name. */
  readonly keyed: boolean;
  readonly superiorName: string | null;
  readonly superiorMailbox: string | null;
}

/**
 * Reads the offices and ties each to its superior. A superior is the row with its address (compared without case), without an
 * address the office with its name or key, in the tables or in the record; one with an address but without a row becomes an
 * office keyed by its address, after the rows. An office without a short code gets that of the record, else one derived from
 * its name.
 */
export function readOffices(
  tables: readonly RecognisedTable<'offices'>[],
  ofRecord: readonly KnownOffice[],
  findings: Finding[],
): { readonly offices: readonly OfficeEntry[]; readonly accepted: number } {
  const rows = tables.flatMap((table) => {
    const given = givenBy(table);
    return table.rows.map((tableRow) => ({ row: new SheetRow(table, tableRow, findings), given }));
  });
  const keyFor = derivedKeys(
    rows.flatMap(({ row }) => row.text('key') ?? []),
    ofRecord,
  );
  const drafts = new Map<string, Draft>();
  const names = new Map<string, Draft>();
  const addresses: AddressNames = new Map();
  for (const { row, given } of rows) {
    const draft = readOffice(row, given, { drafts, names, addresses, keyFor });
    if (draft === null) continue;
    drafts.set(folded(draft.office.key), draft);
    keepFirst(names, foldName(draft.office.name), draft);
  }
  return { offices: withSuperiors([...drafts.values()], ofRecord), accepted: drafts.size };
}

interface Before {
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly names: ReadonlyMap<string, Draft>;
  readonly addresses: AddressNames;
  readonly keyFor: (name: string) => string;
}

function readOffice(row: OfficeRow, given: ReadonlySet<string>, before: Before): Draft | null {
  const name = row.needed('name');
  const ownKey = row.text('key');
  const sameKey = ownKey === null ? undefined : before.drafts.get(folded(ownKey));
  if (ownKey !== null && sameKey) row.report('duplicate-office', 'key', ownKey, sameKey.office.source);
  const sameName = name === null ? undefined : before.names.get(foldName(name));
  // Short codes of their own tell offices of one name apart: many a city has two offices named "Geschäftsführung".
  if (name !== null && !sameKey && sameName && !(ownKey !== null && sameName.keyed)) {
    row.report('duplicate-office', 'name', name, sameName.office.source);
  }
  if (row.rejected || name === null) return null;

  const kind = row.text('kind') ?? 'Amt';
  const ownable = ownableKind(kind);
  const named = contactIn(row, 'contactName', 'contactMailbox', before.addresses);
  const isNobodys = named !== null && named.name === null;
  // An address beside an empty cell for the person is the office's.
  const mailbox = mailboxIn(row, 'mailbox') ?? (isNobodys ? named.email : null);
  const contact = isNobodys && mailbox === named.email ? null : named;
  if (mailbox === null && contact === null && ownable) row.report('office-without-mailbox', 'mailbox', name);
  const office = {
    key: ownKey ?? before.keyFor(name),
    name,
    shortName: row.text('shortName'),
    kind,
    ownable,
    mailbox,
    contact,
    deputy: contactIn(row, 'deputy', 'deputyMailbox', before.addresses),
    escalation: mailboxIn(row, 'escalation'),
    superiorKey: null,
    proposed: false,
    given,
    source: row.source,
  };
  const superiorMailbox = mailboxIn(row, 'superiorMailbox');
  return { office, row, keyed: ownKey !== null, superiorName: row.text('superiorName'), superiorMailbox };
}

/** The attributes for which the table has a column. */
function givenBy({ columns }: RecognisedTable<'offices'>): ReadonlySet<string> {
  const attributes: Readonly<Record<string, readonly string[]>> = {
    name: ['name'],
    shortName: ['shortName'],
    kind: ['kind', 'ownable'],
    mailbox: ['mailbox'],
    contactMailbox: ['contact'],
    deputyMailbox: ['deputy'],
    escalation: ['escalation'],
    superiorName: ['superior'],
    superiorMailbox: ['superior'],
  };
  return new Set([...columns.keys()].flatMap((column) => attributes[column] ?? []));
}

/** A key for each name without one: the record's, else a derived one that neither the record nor any row has. */
function derivedKeys(ownKeys: readonly string[], ofRecord: readonly KnownOffice[]): (name: string) => string {
  const used = new Set(ownKeys.map(folded));
  const taken = new Set([...used, ...ofRecord.map(({ key }) => folded(key))]);
  const recorded = new Map<string, string>();
  for (const { key, name } of ofRecord) keepFirst(recorded, foldName(name), key);
  return (name) => {
    const ofOld = recorded.get(foldName(name));
    const key = ofOld !== undefined && !used.has(folded(ofOld)) ? ofOld : officeKey(name, taken);
    used.add(folded(key));
    taken.add(folded(key));
    return key;
  };
}

function withSuperiors(drafts: readonly Draft[], ofRecord: readonly KnownOffice[]): OfficeEntry[] {
  const byAddress = new Map<string, { readonly key: string }>();
  for (const { office } of drafts) {
    if (office.mailbox !== null) keepFirst(byAddress, folded(office.mailbox), office);
  }
  const directory = officeDirectory([...drafts.map(({ office }) => office), ...ofRecord]);
  const superiors = new Map<string, string>();
  const derived: OfficeEntry[] = [];
  for (const { office, row, superiorName, superiorMailbox } of drafts) {
    if (superiorMailbox !== null && !byAddress.has(folded(superiorMailbox))) {
      const name = superiorName === null || isNobody(superiorName) ? null : superiorName;
      const superior = withoutRow(superiorMailbox, name, office);
      byAddress.set(superior.key, superior);
      derived.push(superior);
    }
    const [named] = directory.mentionsIn(superiorMailbox === null ? superiorName : null, office.source);
    const superior =
      superiorMailbox !== null
        ? byAddress.get(folded(superiorMailbox))
        : named?.found === 'known'
          ? named.office
          : undefined;
    if (superior && leadsTo(superior.key, office.key, superiors)) {
      row.report('superior-cycle', superiorMailbox !== null ? 'superiorMailbox' : 'superiorName', office.name);
    } else if (superior) {
      superiors.set(office.key, superior.key);
      if (named?.variant) row.report('office-variant', 'superiorName', named.written, named.office.name);
    } else if (superiorName !== null && !saysNone(superiorName)) {
      row.report('superior-without-address', 'superiorName', superiorName);
    }
  }
  const rows = drafts.map(({ office }) => ({ ...office, superiorKey: superiors.get(office.key) ?? null }));
  return [...rows, ...derived];
}

function withoutRow(address: string, name: string | null, below: OfficeEntry): OfficeEntry {
  return {
    key: folded(address),
    name: name ?? address,
    shortName: null,
    kind: 'Leitung',
    ownable: true,
    mailbox: address,
    contact: null,
    deputy: null,
    escalation: null,
    superiorKey: null,
    proposed: false,
    given: new Set(name === null ? [] : ['name']),
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
  if (key !== '' && !map.has(key)) map.set(key, value);
}

function folded(text: string): string {
  return text.toLowerCase();
}
