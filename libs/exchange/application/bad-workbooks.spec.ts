import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

import { type CellValue, writeXlsx } from 'hucre/xlsx';

import { readPlanTables } from '../index.ts';
import { storeZip } from './store-zip.ts';
import { readerFor } from './table-readers.ts';
import { zipDirectory } from './zip-directory.ts';

const fixtures = new URL('./fixtures/', import.meta.url);
const nobodyLooks = () => undefined;

async function refusal(bytes: Uint8Array, name = 'plan.xlsx'): Promise<{ code: string; texts: { de: string } }> {
  try {
    await readerFor(name, bytes)(name, bytes, nobodyLooks);
  } catch (error) {
    return error as { code: string; texts: { de: string } };
  }
  throw new Error('it was read');
}

function workbook(name: string, rows: CellValue[][]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name, rows }] });
}

const part = (name: string, content: string) => ({ name, bytes: Buffer.from(content) });

test('every kind of file that cannot be read is refused with what to do', async () => {
  const locked = await writeXlsx({
    sheets: [{ name: 'A', rows: [['x']] }],
    encryption: { password: 'p', spinCount: 10 },
  });
  const whole = await workbook('A', [
    ['Nr', 'Titel'],
    ['1', 'Bäume'],
  ]);
  const refusals = await Promise.all([
    refusal(locked),
    refusal(await readFile(new URL('old-excel.xls', fixtures)), 'alt.xls'),
    refusal(storeZip([part('[Content_Types].xml', '<Types/>'), part('word/document.xml', '<w/>')]), 'brief.xlsx'),
    refusal(storeZip([part('mimetype', 'x'), part('content.xml', '<o/>')]), 'plan.ods'),
    refusal(whole.subarray(0, whole.length / 2)),
    refusal(Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(50 * 1024 ** 2)])),
    refusal(await readFile(new URL('formulas-without-values.xlsx', fixtures))),
    refusal(await workbook('A', [[' ', null]])),
  ]);
  expect(refusals.map(({ code }) => code)).toEqual([
    'file-encrypted',
    'old-excel',
    'not-a-table',
    'not-a-table',
    'damaged-file',
    'file-too-large',
    'formulas-without-values',
    'not-a-table',
  ]);
  expect(refusals[7]!.texts.de).toBe('„plan.xlsx“ ist keine lesbare Tabelle: Sie ist leer.');
  expect(refusals[1]!.texts.de).toBe(
    '„alt.xls“ hat das alte Excel-Format (.xls). Bitte speichern Sie die Tabelle als .xlsx.',
  );
  expect(refusals[6]!.texts.de).toContain('zuerst im Blatt „Plan“ in Feld B2. Bitte öffnen Sie die Datei');
});

test('a workbook with one wrong bit is damaged and not read otherwise', async () => {
  const bytes = Buffer.from(
    await workbook(
      'A',
      Array.from({ length: 200 }, (_, row) => [row, `Titel ${row}`]),
    ),
  );
  const sheet = zipDirectory('', bytes).find(({ name }) => name.includes('worksheets/sheet'))!;
  bytes[sheet.offset + 30 + sheet.name.length + Math.floor(sheet.packedSize / 2)]! ^= 4;
  expect((await refusal(bytes)).code).toBe('damaged-file');
});

/** A workbook whose only sheet is so many megabytes of spaces, and which may say that it is smaller. */
async function bomb(megabytes: number, says: number): Promise<Buffer> {
  const packed = deflateRawSync(Buffer.alloc(megabytes * 1024 ** 2, ' '));
  const bytes = Buffer.from(
    storeZip([part('xl/workbook.xml', '<workbook/>'), { name: 'xl/worksheets/sheet1.xml', bytes: packed }]),
  );
  const entry = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  bytes.writeUInt16LE(8, entry + 10);
  bytes.writeUInt32LE(says, entry + 24);
  return bytes;
}

test('a zip bomb is refused before it is unpacked, and one that lies while it is', async () => {
  expect((await refusal(await bomb(60, 60 * 1024 ** 2))).code).toBe('zip-bomb');
  expect((await refusal(await bomb(1, 1024 ** 3 + 1))).code).toBe('zip-bomb');
  expect((await refusal(await bomb(60, 1000))).code).toBe('zip-bomb');
});

test('a bad workbook is a message, and the tables beside it are read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'plan-tables-'));
  try {
    await writeFile(
      join(folder, 'aemter.xlsx'),
      await workbook('Ämter', [
        ['Kürzel', 'Amt', 'E-Mail'],
        ['A', 'Amt für Grün', 'a@x.example'],
      ]),
    );
    await writeFile(join(folder, 'kaputt.xlsx'), 'PK\x03\x04 und nichts weiter');
    const { tables, result, unreadable } = await readPlanTables([folder], { language: 'en', known: null });
    expect(unreadable).toEqual(['kaputt.xlsx']);
    expect(tables.offices.map(({ key, source }) => [key, source.sheet, source.row])).toEqual([['A', 'Ämter', 2]]);
    expect(result.messages.filter(({ severity }) => severity === 'error')).toEqual([
      {
        severity: 'error',
        code: 'damaged-file',
        file: 'kaputt.xlsx',
        sheet: null,
        row: null,
        cell: null,
        raw: null,
        text: '“kaputt.xlsx” is damaged. Please open the file in Excel or LibreOffice and save it anew.',
      },
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
