import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';

import { type Severity } from '../domain/index.ts';
import { type ImportMessage, readPlanTables } from '../index.ts';
import { storeZip } from './store-zip.ts';

/** Tables as different people make them, each with what has to be read from it, worked out by hand. */
const folder = 'test/tables';

/** Code, place (`Sheet!D7`, `Sheet!7` for any cell of the row, `Sheet` for anywhere; a CSV has its file's name), raw. */
type ExpectedMessage = readonly [code: string, at: string, raw?: string];

/** Cells: `?` where several values would be right, `~text` for a value that contains the text. */
interface ExpectedRecords {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

interface Expected {
  readonly files: readonly string[];
  readonly counts: Readonly<Record<string, readonly [rows: number, accepted: number]>>;
  readonly measures: ExpectedRecords;
  readonly steps: ExpectedRecords;
  readonly goals?: ExpectedRecords;
  readonly messages: readonly ExpectedMessage[];
  /** Messages that may be said or not. */
  readonly allowed: readonly ExpectedMessage[];
}

/** Of these codes nothing may be said beyond what is expected. */
const severities: ReadonlyMap<string, Severity> = new Map<string, Severity>([
  ['duplicate-number', 'error'],
  ['impossible-date', 'error'],
  ['missing-lead', 'warning'],
  ['office-variant', 'warning'],
  ['step-without-date', 'warning'],
  ['ambiguous-date', 'warning'],
  ['target-not-a-number', 'warning'],
  ['unknown-office', 'warning'],
  ['unknown-measure', 'warning'],
  ['distribution-list-owner', 'warning'],
  ['imprecise-date', 'info'],
  ['open-end', 'info'],
  ['cleaned', 'info'],
  ['row-skipped', 'info'],
]);

const names = readdirSync(folder)
  .filter((file) => file.endsWith('.expected.json'))
  .map((file) => file.replace('.expected.json', ''));

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(folder, `${name}.expected.json`), 'utf8')) as Expected;
}

function read(files: readonly string[], language: 'de' | 'en') {
  const paths = files.map((file) => join(folder, file));
  return readPlanTables(paths, { language, known: null });
}

interface Placed {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
}

const sheetOf = ({ sheet, file }: Placed) => sheet ?? file;
const rowOf = (placed: Placed) => `${sheetOf(placed)}!${placed.row}`;

function matches([code, at, raw]: ExpectedMessage, message: ImportMessage): boolean {
  const places = [sheetOf(message), rowOf(message), `${sheetOf(message)}!${message.cell}`];
  return message.code === code && places.includes(at) && (raw === undefined || message.raw === raw);
}

