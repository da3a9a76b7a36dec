import { expect, test } from '@jest/globals';
import { type Column } from './columns.ts';
import { type Finding } from './findings.ts';
import { type KnownOffice } from './office-directory.ts';
import { readOffices } from './read-offices.ts';
import { type RecognisedTable } from './recognise-table.ts';

function sheet(columns: readonly Column<'offices'>[], ...lines: string[]): RecognisedTable<'offices'> {
  const rows = lines.map((line, at) => ({
    row: at + 2,
    cells: line.split('|'),
    continued: new Set<number>(),
    heading: null,
  }));
  return {
    kind: 'offices',
    table: { file: 'aemter.csv', sheet: null, rows, merges: [] },
    headerRow: 1,
    columns: new Map(columns.map((column, at) => [column, at])),
    rows,
    combined: false,
  };
}

function read(table: RecognisedTable<'offices'>, ofRecord: readonly KnownOffice[] = []) {
  const findings: Finding[] = [];
  const reading = readOffices([table], ofRecord, findings);
  return { ...reading, found: findings.map(({ severity, code, cell }) => [severity, code, cell]) };
}

function recorded(key: string, name: string): KnownOffice {
  return { key, name, shortName: null, kind: 'Amt', ownable: true };
}

test('without short codes the keys come from the names, the same in any order', () => {
  const lines = ['Umweltamt|ua@x.example', 'Amt für Kultur|kultur@x.example', 'Amt für Bau und Verkehr|bau@x.example'];
  const keys = (order: string[]) =>
    read(sheet(['name', 'mailbox'], ...order)).offices.map(({ key, name }) => [key, name]);
  expect(keys(lines)).toEqual([
    ['UA', 'Umweltamt'],
    ['AK', 'Amt für Kultur'],
    ['ABV', 'Amt für Bau und Verkehr'],
  ]);
  expect(keys([...lines].reverse())).toEqual([...keys(lines)].reverse());
});

test('a derived key is that of the record where it knows the name, and never one that somebody else has', () => {
  const ofRecord = [recorded('U2', 'Umweltamt'), recorded('AK', 'Archiv und Kunst')];
  const { offices, found } = read(
    sheet(
      ['key', 'name', 'mailbox'],
      '|umweltamt|u@x.example',
      '|Amt für Kultur|k@x.example',
      'AK2|Akademie|a@x.example',
    ),
    ofRecord,
  );
  expect(offices.map(({ key }) => key)).toEqual(['U2', 'AK3', 'AK2']);
  expect(found).toEqual([]);
});

test('the same short code, or the same name without one, rejects the later row', () => {
  const { offices, accepted, found } = read(
    sheet(
      ['key', 'name', 'kind'],
      'A|Amt für Bau|Verteiler',
      'a|Anderes|Verteiler',
      '|Amt f. Bau|Verteiler',
      'G1|Geschäftsführung|Verteiler',
      'G2|Geschäftsführung|Verteiler',
    ),
  );
  expect(offices.map(({ key }) => key)).toEqual(['A', 'G1', 'G2']);
  expect(accepted).toBe(3);
  expect(found).toEqual([
    ['error', 'duplicate-office', 'A3'],
    ['error', 'duplicate-office', 'B4'],
  ]);
});

test('an address is understood as people write it, and a wrong one costs only itself', () => {
  const { offices, found } = read(
    sheet(
      ['key', 'name', 'mailbox'],
      'A|Amt A|a@x.example, b@x.example',
      'B|Amt B|Frau B <b@x.example>',
      'C|Amt C|mailto:c@x.example',
      'D|Amt D|max d@x.example',
      'E|Amt E|e@x.example (Sekretariat)',
      'F|Amt F|–',
    ),
  );
  expect(offices.map(({ mailbox }) => mailbox)).toEqual([
    'a@x.example',
    'b@x.example',
    'c@x.example',
    null,
    'e@x.example',
    null,
  ]);
  expect(found).toEqual([
    ['warning', 'several-addresses', 'C2'],
    ['warning', 'invalid-address', 'C5'],
    ['warning', 'office-without-mailbox', 'C5'],
    ['warning', 'office-without-mailbox', 'C7'],
  ]);
});

test('a superior is found by address, by name, by key, and in the record', () => {
  const { offices, found } = read(
    sheet(
      ['key', 'name', 'mailbox', 'superiorName', 'superiorMailbox'],
      'A|Amt für Bau|a@x.example|Rathaus|CHEF@x.example',
      'B|Amt B|b@x.example||A@x.example',
      'C|Amt C|c@x.example|Amt f. Bau|',
      'D|Amt D|d@x.example|b|',
      'E|Amt E|e@x.example|Stadtspitze|',
      'F|Amt F|f@x.example|N. N.|',
      'G|Amt G|g@x.example|Unbekannt|',
    ),
    [recorded('SP', 'Stadtspitze')],
  );
  expect(offices.map(({ key, superiorKey }) => [key, superiorKey])).toEqual([
    ['A', 'chef@x.example'],
    ['B', 'A'],
    ['C', 'A'],
    ['D', 'B'],
    ['E', 'SP'],
    ['F', null],
    ['G', null],
    ['chef@x.example', null],
  ]);
  expect(found).toEqual([
    ['warning', 'office-variant', 'D4'],
    ['warning', 'superior-without-address', 'D8'],
  ]);
  expect(offices.at(-1)).toMatchObject({ name: 'Rathaus', proposed: false, given: new Set(['name']) });
});

test('a sheet of offices may carry their contacts, and says which attributes it gives', () => {
  const table = sheet(
    ['name', 'kind', 'contactName', 'contactMailbox', 'deputy', 'deputyMailbox'],
    'Amt A|Verteiler|Büro|buero@x.example|Referat|referat@x.example',
    'Amt B|Verteiler|Sekretariat|buero@x.example|Kanzlei|',
    'Amt C|Verteiler|Zentrale|||',
  );
  const { offices, found } = read(table);
  expect(offices.map(({ contact, deputy }) => [contact?.name, deputy?.email])).toEqual([
    ['Büro', 'referat@x.example'],
    ['Büro', undefined],
    [undefined, undefined],
  ]);
  expect(found).toEqual([
    ['warning', 'address-named-otherwise', 'C3'],
    ['warning', 'deputy-without-address', 'F3'],
    ['warning', 'contact-without-address', 'D4'],
  ]);
  expect(offices[0]?.given).toEqual(new Set(['name', 'kind', 'ownable', 'contact', 'deputy']));
  expect(offices[0]?.given).toBe(offices[1]?.given);
});
