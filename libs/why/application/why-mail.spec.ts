import { Refusal } from '#libs/measures/domain/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshRecord, freshRecord } from '../../../test/fixtures/fresh-record.ts';
import { liveOnRecord } from '../../../test/fixtures/lived-plan.ts';
import { type MailWhy } from '../domain/index.ts';
import { whyMail } from './why-mail.ts';
import { whyOnRecord } from './why-on-record.ts';
import { mailWhyText } from './why-text.ts';

/** Two steps of two measures fall due on one day; the contact changes before `overdue-2`, which names the mailbox in copy. */
const scenario: Parameters<typeof liveOnRecord>[1] = {
  plan: {
    region: 'DE-SN',
    activate: '2026-11-23',
    backlogStart: null,
    ends: '2030-12-31',
    coordination: 'k@x.example',
    coordinationDeputy: null,
    leadership: 'l@x.example',
  },
  offices: [
    {
      key: 'A',
      mailbox: 'post@x.example',
      contact: 'alt@x.example',
      deputy: null,
      superior: 'chef@x.example',
      ownable: true,
    },
  ],
  measures: [
    { number: 'M.1', lead: 'A', parallel: false, continuous: false },
    { number: 'M.2', lead: 'A', parallel: false, continuous: false },
  ],
  steps: [
    { measure: 'M.1', number: 1, office: 'A', dueOn: '2027-01-29', precision: 'day', hard: false, binding: null },
    { measure: 'M.2', number: 1, office: 'A', dueOn: '2027-02-12', precision: 'day', hard: false, binding: null },
  ],
  commands: [{ on: '2027-01-20', do: 'contact', office: 'A', contact: 'neu@x.example' }],
  from: '2026-11-23',
  to: '2027-03-10',
};

describe('why a mail came', () => {
  let record: FreshRecord;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    await liveOnRecord(record, scenario, 'klima');
  });

  afterAll(() => record.source.destroy());

  const numberOf = async (where: string): Promise<string> => {
    const [mail] = await record.source.query<{ number: string }[]>(`SELECT number FROM mail WHERE ${where}`);
    return mail!.number;
  };
  const ask = (number: string): Promise<MailWhy> => record.transaction((ports) => whyMail(ports, 'klima', number));

  it('is said for each of its notices in their order, to its readers: offices and roles, no address', async () => {
    const number = await numberOf(`delivery_on = '2027-02-09' AND kind = 'office'`);
    const why = await ask(number);
    expect(why).toMatchObject({ number, on: '2027-02-09', kind: 'office', because: 'notices' });
    expect(why.items).toMatchObject([
      {
        measure: { number: 'M.1' },
        step: { number: 1 },
        stage: 'overdue-2',
        rule: { kind: 'after-deadline', after: 7 },
        policyVersion: 1,
        recipient: { role: 'responsible', office: 'A', because: 'contact' },
      },
    ]);
    expect(JSON.stringify(why)).not.toContain('@');
    const text = mailWhyText(why, 'de');
    expect(text).not.toContain('@');
    expect(text.split('\n').slice(0, 2)).toEqual([
      `Mail ${number} vom Di 09.02.2027`,
      'Sie ging an eine Stelle, die im Plan steht. Was am selben Tag an dieselbe Adresse geht, steht in einer Mail.',
    ]);
    expect(text).toContain('Für A. Die Stelle ist zuständig. Dies ist ihre Ansprechstelle.');
    expect(mailWhyText(why, 'en')).toContain('For A. The office is responsible. This is its contact.');
  });

  it('about an office as a whole names no measure', async () => {
    const { items } = await ask(await numberOf(`delivery_on = '2027-01-21'`));
    expect(items).toMatchObject([
      { measure: null, step: null, stage: 'takeover', rule: { cause: 'contact-changed', causedOn: '2027-01-20' } },
    ]);
  });

  it('without a notice is said by what it is', async () => {
    const number = '2027-900001';
    await record.source.query(
      `INSERT INTO mail (id, plan_id, number, kind, recipient, recipient_key, delivery_on, subject, html, text, message_id, dated_at, send_until)
       SELECT gen_random_uuid(), plan_id, $1, 'coordination', 'x@x.example', 'x@x.example', '2027-03-01', '', '', '', 'x', dated_at, send_until
         FROM mail LIMIT 1`,
      [number],
    );
    const why = await ask(number);
    expect(why).toMatchObject({ because: 'coordination-sheet', items: [] });
    expect(mailWhyText(why, 'de')).toBe(
      `Mail ${number} vom Mo 01.03.2027\nSie ging an die Koordination des Plans. Die Koordination bekommt an einem Kontakttag ein Blatt, wenn etwas zu entscheiden ist oder eine Lücke besteht.`,
    );
  });

  it('that is not there is refused', async () => {
    await expect(ask('2027-999999')).rejects.toMatchObject({ constructor: Refusal, code: 'mail-not-found' });
  });

  it('the mail of a notice is the one that carried it, whoever it was that got it', async () => {
    const number = await numberOf(`delivery_on = '2027-02-09' AND kind = 'office'`);
    await record.source.query(
      `UPDATE mail SET recipient = 'woanders@x.example', copies = '{b@x.example,c@x.example}',
      refused_copies = '{c@x.example}', returned_on = '2027-02-10' WHERE number = $1`,
      [number],
    );
    const { notices } = await record.transaction((ports) =>
      whyOnRecord(ports, { plan: 'klima', measure: 'M.1', step: 1, on: '2027-02-09' }),
    );
    expect(notices[0]!.state).toMatchObject({
      kind: 'told',
      mail: { number, handover: 'returned', to: 'woanders@x.example', copies: ['b@x.example'] },
      arrivedOn: null,
    });
  });
});
