import { describe, expect, it } from '@jest/globals';
import { type AbsenceReason, type CarryingMail, type Explanation, type Why } from '../domain/index.ts';
import { whyText } from './why-text.ts';

const asked: Why = {
  on: '2027-02-16',
  today: '2027-02-10',
  policyVersion: 1,
  measure: { number: 'M.1', title: 'Maßnahme' },
  step: { number: 1, title: 'Beirat berufen' },
  notices: [],
  absence: null,
};

const escalation: Explanation = {
  stage: 'escalation-1',
  on: '2027-02-16',
  ruleDay: '2027-02-16',
  rule: { kind: 'after-deadline', after: 12, days: 'contact' },
  policyVersion: 1,
  deadline: {
    dueOn: '2027-01-30',
    precision: 'day',
    hard: false,
    endsOn: '2027-02-01',
    askingDay: '2027-02-01',
    enteredOn: '2026-11-23',
    base: '2027-02-01',
  },
  shifts: [],
  movedDays: 0,
  recipient: { role: 'superior', office: 'Amt A', address: 'chef@stadt.example', because: 'superior' },
  summaryOn: null,
  weeklyOn: null,
  state: { kind: 'foreseen' },
};

const mail: CarryingMail = {
  number: '2027-000004',
  handover: 'sent',
  to: 'chef@stadt.example',
  copies: [],
  confirmedOn: null,
};

/** The lines of the only notice, heading left out. */
const linesOf = (more: Partial<Explanation>, language: 'de' | 'en' = 'de'): string[] =>
  whyText({ ...asked, notices: [{ ...escalation, ...more }] }, language)
    .split('\n')
    .slice(3);

