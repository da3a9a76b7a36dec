// `npm test`: every check, in an order in which the cheap ones fail first. Names of parts as arguments run only those.
// Plain JavaScript, on any Node from 20 on: it installs what is missing and goes on with Node 24.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { build, isBuilt } from '../bin/build.mjs';
import { install, isInstalled } from '../bin/install.mjs';
import { withPreparationLock } from '../bin/preparation-lock.mjs';
import { node, PlainError, root, say } from '../bin/project.mjs';
import { leftovers } from './leftovers.mjs';

const tool = (path) => join(root, 'node_modules', path);
/** Everything that this run makes lies in here, so that two runs never meet and leftovers are found. */
const folder = mkdtempSync(join(tmpdir(), 'schrittmacher-run-'));
chmodSync(folder, 0o755); // as root, PostgreSQL runs as another user, who must get in
const reports = join(folder, 'reports');
const temporary = join(folder, 'tmp');
for (const made of [reports, temporary]) mkdirSync(made, { mode: 0o755 });
const environment = {
  ...process.env,
  TMPDIR: temporary,
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'),
  PATH: `${join(root, 'node_modules/node/bin')}:${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
};

const command = (...commands) => ({ commands, isJest: false });
const jest = (project) => ({
  isJest: true,
  commands: [
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      tool('jest/bin/jest.js'),
      `--selectProjects=${project}`,
      '--json',
      `--outputFile=${join(reports, project)}`,
    ],
  ],
});

const PARTS = {
  format: command([tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
  lint: command(
    [tool('eslint/bin/eslint.js'), '.'],
    [
      tool('dependency-cruiser/bin/dependency-cruiser.mjs'),
      'apps',
      'libs',
      'workflows',
      'test',
      '--config',
      '.dependency-cruiser.mjs',
    ],
  ),
  types: command([tool('typescript/bin/tsc'), '-p', '.'], [tool('typescript/bin/tsc'), '-p', 'apps/web']),
  unit: jest('unit'),
  build: command([join(root, 'bin/build.mjs')]),
  workflows: jest('workflows'),
  replay: jest('replay'),
  e2e: jest('e2e'),
  browser: jest('browser'),
  chaos: jest('chaos'),
  long: jest('long'),
};
/** `npm run test:long` alone runs what takes longer; its short forms lie in the other parts. */
const ORDINARY = Object.keys(PARTS).filter((name) => name !== 'long');

/** The running program, so that a signal can be passed on. */
let current = null;
let interrupted = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    interrupted = signal;
    current?.kill(signal);
  });
}

const run = (args) =>
  new Promise((resolve, reject) => {
    // jest writes its JSON to a file, but also a line about it: standard output is ours alone.
    current = spawn(node, args, { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
    current.once('error', reject);
    current.once('exit', (code) => resolve(code === 0));
  });

const add = (total, { passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

/** A jest part counts its tests; a suite that did not even load, and a part without any test, count as a failure. */
const countsOfJest = (name, ok) => {
  let report;
  try {
    report = JSON.parse(readFileSync(join(reports, name), 'utf8'));
  } catch {
    return { passed: 0, failed: 1 };
  }
  const failed =
    report.numFailedTests + report.numRuntimeErrorTestSuites + report.numPendingTests + report.numTodoTests;
  const passed = report.numPassedTests;
  const unexplained = failed === 0 && (!ok || passed === 0) ? 1 : 0;
  return { passed, failed: failed + unexplained };
};

/** Chaos runs the built worker. Asked for by name it takes its time (CHAOS_ROUNDS); among all checks it is a short form. */
const prepareChaos = async () => {
  await withPreparationLock(async () => (isBuilt() ? undefined : build()));
  if (process.argv.includes('chaos')) environment.CHAOS_LONG = 'yes';
};

const runPart = async (name) => {
  const { commands, isJest } = PARTS[name];
  if (name === 'chaos') await prepareChaos();
  const began = performance.now();
  say(`\n── ${name}`);
  let ok = true;
  for (const args of commands) ok = (await run(args)) && ok;
  const counts = isJest ? countsOfJest(name, ok) : { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  say(
    `── ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`,
  );
  return counts;
};

/** The last part of every run: nothing of it may still run or lie about. */
const checkLeftovers = () => {
  const left = leftovers(temporary);
  for (const line of left) say(`  left behind: ${line}`);
  say(`\n── leftovers: ${left.length === 0 ? 'ok' : 'FAILED'}`);
  return left.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const main = async () => {
  const names = process.argv.length > 2 ? process.argv.slice(2) : ORDINARY;
  const unknown = names.find((name) => !(name in PARTS));
  if (unknown !== undefined)
    throw new PlainError(`Den Teil „${unknown}“ gibt es nicht.`, `There is no part "${unknown}".`);
  if (!isInstalled()) await withPreparationLock(async () => (isInstalled() ? undefined : install()));
  const total = { passed: 0, failed: 0 };
  for (const name of names) {
    if (interrupted !== null) break;
    add(total, await runPart(name));
  }
  add(total, checkLeftovers());
  if (interrupted !== null) return 128 + constants.signals[interrupted];
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
};

try {
  process.exitCode = await main();
} catch (error) {
  say(error instanceof PlainError ? error.message : `Unexpected error: ${error.stack}`);
  process.stdout.write('0 passed, 1 failed\n');
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
