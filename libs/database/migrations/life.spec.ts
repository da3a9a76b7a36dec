import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { foldMeasure, foldPlan } from '#libs/measures/domain/index';
import { foldOffice } from '#libs/offices/domain/index';
import { emptyDatabase } from '../../../test/setup/fresh-database.ts';
import { dataSource, dataSourceOptions } from '../data-source.ts';
import { migrate } from '../migrate.ts';
import { recordPorts, type RecordPorts } from '../record.ts';
import { Observations1790100000000 } from './observations.ts';
import { Record1790000000000 } from './record.ts';

const stored = new URL('./record-of-first-shape.json', import.meta.url);

describe('a record of the first shape', () => {
  let source: DataSource;
  let ports: RecordPorts;

  beforeAll(async () => {
    const url = await emptyDatabase();
    await writeFirstShape(url);
    await migrate(url);
    source = await dataSource(url, 2).initialize();
    ports = recordPorts(source.manager);
  });

  afterAll(() => source.destroy());

  it('is the fold of its events after the migration', async () => {
    const [plan] = await ports.plans.list();
    expect(foldPlan(plan!.id, await ports.events.of('plan', plan!.id))).toStrictEqual(plan);
    for (const office of await ports.offices.ofPlan(plan!.id)) {
      expect(foldOffice(office.id, await ports.events.of('office', office.id))).toStrictEqual(office);
    }
    const measures = await ports.measures.ofPlan(plan!.id);
    expect(measures.map(({ number }) => number).sort()).toEqual(['M.1', 'M.2', 'M.3']);
    for (const measure of measures) {
      expect(foldMeasure(measure.id, await ports.events.of('measure', measure.id))).toStrictEqual(measure);
    }
  });

  it('keeps its notices', async () => {
    const [plan] = await ports.plans.list();
    const notices = await ports.notices.ofPlan(plan!.id);
    expect(notices).toHaveLength(20);
    expect(new Set(notices.map(({ measureId, stepId }) => measureId !== null && stepId !== null))).toEqual(
      new Set([true]),
    );
  });

  it('has the numbers that the cadence needs now', async () => {
    const [plan] = await ports.plans.list();
    expect(await ports.plans.policyOf(plan!)).toMatchObject({ onCourseDaysBefore: 20, answers: { undoDays: 5 } });
  });
});

/** The tables as the first migrations made them, filled with a plan that had lived with every command there was. */
async function writeFirstShape(url: string): Promise<void> {
  const migrations = [Record1790000000000, Observations1790100000000];
  const old = await new DataSource({ ...dataSourceOptions(url, 2), migrations }).initialize();
  try {
    await old.runMigrations({ transaction: 'all' });
    const tables = JSON.parse(await readFile(stored, 'utf8')) as Record<string, unknown[]>;
    for (const [table, rows] of Object.entries(tables)) {
      await old.query(
        `INSERT INTO "${table}" OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1)`,
        [JSON.stringify(rows)],
      );
    }
  } finally {
    await old.destroy();
  }
}
