import { undeliverables } from '#libs/cadence/domain/index';
import { describe, expect, it } from '@jest/globals';
import { calendar, directoryOf, Life, office } from '../testing/life.ts';
import { type KnownNotice } from './question.ts';

const sent = { handover: 'sent' as const, to: 'a@stadt.example', copies: [], confirmedOn: null };

describe('what became of a notice', () => {
  it('that waits to be released is said with the days since and up to which it waited', () => {
    const life = new Life({ dueOn: '2027-01-29' }).through('2026-12-18');
    life.mailMode = 'approve';
    const standing = (more: Partial<KnownNotice>) =>
      life.one('2026-12-18', { today: '2027-01-12', known: (it) => ({ ...it, ...more }) }).state;
    expect(standing({ heldOn: '2027-01-11' })).toEqual({ kind: 'held', since: '2026-12-18', lastOn: '2027-01-11' });
    expect(standing({ heldOn: '2027-01-11', released: true })).toEqual({
      kind: 'waiting',
      mailMode: 'approve',
      released: true,
    });
    expect(standing({})).toEqual({ kind: 'waiting', mailMode: 'approve', released: false });
  });

  it('to a weekly address names the Tuesday before its day, and is found on that Tuesday too', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    life.directory = { ...directoryOf(office('A')), weekly: new Set(['a@stadt.example']) };
    for (const on of ['2026-12-15', '2026-12-18']) {
      expect(life.one(on)).toMatchObject({ stage: 'reminder-1', on: '2026-12-18', weeklyOn: '2026-12-15' });
    }
    // An overdue stage is never brought forward, and what cannot wait comes on its day.
    expect(life.one('2027-02-02')).toMatchObject({ stage: 'overdue-1', weeklyOn: '2027-02-02' });
    expect(life.one('2027-01-29')).toMatchObject({ stage: 'due', weeklyOn: null });
    life.directory = directoryOf(office('A'));
    expect(life.one('2026-12-18').weeklyOn).toBeNull();
  });

  it('a mail that did not arrive is told of in everything that was in it', () => {
    const life = new Life({ dueOn: '2027-01-29' }, { dueOn: '2027-01-29', office: 'B' }).through('2026-12-18');
    const mail = { id: 'id', number: '2026-000003', deliveryOn: '2026-12-18', officeId: 'A' };
    life.raised.push(...undeliverables(life.cadence, [mail], '2027-01-07'));
    const known = (it: KnownNotice): KnownNotice =>
      it.stage === 'reminder-1' && it.officeId === 'A'
        ? { ...it, state: 'told', toldOn: '2026-12-18', mail: { ...sent, number: mail.number, handover: 'failed' } }
        : it;
    const about = { today: '2027-01-08', known };
    expect(life.one('2027-01-07', about)).toMatchObject({
      stage: 'undeliverable',
      rule: { kind: 'mail-lost', mail: '2026-000003', composedOn: '2026-12-18', days: 'contact' },
      deadline: null,
      recipient: { role: 'coordination', because: 'coordination' },
    });
    expect(life.nothing('2027-01-07', { ...about, step: 2 }).reason.because).toBe('between-stages');
    expect(life.ask('2027-01-07', { ...about, step: null }).notices).toEqual([]);
  });
});

describe('the rules that held', () => {
  it('are those of the morning of the day, also when they were changed since', () => {
    const life = new Life({ dueOn: '2027-01-29' }).through('2026-12-18');
    const policy = { ...life.cadence.policy, reminder1DaysBefore: 15, reminder2DaysBefore: 3 };
    life.rules = [...life.rules, { since: '2026-12-18', version: 2, policy, calendar }];
    life.policy = policy;
    const today = '2027-01-08';
    expect(life.ask('2026-12-18', { today })).toMatchObject({
      policyVersion: 1,
      notices: [{ rule: { workingDays: 20 }, policyVersion: 1, ruleDay: '2026-12-18' }],
    });
    expect(life.ask('2027-01-26', { today })).toMatchObject({
      policyVersion: 2,
      notices: [{ rule: { workingDays: 3 }, policyVersion: 2, state: { kind: 'foreseen' } }],
    });
    expect(life.ask('2026-12-17', { today }).policyVersion).toBe(1);
  });

  it('grant no request on a day on which they did not hold yet', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    life.then('2026-11-25', { do: 'ask-for-date', stepId: '1', to: '2027-09-30', reason: 'staff' });
    life.through('2027-06-01');
    const { answers } = life.policy;
    const policy = { ...life.policy, answers: { ...answers, tacitGrant: { afterDays: 10, upToMonths: 12 } } };
    life.rules = [...life.rules, { since: '2027-06-01', version: 2, policy, calendar }];
    life.policy = policy;
    const today = '2027-06-03';
    for (const day of ['2026-12-18', '2027-06-01']) {
      expect(life.nothing(day, { today }).reason.because).toBe('request-undecided');
    }
    expect(life.nothing('2027-06-02', { today }).reason.because).not.toBe('request-undecided');
    expect(life.through('2027-06-02').measure.steps[0]).toMatchObject({ dueOn: '2027-09-30', enteredOn: '2027-06-01' });
  });
});

describe('a measure as a whole that nobody answers for', () => {
  it('is asked, its deputy too, then coordination hears of it; each counts from the round', () => {
    const life = new Life({ dueOn: null });
    life.directory = directoryOf(office('A', { contact: 'c@stadt.example', deputy: 'd@stadt.example' }));
    life.through('2027-09-30');
    const found = life.raised.map(({ on, stage, role }) => {
      const { notices } = life.ask(on, { today: '2027-10-01', step: null });
      const { rule } = notices.find((it) => it.stage === stage && it.recipient.role === role)!;
      return [stage, role, rule.kind === 'status' && rule.round, rule.kind === 'status' && rule.after];
    });
    expect(found).toEqual([
      ['status-1', 'responsible', '2027-08-16', 0],
      ['status-2', 'responsible', '2027-08-16', 10],
      ['status-2', 'deputy', '2027-08-16', 10],
      ['status-3', 'coordination', '2027-08-16', 15],
    ]);
    const { last } = life.nothing('2027-09-20', { today: '2027-10-01', step: null });
    expect(last).toEqual({ stage: 'status-3', on: '2027-09-06', foreseen: false });
  });
});
