import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How people are told of a process: with article in German, capitalised as at the beginning of a sentence. */
export interface PartName {
  readonly german: string;
  readonly english: string;
}

export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A process of ours, in a process group of its own: Ctrl-C in the terminal reaches us alone, and we stop it in order. */
export interface Child {
  readonly name: PartName;
  readonly pid: number;
  readonly logFile: string;
  readonly stopSignal: NodeJS.Signals;
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<Ending>;
  hasEnded(): boolean;
  /** Asks it to stop, and ends it by force after `patience` milliseconds. */
  stop(patience: number): Promise<void>;
}

export interface ChildOptions {
  readonly name: PartName;
  readonly command: string;
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly directory: string;
  /** Standard output and error are appended here. */
  readonly logFile: string;
  readonly stopSignal: NodeJS.Signals;
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

const LARGEST_LOG = 20_000_000;

const openLog = (file: string): number => {
  mkdirSync(dirname(file), { recursive: true });
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(file, `${file}.old`);
  return openSync(file, 'a');
};

/** @throws Error when the program cannot be started at all. */
export const startChild = async (options: ChildOptions): Promise<Child> => {
  const log = openLog(options.logFile);
  const child = spawn(options.command, options.arguments, {
    cwd: options.directory,
    env: options.environment,
    stdio: ['ignore', log, log],
    detached: true,
    ...(options.user ?? {}),
  });
  closeSync(log);
  let ending: Ending | null = null;
  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => {
      ending = { code, signal };
      resolve(ending);
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`${options.name.english} has no process id.`);
  return {
    name: options.name,
    pid,
    logFile: options.logFile,
    stopSignal: options.stopSignal,
    ended,
    hasEnded: () => ending !== null,
    stop: async (patience) => {
      if (ending !== null) return;
      child.kill(options.stopSignal);
      const timeout = new AbortController();
      const impatience = pause(patience, 'late' as const, { signal: timeout.signal }).catch(() => 'aborted' as const);
      if ((await Promise.race([ended, impatience])) === 'late') killGroup(pid);
      timeout.abort();
      await ended;
    },
  };
};

/** Ends a whole process group at once; a group that is gone already is no error. */
export const killGroup = (pid: number): void => {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

/** Where a log ends now, to read later only what came after. */
export const endOfLog = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** What was logged after `from` (a value of endOfLog). */
export const logSince = (file: string, from: number): string => {
  const whole = readFileSync(file);
  return whole.subarray(from > whole.length ? 0 : from).toString('utf8');
};
