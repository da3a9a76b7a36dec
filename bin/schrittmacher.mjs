#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { withPreparationLock } from './preparation-lock.mjs';
import { node, PlainError, root, say } from './project.mjs';

const isReady = () => isInstalled() && isBuilt();

const prepare = async () => {
  if (isReady()) return;
  await withPreparationLock(async () => {
    if (!isInstalled()) await install();
    if (!isBuilt()) await build();
  });
};

/** A large table makes much garbage: without limits Node would rather take memory than tidy up. */
const frugal = process.argv[2] === 'import' ? ['--max-semi-space-size=4', '--max-old-space-size=1024'] : [];

/** The command itself, on Node 24. It gets every signal that we get, and its end is ours. */
const runCommand = () =>
  new Promise((resolve, reject) => {
    const command = spawn(
      node,
      [...frugal, '--enable-source-maps', join(root, 'dist/apps/cli/main.js'), ...process.argv.slice(2)],
      { stdio: 'inherit' },
    );
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => command.kill(signal));
    command.once('error', reject);
    command.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });

try {
  await prepare();
  process.exitCode = await runCommand();
} catch (error) {
  say(error instanceof PlainError ? error.message : `Unerwarteter Fehler: ${error.message}`);
  process.exitCode = 1;
}
