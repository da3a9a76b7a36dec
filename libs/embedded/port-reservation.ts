import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { stillRuns, thisHolder } from './holder.ts';

/**
 * Takes a port for this launcher as long as it runs; false when another one of the same user has it. Between the look whether a
 * port is free and the program that listens there another launcher looks, too, and would take the other's answer for its own.
 */
export const reservePort = async (port: number): Promise<boolean> => {
  const file = join(cacheFolder(), 'ports', String(port));
  await mkdir(join(cacheFolder(), 'ports'), { recursive: true });
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    try {
      await writeFile(file, thisHolder(), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = await holderOf(file);
    if (holder === thisHolder()) return true;
    if (holder !== null && stillRuns(holder)) return false;
    await rm(file, { force: true });
  }
  return false;
};

/** Null when it was released in between. */
const holderOf = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};
