import { type Column, columnTitle } from './columns.ts';
import { type ExportedOffice } from './export-plan.ts';
import { type ColumnOf, type ExportColumn } from './export-sheet.ts';

const ofOffices = (column: Column<'offices'>, help: string): ExportColumn => ({
  title: columnTitle('offices', column),
  holds: 'text',
  choices: null,
  help,
});

const ofContacts = (column: Column<'contacts'>, help: string): ExportColumn => ({
  title: columnTitle('contacts', column),
  holds: 'text',
  choices: null,
  help,
});

export function officeColumns(offices: readonly ExportedOffice[]): readonly ColumnOf<ExportedOffice>[] {
  const superior = superiorWords(offices);
  return [
    { ...ofOffices('key', 'Kurzes Zeichen der Stelle, jedes nur einmal.'), cell: ({ key }) => key },
    { ...ofOffices('name', 'Name der Stelle.'), cell: ({ name }) => name },
    { ...ofOffices('shortName', 'Kürzerer Name, wenn es einen gibt.'), cell: ({ shortName }) => shortName },
    {
      ...ofOffices('kind', 'Amt, Eigenbetrieb, Verein … Verteiler und Gremium können nicht zuständig sein.'),
      cell: ({ kind }) => kind,
    },
    { ...ofOffices('mailbox', 'Postfach der Stelle, keine Person.'), cell: ({ mailbox }) => mailbox },
    {
      ...ofOffices('superiorName', 'Name der Stelle, an die sich Eskalationen richten.'),
      cell: (office) => superior(office).name,
    },
    {
      ...ofOffices('superiorMailbox', 'Postfach der vorgesetzten Stelle.'),
      cell: (office) => superior(office).mailbox,
    },
    {
      ...ofOffices('escalation', 'Andere Adresse für Eskalationen. Leer: die vorgesetzte Stelle.'),
      cell: ({ escalation }) => escalation,
    },
  ];
}

/**
 * The import looks for the superior by its address and takes the first office that has it; without an address by name, then by
 * key. So an address that several share is left out, and a name that several have is replaced by the key.
 */
function superiorWords(
  offices: readonly ExportedOffice[],
): (office: ExportedOffice) => { name: string | null; mailbox: string | null } {
  const byKey = new Map(offices.map((office) => [office.key, office]));
  const mailboxes = counted(offices.flatMap(({ mailbox }) => mailbox ?? []));
  const names = counted(offices.map(({ name }) => name));
  return ({ superiorKey }) => {
    const superior = superiorKey === null ? undefined : byKey.get(superiorKey);
    if (superior === undefined) return { name: null, mailbox: null };
    const { key, name, mailbox } = superior;
    if (mailbox !== null && mailboxes.get(mailbox.toLowerCase()) === 1) return { name, mailbox };
    return { name: names.get(name.toLowerCase()) === 1 ? name : key, mailbox: null };
  };
}

function counted(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
  return counts;
}

/** Of offices that have a contact; a deputy without one has no row in the tables. */
export const contactColumns: readonly ColumnOf<ExportedOffice>[] = [
  { ...ofContacts('key', 'Kürzel der Stelle aus dem Blatt Stellen.'), cell: ({ key }) => key },
  { ...ofContacts('name', 'Wer für die Stelle antwortet.'), cell: ({ contact }) => contact?.name ?? null },
  { ...ofContacts('mailbox', 'Adresse der Ansprechstelle.'), cell: ({ contact }) => contact?.email ?? null },
  {
    ...ofContacts('deputy', 'Wer antwortet, wenn die Ansprechstelle abwesend ist.'),
    cell: ({ deputy }) => deputy?.name ?? null,
  },
  { ...ofContacts('deputyMailbox', 'Adresse der Vertretung.'), cell: ({ deputy }) => deputy?.email ?? null },
];
