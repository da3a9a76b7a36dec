import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from '#libs/config/index';
import { type ExportKind, type ExportSheet } from '../domain/index.ts';
import { systemCodeOf } from './table-file-errors.ts';
import { writeCsv } from './write-csv.ts';

/** What becomes of a file that is there already. */
export type Existing = 'kept' | 'replaced';

/** The files of a folder with the same tables as a workbook. */
const fileNames: Readonly<Record<ExportKind, string>> = {
  measures: 'massnahmen.csv',
  steps: 'schritte.csv',
  offices: 'stellen.csv',
  contacts: 'ansprechstellen.csv',
  goals: 'ziele.csv',
  measurements: 'messwerte.csv',
};

/** @throws {PlainError} `FILE_EXISTS` when it is there and to be kept; `FILE_NOT_WRITABLE` */
export async function saveWorkbook(path: string, workbook: Uint8Array, existing: Existing): Promise<void> {
  await orPlainError(path, () => save(path, workbook, existing));
}

/**
 * Writes one CSV file for each table into `folder`. A file of an earlier export of which there is no table now goes, so that
 * the folder holds one plan.
 *
 * @returns the names of the files.
 * @throws {PlainError} as `saveWorkbook`; then nothing was written.
 */
export async function saveCsvFolder(
  folder: string,
  sheets: readonly ExportSheet[],
  existing: Existing,
): Promise<readonly string[]> {
  return orPlainError(folder, async () => {
    await mkdir(folder, { recursive: true });
    const ours = new Set(Object.values(fileNames));
    const there = (await readdir(folder)).filter((name) => ours.has(name));
    if (existing === 'kept' && there[0] !== undefined) throw fileExists(join(folder, there[0]));
    const written = sheets.map((sheet) => ({ name: fileNames[sheet.kind], content: writeCsv(sheet) }));
    for (const { name, content } of written) await save(join(folder, name), content, existing);
    const stale = there.filter((name) => written.every((file) => file.name !== name));
    await Promise.all(stale.map((name) => rm(join(folder, name))));
    return written.map(({ name }) => name);
  });
}

/** What is replaced stays until the new content is whole. */
async function save(path: string, content: Uint8Array | string, existing: Existing): Promise<void> {
  if (existing === 'kept') return writeFile(path, content, { flag: 'wx' });
  const beside = `${path}.part`;
  await writeFile(beside, content);
  await rename(beside, path);
}

async function orPlainError<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof PlainError) throw cause;
    const code = systemCodeOf(cause);
    if (code === 'EEXIST') throw fileExists(path);
    throw new PlainError(
      'FILE_NOT_WRITABLE',
      `„${path}“ lässt sich nicht schreiben${code === null ? '' : ` (${code})`}. Bitte prüfen Sie, ob es den Ordner gibt, ob Sie dort schreiben dürfen und ob die Datei in Excel offen ist.`,
      `"${path}" cannot be written${code === null ? '' : ` (${code})`}. Check that the folder exists, that you may write there and that the file is not open in Excel.`,
      { cause },
    );
  }
}

function fileExists(path: string): PlainError {
  return new PlainError(
    'FILE_EXISTS',
    `„${path}“ gibt es schon. Bitte nennen Sie mit --out einen anderen Ort, oder ersetzen Sie es mit --force.`,
    `"${path}" is there already. Name another place with --out, or replace it with --force.`,
  );
}
