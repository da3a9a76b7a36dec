import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';

import { cellText } from './cell-text.ts';
import { storeZip } from './store-zip.ts';
import { readerFor } from './table-readers.ts';
import { type TableReading } from './table-reading.ts';

const run = promisify(execFile);
const fixtures = new URL('./fixtures/', import.meta.url);
const nobodyLooks = () => undefined;

function read(bytes: Uint8Array, name = 'plan.xlsx'): Promise<TableReading> {
  return readerFor(name, bytes)(name, bytes, nobodyLooks);
}

async function readFixture(name: string): Promise<TableReading> {
  return read(await readFile(new URL(name, fixtures)), name);
}

function workbook(...sheets: WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets });
}

/** What is read from one cell of this value and number format. */
async function shown(value: CellValue, numFmt?: string): Promise<string | undefined> {
  const cells = new Map<string, Partial<Cell>>([['0,0', { value, ...(numFmt ? { style: { numFmt } } : {}) }]]);
  const { tables } = await read(await workbook({ name: 'A', rows: [[value, 'x']], cells }));
  return tables[0]!.rows[0]!.cells[0];
}

const noon = new Date('2027-03-31T12:00:00Z');
test.each<[string, CellValue, string | undefined, string]>([
  ['text stays as it is', ' 007 ', undefined, ' 007 '],
  ['a whole number', 2029, undefined, '2029'],
  ['a number with a decimal comma', 1234.5, undefined, '1234,5'],
  ['a number without noise', 0.1 + 0.2, undefined, '0,3'],
  ['a large number without an exponent', 1.5e21, undefined, '1500000000000000000000'],
  ['a small number without an exponent', -0.0000125, undefined, '-0,0000125'],
  ['a fixed number of decimals', 1.1, '0.00', '1,10'],
  ['no less than is stored', 3.75, '0.0', '3,75'],
  ['leading zeros of a format', 7, '000', '007'],
  ['no grouping', 1234567.5, '#,##0.00', '1234567,5'],
  ['no unit of a format', 12, '0" t"', '12'],
  ['a percentage', 0.57, '0%', '57 %'],
  ['a percentage with decimals', 0.755, '0.00%', '75,5 %'],
  ['yes', true, undefined, 'ja'],
  ['no', false, undefined, 'nein'],
  ['a day', new Date('2027-03-31T00:00:00Z'), 'dd.mm.yyyy', '2027-03-31'],
  ['a day without its time', noon, 'dd.mm.yyyy hh:mm', '2027-03-31'],
  ['a day before March 1900', new Date('1900-02-01T00:00:00Z'), 'dd.mm.yyyy', '1900-02-01'],
  ['a month where no day is shown', noon, 'mmm yy', '03/2027'],
  ['a month in German', noon, '[$-407]mmmm\\ yyyy', '03/2027'],
  ['a year where nothing else is shown', noon, 'yyyy', '2027'],
])('a cell gives %s', async (_name, value, format, text) => {
  expect(await shown(value, format)).toBe(text);
});

test('formulas count with their values, an error is empty and said once for its sheet', async () => {
  const { tables, findings } = await readFixture('formulas-with-values.xlsx');
  expect(tables[0]).toMatchObject({ file: 'formulas-with-values.xlsx', sheet: 'Plan', merges: [] });
  expect(tables[0]!.rows[1]).toEqual({ row: 2, cells: ['1', 'Bäume pflanzen', '2027-06-30', '25 %'] });
  expect(findings).toEqual([
    expect.objectContaining({
      code: 'cell-errors',
      severity: 'warning',
      sheet: 'Plan',
      row: null,
      cell: 'E2',
      raw: '#DIV/0!',
    }),
  ]);
});

test('sheets keep their row numbers and merges; hidden rows are read, hidden sheets only named', async () => {
  const { tables, findings } = await readFixture('layout.xlsx');
  expect(tables).toEqual([
    {
      file: 'layout.xlsx',
      sheet: 'Plan 2030',
      rows: [
        { row: 1, cells: ['Aktionsplan'] },
        { row: 2, cells: ['Nr', 'Maßnahme', 'Schritt'] },
        { row: 3, cells: ['1', 'Bäume', 'Pflanzen'] },
        { row: 4, cells: ['', '', 'Gießen'] },
        { row: 7, cells: ['', '', 'Schneiden'] },
      ],
      merges: [
        { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 2 },
        { firstRow: 3, lastRow: 4, firstColumn: 0, lastColumn: 0 },
        { firstRow: 3, lastRow: 4, firstColumn: 1, lastColumn: 1 },
      ],
    },
  ]);
  expect(findings).toEqual([expect.objectContaining({ code: 'sheet-hidden', severity: 'info', sheet: 'Listen' })]);
});

