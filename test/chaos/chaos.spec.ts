import { expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Outcome } from './main.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const HOUR = 3_600_000;

/** Our end closes its standard input, and so ends it. */
const playedChaos = async (): Promise<Outcome> => {
  const run = spawn(process.execPath, [main], { stdio: ['pipe', 'pipe', 'inherit'], detached: true });
  let told = '';
  for await (const chunk of run.stdout.setEncoding('utf8')) told += chunk;
  if (told === '') throw new Error('The run was broken off.');
  return JSON.parse(told) as Outcome;
};

it(
  'loses nothing and sends nothing twice, whatever breaks',
  async () => {
    const { broken, counts } = await playedChaos();
    expect(broken).toEqual([]);
    expect(counts['invariants']?.['broken']).toBe(0);
    // Every kind of fault came about.
    expect(Object.keys(counts['crashes'] ?? {}).sort()).toEqual(['PostgreSQL', 'Temporal']);
    expect(Object.keys(counts['clock'] ?? {}).sort()).toEqual(['an hour back', 'an hour forward']);
    expect(Object.keys(counts['the worker died'] ?? {}).length).toBeGreaterThan(1);
    expect(Object.keys(counts['the mail server'] ?? {}).length).toBeGreaterThan(2);
  },
  2 * HOUR,
);
