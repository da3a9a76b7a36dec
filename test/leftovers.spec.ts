import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = './leftovers.mjs';
const { leftovers } = (await import(program)) as { leftovers: (folder: string) => string[] };

let folder: string;
let child: ChildProcess | null = null;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'schrittmacher-leftovers-')));
});

afterEach(async () => {
  if (child !== null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
    child = null;
  }
  await rm(folder, { recursive: true });
});

async function wait(environment: NodeJS.ProcessEnv, directory: string, ...words: string[]): Promise<void> {
  const program = "process.stdout.write('ready'); setInterval(() => undefined, 1000)";
  child = spawn(process.execPath, ['-e', program, ...words], { env: environment, cwd: directory, stdio: 'pipe' });
  await once(child.stdout!, 'data');
}

it('an empty folder that nobody names leaves nothing', () => {
  expect(leftovers(folder)).toEqual([]);
});

it('a file is left behind', async () => {
  await writeFile(join(folder, 'note.txt'), '');
  expect(leftovers(folder)).toEqual([`file ${join(folder, 'note.txt')}`]);
});

it('a process that names the folder is left behind', async () => {
  await wait({}, tmpdir(), folder);
  expect(leftovers(folder)).toEqual([expect.stringContaining(`process ${child!.pid}: `)]);
});
