import { readFile, stat } from 'node:fs/promises';

import { type Finding, interpretTables, type Language, type PlanReading, type Table } from '../domain/index.ts';
import { type KnownRecord } from '../domain/interpret-tables.ts';
import { findTableFiles } from './find-table-files.ts';
import { FileTooLarge, TableFileUnreadable, UnusableFile } from './table-file-errors.ts';
import { readerFor } from './table-readers.ts';
import { type OnProgress } from './table-reading.ts';

export interface ReadingOptions {
  /** That of the messages' texts. */
  readonly language: Language;
  /** What the plan's record has already, that the tables may refer to; null for tables that stand alone. */
  readonly known: KnownRecord | null;
  readonly onProgress?: OnProgress;
}

export interface ReadPlanFiles extends PlanReading {
  /** The names of the files that could not be read at all; a message of each says why. */
  readonly unreadable: readonly string[];
}

/**
 * Reads a plan's tables from files and folders, without touching any record. Wrong rows and wrong files are no
 * exception: they are left out of `tables` and named in `result.messages`.
 *
 * @throws TableFileNotFound, TableFileUnreadable, FolderWithoutTables
 */
export async function readPlanTables(
  paths: readonly string[],
  { language, known, onProgress }: ReadingOptions = aloneInGerman,
): Promise<ReadPlanFiles> {
  const tables: Table[] = [];
  const findings: Finding[] = [];
  const unreadable: string[] = [];
  for (const { path, name } of await findTableFiles(paths)) {
    try {
      const bytes = await bytesOf(path, name);
      const reading = await readerFor(name, bytes)(name, bytes, onProgress ?? nobodyLooks);
      tables.push(...reading.tables);
      findings.push(...reading.findings);
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      findings.push(error.found);
      unreadable.push(name);
    }
  }
  return { ...interpretTables(tables, findings, language, known), unreadable };
}

const aloneInGerman: ReadingOptions = { language: 'de', known: null };

const nobodyLooks: OnProgress = () => undefined;

/** Larger than any reader takes: such a file is not even loaded. */
const MEGABYTES = 200;

async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > MEGABYTES * 1024 * 1024) throw new FileTooLarge(name, MEGABYTES);
    return await readFile(path);
  } catch (cause) {
    throw cause instanceof FileTooLarge ? cause : new TableFileUnreadable(path, cause);
  }
}
