import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { withFolderLock } from './folder-lock.ts';
import { exists } from './postgres-programs.ts';
import { type Say } from './progress.ts';

const removeDrafts = async (folder: string): Promise<void> => {
  for (const name of await readdir(dirname(folder))) {
    if (name.startsWith(`${basename(folder)}.new-`))
      await rm(join(dirname(folder), name), { recursive: true, force: true });
  }
};

/** Lets one process of this user at a time do the work, whichever checkout it belongs to; the others wait. */
export const oneAtATime = <T>(name: string, waiting: () => void, work: () => Promise<T>): Promise<T> =>
  withFolderLock(join(cacheFolder(), `${name}.lock`), waiting, work);

/**
 * Programs that took long to get, kept per user, version and machine, and shared by all checkouts. Their folder is filled on
 * first use. Filled beside its place and moved there whole; one process fills,
 * others wait for it.
 * @param fill puts the programs into the folder that it is given.
 */
export const cachedPrograms = async (
  name: string,
  version: string,
  say: Say,
  fill: (folder: string) => Promise<void>,
): Promise<string> => {
  const folder = join(cacheFolder(), `${name}-${version}-${process.platform}-${process.arch}`);
  if (await exists(folder)) return folder;
  await mkdir(cacheFolder(), { recursive: true });
  const waiting = (): void => say(`Ein anderer Prozess besorgt gerade ${name} ${version}; es wird auf ihn gewartet …`);
  return withFolderLock(`${folder}.lock`, waiting, async () => {
    if (await exists(folder)) return folder;
    await removeDrafts(folder); // left by a process that was killed: whoever has the lock is alone
    const draft = await mkdtemp(`${folder}.new-`);
    try {
      await fill(draft);
      await chmod(draft, 0o755);
      await rename(draft, folder);
    } finally {
      await rm(draft, { recursive: true, force: true });
    }
    return folder;
  });
};
