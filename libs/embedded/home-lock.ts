import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PlainError } from '#libs/config/index';
import { type Child, killGroup } from './child.ts';
import { processIdentity } from './process-identity.ts';

interface KnownProcess {
  readonly name: string;
  readonly pid: number;
  readonly identity: string;
  readonly stopSignal: NodeJS.Signals;
}

/** The right to run in a home, and the list of processes started there. */
export interface HomeLock {
  /** Remembers a process, so that the next start can end it should this launcher be killed. */
  remember(child: Child): void;
  release(): void;
}

const lockFile = (home: string): string => join(home, 'launcher.json');
const processesFile = (home: string): string => join(home, 'processes.json');

/**
 * Takes a home for this launcher and ends what a killed launcher left running there, last started first.
 * @throws PlainError ALREADY_RUNNING | HOME_NOT_WRITABLE
 */
export const takeHome = async (home: string): Promise<HomeLock> => {
  makeHome(home);
  takeLock(home);
  for (const left of readList(processesFile(home)).reverse()) await endLeftOver(left);
  const known: KnownProcess[] = [];
  writeFileSync(processesFile(home), '[]');
  return {
    remember: (child) => {
      known.push({
        name: child.name.english,
        pid: child.pid,
        identity: processIdentity(child.pid) ?? '',
        stopSignal: child.stopSignal,
      });
      writeFileSync(processesFile(home), JSON.stringify(known));
    },
    release: () => {
      rmSync(processesFile(home), { force: true });
      rmSync(lockFile(home), { force: true });
    },
  };
};

const makeHome = (home: string): void => {
  try {
    mkdirSync(home, { recursive: true });
  } catch (cause) {
    throw new PlainError(
      'HOME_NOT_WRITABLE',
      `Der Ordner ${home} lässt sich nicht anlegen. Bitte Rechte prüfen oder SCHRITTMACHER_HOME auf einen anderen Ordner setzen.`,
      `The folder ${home} cannot be made. Check permissions or set SCHRITTMACHER_HOME to another folder.`,
      { cause },
    );
  }
};

const takeLock = (home: string): void => {
  const mine: KnownProcess = {
    name: 'launcher',
    pid: process.pid,
    identity: processIdentity(process.pid) ?? '',
    stopSignal: 'SIGTERM',
  };
  try {
    writeFileSync(lockFile(home), JSON.stringify([mine]), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = readList(lockFile(home))[0];
    if (holder !== undefined && runs(holder)) {
      throw new PlainError(
        'ALREADY_RUNNING',
        `Schrittmacher läuft in ${home} bereits (Prozess ${holder.pid}). Bitte dort mit Strg-C beenden, oder für einen zweiten Lauf SCHRITTMACHER_HOME setzen.`,
        `Schrittmacher already runs in ${home} (process ${holder.pid}). Stop it there with Ctrl-C, or set SCHRITTMACHER_HOME for a second one.`,
      );
    }
    rmSync(lockFile(home), { force: true });
    takeLock(home);
  }
};

const readList = (file: string): KnownProcess[] => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as KnownProcess[];
  } catch {
    return []; // absent, or cut off when the machine went down: then its processes went down as well
  }
};

const runs = ({ pid, identity }: KnownProcess): boolean => processIdentity(pid) === identity;

const PATIENCE = 15_000;

const endLeftOver = async (left: KnownProcess): Promise<void> => {
  if (!runs(left)) return;
  process.kill(left.pid, left.stopSignal);
  const began = performance.now();
  while (runs(left)) {
    if (performance.now() - began > PATIENCE) killGroup(left.pid);
    await pause(50);
  }
};