describe('the text about a notice', () => {
  it('says rule, dates, recipient and what is to come', () => {
    expect(linesOf({})).toEqual([
      'Regel: 12 Kontakttage nach der Frist, oder nach dem Tag, seit dem sie gilt, wenn er später liegt.',
      'Gerechnet aus: fällig Sa 30.01.2027 (auf den Tag), Fristende Mo 01.02.2027, gilt seit Mo 23.11.2026, gezählt ab Mo 01.02.2027. Regeln in Fassung 1.',
      'An: chef@stadt.example. Dies ist die vorgesetzte Stelle der zuständigen. Zuständig ist Amt A.',
      'Vorgesehen, wenn sich bis dahin nichts ändert und die Mail der Stufe davor rechtzeitig angekommen ist.',
    ]);
    expect(linesOf({}, 'en')).toEqual([
      'Rule: 12 contact days after the deadline, or after the day from which it counts if that is later.',
      'Computed from: due Sat 30 Jan 2027 (to the day), ends on Mon 1 Feb 2027, counts since Mon 23 Nov 2026, stages after it from Mon 1 Feb 2027. Rules in version 1.',
      'To: chef@stadt.example. This is the office superior to the responsible one. Responsible is Amt A.',
      'Foreseen if nothing changes until then and the mail of the stage below arrived in time.',
    ]);
  });

  it('says what moved its day', () => {
    const moved = linesOf({
      shifts: [
        { kind: 'standstill', from: '2027-02-02', to: '2027-02-04' },
        { kind: 'hold', days: 1 },
      ],
      movedDays: 3,
    });
    expect(moved[1]).toContain(
      'Die Uhr stand still von Di 02.02.2027 bis Do 04.02.2027. Die Koordination hat die Eskalation um einen Kontakttag aufgeschoben. Dadurch 3 Kontakttage später.',
    );
    expect(linesOf({ ruleDay: '2027-02-12' })[1]).toContain(
      'Nach der Regel wäre es Fr 12.02.2027; die Mail der Stufe davor kam später an, daher Di 16.02.2027.',
    );
  });

  it.each<[string, Explanation['rule']]>([
    [
      '60 Arbeitstage vor der Frist, nur wenn sie mindestens 120 Arbeitstage vorher schon galt, am letzten Kontakttag bis dahin',
      { kind: 'before-deadline', workingDays: 60, onlyIf: 120, days: 'contact', madeUpFor: null },
    ],
    [
      '5 Arbeitstage vor der Frist; der Tag lag nicht nach dem Mo 23.11.2026, deshalb am ersten Arbeitstag danach nachgeholt',
      { kind: 'before-deadline', workingDays: 5, onlyIf: null, days: 'working', madeUpFor: '2026-11-23' },
    ],
    ['am Tag der Frist, sonst am ersten Kontakttag danach', { kind: 'deadline', days: 'contact', madeUpFor: null }],
    [
      'am ersten Tag der Runde, in der alte Schritte geklärt werden',
      { kind: 'backlog', after: 0, days: 'contact', startedOn: '2026-11-23', begin: '2026-11-24' },
    ],
    [
      'ein Kontakttag, nachdem der Schritt zu dieser Stelle kam',
      { kind: 'after', cause: 'handed-over', causedOn: '2027-02-15', after: 1, days: 'contact' },
    ],
    [
      '10 Kontakttage nach Beginn der halbjährlichen Frage, wenn noch keine Antwort da ist',
      { kind: 'status', round: '2027-02-15', after: 10, days: 'contact' },
    ],
  ])('names the rule: %s', (words, rule) => {
    expect(linesOf({ rule })[0]).toBe(`Regel: ${words}.`);
  });

  it.each<[string, Partial<Explanation>]>([
    ['Wartet auf die nächste Sammelmail.', { state: { kind: 'waiting', mailMode: 'live', released: false } }],
    [
      'Wartet auf die nächste Sammelmail. Der Mailversand dieses Plans ist ausgeschaltet.',
      { state: { kind: 'waiting', mailMode: 'off', released: false } },
    ],
    [
      'In der Mail 2027-000004 vom Di 16.02.2027. Die Übergabe ist gescheitert.',
      {
        state: { kind: 'told', on: '2027-02-16', mail: { ...mail, handover: 'failed' }, arrivedOn: null },
      },
    ],
    [
      'Wird nicht gesendet: Davor ist noch ein anderer Schritt offen.',
      { state: { kind: 'suppressed', reason: 'predecessor-open' } },
    ],
    [
      'Nicht gesendet: In derselben Mail stand zu diesem Schritt schon eine höhere Stufe.',
      { on: '2027-02-09', ruleDay: '2027-02-09', state: { kind: 'suppressed', reason: 'superseded' } },
    ],
    [
      'Vorgesehen, wenn sich bis dahin nichts ändert. Die Leitung liest davon in ihrer Übersicht am Di 23.02.2027.',
      { stage: 'resolved', summaryOn: '2027-02-23' },
    ],
    [
      'Der Tag ist vorbei, ausgelöst ist sie noch nicht; das wird nachgeholt.',
      { on: '2027-02-09', ruleDay: '2027-02-09' },
    ],
  ])('says what became of it: %s', (sentence, more) => {
    expect(linesOf(more).at(-1)).toBe(sentence);
  });
});

describe('the text about the day of a mail', () => {
  it('names the day of the stage besides', () => {
    const lines = linesOf({ on: '2027-02-15', ruleDay: '2027-02-15' });
    expect(lines[1]).toMatch(/^Die Stufe war am Mo 15\.02\.2027 dran\. Gerechnet aus:/);
  });
});

