import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectDirectory } from '#libs/config/index';
import { type Kill } from './faults.ts';

export interface WorkerEnding {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One life of the worker, as it runs in production but for the kill points that are loaded before it. */
export interface WorkerLife {
  readonly ended: Promise<WorkerEnding>;
  /** From now on; null: nowhere. Resolves when the worker knows, or has ended. */
  arm(kill: Kill | null): Promise<void>;
  /** At once. */
  kill(): void;
  /** In order, as an operator would. */
  stop(): void;
}

const killPoints = fileURLToPath(new URL('./kill-points.mjs', import.meta.url));

/** It dies with us: see `disconnect` in `kill-points.mjs`. */
export const startWorkerLife = (environment: NodeJS.ProcessEnv, logFile: string): WorkerLife => {
  const log = openSync(logFile, 'a');
  const main = join(projectDirectory(), 'dist/apps/worker/main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', killPoints, main], {
    cwd: projectDirectory(),
    env: environment,
    stdio: ['ignore', log, log, 'ipc'],
    detached: true, // Ctrl-C reaches us alone
  });
  closeSync(log);
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal }) as WorkerEnding);
  return {
    ended,
    arm: (kill) => Promise.race([told(child, { arm: kill }), ended.then(() => undefined)]),
    kill: () => void child.kill('SIGKILL'),
    stop: () => void child.kill('SIGTERM'),
  };
};

/** What is sent before the worker listens waits for it. A worker that dies meanwhile is no error here. */
const told = async (child: ChildProcess, message: object): Promise<void> => {
  if (!child.connected) return;
  const answered = once(child, 'message');
  child.send(message, () => undefined);
  await answered;
};
