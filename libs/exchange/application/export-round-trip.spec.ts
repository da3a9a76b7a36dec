import fc from 'fast-check';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportedPlan } from '../../../test/fixtures/exported-plan.ts';
import { randomPlan } from '../../../test/fixtures/random-plan.ts';
import { blankSheets, type ExportedPlan, exportSheets, type PlanTables } from '../domain/index.ts';
import { readPlanTables } from './read-plan-tables.ts';
import { saveCsvFolder, saveWorkbook } from './save-export.ts';
import { writeXlsx } from './write-xlsx.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'export-'));
});
afterAll(() => rm(folder, { recursive: true }));

const head = { title: 'Zufallsplan', subtitle: 'Stand', description: '', createdAt: '2026-11-23T08:00:00Z' };

/** A number whatever its trailing zeros. */
const plain = (decimal: string | null) =>
  decimal === null ? null : decimal.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/** What was read, as it was to be written. */
function asExported(tables: PlanTables): Omit<ExportedPlan, 'key' | 'title'> {
  return {
    offices: tables.offices.map(({ given: _given, source: _source, proposed: _proposed, ...office }) => office),
    measures: tables.measures.map(({ key: _key, given: _given, source: _source, number, ...measure }) => ({
      ...measure,
      number: number!,
    })),
    steps: tables.steps.map(({ measureKey, numbered: _numbered, given: _given, source: _source, ...step }) => ({
      ...step,
      measure: measureKey,
      originalDueOn: step.dueOn,
    })),
    goals: tables.goals.map(({ measureKey, given: _given, source: _source, ...goal }) => ({
      ...goal,
      measure: measureKey,
      targetValue: plain(goal.targetValue),
      baseValue: plain(goal.baseValue),
    })),
    measurements: tables.measurements.map(({ source: _source, ...it }) => ({ ...it, value: plain(it.value) })),
  };
}

const strange = ['office-variant', 'unknown-office', 'unknown-table', 'row-skipped', 'ambiguous-date'];

async function expectSamePlan(path: string, { key: _key, title: _title, ...plan }: ExportedPlan): Promise<void> {
  const { tables, result } = await readPlanTables([path], { language: 'de', known: null });
  const troubles = result.messages.filter(({ severity, code }) => severity === 'error' || strange.includes(code));
  expect(troubles).toEqual([]);
  expect(asExported(tables)).toEqual(plan);
}

test('a random plan exported as a workbook is read as the same plan', async () => {
  const path = join(folder, 'plan.xlsx');
  await fc.assert(
    fc.asyncProperty(randomPlan, async (plan) => {
      await saveWorkbook(
        path,
        await writeXlsx({ head, sheets: exportSheets(plan), purpose: { is: 'export' } }),
        'replaced',
      );
      await expectSamePlan(path, plan);
    }),
    { numRuns: 150 },
  );
});

test('a random plan exported as CSV is read as the same plan', async () => {
  const path = join(folder, 'plan');
  await fc.assert(
    fc.asyncProperty(randomPlan, async (plan) => {
      await saveCsvFolder(path, exportSheets(plan), 'replaced');
      await expectSamePlan(path, plan);
    }),
    { numRuns: 150 },
  );
});

test('a template with the offices of a plan is read as these offices, and its instructions are no table', async () => {
  const path = join(folder, 'vorlage.xlsx');
  const instructions = { sheet: 'Anleitung', headline: 'So geht es', paragraphs: ['Maßnahme und Schritt ausfüllen.'] };
  const sheets = blankSheets(exportedPlan.offices);
  await saveWorkbook(path, await writeXlsx({ head, sheets, purpose: { is: 'template', instructions } }), 'kept');
  const { tables, result } = await readPlanTables([path], { language: 'de', known: null });
  expect(result.messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(asExported(tables)).toMatchObject({ offices: exportedPlan.offices, measures: [], steps: [], goals: [] });
});
