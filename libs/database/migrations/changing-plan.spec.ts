import { expect, it } from '@jest/globals';
import { oldRecord } from '../../../test/fixtures/old-record.ts';
import { dataSource } from '../data-source.ts';
import { migrate } from '../migrate.ts';
import { recordPorts } from '../record.ts';
import { Life1790200000000 } from './life.ts';
import { Observations1790100000000 } from './observations.ts';
import { Record1790000000000 } from './record.ts';

/** A plan with goals that have no past of their own yet. */
const stored = new URL('./record-of-second-shape.json', import.meta.url);

it('lets the goals of an older record hold from the day on which their plan came', async () => {
  const url = await oldRecord(stored, [Record1790000000000, Observations1790100000000, Life1790200000000]);
  await migrate(url);
  const source = await dataSource(url, 2).initialize();
  try {
    const { plans, events, goals } = recordPorts(source.manager);
    const [plan] = await plans.list();
    const [created] = await events.of('plan', plan!.id);
    const day = created!.effectiveOn;
    expect(await goals.ofPlan(plan!.id)).toHaveLength(3);
    expect(await goals.ofPlanOn(plan!.id, day)).toEqual(await goals.ofPlan(plan!.id));
    expect(await goals.ofPlanOn(plan!.id, '2020-01-01')).toEqual([]);
  } finally {
    await source.destroy();
  }
});
