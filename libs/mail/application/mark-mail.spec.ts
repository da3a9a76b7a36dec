import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commandOffice } from '#libs/measures/index';
import { randomUUID } from 'node:crypto';
import { type DeliveringPlan, deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { type MailCommand, markMail } from './mark-mail.ts';

/** M.1 of A is reminded on Fr 18.12., Fr 22.01., due on Fr 29.01., overdue-1 on Tu 02.02., overdue-2 on Tu 09.02.2027. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A', { superiorKey: 'CHEF' }), officeEntry('B'), officeEntry('CHEF')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1'), measureEntry('M.2', { leadKey: 'B' })],
    steps: [stepEntry('M.1', 1, '2027-01-29'), stepEntry('M.2', 1, '2027-06-30', { officeKey: 'B' })],
    goals: [],
    measurements: [],
  },
};

describe('a mail that did not arrive', () => {
  let living: DeliveringPlan;

  beforeEach(async () => {
    living = await deliveringPlan(plan);
    await living.deliverAndSend('2026-12-18', '2027-01-22', '2027-01-29');
    await living.deliver('2027-02-02');
  });

  afterEach(() => living.end());

  const lastTo = async (to: string): Promise<string> => {
    const [row] = await living.record.source.query(
      `SELECT number FROM mail WHERE recipient = $1 ORDER BY number DESC LIMIT 1`,
      [to],
    );
    return row.number;
  };
  const ends = (number: string, state: 'failed' | 'ambiguous' | 'sent', on = '2027-02-02') =>
    living.record.source.query(
      `UPDATE mail SET state = $2, last_error_code = '550', last_error = 'no such mailbox',
                       sent_at = CASE WHEN $2 = 'sent' THEN now() END, sent_on = CASE WHEN $2 = 'sent' THEN $3::date END
        WHERE number = $1`,
      [number, state, on],
    );
  const mark = (number: string, command: MailCommand, key: string = randomUUID()) =>
    markMail(living.record, { key, actor: 'coordination', planId: living.planId, number, command });
  const on = (what: MailCommand['do'], day: string | null = null): MailCommand => ({ do: what, on: day });
  const newContact = (email: string) =>
    living.record.transaction(async (ports) => {
      const { id: officeId } = (await ports.offices.byKey(living.planId, 'A'))!;
      return commandOffice(living.record, {
        key: randomUUID(),
        actor: 'coordination',
        officeId,
        command: { do: 'set-contact', contact: { name: null, email } },
      });
    });
  const toldOf = async (stage: string): Promise<[day: string, to: string][]> =>
    (await living.told()).filter(([, , stages]) => stages.includes(stage)).map(([day, to]) => [day, to]);

  describe.each<['failed' | 'ambiguous' | 'returned', string]>([
    ['failed', 'refused'],
    ['ambiguous', 'unknown'],
    ['returned', 'returned'],
  ])('because it %s', (state, because) => {
    it('is told to coordination on the next contact day, once, and nobody above hears of the step', async () => {
      const number = await lastTo('a@stadt.example');
      await ends(number, state === 'returned' ? 'sent' : state);
      if (state === 'returned') expect(await mark(number, on('mark-returned'))).toMatchObject({ done: true });
      await living.deliverAndSend('2027-02-03', '2027-02-04', '2027-02-09', '2027-02-16', '2027-03-09');
      expect(await toldOf('undeliverable')).toEqual([['2027-02-03', 'koordination@stadt.example']]);
      const items = living.composed.flatMap(({ items }) => items).filter((it) => it.stage === 'undeliverable');
      expect(items.map(({ undelivered, officeName, measure }) => ({ undelivered, officeName, measure }))).toEqual([
        {
          undelivered: {
            mailNumber: number,
            on: '2027-02-02',
            address: 'a@stadt.example',
            because,
            detail: 'no such mailbox',
          },
          officeName: 'Amt A',
          measure: null,
        },
      ]);
      expect(await toldOf('overdue-2')).toEqual([]);
      expect(await toldOf('escalation-1')).toEqual([]);
    });
  });

  it('lets the next stage come once coordination says that what it tells has arrived', async () => {
    const number = await lastTo('a@stadt.example');
    await ends(number, 'ambiguous');
    await living.deliverAndSend('2027-02-09');
    expect(await toldOf('overdue-2')).toEqual([]);
    living.record.setClock('2027-02-09T10:00:00Z');
    expect(await mark(number, on('confirm-arrival', '2027-02-05'))).toEqual({ done: true, on: '2027-02-09' });
    await living.deliverAndSend('2027-02-10');
    expect(await toldOf('overdue-2')).toEqual([]);
    await living.deliverAndSend('2027-02-11'); // four contact days after it arrived
    expect(await toldOf('overdue-2')).toEqual([['2027-02-11', 'a@stadt.example']]);
  });

  it('is no longer told of when coordination already knows that it arrived', async () => {
    const number = await lastTo('a@stadt.example');
    await ends(number, 'ambiguous');
    await living.record.source.query(`UPDATE plan SET mail_mode = 'off'`);
    await living.deliver('2027-02-03');
    await mark(number, on('confirm-arrival'));
    await living.record.source.query(`UPDATE plan SET mail_mode = 'live'`);
    await living.deliverAndSend('2027-02-04');
    expect(await toldOf('undeliverable')).toEqual([]);
  });

  it('counts as arrived with the takeover once the address was corrected', async () => {
    await ends(await lastTo('a@stadt.example'), 'failed');
    await living.deliverAndSend('2027-02-03');
    living.record.setClock('2027-02-03T10:00:00Z');
    await newContact('neu@stadt.example');
    await living.deliverAndSend('2027-02-04', '2027-02-09');
    expect(await toldOf('takeover')).toEqual([['2027-02-04', 'neu@stadt.example']]);
    expect(await toldOf('overdue-2')).toEqual([]);
    await living.deliverAndSend('2027-02-10'); // four contact days after the takeover
    expect(await toldOf('overdue-2')).toEqual([['2027-02-10', 'neu@stadt.example']]);
  });

  it('does not count as arrived with a takeover that failed as well', async () => {
    await ends(await lastTo('a@stadt.example'), 'failed');
    living.record.setClock('2027-02-03T10:00:00Z');
    await newContact('neu@stadt.example');
    await living.deliver('2027-02-04');
    await ends(await lastTo('neu@stadt.example'), 'failed');
    await living.deliverAndSend('2027-02-10', '2027-02-16');
    expect(await toldOf('overdue-2')).toEqual([]);
    const stages = (await living.told()).flatMap(([, , it]) => it);
    expect(stages.filter((stage) => stage === 'undeliverable')).toHaveLength(2);
  });

  it('is told of once, also when the mail that tells of it does not arrive either', async () => {
    await ends(await lastTo('a@stadt.example'), 'failed');
    await living.deliver('2027-02-03');
    await living.record.source.query(`UPDATE mail SET state = 'failed' WHERE state = 'pending'`);
    await living.deliver('2027-02-04');
    await living.deliver('2027-02-05');
    expect(await toldOf('undeliverable')).toEqual([['2027-02-03', 'koordination@stadt.example']]);
  });

  it('is a gap until a later one arrives or coordination says that it did', async () => {
    const number = await lastTo('a@stadt.example');
    const failed = () => living.record.transaction((ports) => ports.mails.failedAddresses(living.planId));
    await ends(number, 'sent');
    expect(await failed()).toEqual([]);
    await mark(number, on('mark-returned'));
    expect(await failed()).toEqual([
      { address: 'a@stadt.example', state: 'failed', since: '2027-02-02', mail: number },
    ]);
    await mark(number, on('confirm-arrival'));
    expect(await failed()).toEqual([]);
  });

  it('wakes the measures that it tells of, and the delivery', async () => {
    const number = await lastTo('a@stadt.example');
    await ends(number, 'ambiguous');
    await living.record.source.query('DELETE FROM workflow_wakeup');
    await mark(number, on('confirm-arrival'));
    const { id } = (await living.record.transaction(({ measures }) => measures.byNumber(living.planId, 'M.1')))!;
    const woken = await living.record.transaction((ports) => ports.wakeups.claim(10, 60));
    const workflows = woken.map(({ workflowId }) => workflowId).sort();
    expect(workflows).toEqual([`delivery/${living.planId}`, `measure/${id}`]);
  });

  it('is marked by a command that takes effect once, and refused where it cannot be so', async () => {
    const number = await lastTo('a@stadt.example');
    const refusal = async (command: MailCommand) => {
      const outcome = await mark(number, command);
      return outcome.done ? 'done' : outcome.refused.code;
    };
    expect(await refusal(on('mark-returned'))).toBe('mail-not-handed-over');
    expect(await refusal(on('confirm-arrival'))).toBe('mail-not-missing');
    await ends(number, 'sent');
    expect(await refusal(on('confirm-arrival'))).toBe('mail-not-missing');
    expect(await refusal(on('mark-returned', '2027-02-01'))).toBe('not-a-day-of-the-mail');
    expect(await refusal(on('mark-returned', '2027-02-03'))).toBe('not-a-day-of-the-mail');
    const first = await mark(number, on('mark-returned'), 'once');
    expect(await mark(number, on('mark-returned'), 'once')).toEqual(first);
    expect(await refusal(on('mark-returned'))).toBe('mail-already-returned');
    expect(await refusal(on('confirm-arrival'))).toBe('done');
    expect(await refusal(on('confirm-arrival'))).toBe('arrival-already-confirmed');
    await expect(mark('2027-999999', on('confirm-arrival'))).rejects.toMatchObject({ code: 'mail-not-found' });
  });
});
