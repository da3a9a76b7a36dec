import { exportSheets, type PlanTables } from '#libs/exchange/domain/index';
import { readPlanTables, saveWorkbook, writeXlsx } from '#libs/exchange/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { randomPlan } from '../../../test/fixtures/random-plan.ts';
import { type Measure, type Step } from '../domain/index.ts';
import {
  commandMeasure,
  commandPlan,
  exportPlan,
  type GivenMeasureCommand,
  type ImportRequest,
  planImport,
} from '../index.ts';

const today = '2026-11-23T09:30:00Z';

describe('importing an export changes nothing', () => {
  let record: FreshRecord;
  let folder: string;

  beforeAll(async () => {
    record = await freshRecord(today);
    folder = await mkdtemp(join(tmpdir(), 'export-'));
  });

  afterAll(async () => {
    await record.source.destroy();
    await rm(folder, { recursive: true });
  });

  const requestOf = (key: string, tables: PlanTables): ImportRequest => ({
    actor: 'coordination',
    tables,
    plan: {
      key,
      title: `Plan ${key}`,
      shortTitle: null,
      coordination: null,
      coordinationDeputy: null,
      leadership: null,
      endsOn: null,
      region: null,
    },
    renumbered: null,
    drop: [],
    basis: null,
    language: 'de',
  });

  const read = async (path: string): Promise<PlanTables> =>
    (await readPlanTables([path], { language: 'de', known: null })).tables;

  /** What really became of the plans. */
  const lived = new Set<string>();

  /** Exports the plan as it stands and holds the export against the record. */
  async function changesByItself(key: string) {
    const { plan } = await record.transaction((ports) => exportPlan(ports, key, null));
    const path = join(folder, `${key}.xlsx`);
    const head = { title: plan.title, subtitle: '', description: '', createdAt: today };
    await saveWorkbook(path, await writeXlsx({ head, sheets: exportSheets(plan), purpose: { is: 'export' } }), 'kept');
    const tables = await read(path);
    return (await record.transaction((ports) => planImport(ports, requestOf(key, tables)))).changes;
  }

  async function give(
    key: string,
    command: (open: Step[], measure: Measure) => GivenMeasureCommand | null,
  ): Promise<void> {
    const plan = (await record.transaction(({ plans }) => plans.byKey(key)))!;
    for (const measure of await record.transaction(({ measures }) => measures.ofPlan(plan.id))) {
      const open = measure.steps.filter(({ status, dueOn }) => status === 'open' && dueOn !== null);
      const given = command(open, measure);
      if (given === null) continue;
      const { done } = await commandMeasure(record, {
        key: randomUUID(),
        actor: 'coordination',
        measureId: measure.id,
        command: given,
      });
      if (done) lived.add(given.do);
    }
  }

  it('whatever the plan holds, before it runs and when it lives', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(randomPlan, async (drawn) => {
        const key = `p${++count}`;
        const path = join(folder, `${key}-drawn.xlsx`);
        const head = { title: key, subtitle: '', description: '', createdAt: today };
        const sheets = exportSheets(drawn);
        await saveWorkbook(path, await writeXlsx({ head, sheets, purpose: { is: 'export' } }), 'kept');
        const { planId } = await importInto(record, requestOf(key, await read(path)));
        expect(await changesByItself(key)).toEqual([]);

        await commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command: { do: 'activate' } });
        await give(key, ([step]) => (step ? { do: 'move-deadline', stepId: step.id, to: '2031-03-31' } : null));
        await give(key, ([, step]) =>
          step ? { do: 'complete-step', stepId: step.id, doneOn: '2026-11-20', donePrecision: 'day' } : null,
        );
        await give(key, (_, { participantIds: [other] }) => (other ? { do: 'set-lead', officeId: other } : null));
        await give(key, (open) => (open.length === 0 ? { do: 'close-measure', result: 'implemented' } : null));
        await rm(join(folder, `${key}.xlsx`));
        expect(await changesByItself(key)).toEqual([]);
      }),
      { numRuns: 15 },
    );
    expect([...lived].sort()).toEqual(['close-measure', 'complete-step', 'move-deadline', 'set-lead']);
  });

  it('both example plans', async () => {
    for (const [key, example] of [
      ['asyl', 'examples/asyl-integration-beispiel'],
      ['dresden', 'examples/dresden-klima-2030'],
    ] as const) {
      await importInto(record, requestOf(key, await read(example)));
      expect(await changesByItself(key)).toEqual([]);
    }
  });
});
