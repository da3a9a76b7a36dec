import { type Finding } from './findings.ts';
import { OfficeDirectory } from './office-directory.ts';
import { type ContactEntry, type OfficeEntry, type Source } from './plan-tables.ts';
import { addressIn } from './read-cells.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { SheetRow } from './sheet-row.ts';

type ContactRow = SheetRow<'contacts'>;

interface Draft {
  readonly officeKey: string;
  readonly contact: ContactEntry;
  readonly deputy: ContactEntry | null;
  readonly source: Source;
}

/** An address has one name; the first row that gives it one counts. */
type Names = Map<string, { readonly name: string; readonly source: Source }>;

/** Gives the offices their contacts and deputies, each office at most once. */
export function readContacts(
  tables: readonly RecognisedTable<'contacts'>[],
  offices: readonly OfficeEntry[],
  findings: Finding[],
): { readonly offices: readonly OfficeEntry[]; readonly accepted: number } {
  const directory = new OfficeDirectory(offices);
  const drafts = new Map<string, Draft>();
  const names: Names = new Map();
  for (const table of tables) {
    for (const tableRow of table.rows) {
      const draft = readContact(new SheetRow(table, tableRow, findings), directory, drafts, names);
      if (draft) drafts.set(draft.officeKey, draft);
    }
  }
  const withContacts = offices.map((office) => {
    const { contact = null, deputy = null } = drafts.get(office.key) ?? {};
    return { ...office, contact, deputy };
  });
  return { offices: withContacts, accepted: drafts.size };
}

function readContact(
  row: ContactRow,
  directory: OfficeDirectory,
  before: ReadonlyMap<string, Draft>,
  names: Names,
): Draft | null {
  const key = row.needed('key');
  const email = row.needed('mailbox') === null ? null : addressIn(row, 'mailbox');
  const deputyEmail = addressIn(row, 'deputyMailbox');
  const office = key === null ? undefined : directory.find(key);
  if (key !== null && !office) row.report('contact-of-unknown-office', 'key', key);
  const first = office === undefined ? undefined : before.get(office.key);
  if (office && first) row.report('duplicate-contact', 'key', office.key, first.source);
  if (row.rejected || !office || email === null) return null;

  const contact = { name: nameIn(row, 'name', email, names), email };
  const deputy = deputyEmail === null ? null : { name: nameIn(row, 'deputy', deputyEmail, names), email: deputyEmail };
  const deputyName = row.text('deputy');
  if (deputy === null && deputyName !== null) row.report('deputy-without-address', 'deputyMailbox', deputyName);
  return { officeKey: office.key, contact, deputy, source: row.source };
}

function nameIn(row: ContactRow, column: 'name' | 'deputy', email: string, names: Names): string | null {
  const name = row.text(column);
  const first = names.get(email.toLowerCase());
  if (first === undefined) {
    if (name !== null) names.set(email.toLowerCase(), { name, source: row.source });
    return name;
  }
  if (name !== null && name !== first.name)
    row.report('address-named-otherwise', column, email, first.name, first.source);
  return first.name;
}
