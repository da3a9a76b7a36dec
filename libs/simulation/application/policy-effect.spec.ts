import { type DigestContent } from '#libs/mail/domain/index';
import { commandPlan, type GivenPlanCommand } from '#libs/measures/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { deliverNow, handOver } from '../../../test/fixtures/delivery.ts';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { effectOfPolicyVersion, type PolicyEffect, previewPolicy } from '../index.ts';

/** M.1, step 1: reminder-1 on Fr 18.12.2026, reminder-2 on Fr 22.01., due on Fr 29.01., overdue-1 on Tu 02.02.2027. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A'), officeEntry('B')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1'), measureEntry('M.2')],
    steps: [stepEntry('M.1', 1, '2027-01-29'), stepEntry('M.2', 1, '2027-07-30', { officeKey: 'B' })],
    goals: [],
    measurements: [],
  },
};

describe('another policy of a running plan', () => {
  let record: FreshRecord;
  let planId: string;
  let composed: DigestContent[];

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T09:30:00Z');
    composed = [];
    ({ planId } = await importInto(record, plan));
    await onPlan({ do: 'activate' });
    await onPlan({ do: 'set-mail-mode', mode: 'live' });
    await deliverAt('2026-11-23T09:30:00Z');
  });

  afterEach(() => record.source.destroy());

  const onPlan = async (command: GivenPlanCommand): Promise<void> => {
    const outcome = await commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command });
    expect(outcome).toMatchObject({ done: true });
  };
  const save = async (base: number, change: object): Promise<PolicyEffect> => {
    await onPlan({ do: 'change-policy', base, change });
    return record.transaction((ports) => effectOfPolicyVersion(ports, 'klima', base + 1));
  };
  const preview = (base: number, change: object): Promise<PolicyEffect> =>
    record.transaction((ports) => previewPolicy(ports, 'klima', { base, change }));
  const deliverAt = async (instant: string): Promise<string | null> => {
    record.setClock(instant);
    const delivery = await deliverNow(record, planId, { onComposed: (content) => composed.push(content) });
    await handOver(record);
    return delivery!.nextDeliveryAt;
  };
  const told = async (): Promise<string[]> => {
    const notices = await record.transaction((ports) => ports.notices.ofPlan(planId));
    return notices.map(({ on, stage, role }) => `${on} ${stage} ${role}`).sort();
  };

  it('moves what is still ahead and says so beforehand, without saving anything', async () => {
    const effect = await preview(1, { reminder1DaysBefore: 10 });
    expect(effect).toMatchObject({ from: '2026-11-23', to: '2028-07-29', steps: 2, offices: 2 });
    expect(effect.notices).toEqual([
      {
        change: 'moved',
        measure: 'M.1',
        step: 1,
        office: 'A',
        stage: 'reminder-1',
        role: 'responsible',
        before: '2026-12-18',
        after: '2027-01-15',
      },
      expect.objectContaining({ measure: 'M.2', before: '2027-07-02', after: '2027-07-16' }),
    ]);
    expect(effect.mails).toEqual({ removed: 2, added: 2 });
    expect((await preview(1, { reminder1DaysBefore: 10 })).notices).toEqual(effect.notices);
    expect((await save(1, { reminder1DaysBefore: 10 })).notices).toEqual(effect.notices);
    await deliverAt('2026-12-18T08:00:00Z');
    expect(await told()).toEqual([]);
    await deliverAt('2027-01-15T08:00:00Z');
    expect(await told()).toEqual(['2027-01-15 reminder-1 responsible']);
  });

  it('says what falls away or is new', async () => {
    const effect = await preview(1, { checkpoint: { onlyIfDaysBefore: 200 } });
    expect(effect.notices).toEqual([
      expect.objectContaining({ change: 'removed', measure: 'M.2', stage: 'checkpoint', after: null }),
    ]);
    await save(1, { checkpoint: { onlyIfDaysBefore: 200 } });
    expect((await preview(2, { checkpoint: { onlyIfDaysBefore: 120 } })).notices).toEqual([
      expect.objectContaining({ change: 'added', measure: 'M.2', stage: 'checkpoint', before: null }),
    ]);
  });

  it('tells nothing again that was told, neither later nor earlier', async () => {
    await deliverAt('2026-12-18T08:00:00Z');
    expect(await told()).toEqual(['2026-12-18 reminder-1 responsible']);
    record.setClock('2027-01-04T09:00:00Z');
    const { notices } = await save(1, { reminder1DaysBefore: 10, reminder2DaysBefore: 4 });
    expect(notices.filter(({ measure }) => measure === 'M.1').map(({ stage, after }) => [stage, after])).toEqual([
      ['reminder-2', '2027-01-25'],
    ]);
    for (const day of ['2027-01-04', '2027-01-15', '2027-01-22', '2027-01-25']) await deliverAt(`${day}T09:30:00Z`);
    expect(await told()).toEqual(['2026-12-18 reminder-1 responsible', '2027-01-25 reminder-2 responsible']);
    record.setClock('2027-01-25T09:30:00Z');
    await save(2, { reminder1DaysBefore: 20, reminder2DaysBefore: 5 });
    await deliverAt('2027-01-26T08:00:00Z');
    expect(await told()).toEqual(['2026-12-18 reminder-1 responsible', '2027-01-25 reminder-2 responsible']);
  });

  it('tells at the next delivery, once, what it brings into the past', async () => {
    await deliverAt('2026-12-14T08:00:00Z');
    const { notices } = await save(1, { reminder1DaysBefore: 31 });
    expect(notices[0]).toMatchObject({ stage: 'reminder-1', before: '2026-12-18', after: '2026-12-14' });
    await deliverAt('2026-12-15T08:00:00Z');
    await deliverAt('2026-12-18T08:00:00Z');
    expect(await told()).toEqual(['2026-12-11 reminder-1 responsible']);
    expect(composed.filter(({ kind }) => kind === 'office')).toHaveLength(1);
  });

  it('with other quiet periods and closing days has another calendar at once', async () => {
    await save(1, { quietPeriods: [{ from: '12-14', to: '01-06' }], closingDays: ['12-11'] });
    await deliverAt('2026-12-10T08:00:00Z');
    expect(await told()).toEqual(['2026-12-10 reminder-1 responsible']);
  });

  it('with another delivery time has its next delivery then, and none twice on a day', async () => {
    expect(await deliverAt('2026-12-14T06:00:00Z')).toBe('2026-12-14T07:00:00Z');
    await save(1, { deliveryTime: '10:30' });
    expect((await record.transaction(({ plans }) => plans.deliveryOf(planId))).nextDeliveryAt).toBe(
      new Date('2026-12-14T06:00:00Z').toISOString(),
    );
    expect(await deliverAt('2026-12-14T06:00:01Z')).toBe('2026-12-14T09:30:00Z');
    expect(await deliverAt('2026-12-14T09:30:00Z')).toBe('2026-12-15T09:30:00Z');
    await save(2, { deliveryTime: '11:00' });
    expect(await deliverAt('2026-12-14T10:00:00Z')).toBe('2026-12-15T10:00:00Z');
  });

  it('mails turn to the coordination of that day, with its phone', async () => {
    const contact = { name: null, email: 'neu@stadt.example', phone: '0351 488 1' };
    await onPlan({ do: 'set-coordination', contact });
    await deliverAt('2026-12-18T08:00:00Z');
    expect(composed.map(({ kind, coordination }) => [kind, coordination])).toContainEqual([
      'office',
      { email: 'neu@stadt.example', phone: '0351 488 1' },
    ]);
  });
});
