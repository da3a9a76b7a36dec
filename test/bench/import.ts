// How long a large plan takes to be previewed, and how much memory: a workbook of 5,000 measures and 50,000 steps. Beside it the bare
// library reads the same file. Results go to standard output.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre/xlsx';
import { readPlanTables } from '#libs/exchange/index';
import { planImportAnew, unasked } from '#libs/measures/index';
import { saveLargeWorkbook } from './large-workbook.ts';

const MEASURES = 5000;
const MEGABYTE = 1024 ** 2;

interface Figures {
  seconds: number;
  /** Highest resident memory of the process. */
  megabytes: number;
  what: string;
}

/** Each in a process of its own, so that only its own memory counts. */
const parts: Readonly<Record<string, (path: string) => Promise<string>>> = {
  async write(path) {
    await saveLargeWorkbook(path, MEASURES);
    return 'written';
  },
  async bare(path) {
    const { sheets } = await readXlsx(await readFile(path));
    return `${sheets.reduce((sum, { rows }) => sum + rows.length, 0)} rows`;
  },
  async preview(path) {
    const { tables, result } = await readPlanTables([path], { language: 'de', known: null });
    const plan = { title: 'Groß', shortTitle: null, coordination: null, coordinationDeputy: null, leadership: null };
    const request = { plan: { key: 'gross', ...plan, endsOn: null, region: null }, tables, actor: 'coordination' };
    const { changes } = planImportAnew({ ...request, ...unasked }, '2027-01-04T08:00:00Z');
    const { measures, steps, messages } = result;
    return `${measures.accepted} measures, ${steps.accepted} steps, ${messages.length} messages, ${changes.length} changes`;
  },
};

async function main([part, path]: string[]): Promise<void> {
  if (part !== undefined && path !== undefined) return print(await measured(parts[part]!, path));
  const folder = await mkdtemp(join(tmpdir(), 'schrittmacher-bench-'));
  try {
    const workbook = join(folder, 'plan.xlsx');
    await inProcess('write', workbook);
    for (const name of ['bare', 'preview']) {
      const { seconds, megabytes, what } = await inProcess(name, workbook);
      process.stdout.write(
        `${name.padEnd(8)} ${seconds.toFixed(1).padStart(5)} s ${String(megabytes).padStart(5)} MB  ${what}\n`,
      );
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function inProcess(part: string, path: string): Promise<Figures> {
  // As the command at the terminal is run.
  const memory = ['--max-semi-space-size=4', '--max-old-space-size=1024'];
  const options = [...memory, ...process.execArgv, fileURLToPath(import.meta.url), part, path];
  const { stdout } = await promisify(execFile)(process.execPath, options);
  return JSON.parse(stdout) as Figures;
}

async function measured(work: (path: string) => Promise<string>, path: string): Promise<Figures> {
  const start = performance.now();
  const what = await work(path);
  const seconds = (performance.now() - start) / 1000;
  // Kilobytes, the highest since the process began.
  return { seconds, megabytes: Math.round((process.resourceUsage().maxRSS * 1024) / MEGABYTE), what };
}

function print(figures: Figures): void {
  process.stdout.write(JSON.stringify(figures));
}

await main(process.argv.slice(2));
