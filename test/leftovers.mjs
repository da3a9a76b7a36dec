// What a run of the tests left behind. Everything that it makes lies in one temporary folder, so whatever still names that
// folder, as a process or as a file, is a leftover.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {string[]} one line per process or file; empty when nothing is left. */
export const leftovers = (folder) => [...processesNaming(folder), ...filesIn(folder)];

const filesIn = (folder) => readdirSync(folder).map((name) => `file ${join(folder, name)}`);

const processesNaming = (folder) => (existsSync('/proc/self/environ') ? byProc(folder) : byPs(folder));

/** By command line, environment and working directory, so that a process needs not name the folder itself. */
const byProc = (folder) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .flatMap((pid) => {
      const command = read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
      const environment = read(() => readFileSync(`/proc/${pid}/environ`, 'utf8'));
      const directory = read(() => readlinkSync(`/proc/${pid}/cwd`));
      const names = [command, environment, directory].some((text) => text.includes(folder));
      return names ? [`process ${pid}: ${command}`] : [];
    });

/** A process may end while it is looked at, and those of other users may not be looked at: they are none of ours. */
const read = (look) => {
  try {
    return look();
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(error.code)) return '';
    throw error;
  }
};

const byPs = (folder) =>
  execFileSync('ps', ['-axww', '-o', 'pid=,command='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(folder))
    .map((line) => `process ${line.trim()}`);
