import { type Column, type TableKind } from './columns.ts';
import { type Finding } from './findings.ts';
import { type KnownOffice, officeDirectory, type OfficeDirectory } from './office-directory.ts';
import { isNobody } from './office-placeholders.ts';
import { type ContactEntry, type OfficeEntry, type Source } from './plan-tables.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

type ContactRow = SheetRow<'contacts'>;

interface Draft {
  readonly contact: ContactEntry;
  /** Undefined: the table has no column for one. */
  readonly deputy: ContactEntry | null | undefined;
  readonly source: Source;
}

/** An address has one name; the first row that gives it one counts. */
export type AddressNames = Map<string, { readonly name: string; readonly source: Source }>;

/**
 * Gives the offices their contacts and deputies, each office at most once. An office that only the record has comes back as an
 * entry that says nothing but its contact.
 */
export function readContacts(
  tables: readonly RecognisedTable<'contacts'>[],
  offices: readonly OfficeEntry[],
  ofRecord: readonly KnownOffice[],
  findings: Finding[],
): { readonly offices: readonly OfficeEntry[]; readonly accepted: number } {
  const directory = officeDirectory([...offices, ...ofRecord]);
  const drafts = new Map<string, Draft>();
  const names = namesIn(offices);
  const first = new Map(offices.flatMap(({ key, contact, source }) => (contact ? [[key, source] as const] : [])));
  let accepted = 0;
  for (const table of tables) {
    const hasDeputy = table.columns.has('deputy') || table.columns.has('deputyMailbox');
    for (const tableRow of table.rows) {
      const row = new SheetRow(table, tableRow, findings);
      const named = officesIn(row, directory);
      const draft = readContact(row, named, hasDeputy, first, names);
      if (draft === null) continue;
      accepted += 1;
      for (const { key } of named) {
        drafts.set(key, draft);
        first.set(key, draft.source);
      }
    }
  }
  const withRow = new Set(offices.map(({ key }) => key));
  const others = ofRecord.filter(({ key }) => !withRow.has(key)).flatMap((office) => alone(office, drafts));
  return { offices: [...offices.map((office) => withContact(office, drafts.get(office.key))), ...others], accepted };
}

function readContact(
  row: ContactRow,
  offices: readonly KnownOffice[],
  hasDeputy: boolean,
  before: ReadonlyMap<string, Source>,
  names: AddressNames,
): Draft | null {
  const text = row.needed('mailbox');
  const reading = text === null ? null : readAddress(text);
  if (reading?.kind === 'none') row.report('contact-unreachable', 'mailbox', text ?? '');
  for (const { key } of offices) {
    const first = before.get(key);
    if (first) row.report('duplicate-contact', 'key', key, first);
  }
  if (row.rejected || offices.length === 0) return null;
  const contact = contactIn(row, 'name', 'mailbox', names);
  if (contact === null) return null;
  const deputy = hasDeputy ? contactIn(row, 'deputy', 'deputyMailbox', names) : undefined;
  return { contact, deputy, source: row.source };
}

/** The offices that the row is about, by short code, else by name; one that nobody knows rejects it. */
function officesIn(row: ContactRow, directory: OfficeDirectory): readonly KnownOffice[] {
  const given = (['key', 'office'] as const).filter((column) => row.text(column) !== null);
  const mentionsIn = (column: 'key' | 'office') => directory.mentionsIn(row.text(column), row.source);
  const isKnown = (column: 'key' | 'office') => {
    const mentions = mentionsIn(column);
    return mentions.length > 0 && mentions.every(({ found }) => found === 'known');
  };
  const column = given.find(isKnown) ?? given[0];
  if (column === undefined) {
    row.needed('key');
    return [];
  }
  const mentions = mentionsIn(column);
  if (mentions.length === 0) row.report('contact-of-unknown-office', column, row.text(column) ?? '');
  for (const { found, variant, written, office } of mentions) {
    if (found === 'proposed') row.report('contact-of-unknown-office', column, written);
    else if (variant) row.report('office-variant', column, written, office.name);
  }
  return mentions.map(({ office }) => office);
}

