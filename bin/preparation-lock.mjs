import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root, say } from './project.mjs';

const folder = join(root, '.preparation.lock');
const holder = join(folder, 'pid');

/** Two commands in the same checkout must not install or build at the same time. */
export const withPreparationLock = async (work) => {
  for (let said = false; !take(); said = true) {
    if (!said) say('Ein anderer Aufruf richtet das Projekt gerade ein; es wird auf ihn gewartet …');
    await pause(300);
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
};

const take = () => {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned()) rmSync(folder, { recursive: true, force: true });
    return false;
  }
  writeFileSync(holder, String(process.pid));
  return true;
};

/** A folder without a holder is being taken at this very moment, or was left by a process that died in between. */
const isAbandoned = () => {
  const pid = contentOf(holder);
  if (pid !== null && pid !== '') return !lives(Number(pid));
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made > 2000;
};

const contentOf = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
};

const lives = (pid) => {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
