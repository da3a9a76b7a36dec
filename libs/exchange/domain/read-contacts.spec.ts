import { expect, test } from '@jest/globals';
import { type Column } from './columns.ts';
import { type Finding } from './findings.ts';
import { type KnownOffice } from './office-directory.ts';
import { type OfficeEntry } from './plan-tables.ts';
import { readAddress, readContacts } from './read-contacts.ts';
import { type RecognisedTable } from './recognise-table.ts';

const withDeputies: readonly Column<'contacts'>[] = ['key', 'name', 'mailbox', 'deputy', 'deputyMailbox'];

function sheet(columns: readonly Column<'contacts'>[], ...lines: string[]): RecognisedTable<'contacts'> {
  const rows = lines.map((line, at) => ({
    row: at + 2,
    cells: line.split('|'),
    continued: new Set<number>(),
    heading: null,
  }));
  return {
    kind: 'contacts',
    table: { file: 'kontakte.csv', sheet: null, rows, merges: [] },
    headerRow: 1,
    columns: new Map(columns.map((column, at) => [column, at])),
    rows,
    combined: false,
  };
}

function office(key: string, name: string, changes: Partial<OfficeEntry> = {}): OfficeEntry {
  const nothing = { mailbox: null, contact: null, deputy: null, escalation: null, superiorKey: null, shortName: null };
  const source = { file: 'aemter.csv', sheet: null, row: 2 };
  return {
    key,
    name,
    kind: 'Amt',
    ownable: true,
    ...nothing,
    proposed: false,
    given: new Set(['name']),
    source,
    ...changes,
  };
}

const offices = [office('A', 'Amt für Bau'), office('B', 'Sozialamt')];
const ofRecord: readonly KnownOffice[] = [{ key: 'R', name: 'Rechtsamt', shortName: null, kind: 'Amt', ownable: true }];

function read(of: readonly OfficeEntry[], table: RecognisedTable<'contacts'>) {
  const findings: Finding[] = [];
  const reading = readContacts([table], of, ofRecord, findings);
  return { ...reading, found: findings.map(({ severity, code, cell }) => [severity, code, cell]) };
}

test('a contact row names its office by key or name, tolerant of spelling', () => {
  const reading = read(
    offices,
    sheet(
      ['key', 'name', 'mailbox'],
      'Amt f. Bau|Büro|buero@x.example',
      'b|Kanzlei|kanzlei@x.example',
      'X-Amt|Y|y@x.example',
    ),
  );
  expect(reading.offices.map(({ key, contact }) => [key, contact?.name])).toEqual([
    ['A', 'Büro'],
    ['B', 'Kanzlei'],
  ]);
  expect(reading.accepted).toBe(2);
  expect(reading.found).toEqual([
    ['warning', 'office-variant', 'A2'],
    ['error', 'contact-of-unknown-office', 'A4'],
  ]);
});

test('where a row has both, the short code counts, and the name if nobody has that code', () => {
  const columns: readonly Column<'contacts'>[] = ['key', 'office', 'mailbox'];
  const reading = read(
    offices,
    sheet(columns, 'A|Sozialamt|a@x.example', '50|Sozialamt|b@x.example', '51|52|c@x.example'),
  );
  expect(reading.offices.map(({ contact }) => contact?.email)).toEqual(['a@x.example', 'b@x.example']);
  expect(reading.found).toEqual([['error', 'contact-of-unknown-office', 'A4']]);
});

test('an office that only the record has gets its contact, and nothing else is said about it', () => {
  const reading = read(offices, sheet(withDeputies, 'Rechtsamt|Büro|recht@x.example||'));
  expect(reading.found).toEqual([]);
  expect(reading.offices.at(-1)).toMatchObject({
    key: 'R',
    contact: { name: 'Büro', email: 'recht@x.example' },
    proposed: false,
    given: new Set(['contact', 'deputy']),
  });
});

test('what the sheet of offices says stays where the contacts have no column, and its contact stays the first', () => {
  const deputy = { name: 'Vertretung', email: 'v@x.example' };
  const contact = { name: 'Büro', email: 'a@x.example' };
  const reading = read(
    [office('A', 'Amt A', { contact }), office('B', 'Amt B', { deputy })],
    sheet(['key', 'name', 'mailbox'], 'A|Anderes Büro|anderes@x.example', 'B|Sekretariat|A@x.example'),
  );
  expect(reading.offices.map((each) => [each.contact, each.deputy])).toEqual([
    [contact, null],
    [{ name: 'Büro', email: 'A@x.example' }, deputy],
  ]);
  expect(reading.found).toEqual([
    ['error', 'duplicate-contact', 'A2'],
    ['warning', 'address-named-otherwise', 'B3'],
  ]);
});

test('a contact that cannot be reached is left out, a deputy that cannot be reached costs only itself', () => {
  const reading = read(
    offices,
    sheet(withDeputies, 'A|Büro|kaputt||', 'B|Büro|b@x.example|Kanzlei|kaputt', 'A|Büro|||'),
  );
  expect(reading.offices.map(({ contact, deputy }) => [contact?.email, deputy])).toEqual([
    [undefined, null],
    ['b@x.example', null],
  ]);
  expect(reading.found).toEqual([
    ['error', 'contact-unreachable', 'C2'],
    ['warning', 'invalid-address', 'E3'],
    ['warning', 'deputy-without-address', 'E3'],
    ['error', 'missing-value', 'C4'],
  ]);
});

test('one row may name the contact of several offices', () => {
  const reading = read(offices, sheet(['key', 'name', 'mailbox'], 'Amt für Bau; Sozialamt|Büro|buero@x.example'));
  expect(reading.offices.map(({ contact }) => contact?.email)).toEqual(['buero@x.example', 'buero@x.example']);
  expect(reading.accepted).toBe(1);
});

test.each([
  ['a@x.example', 'one a@x.example'],
  ['mailto:a@x.example', 'one a@x.example'],
  ['E-Mail: a@x.example', 'one a@x.example'],
  ['Frau A <a@x.example>', 'one a@x.example'],
  ['Frau A (a@x.example)', 'one a@x.example'],
  ['a@x.example (Vertretung)', 'one a@x.example'],
  ['a@x.example; b@x.example', 'several a@x.example'],
  ['a@x.example / b@x.example', 'several a@x.example'],
  ['a@x.example, A@x.example', 'one a@x.example'],
  ['max muster@x.example', 'none'],
  ['a@b@c', 'none'],
  ['0351 1234', 'none'],
])('%s as an address is %s', (text, expected) => {
  const reading = readAddress(text);
  expect(reading.kind === 'none' ? 'none' : `${reading.kind} ${reading.address}`).toBe(expected);
});