function withContact(office: OfficeEntry, draft: Draft | undefined): OfficeEntry {
  if (!draft) return office;
  const { contact, deputy } = draft;
  const given = new Set([...office.given, 'contact', ...(deputy === undefined ? [] : ['deputy'])]);
  return { ...office, contact, deputy: deputy === undefined ? office.deputy : deputy, given };
}

function alone(office: KnownOffice, drafts: ReadonlyMap<string, Draft>): OfficeEntry[] {
  const draft = drafts.get(office.key);
  if (!draft) return [];
  const { key, name, shortName, kind, ownable } = office;
  const nothing = { mailbox: null, contact: null, deputy: null, escalation: null, superiorKey: null };
  const { source } = draft;
  const entry = { key, name, shortName, kind, ownable, ...nothing, proposed: false, given: new Set<string>(), source };
  return [withContact(entry, draft)];
}

function namesIn(offices: readonly OfficeEntry[]): AddressNames {
  const names: AddressNames = new Map();
  for (const { contact, deputy, source } of offices) {
    for (const each of [contact, deputy]) {
      if (!each || each.name === null || names.has(each.email.toLowerCase())) continue;
      names.set(each.email.toLowerCase(), { name: each.name, source });
    }
  }
  return names;
}

/** A contact with the name that its address has; a name without an address is left out and said so. */
export function contactIn<K extends TableKind>(
  row: SheetRow<K>,
  nameColumn: Column<K>,
  mailboxColumn: Column<K>,
  names: AddressNames,
): ContactEntry | null {
  const email = mailboxIn(row, mailboxColumn);
  const text = row.text(nameColumn);
  const name = text === null || isNobody(text) ? null : text;
  if (email === null) {
    const code = nameColumn === 'deputy' ? 'deputy-without-address' : 'contact-without-address';
    if (name !== null) row.report(code, mailboxColumn, name);
    return null;
  }
  const first = names.get(email.toLowerCase());
  if (first === undefined) {
    if (name !== null) names.set(email.toLowerCase(), { name, source: row.source });
    return { name, email };
  }
  if (name !== null && name !== first.name)
    row.report('address-named-otherwise', nameColumn, email, first.name, first.source);
  return { name: first.name, email };
}

/** The address in a cell, the first of several; what is none is left out and said so. */
export function mailboxIn<K extends TableKind>(row: SheetRow<K>, column: Column<K>): string | null {
  const text = row.text(column);
  if (text === null || isNobody(text)) return null;
  const reading = readAddress(text);
  if (reading.kind === 'none') {
    row.report('invalid-address', column, text);
    return null;
  }
  if (reading.kind === 'several') row.report('several-addresses', column, reading.address);
  return reading.address;
}

/** What a cell says as an e-mail address; `address` is the first. */
export type AddressReading = { readonly kind: 'none' } | { readonly kind: 'one' | 'several'; readonly address: string };

const address = String.raw`[^\s@,;:<>"()[\]\\|]+@[^\s@,;:<>"()[\]\\|]+`;
const wholeAddress = new RegExp(`^${address}$`);

/** Understands `a@b`, `mailto:a@b`, `Name <a@b>`, `a@b (remark)` and lists of them; a word beside an address may be a part of it. */
export function readAddress(text: string): AddressReading {
  const inBrackets = [...text.matchAll(new RegExp(`[<(]\\s*(?:mailto:)?(${address})\\s*[>)]`, 'gi'))].map(
    ([, it]) => it,
  );
  const words = text
    .replace(/[([][^()[\]@]*[)\]]/g, ' ')
    .replace(/(?<!\p{L})(?:mailto|e-?mail|mail):/giu, ' ')
    .split(/[\s,;|]+/)
    .filter((word) => word !== '' && !/^(?:und|oder|and|or|[/&+])$/i.test(word));
  const found = inBrackets.length > 0 ? inBrackets : words.every((word) => wholeAddress.test(word)) ? words : [];
  const [first] = found;
  if (first === undefined) return { kind: 'none' };
  const others = new Set(found.map((each) => each?.toLowerCase()));
  return { kind: others.size > 1 ? 'several' : 'one', address: first };
}
