import { commandPlan } from '#libs/measures/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type DeliveringPlan, deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';

/** M.1 of A and M.2 of B are reminded on Fr 18.12.2026; Mo 21.12. is a working day in the quiet period, which ends on Th 07.01. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [
      officeEntry('A', { superiorKey: 'CHEF' }),
      officeEntry('B', { superiorKey: 'CHEF' }),
      officeEntry('CHEF'),
    ],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1'), measureEntry('M.2')],
    steps: [stepEntry('M.1', 1, '2027-01-29'), stepEntry('M.2', 1, '2027-01-29', { officeKey: 'B' })],
    goals: [],
    measurements: [],
  },
};

describe('a mail that was not sent within its delivery hours', () => {
  let living: DeliveringPlan;

  beforeEach(async () => {
    living = await deliveringPlan(plan);
    await living.deliver('2026-12-18');
  });

  afterEach(() => living.end());

  const setMailMode = (mode: 'off' | 'approve' | 'live') => living.onPlan({ do: 'set-mail-mode', mode });
  const complete = (number: string) =>
    living.onStep(number, 1, (stepId) => ({
      do: 'complete-step',
      stepId,
      doneOn: '2026-12-18',
      donePrecision: 'day',
    }));
  const mails = async (): Promise<string[]> => {
    const rows: { mail: string }[] = await living.record.source.query(
      `SELECT concat_ws(' ', delivery_on, recipient, state) AS mail FROM mail WHERE kind = 'office' ORDER BY delivery_on, recipient`,
    );
    return rows.map(({ mail }) => mail);
  };
  const notices = async (): Promise<string[]> =>
    (await living.notices())
      .map(({ to, state, suppressed, heldOn }) => `${to} ${suppressed ?? state} ${heldOn}`)
      .sort();
  const taken = ['2026-12-18 a@stadt.example withdrawn', '2026-12-18 b@stadt.example withdrawn'];

  it('is bound to the end of the delivery hours of its day', async () => {
    const rows: { until: Date }[] = await living.record.source.query(
      `SELECT DISTINCT send_until AS until FROM mail WHERE kind = 'office'`,
    );
    expect(rows.map(({ until }) => until.toISOString())).toEqual(['2026-12-18T16:00:00.000Z']);
  });

  it('is taken back by the next delivery, also when nothing new goes to its address', async () => {
    await complete('M.1');
    await living.deliver('2026-12-21');
    expect(await mails()).toEqual(taken);
    // In the quiet period nothing goes out.
    expect(await notices()).toEqual(['a@stadt.example pending null', 'b@stadt.example pending null']);
    await living.deliver('2027-01-07');
    expect(await notices()).toEqual(['a@stadt.example closed null', 'b@stadt.example told null']);
    expect(await mails()).toEqual([...taken, '2027-01-07 b@stadt.example pending']);
  });

  it('is taken back also while the plan sends nothing', async () => {
    await living.record.source.query(`UPDATE plan SET mail_mode = 'off'`);
    await living.deliver('2026-12-21');
    expect(await mails()).toEqual(taken);
  });

  it('is left to a sender that has begun with it', async () => {
    await living.record.source.query(
      `UPDATE mail SET state = 'sending', claim_token = gen_random_uuid(), lease_until = now() WHERE recipient = 'a@stadt.example'`,
    );
    await living.deliver('2026-12-21');
    expect(await mails()).toEqual(['2026-12-18 a@stadt.example sending', '2026-12-18 b@stadt.example withdrawn']);
  });

  it('hands the number of its attempts on, day after day, so that an address that always refuses fails at some time', async () => {
    const attempts = async (): Promise<Record<string, number>> => {
      const rows: { to: string; attempts: number }[] = await living.record.source.query(
        `SELECT recipient AS "to", attempts FROM mail WHERE state = 'pending' AND kind = 'office'`,
      );
      return Object.fromEntries(rows.map(({ to, attempts }) => [to, attempts]));
    };
    await living.record.source.query(`UPDATE mail SET attempts = 12 WHERE recipient = 'a@stadt.example'`);
    await living.deliver('2027-01-07');
    expect(await attempts()).toEqual({ 'a@stadt.example': 12, 'b@stadt.example': 0 });
    await living.record.source.query(`UPDATE mail SET attempts = attempts + 9 WHERE state = 'pending'`);
    await living.deliver('2027-01-08');
    expect(await attempts()).toEqual({ 'a@stadt.example': 21, 'b@stadt.example': 9 });
    // Once one got there the next one begins anew.
    await living.deliverAndSend('2027-01-11');
    await living.deliver('2027-01-22');
    expect(await attempts()).toEqual({ 'a@stadt.example': 0, 'b@stadt.example': 0 });
  });

  describe('before the mail mode was changed', () => {
    it('goes out by the rules of the new mode only', async () => {
      await setMailMode('approve');
      expect(await mails()).toEqual(taken);
      expect(await notices()).toEqual(['a@stadt.example pending null', 'b@stadt.example pending null']);
      await living.deliver('2027-01-07');
      expect(await notices()).toEqual(['a@stadt.example pending 2027-01-07', 'b@stadt.example pending 2027-01-07']);
      await living.releaseAllOn('2027-01-07');
      await living.deliver('2027-01-08');
      expect(await mails()).toEqual([
        ...taken,
        '2027-01-08 a@stadt.example pending',
        '2027-01-08 b@stadt.example pending',
      ]);
    });

    it('tells nothing of a step that was closed meanwhile', async () => {
      await setMailMode('off');
      expect(await mails()).toEqual(taken);
      await complete('M.1');
      await setMailMode('approve');
      await setMailMode('live');
      await living.deliver('2027-01-07');
      expect(await notices()).toEqual(['a@stadt.example closed null', 'b@stadt.example told null']);
      expect(await mails()).toEqual([...taken, '2027-01-07 b@stadt.example pending']);
    });

    it('is tried no second time by a sender that has begun with it', async () => {
      await living.record.source.query(
        `UPDATE mail SET state = 'sending', claim_token = gen_random_uuid(), lease_until = now() WHERE recipient = 'a@stadt.example'`,
      );
      living.record.setClock('2026-12-18T09:15:00Z');
      await setMailMode('approve');
      const [row] = await living.record.source.query(
        `SELECT state, send_until AS until FROM mail WHERE recipient = 'a@stadt.example'`,
      );
      expect(row).toEqual({ state: 'sending', until: new Date('2026-12-18T09:15:00Z') });
    });

    it('stays as it is when the command was refused or given once more', async () => {
      await setMailMode('live');
      expect(await mails()).toEqual(['2026-12-18 a@stadt.example pending', '2026-12-18 b@stadt.example pending']);
      const key = randomUUID();
      const command = { do: 'set-mail-mode', mode: 'approve' } as const;
      const once = () => commandPlan(living.record, { key, actor: 'coordination', planId: living.planId, command });
      await once();
      await setMailMode('live');
      await living.deliver('2027-01-07');
      await once();
      expect(await mails()).toEqual([
        ...taken,
        '2027-01-07 a@stadt.example pending',
        '2027-01-07 b@stadt.example pending',
      ]);
    });
  });
});

describe('a sheet that was not sent when the mail mode was changed', () => {
  it('is told anew', async () => {
    const living = await deliveringPlan({
      ...plan,
      tables: { ...plan.tables, steps: [stepEntry('M.1', 1, '2027-01-29', { officeKey: null })] },
    });
    try {
      const fresh = () => living.composed.map(({ day, sheet }) => [day, sheet?.gaps.fresh.length]);
      await living.deliver('2026-11-24');
      await living.onPlan({ do: 'set-mail-mode', mode: 'off' });
      await living.onPlan({ do: 'set-mail-mode', mode: 'live' });
      await living.deliverAndSend('2026-11-25', '2026-11-26');
      const [[, gaps] = []] = fresh();
      expect(gaps).toBeGreaterThan(0);
      expect(fresh()).toEqual([
        ['2026-11-24', gaps],
        ['2026-11-25', gaps],
      ]);
    } finally {
      await living.end();
    }
  });
});
