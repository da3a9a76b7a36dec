import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { foldMeasure, foldPlan } from '#libs/measures/domain/index';
import { foldOffice } from '#libs/offices/domain/index';
import { oldRecord } from '../../../test/fixtures/old-record.ts';
import { dataSource } from '../data-source.ts';
import { migrate } from '../migrate.ts';
import { recordPorts, type RecordPorts } from '../record.ts';
import { Observations1790100000000 } from './observations.ts';
import { Record1790000000000 } from './record.ts';

/** Filled with a plan that had lived with every command there was. */
const stored = new URL('./record-of-first-shape.json', import.meta.url);

describe('a record of the first shape', () => {
  let source: DataSource;
  let ports: RecordPorts;

  beforeAll(async () => {
    const url = await oldRecord(stored, [Record1790000000000, Observations1790100000000]);
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
