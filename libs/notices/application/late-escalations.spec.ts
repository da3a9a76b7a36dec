import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { commandPlan } from '#libs/measures/index';
import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DeliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';

/** One step, due on Tuesday 26 January 2027: overdue-1 on 28.01., overdue-2 on 04.02., escalation-1 on 11.02., escalation-2 on 25.02. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A', { superiorKey: 'CHEF' }), officeEntry('CHEF')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1')],
    steps: [stepEntry('M.1', 1, '2027-01-26')],
    goals: [],
    measurements: [],
  },
};

describe('a stage whose mail below was late', () => {
  let living: DeliveringPlan;

  afterEach(() => living.end());

  const through = async (from: IsoDate, to: IsoDate): Promise<void> => {
    for (let day = from; day <= to; day = addDays(day, 1)) await living.deliverAndSend(day);
  };
  const toldOn = async (): Promise<Record<string, IsoDate | null>> =>
    Object.fromEntries(
      (await living.notices()).filter(({ role }) => role !== 'deputy').map(({ stage, toldOn: day }) => [stage, day]),
    );
  const raisedOn = async (): Promise<Record<string, IsoDate>> =>
    Object.fromEntries((await living.notices()).map(({ stage, on }) => [stage, on]));
  /** Per mail about the stage: what it says comes next. */
  const nextOf = (stage: string) =>
    living.composed.flatMap(({ items }) =>
      items.flatMap((item) => (item.stage === stage ? [[item.next?.stage, item.next?.on]] : [])),
    );
  const announced = (stage: string) =>
    living.composed.flatMap(({ day, sheet }) =>
      (sheet?.escalationsAhead ?? []).flatMap((it) => (it.stage === stage ? [[day, it.on, it.holdable]] : [])),
    );
  const change = (policy: object) =>
    commandPlan(living.record, {
      key: randomUUID(),
      actor: 'coordination',
      planId: living.planId,
      command: { do: 'change-policy', base: 1, change: policy },
    });
  const hold = (days: number) => living.onStep('M.1', 1, (stepId) => ({ do: 'hold-escalation', stepId, days }));

  describe('because the address gets its mails on Tuesdays', () => {
    const begin = async (): Promise<void> => {
      living = await DeliveringPlan.of(plan, '2026-11-23', { do: 'set-mail-mode', mode: 'live' });
      await living.record.source.query(`UPDATE contact SET rhythm = 'weekly' WHERE email = 'a@stadt.example'`);
    };

    it('is named in mail and sheet by the day on which it really comes', async () => {
      await begin();
      await through('2027-01-26', '2027-03-02');
      expect(await toldOn()).toMatchObject({
        'overdue-1': '2027-02-02',
        'overdue-2': '2027-02-08',
        'escalation-1': '2027-02-15',
      });
      expect(await raisedOn()).toMatchObject({ 'escalation-2': '2027-03-01' });
      expect(nextOf('overdue-1')).toEqual([['overdue-2', '2027-02-08']]);
      expect(nextOf('overdue-2')).toEqual([['escalation-1', '2027-02-15']]);
      expect(announced('escalation-1')).toEqual([['2027-02-10', '2027-02-15', true]]);
      expect(announced('escalation-2')).toEqual([['2027-02-24', '2027-03-01', true]]);
    });
  });

  describe('because it was released late', () => {
    /** overdue-2 waited from 04.02. until it was told on 17.02. */
    const begin = async (): Promise<void> => {
      living = await DeliveringPlan.of(plan, '2026-11-23', { do: 'set-mail-mode', mode: 'live' });
      await through('2027-01-26', '2027-02-03');
      await living.onPlan({ do: 'set-mail-mode', mode: 'approve' });
      await through('2027-02-04', '2027-02-16');
      await living.releaseAllOn('2027-02-16');
      await living.deliverAndSend('2027-02-17');
    };

    it('is what the mail names next, to the superior, and what the sheet announces three contact days ahead', async () => {
      await begin();
      expect(await toldOn()).toMatchObject({ 'overdue-2': '2027-02-17' });
      expect(nextOf('overdue-2')).toEqual([['escalation-1', '2027-02-24']]);
      expect(announced('escalation-1')).toEqual([]);
      await through('2027-02-18', '2027-02-24');
      expect(await raisedOn()).toMatchObject({ 'escalation-1': '2027-02-24' });
      expect(announced('escalation-1').map(([day, on]) => [day, on])).toContainEqual(['2027-02-19', '2027-02-24']);
      expect(new Set(announced('escalation-1').map(([, on]) => on))).toEqual(new Set(['2027-02-24']));
    });

    it('is not announced while the mail below is held', async () => {
      living = await DeliveringPlan.of(plan, '2026-11-23', { do: 'set-mail-mode', mode: 'live' });
      await through('2027-01-26', '2027-02-03');
      await living.onPlan({ do: 'set-mail-mode', mode: 'approve' });
      await through('2027-02-04', '2027-02-11');
      expect(announced('escalation-1')).toEqual([]);
    });

    it('is announced, where that mail is to lie only two days back, by the day on which it comes if that is released next', async () => {
      living = await DeliveringPlan.of(plan, '2026-11-23', { do: 'set-mail-mode', mode: 'live' });
      await through('2027-01-26', '2027-02-03');
      await change({ arrival: { beforeEscalation1: 2 } });
      await living.onPlan({ do: 'set-mail-mode', mode: 'approve' });
      await through('2027-02-04', '2027-02-10');
      expect(announced('escalation-1').at(-1)).toEqual(['2027-02-10', '2027-02-15', true]);
    });

    it('is held by that many contact days from the day on which it would really have come', async () => {
      await begin();
      await through('2027-02-18', '2027-02-18');
      await hold(10);
      await through('2027-02-19', '2027-03-11');
      expect(await raisedOn()).toMatchObject({ 'escalation-1': '2027-03-10' });
      expect(announced('escalation-1')[0]).toEqual(['2027-03-05', '2027-03-10', false]);
      await expect(hold(1)).rejects.toThrow('already-held');
    });

    it('can be held until it really comes, also when its own day has passed', async () => {
      await begin();
      await through('2027-02-18', '2027-02-24');
      await living.releaseAllOn('2027-02-24');
      await through('2027-02-25', '2027-03-09');
      expect(await toldOn()).toMatchObject({ 'escalation-1': '2027-02-25' });
      expect(await raisedOn()).not.toHaveProperty('escalation-2');
      await hold(2);
      await through('2027-03-10', '2027-03-15');
      expect(await raisedOn()).toMatchObject({ 'escalation-2': '2027-03-15' });
    });
  });

  it('is announced again when its day has changed, and once only on each', async () => {
    living = await DeliveringPlan.of(plan, '2026-11-23', { do: 'set-mail-mode', mode: 'live' });
    await through('2027-01-26', '2027-02-09');
    expect(announced('escalation-1')).toEqual([['2027-02-08', '2027-02-11', true]]);
    await change({ escalation1After: 12 });
    await through('2027-02-10', '2027-02-12');
    expect(announced('escalation-1').slice(1)).toEqual([['2027-02-10', '2027-02-15', true]]);
  });
});
