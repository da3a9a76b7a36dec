import { type Notice } from '#libs/cadence/domain/index';
import { installationClock, installationStore } from '#libs/installation/index';
import { MailItemRow, MailRow } from '#libs/mail/index';
import { EventRow } from '#libs/measures/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type FreshRecord, freshRecord, importInto } from '../../test/fixtures/fresh-record.ts';

describe('the database', () => {
  let record: FreshRecord;
  let planId: string;
  let notice: Notice;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    planId = (await importInto(record)).planId;
    const [measure] = await record.transaction((ports) => ports.measures.ofPlan(planId));
    notice = {
      measureId: measure!.id,
      stepId: measure!.steps[0]!.id,
      officeId: null,
      stage: 'due',
      role: 'responsible',
      dueVersion: 1,
      enteredOn: '2026-11-23',
      cause: '',
      on: '2027-02-01',
      to: 'a@stadt.example',
      suppressed: null,
      arrivedOn: null,
    };
  });

  afterAll(() => record.source.destroy());

  const sql = (text: string) => record.source.query(text);
  const insertNotices = (notices: Notice[]) =>
    record.transaction((ports) => ports.notices.insert(notices, { planId, raisedAt: '2027-02-01T03:10:00.000Z' }));
  const mail = (more: Partial<MailRow>): Partial<MailRow> => ({
    id: randomUUID(),
    planId,
    number: randomUUID(),
    kind: 'office',
    recipient: 'A@stadt.example',
    recipientKey: 'a@stadt.example',
    deliveryOn: '2027-02-01',
    subject: 'Klimaplan',
    html: '<p></p>',
    text: '',
    messageId: `<${randomUUID()}@schrittmacher>`,
    datedAt: new Date('2027-02-01T07:00:00Z'),
    sendUntil: new Date('2027-02-01T16:00:00Z'),
    ...more,
  });

  it.each([
    'UPDATE event SET version = version',
    'DELETE FROM event',
    'TRUNCATE event',
    'DELETE FROM event WHERE false',
  ])('refuses to change events: %s', async (text) => {
    await expect(sql(text)).rejects.toThrow('append-only');
  });

  it('refuses a second event of the same version', async () => {
    const [event] = await record.source.manager.find(EventRow, { take: 1 });
    const { id: _id, ...again } = event!;
    await expect(record.source.manager.insert(EventRow, again)).rejects.toThrow('event_aggregate_id_version_key');
  });

  it('keeps a notice once, however often it is raised', async () => {
    const [first] = await insertNotices([notice]);
    expect(first).toMatchObject({
      ...notice,
      planId,
      state: 'pending',
      raisedAt: '2027-02-01T03:10:00.000Z',
      toldOn: null,
    });
    const superior: Notice = { ...notice, role: 'superior', suppressed: 'same-recipient' };
    expect(await insertNotices([notice, superior])).toMatchObject([{ role: 'superior', state: 'suppressed' }]);
    expect(await insertNotices([notice, superior])).toEqual([]);
    const stored = await record.transaction((ports) => ports.notices.raisedOf(notice.measureId!));
    expect(stored.map((it) => it.role).sort()).toEqual(['responsible', 'superior']);
  });

  it('changes the state of pending notices only', async () => {
    const [told, suppressed] = await insertNotices([
      { ...notice, stage: 'overdue-1', on: '2027-02-08' },
      { ...notice, stage: 'overdue-2', on: '2027-02-15' },
    ]);
    await record.transaction(async ({ notices }) => {
      await notices.markTold([told!.id], '2027-02-08');
      await notices.suppress(suppressed!.id, 'closed');
      await notices.suppress(told!.id, 'closed');
      await notices.markTold([suppressed!.id], '2027-02-15');
      expect((await notices.pending(planId, '2027-02-20')).map((it) => it.stage)).toEqual(['due']);
    });
    const stored = await record.transaction((ports) => ports.notices.ofPlan(planId));
    const states = stored.map(({ stage, state, toldOn, suppressed }) => ({ stage, state, toldOn, suppressed }));
    expect(states).toContainEqual({ stage: 'overdue-1', state: 'told', toldOn: '2027-02-08', suppressed: null });
    expect(states).toContainEqual({ stage: 'overdue-2', state: 'suppressed', toldOn: null, suppressed: 'closed' });
  });

  it('refuses a second digest of the same plan, address, day and kind', async () => {
    await record.source.manager.insert(MailRow, mail({}));
    await expect(record.source.manager.insert(MailRow, mail({}))).rejects.toThrow('mail_plan_id_recipient_key');
    await record.source.manager.insert(MailRow, mail({ kind: 'coordination' }));
  });

  it('refuses a notice in two mails unless one is withdrawn', async () => {
    const [taken] = await insertNotices([{ ...notice, stage: 'escalation-1', on: '2027-02-22' }]);
    const [first, second] = [mail({ deliveryOn: '2027-02-22' }), mail({ deliveryOn: '2027-02-23' })];
    await record.source.manager.insert(MailRow, [first, second]);
    const item = { mailId: first!.id!, noticeId: taken!.id, position: 0 };
    await record.source.manager.insert(MailItemRow, item);
    const other = { ...item, mailId: second!.id! };
    await expect(record.source.manager.insert(MailItemRow, other)).rejects.toThrow('mail_item_notice_idx');
    await record.source.manager.update(MailItemRow, item, { withdrawn: true });
    await record.source.manager.insert(MailItemRow, other);
  });

  it('refuses an unknown state', async () => {
    await expect(sql(`UPDATE mail SET state = 'lost'`)).rejects.toThrow('mail_state_check');
    await expect(sql(`UPDATE step SET precision = 'week'`)).rejects.toThrow('step_precision_check');
  });

  it('knows one installation whose clock only moves forward', async () => {
    const real = () => Date.parse('2026-11-24T12:00:00Z');
    const installations = installationStore(record.source.manager, real);
    const clock = installationClock(record.source.manager, real);
    expect(await clock.now()).toBe('2026-11-24T12:00:00.000Z');
    const created = await installations.create('demonstration', '2026-11-23T06:00:00.000Z');
    expect(await installations.create('real', null)).toEqual(created);
    expect(await clock.now()).toBe('2026-11-23T06:00:00.000Z');
    await installations.moveClockTo('2027-01-04T07:00:00.000Z');
    await installations.moveClockTo('2026-12-01T07:00:00.000Z');
    expect(await clock.now()).toBe('2027-01-04T07:00:00.000Z');
    await expect(sql(`UPDATE installation SET kind = 'real'`)).rejects.toThrow('installation_real_time_check');
  });
});
