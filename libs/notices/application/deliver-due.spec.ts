import { type DigestContent } from '#libs/mail/domain/index';
import { commandMeasure, commandPlan } from '#libs/measures/index';
import { type MailMode, type MeasureCommand } from '#libs/measures/domain/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { deliverNow, handOver } from '../../../test/fixtures/delivery.ts';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { raiseDue } from './raise-due.ts';

/** M.1: reminder-1 on Fr 18.12.2026, reminder-2 on Fr 22.01., due on Fr 29.01., overdue-1 on Tu 02.02.2027 and so on. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [
      officeEntry('A', { superiorKey: 'CHEF', shortName: 'Amt A kurz' }),
      officeEntry('B'),
      officeEntry('CHEF'),
    ],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1'), measureEntry('M.2')],
    steps: [
      stepEntry('M.1', 1, '2027-01-29'),
      stepEntry('M.1', 2, '2027-12-31', { precision: 'year' }),
      stepEntry('M.2', 1, '2027-01-29', { officeKey: 'B' }),
      stepEntry('M.2', 2, '2027-01-29'),
    ],
    goals: [],
    measurements: [],
  },
};

interface MailInRecord {
  recipient: string;
  day: string;
  kind: string;
  state: string;
  number: string;
  subject: string;
  items: number;
}

describe('the delivery of a plan', () => {
  let record: FreshRecord;
  let planId: string;
  let measureIds: string[];
  let rendered: DigestContent[];

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T09:30:00Z');
    ({ planId } = await importInto(record, plan));
    await onPlan({ do: 'activate' });
    measureIds = await record.transaction(({ measures }) => measures.idsOf(planId));
    for (const id of measureIds) await raiseDue(record.transaction, id);
    rendered = [];
    await setMailMode('live');
  });

  afterEach(() => record.source.destroy());

  const onPlan = (command: { do: 'activate' } | { do: 'set-mail-mode'; mode: MailMode }) =>
    commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command });
  const setMailMode = (mode: MailMode) => onPlan({ do: 'set-mail-mode', mode });
  const stepOf = async (number: string, step: number) => {
    const measure = (await record.transaction(({ measures }) => measures.byNumber(planId, number)))!;
    return { measureId: measure.id, stepId: measure.steps.find((it) => it.number === step)!.id };
  };
  const onMeasure = (measureId: string, command: Exclude<MeasureCommand, { do: 'activate' }>) =>
    commandMeasure(
      { transaction: record.transaction, beforeCommand: async () => undefined },
      { key: randomUUID(), actor: 'coordination', measureId, command },
    );
  const complete = async (number: string, step: number, doneOn: string) => {
    const { measureId, stepId } = await stepOf(number, step);
    await onMeasure(measureId, { do: 'complete-step', stepId, doneOn, donePrecision: 'day' });
  };

  const deliver = () =>
    deliverNow(record, planId, {
      webUrl: 'https://plan.stadt.example/',
      onComposed: (content) => rendered.push(content),
    });
  const deliverAt = async (instant: string) => {
    record.setClock(instant);
    return (await deliver())!;
  };
  const everythingIsSent = () => handOver(record);
  /** Each delivery's mails arrive before the next one. */
  const deliverAndSendOn = async (...days: string[]): Promise<void> => {
    for (const day of days) {
      await deliverAt(`${day}T07:00:00Z`);
      await everythingIsSent();
    }
  };
  /** Those to offices: sheet and summary have specs of their own. */
  const mails = (): Promise<MailInRecord[]> =>
    record.source.query(`
      SELECT recipient, delivery_on AS day, kind, state, number, subject,
             (SELECT count(*)::int FROM mail_item WHERE mail_id = mail.id AND NOT withdrawn) AS items
      FROM mail WHERE kind = 'office' ORDER BY delivery_on, number`);
  const brief = async () => (await mails()).map(({ day, recipient, state, items }) => [day, recipient, state, items]);
  const notices = async () =>
    (await record.transaction((ports) => ports.notices.ofPlan(planId))).map(({ stage, state, suppressed, toldOn }) => ({
      stage,
      state,
      suppressed,
      toldOn,
    }));

  it('raises what is due and composes one digest per recipient at the delivery time, once', async () => {
    expect((await deliverAt('2026-12-18T06:59:59Z')).nextDeliveryAt).toBe('2026-12-18T07:00:00Z');
    expect(await brief()).toEqual([]);
    expect((await deliverAt('2026-12-18T07:00:00Z')).nextDeliveryAt).toBe('2026-12-21T07:00:00Z');
    await deliverAt('2026-12-18T07:00:01Z');
    expect(await brief()).toEqual([
      ['2026-12-18', 'a@stadt.example', 'pending', 2],
      ['2026-12-18', 'b@stadt.example', 'pending', 1],
    ]);
    expect((await mails()).map((mail) => mail.number)).toEqual(['2026-000002', '2026-000003']); // after coordination's sheet
    const first = rendered.find(({ kind }) => kind === 'office');
    expect(first?.links?.why).toBe('https://plan.stadt.example/?plan=klima&mail=2026-000002');
    expect(first?.items[0]?.links).toEqual({
      show: 'https://plan.stadt.example/?plan=klima&massnahme=M.1#schritt-1',
      why: 'https://plan.stadt.example/?plan=klima&massnahme=M.1&schritt=1&warum=2026-12-18',
    });
    expect((await notices()).every(({ state, toldOn }) => state === 'told' && toldOn === '2026-12-18')).toBe(true);
  });

  it('looks at what a command has changed, even when the workflow could not be told', async () => {
    record.setClock('2026-11-24T09:00:00Z');
    const { measureId, stepId } = await stepOf('M.1', 1);
    await onMeasure(measureId, { do: 'move-deadline', stepId, to: '2026-12-04' });
    await deliverAt('2026-11-27T07:00:00Z');
    expect(await brief()).toEqual([['2026-11-27', 'a@stadt.example', 'pending', 1]]);
  });

  it('composes one digest when two deliveries run at once', async () => {
    record.setClock('2026-12-18T07:00:00Z');
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(await brief()).toHaveLength(2);
  });

  it('stores the next delivery: the next working day at the delivery time', async () => {
    const { nextDeliveryAt } = await deliverAt('2026-12-23T07:00:00Z');
    expect(nextDeliveryAt).toBe('2026-12-28T07:00:00Z');
    expect((await record.transaction(({ plans }) => plans.deliveryOf(planId))).lastDeliveryOn).toBe('2026-12-23');
    expect((await deliverAt('2027-03-29T05:00:00Z')).nextDeliveryAt).toBe('2027-03-30T06:00:00Z');
  });

  it('forgets an absence thirty days after its end', async () => {
    await record.transaction(async ({ offices, contacts }) => {
      const [office] = await offices.ofPlan(planId);
      const { id: contactId } = await contacts.withEmail('jemand@stadt.example');
      for (const toOn of ['2026-12-01', '2026-12-02']) {
        await offices.addAbsence({
          officeId: office!.id,
          contactId,
          fromOn: '2026-11-30',
          toOn,
          enteredOn: '2026-11-30',
        });
      }
    });
    const kept = async () =>
      (await record.source.query<{ to: string }[]>('SELECT to_on AS to FROM absence ORDER BY 1')).map(({ to }) => to);
    await deliverAt('2026-12-30T08:00:00Z');
    expect(await kept()).toEqual(['2026-12-01', '2026-12-02']);
    await deliverAt('2027-01-04T08:00:00Z');
    expect(await kept()).toEqual([]);
  });

  it('says what a digest has to say', async () => {
    await deliverAndSendOn('2026-12-18', '2027-01-22', '2027-01-29', '2027-02-02');
    const digest = rendered.findLast(({ recipient }) => recipient.name === 'Amt A')!;
    expect(digest).toMatchObject({
      kind: 'office',
      day: '2027-02-02',
      plan: { title: 'Klimaplan der Stadt', shortTitle: 'Klimaplan' },
      recipient: { name: 'Amt A', shortName: 'Amt A kurz' },
      coordination: { email: 'koordination@stadt.example' },
      quietSteps: { count: 1, until: '2027-06-30' },
    });
    expect(digest.items.map(({ measure, step }) => [measure?.number, step?.number])).toEqual([
      ['M.1', 1],
      ['M.2', 2],
    ]);
    expect(digest.items[0]).toEqual({
      stage: 'overdue-1',
      role: 'responsible',
      measure: { number: 'M.1', title: 'Maßnahme M.1' },
      step: { number: 1, title: 'Schritt 1' },
      steps: [],
      lastAnswer: null,
      request: null,
      contactIsAway: false,
      officeName: 'Amt A',
      officeShortName: 'Amt A kurz',
      dueOn: '2027-01-29',
      originalDueOn: null,
      precision: 'day',
      hard: false,
      workingDaysOverdue: 2,
      workingDaysLeft: 0,
      waitsFor: null,
      askedOn: ['2026-12-18', '2027-01-22', '2027-01-29'],
      outcome: null,
      undelivered: null,
      links: {
        show: 'https://plan.stadt.example/?plan=klima&massnahme=M.1#schritt-1',
        why: 'https://plan.stadt.example/?plan=klima&massnahme=M.1&schritt=1&warum=2027-02-02',
      },
      next: { stage: 'overdue-2', on: '2027-02-09', recipientName: 'Amt A' },
    });
  });

  it('names the superior and the summary for the leadership as what comes next', async () => {
    await deliverAndSendOn('2027-02-09');
    expect(rendered.findLast(({ recipient }) => recipient.name === 'Amt A')?.items[0]?.next).toEqual({
      stage: 'escalation-1',
      on: '2027-02-16',
      recipientName: 'Amt CHEF',
    });
    await deliverAt('2027-02-16T07:00:00Z');
    const toSuperior = rendered.findLast(({ recipient }) => recipient.name === 'Amt CHEF')!;
    expect(toSuperior.items[0]).toMatchObject({
      stage: 'escalation-1',
      next: { stage: 'escalation-2', on: '2027-03-09', recipientName: 'Leitung' },
    });
  });

  it('goes a step up only when the mail of the stage below has arrived in time', async () => {
    await deliverAt('2027-02-09T07:00:00Z'); // overdue-2, not handed over yet
    await deliverAt('2027-02-16T07:00:00Z'); // the day of escalation-1
    const toSuperior = async () => (await brief()).filter(([, to]) => to === 'chef@stadt.example');
    expect(await toSuperior()).toEqual([]);
    record.setClock('2027-02-16T10:00:00Z');
    await everythingIsSent();
    await deliverAt('2027-02-22T07:00:00Z');
    expect(await toSuperior()).toEqual([]);
    await deliverAt('2027-02-23T07:00:00Z'); // five contact days after it arrived
    expect(await toSuperior()).toEqual([['2027-02-23', 'chef@stadt.example', 'pending', 2]]);
  });

  it('does not send what no longer holds and keeps the reason', async () => {
    record.setClock('2026-12-18T05:00:00Z');
    for (const id of measureIds) await raiseDue(record.transaction, id);
    await complete('M.2', 1, '2026-12-17');
    await onMeasure((await stepOf('M.1', 1)).measureId, { do: 'pause', until: '2027-01-04' });
    await deliverAt('2026-12-18T07:00:00Z');
    expect(await brief()).toEqual([['2026-12-18', 'a@stadt.example', 'pending', 1]]);
    expect((await notices()).map(({ suppressed }) => suppressed).sort()).toEqual(['closed', null, 'paused'].sort());
  });

  it('sends nothing while the mail mode is off, and what still holds once it is live', async () => {
    await setMailMode('off');
    await deliverAt('2026-12-18T07:00:00Z');
    expect(await brief()).toEqual([]);
    expect((await notices()).every(({ state }) => state === 'pending')).toBe(true);
    record.setClock('2026-12-18T10:00:00Z');
    await setMailMode('live');
    await deliver();
    expect(await brief()).toEqual([]);
    await complete('M.2', 1, '2026-12-18');
    await deliverAt('2027-01-22T07:00:00Z');
    expect(await brief()).toEqual([['2027-01-22', 'a@stadt.example', 'pending', 2]]);
    const digest = rendered.find(({ kind }) => kind === 'office');
    expect(digest?.items.map(({ stage }) => stage)).toEqual(['reminder-2', 'reminder-2']);
    const reasons = (await notices()).map(({ stage, suppressed }) => `${stage} ${suppressed}`);
    expect(reasons).toContain('reminder-1 superseded');
    expect(reasons).toContain('reminder-1 closed');
  });

  it('makes up for a missed delivery inside the delivery hours of the day, with one digest', async () => {
    await deliverAt('2026-12-18T16:30:00Z');
    expect(await brief()).toEqual([]);
    await deliverAt('2026-12-19T09:00:00Z'); // a Saturday
    expect(await brief()).toEqual([]);
    // Over the quiet period: nothing before the first contact day.
    await deliverAt('2027-01-06T09:00:00Z');
    expect(await brief()).toEqual([]);
    await deliverAt('2027-01-07T15:59:00Z');
    expect((await brief()).map(([day, to]) => [day, to])).toEqual([
      ['2027-01-07', 'a@stadt.example'],
      ['2027-01-07', 'b@stadt.example'],
    ]);
  });

  it('takes what could not be sent into the next digest of the same address', async () => {
    await deliverAt('2026-12-18T07:00:00Z');
    await complete('M.1', 1, '2026-12-18');
    await deliverAt('2027-01-22T07:00:00Z');
    expect(await brief()).toEqual([
      ['2026-12-18', 'a@stadt.example', 'withdrawn', 0],
      ['2026-12-18', 'b@stadt.example', 'withdrawn', 0],
      ['2027-01-22', 'a@stadt.example', 'pending', 2], // reminder-2, and your-turn for the step after the completed one
      ['2027-01-22', 'b@stadt.example', 'pending', 1],
    ]);
    const reasons = (await notices()).map(({ stage, suppressed }) => `${stage} ${suppressed}`);
    expect(reasons.filter((it) => it === 'reminder-1 superseded')).toHaveLength(2);
    expect(reasons).toContain('reminder-1 closed');
  });

  it('leaves a mail alone that a sender has begun with', async () => {
    await deliverAt('2026-12-18T07:00:00Z');
    await record.source.query(
      `UPDATE mail SET state = 'claimed', claim_token = gen_random_uuid(), lease_until = now() + interval '1 hour'`,
    );
    await deliverAt('2027-01-22T07:00:00Z');
    expect((await mails()).map(({ state }) => state)).toEqual(['claimed', 'claimed', 'pending', 'pending']);
  });

  it('tells whoever got an escalation that it is resolved, and nobody else', async () => {
    await deliverAndSendOn('2027-02-02', '2027-02-09', '2027-02-16');
    await complete('M.1', 1, '2027-02-16');
    await complete('M.2', 1, '2027-02-16');
    await deliverAt('2027-02-17T07:00:00Z');
    const resolved = rendered.filter(({ items }) => items.some(({ stage }) => stage === 'resolved'));
    // B has no superior: its escalation went to coordination.
    expect(resolved.map(({ recipient, kind }) => [recipient.name, kind]).sort()).toEqual([
      ['Amt CHEF', 'office'],
      ['Koordination', 'office'],
    ]);
  });

  it('keeps what has no recipient until there is one', async () => {
    await record.source.query('UPDATE office SET mailbox_id = NULL');
    await record.source.query('UPDATE plan SET coordination_id = NULL');
    await deliverAt('2026-12-18T07:00:00Z');
    expect(await brief()).toEqual([]);
    expect((await notices()).every(({ state }) => state === 'pending')).toBe(true);
    await record.source.query(`UPDATE plan SET coordination_id = leadership_id`);
    await deliverAt('2027-01-07T07:00:00Z');
    expect(await brief()).toEqual([['2027-01-07', 'leitung@stadt.example', 'pending', 3]]);
    expect(rendered.find(({ kind }) => kind === 'office')?.recipient.name).toBe('Koordination');
  });

  it('goes out without a measure that cannot be raised, which keeps its past moment', async () => {
    await record.source.query(
      `UPDATE cadence_policy SET document = jsonb_set(document, '{closingPeriods}', $1::jsonb)`,
      [JSON.stringify([{ from: '2028-01-01', to: '2040-12-31' }])],
    );
    const { measureId } = await stepOf('M.1', 1);
    record.setClock('2026-12-18T07:00:00Z');
    await expect(raiseDue(record.transaction, measureId)).rejects.toMatchObject({ code: 'calendar-range' });
    const leftOut: string[] = [];
    const delivered = await deliverNow(record, planId, { leftOut, onComposed: (content) => rendered.push(content) });
    expect(delivered?.nextDeliveryAt).toBe('2026-12-21T07:00:00Z');
    expect(leftOut).toEqual([measureId]);
    expect(await brief()).toEqual([
      ['2026-12-18', 'a@stadt.example', 'pending', 1],
      ['2026-12-18', 'b@stadt.example', 'pending', 1],
    ]);
    const overdue = await record.transaction(({ measures }) =>
      measures.idsWithMomentUpTo(planId, '2026-12-18T07:00:00Z'),
    );
    expect(overdue).toEqual([measureId]);
  });

  it('finds nothing to do for a plan that does not run', async () => {
    const other = await importInto(record, { ...plan, plan: { ...plan.plan, key: 'anders' } });
    planId = other.planId;
    expect((await deliverAt('2026-12-18T07:00:00Z')).nextDeliveryAt).toBeNull();
    planId = randomUUID();
    expect(await deliver()).toBeNull();
  });
});