test('formatted text is plain text, and what a merge covers is empty', async () => {
  const richText = [{ text: 'Bäume ' }, { text: 'pflanzen', font: { bold: true } }];
  const cells = new Map<string, Partial<Cell>>([['1,0', { value: 'Bäume pflanzen', type: 'richText', richText }]]);
  const merges = [{ startRow: 1, startCol: 0, endRow: 1, endCol: 1 }];
  const { tables } = await read(
    await workbook({
      name: 'A',
      rows: [
        ['Titel', 'Nr'],
        ['x', 'verdeckt', 'y'],
      ],
      cells,
      merges,
    }),
  );
  expect(tables[0]!.rows[1]!.cells).toEqual(['Bäume pflanzen', '', 'y']);
});

test.each(['America/New_York', 'Europe/Berlin', 'Pacific/Auckland'])('a day is the same day in %s', async (zone) => {
  const script = `
    const { readXlsx } = await import('hucre/xlsx');
    const { readFile } = await import('node:fs/promises');
    const book = await readXlsx(await readFile(${JSON.stringify(new URL('mac-days.xlsx', fixtures).pathname)}));
    console.log(JSON.stringify(book.sheets[0].rows[0].slice(1)));`;
  const inZone = { env: { ...process.env, TZ: zone } };
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], inZone);
  const moments = JSON.parse(stdout) as string[];
  expect(moments.map((moment) => cellText(new Date(moment), undefined))).toEqual(['2027-03-31', '2027-10-31']);
});

test('days counted from 1904 are the days that the sheet shows', async () => {
  const { tables } = await readFixture('mac-days.xlsx');
  expect(tables[0]!.rows[0]!.cells).toEqual(['Termin', '2027-03-31', '2027-10-31']);
});

test('what a file is, its content says and not its name', async () => {
  expect((await read(Buffer.from('Nr;Titel\n1;Bäume\n'), 'plan.xlsx')).tables[0]!.sheet).toBeNull();
  const bytes = await workbook({ name: 'Blatt', rows: [['Nr', 'Titel']] });
  expect((await read(bytes, 'plan.csv')).tables[0]).toMatchObject({ file: 'plan.csv', sheet: 'Blatt' });
});

const part = (name: string, content: string) => ({ name, bytes: Buffer.from(content) });

/** A workbook whose only sheet is this XML. */
function written(sheet: string): Uint8Array {
  const link = (type: string, target: string) =>
    `<Relationships><Relationship Id="r1" Type="x/${type}" Target="${target}"/></Relationships>`;
  return storeZip([
    part('[Content_Types].xml', '<Types/>'),
    part('_rels/.rels', link('officeDocument', 'xl/workbook.xml')),
    part('xl/_rels/workbook.xml.rels', link('worksheet', 'worksheets/sheet1.xml')),
    part('xl/workbook.xml', '<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'),
    part('xl/worksheets/sheet1.xml', sheet),
  ]);
}

test('an entity of a workbook is never looked up', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'entity-'));
  try {
    await writeFile(join(folder, 'secret.txt'), 'geheim');
    const { tables } = await read(
      written(
        `<!DOCTYPE worksheet [<!ENTITY out SYSTEM "file://${folder}/secret.txt">]><worksheet><sheetData><row r="1">` +
          '<c r="A1" t="inlineStr"><is><t>Titel &out;</t></is></c></row></sheetData></worksheet>',
      ),
    );
    expect(tables[0]!.rows).toEqual([{ row: 1, cells: ['Titel &out;'] }]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what other programs write is read too: names with a prefix, cells without a place, days as text', async () => {
  const { tables } = await read(
    written(
      '<x:worksheet><x:sheetData><x:row r="2"><x:c r="A2" s="1"/><x:c r="B2"><x:v>7</x:v></x:c><x:c r="C2"></x:c></x:row>' +
        '<x:row r="3"><x:c r="A3" s="1"/></x:row>' +
        '<x:row r="5"><x:c/><x:c t="d"><x:v>2027-03-31T00:00:00</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ),
  );
  expect(tables[0]!.rows).toEqual([
    { row: 2, cells: ['', '7'] },
    { row: 5, cells: ['', '2027-03-31'] },
  ]);
});

test('cells that are only formatted cost nothing, however many and however far away', async () => {
  const line = { border: { bottom: { style: 'thin' as const } } };
  const rows = [['Nr', 'Titel'], ...Array.from({ length: 3000 }, () => [])];
  const cells = new Map<string, Partial<Cell>>();
  for (let row = 2; row < 3000; row++) cells.set(`${row},40`, { value: null, type: 'empty', style: line });
  const { tables } = await read(await workbook({ name: 'A', rows, cells }));
  expect(tables[0]!.rows).toEqual([{ row: 1, cells: ['Nr', 'Titel'] }]);
});

test('reading tells how far it is', async () => {
  const rows = Array.from({ length: 2500 }, (_, row) => [row, `Titel ${row}`]);
  const bytes = await workbook({ name: 'A', rows });
  const seen: number[] = [];
  await readerFor('plan.xlsx', bytes)('plan.xlsx', bytes, ({ rows: done }) => seen.push(done));
  expect(seen).toEqual([1000, 2000, 2500]);
});
