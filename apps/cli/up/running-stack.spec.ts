import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild, takeHome, untilReady } from '#libs/embedded/index';
import { RunningStack } from './running-stack.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'schrittmacher-stack-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A program that writes down when it is asked to stop. */
const startPart = async (name: string): Promise<Child> => {
  const script = `
    const { appendFileSync, writeFileSync } = require('node:fs');
    process.on('SIGTERM', () => { appendFileSync('order', '${name} '); process.exit(0); });
    setInterval(() => {}, 1000);
    writeFileSync('ready-${name}', '');`;
  const child = await startChild({
    name: { german: name, english: name },
    command: process.execPath,
    arguments: ['-e', script],
    environment: process.env,
    directory: home,
    logFile: join(home, `${name}.log`),
    stopSignal: 'SIGTERM',
    user: null,
  });
  const ready = (): Promise<boolean> => Promise.resolve(existsSync(join(home, `ready-${name}`)));
  await untilReady({ child, ready, patience: 20_000, every: 20 });
  return child;
};

it('stops whoever uses a part before that part, in whatever order they were started', async () => {
  const lock = await takeHome(home);
  const stack = new RunningStack(lock);
  for (const part of ['worker', 'postgres', 'api', 'temporal', 'mailCatcher'] as const)
    stack.started(part)(await startPart(part));
  await stack.stop(() => undefined);
  lock.release();
  expect(readFileSync(join(home, 'order'), 'utf8')).toBe('api worker temporal mailCatcher postgres ');
});

it('reports a part that ends unasked, but not the Web UI', async () => {
  const lock = await takeHome(home);
  const stack = new RunningStack(lock);
  const webUi = await startPart('temporalUi');
  const worker = await startPart('worker');
  stack.started('temporalUi')(webUi);
  stack.started('worker')(worker);
  const unexpected = stack.unexpectedEnd();
  process.kill(webUi.pid, 'SIGKILL');
  await webUi.ended;
  process.kill(worker.pid, 'SIGKILL');
  expect(await unexpected).toBe(worker);
  await stack.stop(() => undefined);
  lock.release();
});