/** What was expected and not said, and what was said of the codes above and not expected. */
function differences({ messages, allowed }: Expected, said: readonly ImportMessage[]) {
  const left = [...said];
  const missing = messages.filter((expected) => {
    const index = left.findIndex((message) => matches(expected, message));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  const unexpected = left.filter(
    (message) => severities.has(message.code) && !allowed.some((each) => matches(each, message)),
  );
  return {
    missing,
    unexpected: unexpected.map(({ code, cell, raw, ...placed }) => [code, rowOf(placed), cell, raw]),
  };
}

/** The records' columns that are expected, in the order of their places, with `?` and `~` filled in where they hold. */
function compared({ columns, rows }: ExpectedRecords, records: readonly Placed[]) {
  const wanted = new Map(rows.map((row) => [row[columns.indexOf('at')], row]));
  const value = (record: Placed, column: string) =>
    column === 'at' ? rowOf(record) : (record as unknown as Record<string, unknown>)[column];
  const got = records.map((record) =>
    columns.map((column, index) => {
      const is = value(record, column);
      const should = wanted.get(rowOf(record))?.[index];
      const fits = typeof should === 'string' && should.startsWith('~') && String(is).includes(should.slice(1));
      return should === '?' || fits ? should : is;
    }),
  );
  const byPlace = (a: readonly unknown[], b: readonly unknown[]) => String(a[0]).localeCompare(String(b[0]));
  return { got: got.sort(byPlace), expected: [...rows].sort(byPlace) };
}

describe.each(names)('the table %s', (name) => {
  const expected = expectedOf(name);

  test('has the rows that hold data, and those that are accepted', async () => {
    const { result } = await read(expected.files, 'de');
    const counts = Object.entries(expected.counts).map(([of, [rows, accepted]]) => [of, { rows, accepted }]);
    expect(result).toMatchObject(Object.fromEntries(counts));
  });

  test('gives exactly these measures, steps and goals', async () => {
    const { records } = (await read(expected.files, 'de')).result;
    for (const kind of ['measures', 'steps', 'goals'] as const) {
      const wanted = expected[kind];
      if (wanted === undefined) continue;
      const { got, expected: rows } = compared(wanted, records[kind]);
      expect(got).toEqual(rows);
    }
  });

  test('is commented with exactly these messages, each with the severity of its code', async () => {
    const { messages } = (await read(expected.files, 'de')).result;
    expect(differences(expected, messages)).toEqual({ missing: [], unexpected: [] });
    const known = messages.filter(({ code }) => severities.has(code));
    expect(known.map(({ code, severity }) => [code, severity])).toEqual(
      known.map(({ code }) => [code, severities.get(code)]),
    );
  });

  test('is commented in whole sentences, in German and in English', async () => {
    const [german, english] = [await read(expected.files, 'de'), await read(expected.files, 'en')];
    const codes = (reading: typeof german) => reading.result.messages.map(({ code }) => code);
    expect(codes(english)).toEqual(codes(german));
    for (const [index, { text }] of german.result.messages.entries()) {
      expect(text).toMatch(/[.?]$/);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(english.result.messages[index]!.text).not.toBe(text);
    }
  });
});

/** A workbook of a megabyte that becomes more than a gigabyte. */
function bomb(): Buffer {
  const megabytes = 1100;
  const block = deflateRawSync(Buffer.alloc(1024 ** 2, ' '), { finishFlush: constants.Z_FULL_FLUSH });
  const end = Buffer.from([3, 0]);
  const packed = Buffer.concat([...Array<Buffer>(megabytes).fill(block), end]);
  const bytes = Buffer.from(
    storeZip([
      { name: 'xl/workbook.xml', bytes: Buffer.from('<workbook/>') },
      { name: 'xl/worksheets/sheet1.xml', bytes: packed },
    ]),
  );
  const entry = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
  bytes.writeUInt16LE(8, entry + 10);
  bytes.writeUInt32LE(megabytes * 1024 ** 2, entry + 24);
  return bytes;
}

describe('a file that cannot be read', () => {
  async function said(path: string): Promise<readonly (readonly [string, string])[]> {
    const { result } = await readPlanTables([path], { language: 'de', known: null });
    return result.messages.map(({ code, severity }) => [code, severity] as const);
  }

  test.each([
    ['a letter that is called a workbook', 'docx.xlsx', 'not-a-table'],
    ['a PDF that is called a workbook', 'pdf.xlsx', 'not-a-table'],
    ['an empty file', 'empty.xlsx', 'not-a-table'],
    ['a workbook with a password', 'encrypted.xlsx', 'file-encrypted'],
    ['a workbook of the old Excel', 'old.xls', 'old-excel'],
    ['a workbook whose formulas nobody has computed', 'formulas.xlsx', 'formulas-without-values'],
  ])('%s gets exactly one message', async (_, file, code) => {
    expect(await said(join(folder, 'bad', file))).toEqual([[code, 'error']]);
  });

  test('a zip bomb gets exactly one message', async () => {
    const place = await mkdtemp(join(tmpdir(), 'messy-tables-'));
    try {
      await writeFile(join(place, 'bomb.xlsx'), bomb());
      expect(await said(join(place, 'bomb.xlsx'))).toEqual([['zip-bomb', 'error']]);
    } finally {
      await rm(place, { recursive: true });
    }
  });
});
