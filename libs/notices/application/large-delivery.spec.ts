import { afterEach, describe, expect, it } from '@jest/globals';
import { DeliveringPlan } from '../../../test/fixtures/delivering.ts';
import { deliverNow } from '../../../test/fixtures/delivery.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { cadenceOf } from '#libs/measures/index';
import { movingMeasures } from './moving-measures.ts';

/** reminder-1 of M.1 on Fr 18.12.2026, of M.2 on Tu 22.12. (so Fr 18.12. too); M.3 years later. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A', { superiorKey: 'CHEF' }), officeEntry('CHEF')],
    fields: ['Gebäude'],
    measures: ['M.1', 'M.2', 'M.3'].map((number) => measureEntry(number)),
    steps: [
      stepEntry('M.1', 1, '2027-01-29'),
      stepEntry('M.2', 1, '2027-02-12'),
      stepEntry('M.3', 1, '2029-12-31', { precision: 'year' }),
    ],
    goals: [],
    measurements: [],
  },
};

describe('a delivery of a plan', () => {
  let living: DeliveringPlan;

  afterEach(() => living.end());

  const movingUpTo = (day: string) =>
    living.record.transaction(async (ports) => {
      const known = (await ports.plans.byId(living.planId))!;
      const measures = await ports.measures.ofPlan(living.planId);
      const cadence = await cadenceOf(ports, known, measures, day);
      const moving = await movingMeasures(ports, known, cadence, day);
      return measures.flatMap(({ id, number }) => (moving.has(id) ? [number] : [])).sort();
    });

  it('looks ahead only at measures of which something may come by then', async () => {
    living = await DeliveringPlan.of(plan, '2026-11-23');
    await living.deliver('2026-12-16');
    expect(await movingUpTo('2026-12-17')).toEqual([]);
    expect(await movingUpTo('2026-12-18')).toEqual(['M.1']);
    // With what the weekly digest of that day brings forward.
    await living.record.source.query(`UPDATE contact SET rhythm = 'weekly' WHERE email = 'a@stadt.example'`);
    expect(await movingUpTo('2026-12-15')).toEqual(['M.1']);
    expect(await movingUpTo('2027-01-12')).toEqual(['M.1', 'M.2']);
  });

  it('says between its parts that it is still alive, also when no mail goes out', async () => {
    living = await DeliveringPlan.of(plan, '2026-11-23');
    await living.deliver('2026-12-15');
    living.record.setClock('2026-12-16T07:00:00Z');
    let said = 0;
    await deliverNow(living.record, living.planId, { stillAlive: () => (said += 1) });
    expect(living.composed).toEqual([]);
    expect(said).toBeGreaterThanOrEqual(3);
  });
});
