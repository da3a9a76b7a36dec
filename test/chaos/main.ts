// A run of chaos, in a process of its own. It lives as long as its standard input is open: when whoever asked for it ends,
// however that comes, everything here is stopped and removed. The libraries are those of the build, as the worker's are.
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainText } from '#libs/config/index';
import { playAll } from './chaos.ts';
import { Report } from './report.ts';
import { setStage } from './stage.ts';
import { tally } from './tally.ts';

/** Told to jest as one line of JSON. */
export interface Outcome {
  readonly broken: readonly string[];
  /** By topic and name. */
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const SHORT_SEED = 20261123;

const { CHAOS_SEED, CHAOS_ROUNDS, CHAOS_REPORT, CHAOS_LOGS, CHAOS_LONG } = process.env;
const isLong = CHAOS_LONG !== undefined || CHAOS_ROUNDS !== undefined;
const seed = Number(CHAOS_SEED ?? (isLong ? randomInt(2 ** 31) : SHORT_SEED));
const rounds = isLong ? Number(CHAOS_ROUNDS ?? 200) : null;

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const began = performance.now();
const report = new Report();
const broken: string[] = [];
const ends: (() => Promise<unknown>)[] = [];
const folder = await mkdtemp(join(tmpdir(), 'schrittmacher-chaos-'));
const logs = CHAOS_LOGS ?? join(folder, 'logs');

let ending = false;
const end = async (code: number): Promise<void> => {
  if (ending) return;
  ending = true;
  for (const stop of ends.reverse()) await stop().catch((error: unknown) => say(plainText(error)));
  await rm(folder, { recursive: true, force: true });
  process.exit(code);
};
process.stdin.resume().once('end', () => void end(1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const play = async (): Promise<void> => {
  await chmod(folder, 0o755);
  await mkdir(logs, { recursive: true });
  const stage = await setStage({
    folder,
    logs,
    report,
    say,
    unexplained: (what) => {
      report.count('unexplained', what);
      broken.push(what);
    },
    started: (stop) => void ends.push(stop),
  });
  broken.push(...(await playAll(stage, { seed, rounds, say })));
  await tally(stage);
  broken.push(...(await stage.stop()));
  ends.length = 0;
};

say(`Chaos: ${rounds === null ? 'the short form' : `${rounds} rounds`}, CHAOS_SEED=${seed}`);
try {
  await play();
} catch (error) {
  if (!ending) broken.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
if (!ending) {
  report.count('time', 'seconds', Math.round((performance.now() - began) / 1000));
  const text = [`Chaos with seed ${seed}`, report.text, ...broken.map((what) => `BROKEN: ${what}`)].join('\n\n');
  say(`\n${text}\n`);
  if (CHAOS_REPORT !== undefined) await writeFile(CHAOS_REPORT, `${text}\n`);
  process.stdout.write(`${JSON.stringify({ broken, counts: report.counts } satisfies Outcome)}\n`);
  await end(0);
}
