import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withFolderLock } from './folder-lock.ts';
import { choosePort, endedUnexpectedly, freePort, startChild, takeHome } from './index.ts';
import { temporalServer, temporalWebUi } from './pinned-version.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schrittmacher-embedded-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const startNode = (script: string): ReturnType<typeof startChild> =>
  startChild({
    name: { german: 'Das Programm', english: 'The program' },
    command: process.execPath,
    arguments: ['-e', script],
    environment: process.env,
    directory: folder,
    logFile: join(folder, 'logs', 'program.log'),
    stopSignal: 'SIGTERM',
    user: null,
  });

describe('a port', () => {
  it('is replaced by a free one when the usual one is taken, and demanded when it was asked for', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const number = (server.address() as AddressInfo).port;
    expect(await choosePort({ number, askedFor: false }, 'API_PORT')).not.toBe(number);
    await expect(choosePort({ number, askedFor: true }, 'API_PORT')).rejects.toMatchObject({ code: 'PORT_IN_USE' });
    server.close();
    await once(server, 'close');
    expect(await choosePort({ number, askedFor: true }, 'API_PORT')).toBe(number);
  });
});

describe('a usual port', () => {
  it('goes to one of two launchers that look for it at the same time', async () => {
    const number = await freePort();
    const choose = `
      const { choosePort } = await import(${JSON.stringify(new URL('./index.ts', import.meta.url).href)});
      process.send(await choosePort({ number: ${number}, askedFor: false }, 'API_PORT'));
      setInterval(() => {}, 1000);`;
    const launchers = [1, 2, 3].map(() => {
      const options = ['--conditions=source', '--input-type=module', '-e', choose];
      return spawn(process.execPath, options, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    });
    try {
      const chosen = await Promise.all(
        launchers.map(async (launcher) => (await once(launcher, 'message'))[0] as number),
      );
      expect(chosen.filter((port) => port === number)).toHaveLength(1);
      expect(new Set(chosen).size).toBe(3);
    } finally {
      for (const launcher of launchers) launcher.kill();
    }
    await Promise.all(launchers.map((launcher) => once(launcher, 'exit')));
    expect(await choosePort({ number, askedFor: false }, 'API_PORT')).toBe(number);
  });
});

describe('a process of ours', () => {
  it('leads a process group of its own, so that Ctrl-C reaches the launcher alone', async () => {
    const child = await startNode('setInterval(() => {}, 1000)');
    expect(() => process.kill(-child.pid, 0)).not.toThrow();
    await child.stop(5000);
    expect(child.hasEnded()).toBe(true);
  });

  it('is ended by force when it does not stop in time', async () => {
    const child = await startNode("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)");
    await child.stop(10);
    expect(child.hasEnded()).toBe(true);
  });

  it('that ends by itself is reported with its log', async () => {
    const child = await startNode('process.exit(3)');
    expect(await child.ended).toEqual({ code: 3, signal: null });
    expect(endedUnexpectedly(child)).toMatchObject({
      code: 'PART_ENDED',
      german: expect.stringContaining('program.log'),
    });
  });
});

describe('a home', () => {
  it('belongs to one launcher at a time', async () => {
    const lock = await takeHome(folder);
    await expect(takeHome(folder)).rejects.toMatchObject({ code: 'ALREADY_RUNNING' });
    lock.release();
    (await takeHome(folder)).release();
  });

  it('is cleared of the processes that a killed launcher left', async () => {
    const lock = await takeHome(folder);
    const left = await startNode('setInterval(() => {}, 1000)');
    lock.remember(left);
    rmSync(join(folder, 'launcher.json')); // as after the launcher's death: its list of processes is still there
    (await takeHome(folder)).release();
    expect(await left.ended).toMatchObject({ signal: 'SIGTERM' });
  });
});

it('a folder lock lets one work at a time', async () => {
  const lock = join(folder, 'lock');
  const order: string[] = [];
  let finishFirst: () => void = () => undefined;
  let first: Promise<void> = Promise.resolve();
  await new Promise<void>((begun) => {
    first = withFolderLock(
      lock,
      () => undefined,
      async () => {
        order.push('first begins');
        await new Promise<void>((resolve) => {
          finishFirst = resolve;
          begun();
        });
        order.push('first ends');
      },
    );
  });
  const second = withFolderLock(
    lock,
    () => finishFirst(),
    async () => void order.push('second'),
  );
  await Promise.all([first, second]);
  expect(order).toEqual(['first begins', 'first ends', 'second']);
  expect(existsSync(lock)).toBe(false);
});

it('the versions of the Go programs are those of their modules', () => {
  expect(temporalServer().version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(temporalWebUi().version).toMatch(/^\d+\.\d+\.\d+$/);
});
