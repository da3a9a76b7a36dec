// The bench: everything side by side on servers of the same kind, own and bare in turn. Results go to standard output, what
// it is doing to standard error.
import { Runtime } from '@temporalio/worker';
import { startServers, stopServers } from '../setup/start-servers.mjs';
import { quietRuntime } from '../workflows/running/quiet-runtime.ts';
import { benches, type Size } from './benches.ts';
import { type Figure } from './figure.ts';
import { machine } from './machine.ts';
import { type BenchName, optionsFrom } from './options.ts';
import { writeReport } from './report.ts';
import { tableOf } from './table.ts';
import { TemporalTables } from './temporal-tables.ts';

interface Result {
  figures: Figure[];
  notes: string[];
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Servers of its own for every run: what an earlier run left behind, ten thousand waiting workflows, slows them down. */
async function onFreshServers<T>(work: (tables: TemporalTables) => Promise<T>): Promise<T> {
  await startServers('--temporal', '--durable');
  const tables = await TemporalTables.on(process.env['TEST_POSTGRES_URL']!);
  try {
    return await work(tables);
  } finally {
    await tables.close();
    await stopServers();
  }
}

/** Which goes first changes from run to run. */
async function measured(name: BenchName, runs: number, size: Size): Promise<Result> {
  const bench = await benches[name](size);
  const figures = bench.figures.map((figure): Figure => ({ ...figure, own: [], bare: [] }));
  try {
    if (bench.warmUp !== undefined) await onFreshServers(() => bench.warmUp!());
    for (let run = 0; run < runs; run++) {
      const sides = ['own', 'bare'] as const;
      for (const side of run % 2 === 0 ? sides : sides.toReversed()) {
        const values = await onFreshServers((tables) => bench[side](tables));
        values.forEach((value, index) => figures[index]![side].push(value));
        say(`${name}: run ${run + 1}, ${side}: ${values.map((value) => value.toFixed(1)).join(', ')}`);
      }
    }
  } finally {
    await bench.end?.();
  }
  return { figures, notes: bench.notes?.() ?? [] };
}

async function main(): Promise<void> {
  const { runs, only, divideBy, write } = optionsFrom(process.argv.slice(2));
  quietRuntime();
  const size: Size = (count) => Math.max(1, Math.round(count / divideBy));
  const results: Result[] = [];
  for (const name of only) results.push(await measured(name, runs, size));
  const parts = await onFreshServers(() => machine(process.env['TEST_POSTGRES_URL']!));
  const text = [
    ...parts.map((line) => `- ${line}\n`),
    `- Median of ${runs} ${runs === 1 ? 'run' : 'runs'}; single runs in brackets\n`,
    `\n${tableOf(results.flatMap(({ figures }) => figures))}`,
    ...results.flatMap(({ notes }) => notes).map((note) => `\n${note}\n`),
  ].join('');
  process.stdout.write(text);
  if (write) await writeReport(text);
}

try {
  await main();
} finally {
  await stopServers();
  // Otherwise it stays when there was no worker, and the process with it.
  await Runtime.instance().shutdown();
}
