import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { commandMeasure, commandPlan, type GivenMeasureCommand, type GivenPlanCommand } from '../index.ts';
import { raiseDueWithin } from '#libs/notices/index';

/** M.1, step 1: reminder-1 on Fr 18.12.2026, reminder-2 on Fr 22.01., due on Fr 29.01.2027. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A'), officeEntry('B')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1'), measureEntry('M.2')],
    steps: [
      stepEntry('M.1', 1, '2027-01-29'),
      stepEntry('M.1', 2, '2027-02-26'),
      stepEntry('M.2', 1, '2027-07-30', { officeKey: 'B' }),
    ],
    goals: [],
    measurements: [],
  },
};

describe('a command about the plan takes effect after what its day brings', () => {
  let record: FreshRecord;
  let planId: string;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T09:30:00Z');
    ({ planId } = await importInto(record, plan));
  });

  afterEach(() => record.source.destroy());

  const onPlan = (command: GivenPlanCommand, key: string = randomUUID()) =>
    commandPlan(record, { key, actor: 'coordination', planId, command });
  const change = async (base: number, policy: object): Promise<void> => {
    expect(await onPlan({ do: 'change-policy', base, change: policy })).toMatchObject({ done: true });
  };
  const measure = async () => (await record.transaction(({ measures }) => measures.byNumber(planId, 'M.1')))!;
  const onStep = async (number: number, command: (stepId: string) => GivenMeasureCommand): Promise<void> => {
    const { id, steps } = await measure();
    const request = { key: randomUUID(), actor: 'A', measureId: id, command: command(steps[number - 1]!.id) };
    expect(await commandMeasure(record, request)).toMatchObject({ done: true });
  };
  /** As the measures' workflows do when they look. */
  const look = (instant: string) => {
    record.setClock(instant);
    return record.transaction(async (ports) => {
      for (const id of await ports.measures.idsOf(planId)) await raiseDueWithin(ports, id);
    });
  };
  const raised = async (): Promise<string[]> => {
    const notices = await record.transaction((ports) => ports.notices.ofPlan(planId));
    return notices
      .map(({ on, stage, suppressed }) => `${on} ${stage}${suppressed === null ? '' : ` ${suppressed}`}`)
      .sort();
  };
  const life = async (): Promise<string[]> => {
    const { id } = await measure();
    const events = await record.transaction(({ events: log }) => log.of('measure', id));
    return events.slice(4).map(({ type, effectiveOn }) => `${effectiveOn} ${type}`);
  };
  const ask = (to: string) => onStep(1, (stepId) => ({ do: 'ask-for-date', stepId, to, reason: 'staff' }));

  it('another policy: what the engine did not raise while it stood still is raised by the old one', async () => {
    await onPlan({ do: 'activate' });
    await look('2026-11-24T04:30:00Z');
    record.setClock('2027-01-11T09:00:00Z');
    await change(1, { reminder1DaysBefore: 10 });
    expect(await raised()).toEqual(['2026-12-18 reminder-1']);
    await look('2027-01-26T09:00:00Z');
    expect(await raised()).toEqual(['2026-12-18 reminder-1', '2027-01-22 reminder-2']);
  });

  it('another policy that is refused: what its day brings is raised all the same, and the workflow told', async () => {
    await onPlan({ do: 'activate' });
    await look('2026-11-24T04:30:00Z');
    await record.transaction((ports) => ports.wakeups.claim(100, 600));
    record.setClock('2026-12-18T02:30:00Z');
    expect(await onPlan({ do: 'change-policy', base: 1, change: {} })).toMatchObject({ done: false });
    expect(await raised()).toEqual(['2026-12-18 reminder-1']);
    const woken = await record.transaction((ports) => ports.wakeups.claim(100, 600));
    expect(woken.map(({ workflowId }) => workflowId)).toEqual([`measure/${(await measure()).id}`]);
  });

  it('another address of leadership: what was due before goes by the old one', async () => {
    await onPlan({ do: 'activate' });
    record.setClock('2027-01-11T09:00:00Z');
    await onPlan({ do: 'set-leadership', contact: { name: null, email: 'neu@stadt.example' } });
    expect(await raised()).toEqual(['2026-12-18 reminder-1']);
  });

  it('a request whose days were over by the old policy is granted by it, on its day', async () => {
    await onPlan({ do: 'activate' });
    await ask('2027-04-30');
    record.setClock('2027-01-11T09:00:00Z');
    await change(1, { answers: { tacitGrant: { afterDays: 60 } } });
    expect(await life()).toContain('2026-12-07 deadline-moved');
    expect((await measure()).steps[0]).toMatchObject({ dueOn: '2027-04-30', enteredOn: '2026-12-07' });
  });

  it('a request that the old policy lets through on that very day is granted before', async () => {
    await onPlan({ do: 'activate' });
    await ask('2027-04-30');
    record.setClock('2026-12-07T15:00:00Z');
    await change(1, { answers: { tacitGrant: { afterDays: 60 } } });
    expect(await life()).toContain('2026-12-07 deadline-moved');
  });

  it.each([{ upToMonths: 12 }, { upToMonths: 12, afterDays: 2 }])(
    'a request that waits and that %j lets through is granted on the day of the change, after all that happened before',
    async (tacitGrant) => {
      await onPlan({ do: 'activate' });
      await ask('2027-09-30');
      await look('2027-03-01T09:00:00Z');
      await onStep(1, (stepId) => ({ do: 'report', stepId, said: { kind: 'note' } }));
      record.setClock('2027-06-01T09:00:00Z');
      await change(1, { answers: { tacitGrant } });
      await look('2027-06-01T09:00:01Z');
      expect((await life()).at(-1)).toBe('2027-03-01 step-reported');
      await look('2027-06-02T09:00:00Z');
      expect((await life()).slice(-4)).toEqual([
        '2026-11-23 request-made',
        '2027-03-01 step-reported',
        '2027-06-01 deadline-moved',
        // Step 2 waited for step 1, which now comes after it.
        '2027-06-01 step-unblocked',
      ]);
      expect((await measure()).steps[1]).toMatchObject({ enteredOn: '2027-06-01' });
      await look('2027-06-10T09:00:00Z');
      const { steps } = await measure();
      const notices = await record.transaction((ports) => ports.notices.ofPlan(planId));
      const ofFollowing = notices.filter(({ stepId, on }) => stepId === steps[1]!.id && on >= '2027-06-01');
      expect(ofFollowing.map(({ stage, on }) => `${on} ${stage}`).sort()[0]).toBe('2027-06-02 your-turn');
    },
  );

  it('the activation: a request whose days were over is granted before', async () => {
    await ask('2027-04-30');
    record.setClock('2026-12-21T09:00:00Z');
    await onPlan({ do: 'activate' });
    expect((await life()).slice(-2)).toEqual(['2026-12-07 deadline-moved', '2026-12-21 measure-activated']);
  });
});
