import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { formatImportResult, readPlanTables } from '../index.ts';
import { readCsv } from './read-csv.ts';
import { readerFor } from './table-readers.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plan-tables-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const offices = 'Kürzel;Amt;E-Mail\nA;Amt für Grün;a@x.example\n';
const measures = 'Nr;Titel;Federführung\nM.1;Bäume;A\n';
const inGerman = { language: 'de', known: null } as const;

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

function cellsOf(content: string | Uint8Array): (readonly string[])[] {
  return readCsv('t.csv', Buffer.from(content)).tables[0]!.rows.map(({ cells }) => cells);
}

function rowsOf(content: string): (readonly [number, string | undefined])[] {
  return readCsv('t.csv', Buffer.from(content)).tables[0]!.rows.map(({ row, cells }) => [row, cells[0]]);
}

test('a mistake names file, row and cell, and what is right is kept', async () => {
  await write({
    'aemter.csv': offices,
    'massnahmen.csv': measures,
    'schritte.csv': [
      'Maßnahme;Schritt-Nr;Schritt;Fällig am;Zuständig',
      'M.1;1;Pflanzen;30.02.2027;A',
      'M.1;2;Gießen;31.03.2027;A',
    ].join('\n'),
  });
  const { tables, result, unreadable } = await readPlanTables([folder], inGerman);
  expect(unreadable).toEqual([]);
  expect(result.messages.filter(({ severity }) => severity === 'error')).toEqual([
    expect.objectContaining({ code: 'impossible-date', file: 'schritte.csv', sheet: null, row: 2, cell: 'D2' }),
  ]);
  expect(tables.steps.map(({ title }) => title)).toEqual(['Gießen']);
  expect(formatImportResult(result)).toContain('schritte.csv, Zeile 2, Feld D2: Der 30.02.2027 ist kein Kalendertag.');
});

const commas = 'Kürzel,Amt,E-Mail\r\nA,"Amt für Grün, Abfall",a@x.example\r\n';
const utf16 = Buffer.from(`\ufeff${commas}`, 'utf16le');
test.each([
  ['UTF-8', Buffer.from(commas)],
  ['UTF-8 with byte order mark', Buffer.from(`\ufeff${commas}`)],
  ['UTF-16', utf16],
  ['UTF-16 with the large byte first', Buffer.from(utf16).swap16()],
  ['semicolons', Buffer.from(commas.replaceAll(/,(?! )/g, ';'))],
  ['tabs', Buffer.from(commas.replaceAll(/,(?! )/g, '\t'))],
  ['bars', Buffer.from(commas.replaceAll(/,(?! )/g, '|'))],
  ['old Mac line ends', Buffer.from(commas.replaceAll('\r\n', '\r'))],
])('a table is read the same as %s', (_name, bytes) => {
  const { tables, findings } = readCsv('aemter.csv', bytes);
  expect(findings).toEqual([]);
  expect(tables).toEqual([
    {
      file: 'aemter.csv',
      sheet: null,
      merges: [],
      rows: [
        { row: 1, cells: ['Kürzel', 'Amt', 'E-Mail'] },
        { row: 2, cells: ['A', 'Amt für Grün, Abfall', 'a@x.example'] },
      ],
    },
  ]);
});

test('Windows-1252 is understood and said', () => {
  const { tables, findings } = readCsv(
    'aemter.csv',
    Buffer.from(offices.replace('Grün', 'Gr\xfcn \x96 Stadt'), 'latin1'),
  );
  expect(tables[0]!.rows[1]!.cells[1]).toBe('Amt für Grün – Stadt');
  expect(findings).toEqual([expect.objectContaining({ severity: 'info', code: 'other-encoding', row: null })]);
});

test('the delimiter is the one that cuts the table evenly, not that of a title above it', () => {
  expect(
    cellsOf('Plan, Entwurf, Stand 2027\n\nNr;Titel;Wert\n1;Bäume, Sträucher;2,5\n2;Wege, Plätze, Höfe;3,5\n'),
  ).toEqual([
    ['Plan, Entwurf, Stand 2027'],
    ['Nr', 'Titel', 'Wert'],
    ['1', 'Bäume, Sträucher', '2,5'],
    ['2', 'Wege, Plätze, Höfe', '3,5'],
  ]);
  expect(cellsOf('Klimaplan; Fassung vom Mai\nNo.,Title,Note\n1,Trees,"a; b; c"\n')[2]).toEqual([
    '1',
    'Trees',
    'a; b; c',
  ]);
});

