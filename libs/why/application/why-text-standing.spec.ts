import { expect, it } from '@jest/globals';
import { type CarryingMail, type Explanation, type Why } from '../domain/index.ts';
import { whyText } from './why-text.ts';

const why: Why = {
  on: '2027-02-16',
  today: '2027-02-18',
  policyVersion: 2,
  measure: { number: 'M.1', title: 'Maßnahme' },
  step: { number: 1, title: 'Beirat berufen' },
  notices: [],
  absence: null,
};

const reminder: Explanation = {
  stage: 'reminder-2',
  on: '2027-02-16',
  ruleDay: '2027-02-16',
  rule: { kind: 'before-deadline', workingDays: 5, onlyIf: null, days: 'contact', madeUpFor: null },
  policyVersion: 1,
  deadline: null,
  shifts: [],
  movedDays: 0,
  recipient: { role: 'responsible', office: 'Amt A', address: 'a@stadt.example', because: 'mailbox' },
  summaryOn: null,
  weeklyOn: null,
  state: { kind: 'foreseen' },
};

const mail: CarryingMail = {
  number: '2027-000004',
  handover: 'sent',
  to: 'a@stadt.example',
  copies: [],
  confirmedOn: null,
};
const told = (more: Partial<CarryingMail>, arrivedOn: string | null): Partial<Explanation> => ({
  state: { kind: 'told', on: '2027-02-16', mail: { ...mail, ...more }, arrivedOn },
});

const lines = (more: Partial<Explanation>, language: 'de' | 'en'): string[] =>
  whyText({ ...why, notices: [{ ...reminder, ...more }] }, language).split('\n');

it.each<[string, string, Partial<Explanation>]>([
  [
    'Wartet seit Di 16.02.2027 auf die Freigabe durch die Koordination, zuletzt am Mi 17.02.2027. Am nächsten Kontakttag wird sie wieder angeboten.',
    'Waits since Tue 16 Feb 2027 to be released by coordination, last on Wed 17 Feb 2027. It is offered again on the next contact day.',
    { state: { kind: 'held', since: '2027-02-16', lastOn: '2027-02-17' } },
  ],
  [
    'Wartet auf die nächste Sammelmail. Die Koordination hat sie freigegeben.',
    'Waits for the next digest. Coordination has released it.',
    { state: { kind: 'waiting', mailMode: 'approve', released: true } },
  ],
  [
    'Wartet auf die nächste Sammelmail. Mails gehen in diesem Plan erst nach Freigabe hinaus.',
    'Waits for the next digest. Mails of this plan go out only when released.',
    { state: { kind: 'waiting', mailMode: 'approve', released: false } },
  ],
  [
    'Vorgesehen, wenn sich bis dahin nichts ändert. Für diese Adresse ist eine Wochenmail gewählt: Sie kommt am Di 23.02.2027, also vor ihrem Tag.',
    'Foreseen if nothing changes until then. A weekly mail is chosen for this address: it comes on Tue 23 Feb 2027, ahead of its day.',
    { on: '2027-02-25', ruleDay: '2027-02-25', weeklyOn: '2027-02-23' },
  ],
  [
    'In der Mail 2027-000004 vom Di 16.02.2027. Sie ging an neu@stadt.example. In Kopie an: post@stadt.example. Übergeben am Di 16.02.2027.',
    'In mail 2027-000004 of Tue 16 Feb 2027. It went to neu@stadt.example. In copy to: post@stadt.example. Handed over on Tue 16 Feb 2027.',
    told({ to: 'neu@stadt.example', copies: ['post@stadt.example'] }, '2027-02-16'),
  ],
  [
    'In der Mail 2027-000004 vom Di 16.02.2027. Sie kam zurück.',
    'In mail 2027-000004 of Tue 16 Feb 2027. It came back.',
    told({ handover: 'returned' }, null),
  ],
  [
    'In der Mail 2027-000004 vom Di 16.02.2027. Die Übergabe ist gescheitert. Seit Do 18.02.2027 gilt sie als angekommen: Da ging die Übernahme an die neue Ansprechstelle.',
    'In mail 2027-000004 of Tue 16 Feb 2027. Handing it over failed. Since Thu 18 Feb 2027 it counts as arrived: the new contact then got the takeover.',
    told({ handover: 'failed' }, '2027-02-18'),
  ],
  [
    'In der Mail 2027-000004 vom Di 16.02.2027. Ob sie angekommen ist, ist ungewiss. Die Koordination hat am Mi 17.02.2027 bestätigt, dass sie angekommen ist.',
    'In mail 2027-000004 of Tue 16 Feb 2027. Whether it arrived is uncertain. Coordination confirmed on Wed 17 Feb 2027 that it has arrived.',
    told({ handover: 'ambiguous', confirmedOn: '2027-02-17' }, '2027-02-17'),
  ],
])('what became of a notice is said in both languages: %s', (german, english, more) => {
  expect(lines(more, 'de').at(-1)).toBe(german);
  expect(lines(more, 'en').at(-1)).toBe(english);
});

it('a lost mail is named with the rule', () => {
  const rule = { kind: 'mail-lost', mail: '2027-000003', composedOn: '2027-02-15', days: 'contact' } as const;
  expect(lines({ stage: 'undeliverable', rule }, 'de')).toContain(
    'Regel: am nächsten Kontakttag, nachdem feststand, dass die Mail 2027-000003 vom Mo 15.02.2027 nicht angekommen ist.',
  );
  expect(lines({ stage: 'undeliverable', rule }, 'en')).toContain(
    'Rule: the next contact day after it was known that mail 2027-000003 of Mon 15 Feb 2027 did not arrive.',
  );
});

it('the version of the rules is that of the notice, and a stage brought forward names its own day', () => {
  expect(lines({}, 'de')).toContain('Regeln in Fassung 1.');
  expect(lines({ on: '2027-02-18', ruleDay: '2027-02-18' }, 'de')).toContain(
    'Die Stufe ist erst am Do 18.02.2027 dran; in einer Wochenmail steht sie schon vorher. Regeln in Fassung 1.',
  );
  expect(lines({ on: '2027-02-18', ruleDay: '2027-02-18' }, 'en')).toContain(
    'The stage is due on Thu 18 Feb 2027 only; a weekly mail brings it before. Rules in version 1.',
  );
});
