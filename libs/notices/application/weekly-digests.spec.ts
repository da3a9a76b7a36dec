import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DeliveringPlan, deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';

/**
 * M.1 step 1 (exact): reminder-1 on Fr 18.12.2026, reminder-2 on Fr 22.01., due on Fr 29.01., overdue-1 on Tu 02.02.2027. M.2:
 * reminder-1 on Mo 04.01. (so Fr 18.12.), reminder-2 on Mo 25.01., due on Mo 01.02., overdue-1 on Mo 08.02.2027. M.3 as M.1.
 */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A', { superiorKey: 'CHEF' }), officeEntry('B'), officeEntry('CHEF')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1'), measureEntry('M.2'), measureEntry('M.3', { leadKey: 'B' })],
    steps: [
      stepEntry('M.1', 1, '2027-01-29'),
      stepEntry('M.2', 1, '2027-01-31', { precision: 'month' }),
      stepEntry('M.3', 1, '2027-01-29', { officeKey: 'B' }),
    ],
    goals: [],
    measurements: [],
  },
};

describe('the digest of an address that reads once a week', () => {
  let living: DeliveringPlan;

  beforeEach(async () => {
    living = await deliveringPlan(plan);
    await living.record.source.query(`UPDATE contact SET rhythm = 'weekly' WHERE email = 'a@stadt.example'`);
  });

  afterEach(() => living.end());

  const toA = async () =>
    (await living.told()).filter(([, to]) => to === 'a@stadt.example').map(([day, , it]) => [day, it]);

  it('holds on Tuesday what comes until the next one, each notice with its own day', async () => {
    await living.deliverAndSend('2026-12-14', '2026-12-15');
    expect(await toA()).toEqual([['2026-12-15', ['reminder-1', 'reminder-1']]]);
    const notices = await living.record.transaction((ports) => ports.notices.ofPlan(living.planId));
    expect(notices.map(({ on, toldOn, state }) => [on, toldOn, state])).toEqual([
      ['2026-12-18', '2026-12-15', 'told'],
      ['2026-12-18', '2026-12-15', 'told'],
    ]);
    expect(living.composed.findLast(({ kind }) => kind === 'office')).toMatchObject({ rhythm: 'weekly' });
    // Their own day finds nothing new for it; the others get theirs.
    await living.deliverAndSend('2026-12-18', '2027-01-07');
    expect(await toA()).toHaveLength(1);
    expect((await living.told()).map(([day, to]) => [day, to])).toContainEqual(['2026-12-18', 'b@stadt.example']);
  });

  it('lets wait what may wait, and not what may not', async () => {
    await living.deliverAndSend('2026-12-15', '2027-01-19', '2027-01-22', '2027-01-25', '2027-01-26', '2027-01-28');
    expect((await toA()).slice(1)).toEqual([
      ['2027-01-19', ['reminder-2', 'reminder-2']], // of 22. and 25.01.
      ['2027-01-26', ['due']], // of M.2, for 01.02.; the exact one waits for its day
    ]);
    await living.deliverAndSend('2027-01-29', '2027-02-01', '2027-02-02', '2027-02-08');
    expect((await toA()).slice(3)).toEqual([
      ['2027-01-29', ['due']],
      ['2027-02-02', ['overdue-1']],
    ]);
    await living.deliverAndSend('2027-02-09');
    // overdue-2 of M.1 on its day; overdue-1 of M.2, of the day before, with the weekly day.
    expect((await toA()).slice(5)).toEqual([['2027-02-09', ['overdue-2', 'overdue-1']]]);
    // Whoever read it a day later is asked again a day later, four contact days after at the earliest.
    await living.deliverAndSend('2027-02-12', '2027-02-15', '2027-02-16');
    expect((await toA()).slice(6)).toEqual([['2027-02-15', ['overdue-2']]]);
  });

  it('is made up for on the next day when its day was missed', async () => {
    await living.deliverAndSend('2026-12-14', '2026-12-16');
    expect(await toA()).toEqual([['2026-12-16', ['reminder-1', 'reminder-1']]]);
  });

  it('comes again with the next mail when it could not be sent, whatever day that is', async () => {
    await living.deliver('2026-12-15');
    const { stepId, officeId } = await living.record.transaction(async (ports) => ({
      stepId: (await ports.measures.byNumber(living.planId, 'M.3'))!.steps[0]!.id,
      officeId: (await ports.offices.byKey(living.planId, 'A'))!.id,
    }));
    await living.give('M.3', { do: 'reassign-step', stepId, officeId });
    await living.deliver('2026-12-16');
    expect(await toA()).toEqual([['2026-12-16', ['assigned', 'reminder-1', 'reminder-1']]]);
  });

  it('is not told early what no longer goes to it then, and a daily address nothing before its day', async () => {
    await living.give('M.2', { do: 'pause', until: '2027-01-15' });
    await living.deliverAndSend('2026-12-15');
    expect(await toA()).toEqual([['2026-12-15', ['reminder-1']]]);
    expect((await living.told()).filter(([, to]) => to === 'b@stadt.example')).toEqual([]);
  });
});
