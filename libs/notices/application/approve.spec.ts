import { identityKey } from '#libs/cadence/domain/index';
import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DeliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { examplePlan } from '../../../test/workflows/running/example-plan.ts';

/** M.1 and M.2: reminder-1 on Fr 18.12.2026, reminder-2 on Fr 22.01., due on Fr 29.01.2027 and so on; no gaps. */
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

describe('a plan whose mails are released', () => {
  let living: DeliveringPlan;

  afterEach(() => living.end());

  const begin = async (day = '2026-11-23'): Promise<void> => {
    living = await DeliveringPlan.of(plan, day);
  };
  const toOffices = async () =>
    (await living.mails()).filter(({ kind }) => kind === 'office').map(({ on, to }) => [on, to]);
  const inForecast = async () => {
    const { mails } = await living.releases();
    return mails.flatMap(({ on, to, notices }) =>
      notices.map(({ stage, released, heldOn }) => [on, to, stage, released, heldOn]),
    );
  };
  const noticeTo = async (address: string): Promise<string> =>
    (await living.releases()).mails.find(({ to }) => to === address)!.notices[0]!.notice;

  it('is every new one: nothing goes out unseen, and what was held is offered again', async () => {
    await begin();
    await living.deliver('2026-12-17');
    expect(await inForecast()).toEqual([
      ['2026-12-18', 'a@stadt.example', 'reminder-1', false, null],
      ['2026-12-18', 'b@stadt.example', 'reminder-1', false, null],
    ]);
    await living.deliver('2026-12-18');
    expect(await toOffices()).toEqual([]);
    const notices = await living.notices();
    expect(notices.map(({ state, heldOn }) => [state, heldOn])).toEqual([
      ['pending', '2026-12-18'],
      ['pending', '2026-12-18'],
    ]);
    // Over the quiet period to the next contact day.
    expect(await inForecast()).toEqual([
      ['2027-01-07', 'a@stadt.example', 'reminder-1', false, '2026-12-18'],
      ['2027-01-07', 'b@stadt.example', 'reminder-1', false, '2026-12-18'],
    ]);
  });

  it('tells what was released by its identity, before it was raised, and nothing else', async () => {
    await begin();
    await living.deliver('2026-12-17');
    expect(await living.release({ notices: [await noticeTo('b@stadt.example')] })).toMatchObject({ done: true });
    await living.deliver('2026-12-18');
    expect(await toOffices()).toEqual([['2026-12-18', 'b@stadt.example']]);
  });

  it('tells with the next delivery what was released after one', async () => {
    await begin();
    await living.deliver('2026-12-18');
    await living.releaseAllOn('2026-12-18');
    await living.deliver('2026-12-18');
    expect(await toOffices()).toEqual([]);
    await living.deliver('2027-01-07');
    expect(await toOffices()).toEqual([
      ['2027-01-07', 'a@stadt.example'],
      ['2027-01-07', 'b@stadt.example'],
    ]);
  });

  it('releases nothing that nobody has seen', async () => {
    await begin();
    await living.deliver('2026-12-17');
    const { fingerprint, mails } = await living.releases();
    await living.onStep('M.2', 1, (stepId) => ({
      do: 'complete-step',
      stepId,
      doneOn: '2026-12-17',
      donePrecision: 'day',
    }));
    const refused = (code: string) =>
      expect.objectContaining({ done: false, refused: expect.objectContaining({ code }) });
    expect(await living.release({ allOf: fingerprint })).toEqual(refused('forecast-changed'));
    const gone = mails.find(({ to }) => to === 'b@stadt.example')!.notices[0]!.notice;
    expect(await living.release({ notices: [gone] })).toEqual(refused('notice-not-foreseen'));
    await living.deliver('2026-12-18');
    expect(await toOffices()).toEqual([]);
  });

  it('refuses a second release of the same, but not the same command again', async () => {
    await begin();
    await living.deliver('2026-12-17');
    const { fingerprint } = await living.releases();
    const key = randomUUID();
    expect(await living.release({ allOf: fingerprint }, key)).toEqual({ done: true, on: '2026-12-17' });
    expect(await living.release({ allOf: fingerprint }, key)).toEqual({ done: true, on: '2026-12-17' });
    expect(await living.release({ allOf: fingerprint })).toMatchObject({ refused: { code: 'nothing-to-release' } });
    await living.onPlan({ do: 'set-mail-mode', mode: 'live' });
    expect(await living.release({ allOf: fingerprint })).toMatchObject({ refused: { code: 'release-not-needed' } });
    const commands: { kind: string; actor: string }[] = await living.record.source.query(
      `SELECT kind, actor FROM command WHERE id = $1`,
      [key],
    );
    expect(commands).toEqual([{ kind: 'release-notices', actor: 'coordination' }]);
    const wakeups: unknown[] = await living.record.source.query(
      `SELECT FROM workflow_wakeup WHERE workflow_id = 'delivery/' || $1`,
      [living.planId],
    );
    expect(wakeups.length).toBeGreaterThan(0);
  });

  it('does not offer a lower stage again after a higher one went out', async () => {
    await begin();
    await living.deliver('2026-12-18', '2027-01-21');
    expect((await inForecast()).map(([, , stage]) => stage)).toEqual(['reminder-2', 'reminder-2']);
    await living.release({ notices: [await noticeTo('a@stadt.example')] });
    await living.deliver('2027-01-22');
    const states = (await living.notices()).map(({ stage, state, suppressed }) => `${stage} ${suppressed ?? state}`);
    expect(states.sort()).toEqual([
      'reminder-1 pending',
      'reminder-1 superseded',
      'reminder-2 pending',
      'reminder-2 told',
    ]);
  });

  it('tells nobody above before what was held below has gone out and arrived', async () => {
    await begin('2027-01-25');
    for (const [eve, day] of [
      ['2027-01-28', '2027-01-29'],
      ['2027-02-01', '2027-02-02'],
    ] as const) {
      await living.deliver(eve);
      await living.releaseAllOn(eve);
      await living.deliverAndSend(day);
    }
    await living.deliverAndSend('2027-02-09', '2027-02-16');
    expect((await inForecast()).map(([, , stage, , held]) => [stage, held])).toEqual([
      ['overdue-2', '2027-02-16'],
      ['overdue-2', '2027-02-16'],
    ]);
    await living.releaseAllOn('2027-02-16');
    await living.deliverAndSend('2027-02-17', '2027-02-23');
    expect(await inForecast()).toEqual([
      ['2027-02-24', 'chef@stadt.example', 'escalation-1', false, null],
      ['2027-02-24', 'chef@stadt.example', 'escalation-1', false, null],
    ]);
  });

  it('sends leadership no summary that was not released, also without a notice in it', async () => {
    await begin();
    // The first leadership day of a month, and nothing was sent for 28 days: all is on course.
    await living.deliverAndSend('2026-12-18');
    const to = 'leitung@stadt.example';
    expect((await living.releases()).summaries).toEqual([
      { notice: `leadership-summary|2027-01-07|${to}`, on: '2027-01-07', to, released: false },
    ]);
    const toLeadership = async () =>
      (await living.mails()).filter(({ kind }) => kind === 'leadership').map(({ on, to }) => [on, to]);
    await living.deliverAndSend('2027-01-07');
    expect(await toLeadership()).toEqual([]);
    await living.deliverAndSend('2027-02-08');
    expect(await living.release({ notices: [`leadership-summary|2027-02-09|${to}`] })).toMatchObject({ done: true });
    await living.deliverAndSend('2027-02-09');
    expect(await toLeadership()).toEqual([['2027-02-09', 'leitung@stadt.example']]);
  });

  it('is asked for a hard deadline also in a quiet period', async () => {
    const steps = [stepEntry('M.1', 1, '2026-12-31', { hard: true }), stepEntry('M.2', 1, '2026-12-31')];
    living = await DeliveringPlan.of({ ...plan, tables: { ...plan.tables, steps } }, '2026-11-23');
    await living.deliver('2026-12-18');
    expect((await inForecast()).map(([on, to, stage]) => [on, to, stage])).toEqual([
      ['2026-12-21', 'a@stadt.example', 'reminder-2'],
      ['2026-12-30', 'a@stadt.example', 'due'],
      ['2027-01-04', 'a@stadt.example', 'overdue-1'],
      ['2027-01-07', 'a@stadt.example', 'due'],
    ]);
    await living.releaseAllOn('2026-12-18');
    await living.deliver('2026-12-21');
    expect(await toOffices()).toEqual([['2026-12-21', 'a@stadt.example']]);
  });

  it('gets on each day exactly what was foreseen for it the afternoon before', async () => {
    living = await DeliveringPlan.of(await examplePlan(), '2026-11-23', { do: 'start-backlog' });
    let [today, compared] = ['2026-11-23', 0];
    while (today < '2026-12-16') {
      await living.releaseAllOn(today);
      const { until: on, mails, summaries } = await living.releases();
      const told = new Set((await living.mails()).map((mail) => JSON.stringify(mail)));
      await living.deliverAndSend(on);
      const went = (await living.mails()).filter(
        (mail) => mail.kind !== 'coordination' && !told.has(JSON.stringify(mail)),
      );
      const foreseen = mails.map(({ kind, to, notices }) => ({
        on,
        to,
        kind,
        notices: notices.map(({ notice }) => notice).sort(),
      }));
      const alone = summaries.map(({ to }) => ({ on, to, kind: 'leadership', notices: [] }));
      const sorted = (list: unknown[]): string[] => list.map((it) => JSON.stringify(it)).sort();
      expect(sorted(went)).toEqual(sorted([...foreseen, ...alone]));
      compared += foreseen.length + alone.length;
      today = on;
    }
    expect(compared).toBeGreaterThan(10);
    const held = (await living.notices()).filter(({ heldOn }) => heldOn !== null);
    expect(held.map(identityKey)).toEqual([]);
  });
});