describe('the text about a day without a notice', () => {
  it.each<[AbsenceReason, string, string]>([
    [
      { because: 'step-closed', as: 'done', on: '2027-02-01' },
      'Der Schritt ist seit Mo 01.02.2027 erledigt.',
      'The step is done since Mon 1 Feb 2027.',
    ],
    [
      { because: 'plan-not-active', activatedOn: null },
      'Der Plan ist noch nicht gestartet.',
      'The plan has not started yet.',
    ],
    [
      { because: 'plan-not-active', activatedOn: '2027-03-01' },
      'Der Plan ist am Mo 01.03.2027 gestartet; Mails gibt es erst danach.',
      'The plan started on Mon 1 Mar 2027; mails come only after that day.',
    ],
    [
      { because: 'not-yet-added' },
      'Das gab es an diesem Tag im Plan noch nicht.',
      'It was not in the plan on that day yet.',
    ],
    [
      { because: 'measure-closed', on: '2027-02-01' },
      'Die Maßnahme ist seit Mo 01.02.2027 abgeschlossen.',
      'The measure is closed since Mon 1 Feb 2027.',
    ],
    [
      { because: 'measure-paused', on: '2027-02-01', until: '2027-03-01' },
      'Die Maßnahme ist seit Mo 01.02.2027 pausiert, bis Mo 01.03.2027.',
      'The measure is paused since Mon 1 Feb 2027, until Mon 1 Mar 2027.',
    ],
    [
      { because: 'request-undecided', request: 'drop', since: '2027-02-01' },
      'Seit Mo 01.02.2027 wartet eine Bitte der Stelle auf Entscheidung; so lange ruhen die Erinnerungen.',
      'A request of the office waits for a decision since Mon 1 Feb 2027; until then reminders rest.',
    ],
    [{ because: 'undated' }, 'Der Schritt hat keinen Termin.', 'The step has no date.'],
    [
      { because: 'waits', step: 2, dueOn: '2027-02-01', inBacklog: false },
      'Der Schritt wartet auf Schritt 2 (fällig Mo 01.02.2027); so lange kommen nur Zwischenstand und Erinnerungen vor der Frist.',
      'The step waits for step 2 (due Mon 1 Feb 2027); until then only the interim check and reminders before the deadline come.',
    ],
    [
      { because: 'backlog-not-begun' },
      'Der Schritt war beim Start des Plans schon fällig. Die Runde, in der solche Schritte geklärt werden, hat noch nicht begonnen.',
      'The step was due already when the plan started. The round in which such steps are clarified has not begun.',
    ],
    [
      { because: 'in-backlog', startedOn: '2027-02-01' },
      'Der Schritt war beim Start des Plans schon fällig. Er wird in der Runde geklärt, die am Mo 01.02.2027 gestartet wurde.',
      'The step was due already when the plan started. It is clarified in the round that was started on Mon 1 Feb 2027.',
    ],
    [
      { because: 'mail-not-arrived', stage: 'overdue-2', ruleDay: '2027-02-01' },
      '„Zweite Nachfrage“ wäre am Mo 01.02.2027 dran. Sie kommt erst, wenn die Mail der Stufe davor angekommen ist und danach genug Tage vergangen sind.',
      '"Second inquiry" would come on Mon 1 Feb 2027, but not before the mail of the stage below has arrived and enough days have passed since.',
    ],
    [
      { because: 'dated-step-open' },
      'Nach der Maßnahme als Ganzes wird nicht gefragt, solange ein Schritt mit Termin offen ist.',
      'The measure as a whole is not asked about while a step with a date is open.',
    ],
    [{ because: 'between-stages' }, 'Auf diesen Tag fällt keine Stufe.', 'No stage falls on this day.'],
  ])('says the reason $because', (reason, german, english) => {
    const why: Why = { ...asked, absence: { reason, last: null, next: null, dayOff: null } };
    expect(whyText(why, 'de')).toBe(
      `M.1 Schritt 1 „Beirat berufen“, Di 16.02.2027\n\nAn diesem Tag wird niemand angeschrieben. ${german}`,
    );
    expect(whyText(why, 'en')).toBe(
      `M.1 step 1 "Beirat berufen", Tue 16 Feb 2027\n\nNobody is written to on this day. ${english}`,
    );
  });

  it('says the kind of day and what comes before and after it', () => {
    const why: Why = {
      ...asked,
      absence: {
        reason: { because: 'between-stages' },
        last: { stage: 'due', on: '2027-02-01', foreseen: false },
        next: { stage: 'escalation-2', on: '2027-03-02', foreseen: true },
        dayOff: 'quiet-period',
      },
    };
    expect(whyText(why, 'de').split('\n').slice(3)).toEqual([
      'Der Tag ist ein Tag der Ruhezeit.',
      'Davor: Frage zum Termin am Mo 01.02.2027.',
      'Danach: Hinweis an die Leitung am Di 02.03.2027 (vorgesehen).',
    ]);
  });
});
