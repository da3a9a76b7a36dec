import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { formatImportResult, readPlanTables } from '../index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-tables-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const offices = 'Kürzel;Amt;E-Mail\nA;Amt für Grün;a@x.example\n';
const measures = 'Nr;Titel;Federführung\nM.1;Bäume;A\n';

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

async function codes(): Promise<[string, string, number | null, string | null][]> {
  const { result } = await readPlanTables([folder]);
  return result.messages.map(({ code, file, row, cell }) => [code, file, row, cell]);
}

test('a set with many mistakes names file, row and cell of each, and keeps what is right', async () => {
  await write({
    'aemter.csv': offices,
    'massnahmen.csv': `${measures}M.1;Noch einmal;A\nM.2;;A\n`,
    'schritte.csv': [
      'Maßnahme;Schritt-Nr;Schritt;Fällig am;Zuständig;Hart',
      'M.1;1;Pflanzen;30.02.2027;A;',
      'M.9;1;Gießen;31.03.2027;A;',
      'M.1;2;Gießen;31.03.2027;X;',
      'M.1;2;Düngen;31.03.2027;A;',
      'M.1;3;Schneiden;31.03.2027;A;sehr',
      'M.1;;Ernten;31.03.2027;A;',
    ].join('\n'),
  });
  expect(await codes()).toEqual([
    ['duplicate-measure', 'massnahmen.csv', 3, 'A3'],
    ['missing-value', 'massnahmen.csv', 4, 'B4'],
    ['impossible-date', 'schritte.csv', 2, 'D2'],
    ['unknown-measure', 'schritte.csv', 3, 'A3'],
    ['unknown-office', 'schritte.csv', 4, 'E4'],
    ['duplicate-step', 'schritte.csv', 5, 'B5'],
    ['not-yes-or-no', 'schritte.csv', 6, 'F6'],
    ['missing-value', 'schritte.csv', 7, 'B7'],
  ]);
  const { tables, result } = await readPlanTables([folder]);
  expect(tables.steps.map(({ title, officeKey }) => [title, officeKey])).toEqual([['Gießen', null]]);
  expect(result.measures).toEqual({ rows: 3, accepted: 1 });
  expect(result.steps).toEqual({ rows: 6, accepted: 1 });
  expect(formatImportResult(result)).toContain(
    '\n\n7 Fehler\n  massnahmen.csv, Zeile 3, Feld A3: Die Nummer M.1 steht schon in massnahmen.csv, Zeile 2. Es gilt die erste Zeile.\n',
  );
});

const commas = 'Kürzel,Amt,E-Mail\r\nA,"Amt für Grün, Abfall",a@x.example\r\n';
test.each([
  ['UTF-8', Buffer.from(commas)],
  ['UTF-8 with byte order mark', Buffer.from(`\ufeff${commas}`)],
  ['UTF-16', Buffer.from(`\ufeff${commas}`, 'utf16le')],
  ['tabs', Buffer.from(commas.replaceAll(/,(?! )/g, '\t'))],
  ['old Mac line ends', Buffer.from(commas.replaceAll('\r\n', '\r'))],
])('a table is read the same as %s', async (_name, bytes) => {
  await write({ 'aemter.csv': bytes });
  const { tables, result } = await readPlanTables([folder]);
  expect(result.messages).toEqual([]);
  expect(tables.offices).toMatchObject([{ key: 'A', name: 'Amt für Grün, Abfall', mailbox: 'a@x.example' }]);
});

test('Windows-1252 is understood and said', async () => {
  await write({ 'aemter.csv': Buffer.from(offices, 'latin1') });
  const { tables, result } = await readPlanTables([folder]);
  expect(tables.offices[0]!.name).toBe('Amt für Grün');
  expect(result.messages).toEqual([expect.objectContaining({ severity: 'info', code: 'other-encoding', row: null })]);
});

test('rows are counted as a spreadsheet counts them: with empty lines, without line breaks inside quotes', async () => {
  const steps = [
    'Maßnahme;Schritt-Nr;Schritt;Zuständig',
    '',
    'M.1;1;"Pflanzen\r\nund ""gießen""";A',
    ';;;',
    'M.1;2;Rohr 5" legen;A',
    'M.7;1;Fremd;A',
  ].join('\r\n');
  await write({ 'aemter.csv': offices, 'massnahmen.csv': measures, 'schritte.csv': steps });
  const { tables, result } = await readPlanTables([folder]);
  expect(tables.steps.map(({ title, source }) => [title, source.row])).toEqual([
    ['Pflanzen und "gießen"', 3],
    ['Rohr 5" legen', 5],
  ]);
  expect(result.steps).toEqual({ rows: 3, accepted: 2 });
  expect(result.messages.at(-1)).toMatchObject({ code: 'unknown-measure', row: 6, cell: 'A6', raw: 'M.7' });
});

test('files of the same name in two folders are told apart by their path', async () => {
  const other = await mkdtemp(join(tmpdir(), 'plan-tables-'));
  try {
    await write({ 'aemter.csv': offices });
    await writeFile(join(other, 'aemter.csv'), offices);
    const { result } = await readPlanTables([folder, other]);
    expect(result.messages).toEqual([
      expect.objectContaining({ code: 'duplicate-office', file: join(other, 'aemter.csv') }),
    ]);
    expect(result.messages[0]!.text).toContain(join(folder, 'aemter.csv'));
  } finally {
    await rm(other, { recursive: true });
  }
});

test('what is no table is one clear sentence', async () => {
  const refusal = async (path: string) => {
    const error = await readPlanTables([path]).catch((cause: unknown) => cause);
    return error as { code: string; texts: { de: string } };
  };
  await write({
    'bild.csv': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]),
    'offen.csv': 'Nr;Titel\n1;"Nie geschlossen\n',
    'plan.docx': 'x',
  });
  expect(await refusal(join(folder, 'fehlt.csv'))).toMatchObject({ code: 'table-file-not-found' });
  expect(await refusal(join(folder, 'bild.csv'))).toMatchObject({
    code: 'not-a-table',
    texts: { de: '„bild.csv“ ist keine lesbare Tabelle: Die Datei enthält keinen Text.' },
  });
  expect(await refusal(join(folder, 'offen.csv'))).toMatchObject({ code: 'not-a-table' });
  expect(await refusal(join(folder, 'plan.docx'))).toMatchObject({ code: 'not-a-table' });
  const empty = await mkdtemp(join(folder, 'leer-'));
  expect(await refusal(empty)).toMatchObject({ code: 'folder-without-tables' });
});
