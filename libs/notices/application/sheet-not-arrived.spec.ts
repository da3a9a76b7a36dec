import { commandOffice, officeKeyed, planNamed } from '#libs/measures/index';
import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type DeliveringPlan, deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';

/** B has no mailbox: without its contact nobody can be reached. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [
      officeEntry('A', { superiorKey: 'CHEF' }),
      officeEntry('B', { superiorKey: 'CHEF', mailbox: null, contact: { name: null, email: 'b@stadt.example' } }),
      officeEntry('CHEF'),
    ],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1')],
    steps: [stepEntry('M.1', 1, '2027-12-31', { officeKey: 'B' })],
    goals: [],
    measurements: [],
  },
};

describe("a sheet of coordination's that did not arrive", () => {
  let living: DeliveringPlan;

  afterEach(() => living.end());

  it.each([
    ['refused', `state = 'failed'`],
    ['come back', `state = 'sent', sent_at = now(), sent_on = delivery_on, returned_on = delivery_on`],
  ])('because it was %s is told again, once', async (_how, fate) => {
    living = await deliveringPlan(plan);
    await living.deliverAndSend('2026-11-24');
    const { transaction } = living.record;
    const { id: officeId } = await transaction(async (ports) =>
      officeKeyed(ports, await planNamed(ports, living.key), 'B'),
    );
    const command = { do: 'set-contact', contact: null } as const;
    await commandOffice({ transaction }, { key: randomUUID(), actor: 'coordination', officeId, command });
    await living.deliver('2026-11-25');
    await living.record.source.query(`UPDATE mail SET ${fate} WHERE kind = 'coordination'`);
    await living.deliverAndSend('2026-11-26', '2026-11-27', '2026-11-30');
    const fresh = living.composed.flatMap(({ day, sheet }) => (sheet?.gaps.fresh ?? []).map(({ code }) => [day, code]));
    expect(fresh.filter(([, code]) => code === 'owner-without-address')).toEqual([
      ['2026-11-25', 'owner-without-address'],
      ['2026-11-26', 'owner-without-address'],
    ]);
  });
});
