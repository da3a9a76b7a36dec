import { commandOffice, commandPlan, type GivenPlanCommand, type OfficeCommand } from '#libs/measures/index';
import { markMail } from '#libs/mail/index';
import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type DeliveringPlan, deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';

/**
 * M.1 of A: due on Fr 29.01., overdue-1 on Tu 02.02., overdue-2 on Tu 09.02., escalation-1 on Tu 16.02., escalation-2 on
 * Tu 02.03.2027, ten contact days after.
 */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A', { superiorKey: 'CHEF' }), officeEntry('CHEF'), officeEntry('AMT')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1')],
    steps: [stepEntry('M.1', 1, '2027-01-29')],
    goals: [],
    measurements: [],
  },
};
const ladder = ['2027-01-22', '2027-01-29', '2027-02-02', '2027-02-09', '2027-02-16'];
const new_ = (email: string) => ({ name: null, email });

describe('an address that was corrected after a mail to it did not arrive', () => {
  let living: DeliveringPlan;

  afterEach(() => living.end());

  /** Every mail arrives but the ones of the last day. */
  const lostOn = async (day: string, state: 'failed' | 'sent' | 'ambiguous' = 'failed'): Promise<void> => {
    living = await deliveringPlan(plan);
    await living.deliverAndSend(...ladder.filter((on) => on < day));
    await living.deliver(day);
    await living.record.source.query(
      `UPDATE mail SET state = $1, sent_at = CASE WHEN $1 = 'sent' THEN now() END,
                       sent_on = CASE WHEN $1 = 'sent' THEN delivery_on END WHERE state = 'pending'`,
      [state],
    );
  };
  const onOffice = async (key: string, command: OfficeCommand): Promise<void> => {
    const office = (await living.record.transaction(({ offices }) => offices.byKey(living.planId, key)))!;
    const asked = { key: randomUUID(), actor: 'coordination', officeId: office.id, command };
    expect(await commandOffice(living.record, asked)).toMatchObject({ done: true });
  };
  const onPlan = async (command: GivenPlanCommand): Promise<void> => {
    const asked = { key: randomUUID(), actor: 'coordination', planId: living.planId, command };
    expect(await commandPlan(living.record, asked)).toMatchObject({ done: true });
  };
  const mark = async (to: string, what: 'mark-returned' | 'confirm-arrival'): Promise<void> => {
    const [{ number }] = await living.record.source.query(
      `SELECT number FROM mail WHERE recipient = $1 ORDER BY number DESC LIMIT 1`,
      [to],
    );
    const asked = { key: randomUUID(), actor: 'coordination', planId: living.planId, number };
    expect(await markMail(living.record, { ...asked, command: { do: what, on: null } })).toMatchObject({ done: true });
  };
  /** Day and address of the mails about that stage that hold. */
  const toldOf = async (stage: string): Promise<string[]> => {
    const rows: { told: string }[] = await living.record.source.query(
      `SELECT concat_ws(' ', mail.delivery_on, mail.recipient) AS told FROM mail
         JOIN mail_item ON mail_item.mail_id = mail.id AND NOT mail_item.withdrawn
         JOIN notice ON notice.id = mail_item.notice_id AND notice.stage = $1 ORDER BY mail.number`,
      [stage],
    );
    return rows.map(({ told }) => told);
  };
  const superior = (email: string): OfficeCommand => ({ do: 'set-escalation', escalation: new_(email) });

  it('of an office without a contact takes over, and its ladder goes on', async () => {
    await lostOn('2027-02-02');
    await onOffice('A', { do: 'set-mailbox', mailbox: new_('neu@stadt.example') });
    await living.deliverAndSend('2027-02-03', '2027-02-08');
    expect(await toldOf('takeover')).toEqual(['2027-02-03 neu@stadt.example']);
    expect(await toldOf('overdue-2')).toEqual([]);
    await living.deliverAndSend('2027-02-09'); // four contact days after the takeover
    expect(await toldOf('overdue-2')).toEqual(['2027-02-09 neu@stadt.example']);
  });

  it('of the mailbox of an office with a contact changes nothing for whoever acts', async () => {
    await lostOn('2027-02-02');
    await onOffice('A', { do: 'set-contact', contact: new_('person@stadt.example') });
    await onOffice('A', { do: 'set-mailbox', mailbox: new_('neu@stadt.example') });
    await living.deliverAndSend('2027-02-03', '2027-02-04', '2027-02-05');
    expect(await toldOf('takeover')).toEqual(['2027-02-03 person@stadt.example']);
  });

  it.each<[string, string, OfficeCommand, string]>([
    ['with an escalation address', 'A', superior('neu@stadt.example'), 'neu@stadt.example'],
    ['with another superior', 'A', { do: 'set-superior', superiorId: 'AMT' }, 'amt@stadt.example'],
    [
      'with another mailbox of the superior',
      'CHEF',
      { do: 'set-mailbox', mailbox: new_('neu@stadt.example') },
      'neu@stadt.example',
    ],
  ])('of escalations %s is told what the old one missed, and the ladder goes on', async (_how, key, command, to) => {
    await lostOn('2027-02-16');
    expect(await toldOf('escalation-1')).toEqual(['2027-02-16 chef@stadt.example']);
    if (command.do === 'set-superior') {
      const { id } = (await living.record.transaction(({ offices }) => offices.byKey(living.planId, 'AMT')))!;
      await onOffice(key, { ...command, superiorId: id });
    } else await onOffice(key, command);
    await living.deliverAndSend('2027-02-17', '2027-02-18');
    expect(await toldOf('escalation-1')).toEqual([`2027-02-17 ${to}`]);
    await living.deliverAndSend('2027-03-02', '2027-03-03'); // ten contact days after it arrived
    const stages = (await living.notices()).map(({ stage }) => stage);
    expect(stages.filter((stage) => stage === 'escalation-2')).toHaveLength(1);
  });

  it('is told also when the mail came back later than the correction', async () => {
    await lostOn('2027-02-16', 'sent');
    await onOffice('A', superior('neu@stadt.example'));
    await living.deliverAndSend('2027-02-17');
    expect(await toldOf('escalation-1')).toEqual(['2027-02-16 chef@stadt.example']);
    await mark('chef@stadt.example', 'mark-returned');
    await living.deliverAndSend('2027-02-18');
    expect(await toldOf('escalation-1')).toEqual(['2027-02-18 neu@stadt.example']);
  });

  it.each<['failed' | 'ambiguous', string, () => Promise<void>]>([
    ['failed', 'and what it tells arrived after all', () => mark('chef@stadt.example', 'confirm-arrival')],
    [
      'failed',
      'and the step is closed',
      () =>
        living.onStep('M.1', 1, (stepId) => ({
          do: 'complete-step',
          stepId,
          doneOn: '2027-02-16',
          donePrecision: 'day',
        })),
    ],
    [
      'failed',
      'and the deadline was moved',
      () => living.onStep('M.1', 1, (stepId) => ({ do: 'move-deadline', stepId, to: '2027-06-30', precision: 'day' })),
    ],
    ['ambiguous', 'and nobody knows whether it arrived', async () => undefined],
  ])('is told nothing again when the mail is %s %s', async (state, _why, besides) => {
    await lostOn('2027-02-16', state);
    await besides();
    await onOffice('A', superior('neu@stadt.example'));
    await living.deliverAndSend('2027-02-17', '2027-02-18');
    expect(await toldOf('escalation-1')).toEqual(['2027-02-16 chef@stadt.example']);
  });

  it('is told nothing again while it is the same', async () => {
    await lostOn('2027-02-16');
    await living.deliverAndSend('2027-02-17', '2027-02-18', '2027-03-02');
    expect(await toldOf('escalation-1')).toEqual(['2027-02-16 chef@stadt.example']);
    expect((await living.notices()).map(({ stage }) => stage)).not.toContain('escalation-2');
  });

  it('of escalations that belongs to the office itself keeps nobody waiting', async () => {
    await lostOn('2027-02-16');
    await onOffice('A', superior('a@stadt.example'));
    await living.deliverAndSend('2027-02-17', '2027-03-02');
    const states = (await living.notices()).map(({ stage, suppressed }) => `${stage} ${suppressed}`);
    expect(states).toContain('escalation-1 same-recipient');
    expect(states).toContain('escalation-2 null');
  });

  it('of coordination is told what the old one missed', async () => {
    await lostOn('2027-02-02');
    await living.deliver('2027-02-03');
    await living.record.source.query(`UPDATE mail SET state = 'failed' WHERE state = 'pending'`);
    expect(await toldOf('undeliverable')).toEqual(['2027-02-03 koordination@stadt.example']);
    await onPlan({ do: 'set-coordination', contact: new_('neu@stadt.example') });
    await living.deliverAndSend('2027-02-04');
    expect(await toldOf('undeliverable')).toEqual(['2027-02-04 neu@stadt.example']);
  });

  it('of coordination is told also what it got in place of an office', async () => {
    const steps = [stepEntry('M.1', 1, '2027-01-29', { officeKey: null })];
    living = await deliveringPlan({ ...plan, tables: { ...plan.tables, steps } });
    await living.deliver('2027-01-29');
    await living.record.source.query(`UPDATE mail SET state = 'failed' WHERE state = 'pending'`);
    await onPlan({ do: 'set-coordination', contact: new_('neu@stadt.example') });
    await living.deliverAndSend('2027-02-01');
    expect(await toldOf('due')).toEqual(['2027-02-01 neu@stadt.example']);
  });

  it('of leadership is told on its next day what the old one missed', async () => {
    living = await deliveringPlan(plan);
    await living.deliverAndSend(...ladder, '2027-02-23', '2027-03-02');
    await living.deliver('2027-03-09');
    expect(await toldOf('escalation-2')).toEqual(['2027-03-09 leitung@stadt.example']);
    await living.record.source.query(`UPDATE mail SET state = 'failed' WHERE state = 'pending'`);
    await onPlan({ do: 'set-leadership', contact: new_('neu@stadt.example') });
    await living.deliverAndSend('2027-03-10', '2027-03-23');
    expect(await toldOf('escalation-2')).toEqual(['2027-03-23 neu@stadt.example']);
  });
});