test('the line by which Excel names the delimiter is no row', () => {
  expect(rowsOf('sep=,\r\nNr,Titel;kurz\r\n1,a;b\r\n')).toEqual([
    [1, 'Nr'],
    [2, '1'],
  ]);
});

test('rows are counted as a spreadsheet counts them: with empty lines, without line breaks inside quotes', () => {
  const content = ['Nr;Titel', '', '"1";"Pflanzen\r\nund ""gießen"""', ';', '2;Rohr 5" legen', '3;x'].join('\r\n');
  expect(rowsOf(content)).toEqual([
    [1, 'Nr'],
    [3, '1'],
    [5, '2'],
    [6, '3'],
  ]);
  expect(cellsOf(content).slice(1, 3)).toEqual([
    ['1', 'Pflanzen\r\nund "gießen"'],
    ['2', 'Rohr 5" legen'],
  ]);
});

test('files of the same name in two folders are told apart by their path', async () => {
  const other = join(folder, 'anderer');
  await mkdir(other);
  await write({ 'aemter.csv': offices });
  await writeFile(join(other, 'aemter.csv'), offices);
  const { result } = await readPlanTables([folder, other], inGerman);
  const [message] = result.messages.filter(({ severity }) => severity === 'error');
  expect(message).toMatchObject({ code: 'duplicate-office', file: join(other, 'aemter.csv') });
  expect(message!.text).toContain(join(folder, 'aemter.csv'));
});

test('a folder stands for its tables, without hidden and lock files', async () => {
  await write({
    'aemter.csv': offices,
    'Plan.TSV': measures,
    '~$plan.xlsx': 'x',
    '.alt.csv': 'x',
    'lies-mich.txt': 'x',
  });
  const seen: string[] = [];
  await readPlanTables([folder], { ...inGerman, onProgress: ({ file, rows }) => seen.push(`${file} ${rows}`) });
  expect(seen).toEqual(['Plan.TSV 2', 'aemter.csv 2']);
});

test('a path that is not there is refused at once, as is a folder without tables', async () => {
  const refusal = (path: string) => readPlanTables([path], inGerman).catch((error: unknown) => error);
  expect(await refusal(join(folder, 'fehlt.csv'))).toMatchObject({ code: 'table-file-not-found' });
  expect(await refusal(folder)).toMatchObject({ code: 'folder-without-tables' });
});

test('a file that is no table is one clear sentence, and the others are read', async () => {
  await write({
    'aemter.csv': offices,
    'bild.csv': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]),
    'leer.csv': '',
    'nichts.csv': '\ufeff\r\n;;\r\n',
    'offen.csv': 'Nr;Titel\n1;"Nie geschlossen\n',
    'brief.csv': '%PDF-1.7\n%âãÏÓ\n1 0 obj',
    'seite.xlsx': '<html><body><table><tr><td>Nr</td></tr></table></body></html>',
    'notiz.csv': '{\\rtf1 Nr}',
  });
  const { result, tables, unreadable } = await readPlanTables([folder], inGerman);
  const refused = result.messages.filter(({ severity }) => severity === 'error');
  expect(refused.map(({ code, file, row, cell }) => [code, file, row, cell])).toEqual(
    unreadable.map((file) => ['not-a-table', file, null, null]),
  );
  expect(refused.map(({ text }) => text)).toEqual([
    '„bild.csv“ ist keine lesbare Tabelle: Die Datei enthält keinen Text.',
    '„brief.csv“ ist keine lesbare Tabelle: Es ist ein PDF. Bitte nehmen Sie die Tabelle, aus der es entstand.',
    '„leer.csv“ ist keine lesbare Tabelle: Sie ist leer.',
    '„nichts.csv“ ist keine lesbare Tabelle: Sie ist leer.',
    expect.stringContaining('„notiz.csv“ ist keine lesbare Tabelle: Gelesen werden'),
    expect.stringContaining('„offen.csv“ ist keine lesbare Tabelle: Ein Anführungszeichen wird nicht geschlossen.'),
    expect.stringContaining('„seite.xlsx“ ist keine lesbare Tabelle: Es ist eine Webseite.'),
  ]);
  expect(tables.offices.map(({ name }) => name)).toEqual(['Amt für Grün']);
});

test('text that does not call itself a table is none, whatever stands in it', () => {
  const prose = Buffer.from('Nr;Titel;Federführung\n1;Dächer;Hochbauamt\n');
  expect(() => readerFor('docs/liesmich.md', prose)).toThrow('liesmich.md');
  for (const name of ['a.csv', 'B.TSV', 'c.txt', 'd.xlsx', 'ohne-endung']) expect(readerFor(name, prose)).toBeDefined();
});
