import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stillRuns, thisHolder } from './holder.ts';

/**
 * Lets one process at a time do the work; the others wait. The lock of a process that died is taken over.
 * @param folder the lock itself: made and removed here.
 * @param waiting called once when another process has it.
 */
export const withFolderLock = async <T>(folder: string, waiting: () => void, work: () => Promise<T>): Promise<T> => {
  await mkdir(dirname(folder), { recursive: true });
  let said = false;
  while (!(await taken(folder))) {
    if (!said) waiting();
    said = true;
    await pause(500);
  }
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const taken = async (folder: string): Promise<boolean> => {
  const holder = join(folder, 'holder');
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (await abandoned(holder)) await rm(folder, { recursive: true, force: true });
    return false;
  }
  await writeFile(holder, thisHolder());
  return true;
};

const abandoned = async (holder: string): Promise<boolean> => {
  const text = await contentOf(holder);
  if (text === null) {
    // Either being written at this very moment, or left by a process that died in between: look twice.
    await pause(1000);
    return (await contentOf(holder)) === null;
  }
  return !stillRuns(text);
};

const contentOf = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};
