import { readFile } from 'node:fs/promises';

import { type Finding, interpretTables, type Language, type PlanReading, type Table } from '../domain/index.ts';
import { findTableFiles } from './find-table-files.ts';
import { TableFileUnreadable } from './table-file-errors.ts';
import { readerFor } from './table-readers.ts';

/**
 * Reads a plan's tables from files and folders, without touching any record. Wrong rows are no exception: they are
 * left out of `tables` and named in `result.messages`, whose texts are in `language`.
 *
 * @throws TableFileError if a path is no table at all
 */
export async function readPlanTables(paths: readonly string[], language: Language = 'de'): Promise<PlanReading> {
  const tables: Table[] = [];
  const findings: Finding[] = [];
  for (const { path, name } of await findTableFiles(paths)) {
    const read = readerFor(name);
    const reading = read(name, await bytesOf(path));
    tables.push(...reading.tables);
    findings.push(...reading.findings);
  }
  return interpretTables(tables, findings, language);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new TableFileUnreadable(path, cause);
  }
}
