import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerIn, terminalWith } from '../testing/at-the-terminal.ts';
import { planAtTerminal, type RecordAtTerminal } from '../testing/record-at-terminal.ts';
import { addExport } from './export.ts';
import { addSteering } from './steer.ts';
import { addTemplate } from './template.ts';

const run = terminalWith(addExport, addTemplate, addSteering);
/** What the command printed, or the code of its refusal. */
const give = async (...words: string[]) => answerIn(await run(...words, '--plan', 'klima'));

const rowsOf = async (path: string, sheet: string) => {
  const { sheets } = await readXlsx(await readFile(path));
  const [titles, ...rows] = sheets.find(({ name }) => name === sheet)!.rows;
  return rows.map((row) =>
    Object.fromEntries(
      titles!.map((title, column) => {
        const value = row[column] ?? null;
        return [String(title), value instanceof Date ? value.toISOString().slice(0, 10) : value];
      }),
    ),
  );
};

describe('at the terminal', () => {
  let terminal: RecordAtTerminal;
  let folder: string;

  beforeEach(async () => {
    terminal = await planAtTerminal(undefined, '2026-12-01T08:00:00Z');
    folder = await mkdtemp(join(tmpdir(), 'export-'));
  });

  afterEach(async () => {
    await terminal.end();
    await rm(folder, { recursive: true });
  });

  it('a plan is written as a workbook, and what was written is said', async () => {
    const path = join(folder, 'plan.xlsx');
    expect(await give('export', '--out', path)).toBe(
      [`Geschrieben: ${path}`, 'Maßnahmen: 2, Schritte: 6, Stellen: 3, Ziele: 3', 'Stand von heute (01.12.2026)'].join(
        '\n',
      ),
    );
    expect(await rowsOf(path, 'Maßnahmen')).toMatchObject([
      { Nr: 'M.1', Federführung: 'Amt A', Beteiligte: 'Amt B', Ziel: 'Weniger heizen', Ende: null, Status: 'offen' },
      { Nr: 'M.2', Federführung: 'Amt B', Ende: '2029-12-31', Priorität: 2, Parallel: 'ja' },
    ]);
    expect((await rowsOf(path, 'Schritte'))[1]).toMatchObject({
      Maßnahme: 'M.1',
      'Schritt-Nr': 2,
      'Fällig am': '2027-03-31',
      Terminart: 'Quartal',
      Zuständig: 'Amt A',
    });
  });

  it('a plan is written as a folder of CSV files', async () => {
    const path = join(folder, 'plan');
    expect(await give('export', '--format', 'csv', '--out', path)).toContain('  massnahmen.csv\n  schritte.csv\n');
    expect((await readdir(path)).sort()).toEqual(['massnahmen.csv', 'schritte.csv', 'stellen.csv', 'ziele.csv']);
  });

  it('the file is named after the plan and the day, and replaced only when told to', async () => {
    const before = process.cwd();
    process.chdir(folder);
    try {
      expect(await give('export')).toContain('Geschrieben: klima-2026-12-01.xlsx\n');
      expect(await give('export')).toBe('FILE_EXISTS');
      expect(await give('export', '--force')).toContain('Geschrieben: ');
      expect(await readdir('.')).toEqual(['klima-2026-12-01.xlsx']);
    } finally {
      process.chdir(before);
    }
  });

  it('a past day shows the plan as it stood on its evening', async () => {
    await give('move', '--measure', 'M.2', '--step', '1', '--to', '2027-03-31');
    const [now, then] = [join(folder, 'now.xlsx'), join(folder, 'then.xlsx')];
    await give('export', '--out', now);
    expect(await give('export', '--out', then, '--as-of', '30.11.2026')).toContain(
      'Stand vom Abend des 30.11.2026; Texte und Adressen von heute',
    );
    const moved = async (path: string) => (await rowsOf(path, 'Schritte')).find(({ Maßnahme }) => Maßnahme === 'M.2')!;
    expect(await moved(now)).toMatchObject({ 'Fällig am': '2027-03-31', 'Termin laut Plan': '2026-06-30' });
    expect(await moved(then)).toMatchObject({ 'Fällig am': '2026-06-30' });
    expect(Object.keys(await moved(then))).not.toContain('Termin laut Plan');
  });

  it('there is no state of the future, nor of a time before the plan', async () => {
    expect(await give('export', '--as-of', '2026-12-02')).toBe('DAY_AHEAD');
    expect(await give('export', '--as-of', '2026-11-22')).toBe('PLAN_NOT_YET');
    expect(answerIn(await run('export', '--plan', 'andere'))).toBe('plan-not-found');
  });

  it('a template holds the offices of a plan, or none', async () => {
    const [blank, ofPlan] = [join(folder, 'leer.xlsx'), join(folder, 'klima.xlsx')];
    expect(answerIn(await run('template', '--out', blank))).toContain(`Geschrieben: ${blank}\n`);
    expect(await rowsOf(blank, 'Stellen')).toEqual([]);
    expect(await give('template', '--out', ofPlan)).toContain('mit 3 Stellen');
    expect((await rowsOf(ofPlan, 'Stellen')).map((row) => row['Amt'])).toEqual(['Amt A', 'Amt B', 'Amt CHEF']);
    expect(await give('template', '--out', ofPlan)).toBe('FILE_EXISTS');
  });
});
