import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

import { FolderWithoutTables, systemCodeOf, TableFileNotFound, TableFileUnreadable } from './table-file-errors.ts';

export interface TableFile {
  readonly path: string;
  /** The name to show: the file's own, or its path where two files share a name. */
  readonly name: string;
}

/**
 * The files behind the given paths, each once and in their order; a folder stands for the tables directly in it, sorted
 * by name, without hidden files and the lock files of open workbooks (`~$Plan.xlsx`).
 *
 * @throws TableFileNotFound, TableFileUnreadable, FolderWithoutTables
 */
export async function findTableFiles(paths: readonly string[]): Promise<readonly TableFile[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    for (const file of await filesAt(path)) {
      if (!found.has(resolve(file))) found.set(resolve(file), file);
    }
  }
  const names = [...found.values()].map((path) => basename(path));
  const shared = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...found.values()].map((path) => ({ path, name: shared.has(basename(path)) ? path : basename(path) }));
}

async function filesAt(path: string): Promise<readonly string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path)).filter((name) => /^(?!\.|~\$).*\.(csv|tsv|xlsx|xlsm)$/i.test(name)).sort();
    if (names.length === 0) throw new FolderWithoutTables(path);
    return names.map((name) => join(path, name));
  } catch (cause) {
    if (cause instanceof FolderWithoutTables) throw cause;
    if (isMissing(cause)) throw new TableFileNotFound(path, cause);
    throw new TableFileUnreadable(path, cause);
  }
}

function isMissing(cause: unknown): boolean {
  const code = systemCodeOf(cause);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
