import { afterEach, describe, expect, it } from '@jest/globals';
import { type DeliveringPlan, deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';

/** reminder-1 on Fr 18.12.2026, so with the weekly digest of Tu 15.12. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A', { superiorKey: 'CHEF' }), officeEntry('CHEF')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1')],
    steps: [stepEntry('M.1', 1, '2027-01-31', { precision: 'month' })],
    goals: [],
    measurements: [],
  },
};

describe('a weekly digest whose day was missed before a quiet period', () => {
  let living: DeliveringPlan;

  afterEach(() => living.end());

  it('waits for the next contact day', async () => {
    living = await deliveringPlan(plan);
    await living.record.source.query(`UPDATE contact SET rhythm = 'weekly' WHERE email = 'a@stadt.example'`);
    await living.deliverAndSend('2026-12-14', '2026-12-21', '2026-12-22', '2027-01-06', '2027-01-07');
    const toA = (await living.told()).filter(([, to]) => to === 'a@stadt.example');
    expect(toA).toEqual([['2027-01-07', 'a@stadt.example', ['reminder-1']]]);
  });
});
