import { type OfficeAddresses } from '#libs/offices/domain/index';
import { describe, expect, it } from '@jest/globals';
import { activatedOn } from '../../../test/fixtures/measure-events.ts';
import { directoryOf, Life, office } from '../testing/life.ts';

describe('a notice to come', () => {
  it('is told with its rule, the dates it counts from and who gets it', () => {
    expect(new Life({ dueOn: '2027-01-30' }).one('2026-12-18')).toEqual({
      stage: 'reminder-1',
      on: '2026-12-18',
      ruleDay: '2026-12-18',
      rule: { kind: 'before-deadline', workingDays: 20, onlyIf: null, days: 'contact', madeUpFor: null },
      deadline: {
        dueOn: '2027-01-30',
        precision: 'day',
        hard: false,
        endsOn: '2027-02-01',
        askingDay: '2027-02-01',
        enteredOn: activatedOn,
        base: '2027-02-01',
      },
      policyVersion: 1,
      shifts: [],
      movedDays: 0,
      recipient: { role: 'responsible', office: 'Amt A', address: 'a@stadt.example', because: 'mailbox' },
      summaryOn: null,
      weeklyOn: null,
      state: { kind: 'foreseen' },
    });
  });

  it('after the deadline counts its days from there, more of them the less exact the date is', () => {
    const day = new Life({ dueOn: '2027-03-31' });
    const quarter = new Life({ dueOn: '2027-03-31', precision: 'quarter' });
    expect(day.one('2027-04-02').rule).toEqual({ kind: 'after-deadline', after: 2, days: 'contact' });
    expect(quarter.one('2027-04-07')).toMatchObject({ stage: 'overdue-1', rule: { after: 5 } });
    expect(quarter.one('2027-03-31').rule).toEqual({ kind: 'deadline', days: 'contact', madeUpFor: null });
  });

  it('about an outer deadline counts working days and falls into the quiet period', () => {
    const life = new Life({ dueOn: '2026-12-31', hard: true });
    expect(life.one('2026-12-30')).toMatchObject({ stage: 'due', rule: { days: 'working' }, deadline: { hard: true } });
  });

  it('whose day has gone by without being raised is still to come', () => {
    const late = new Life({ dueOn: '2027-01-29' }).one('2026-12-18', { today: '2027-01-08' });
    expect(late.state).toEqual({ kind: 'foreseen' });
  });

  it('that was missed is made up for because of the day from which the deadline counts', () => {
    expect(new Life({ dueOn: '2026-11-30' }).one('2026-11-24', { today: '2026-11-24' })).toMatchObject({
      stage: 'reminder-2',
      rule: { madeUpFor: activatedOn },
    });
  });

  it('goes to the superior, to its own escalation address or to leadership, by the stage', () => {
    const life = new Life({ dueOn: '2027-01-29' }, { dueOn: '2027-01-29', office: 'B' });
    expect(life.one('2027-02-16').recipient).toMatchObject({ role: 'superior', because: 'superior' });
    expect(life.one('2027-02-16', { step: 2 }).recipient.because).toBe('escalation-address');
    const last = life.one('2027-03-02');
    expect(last.recipient).toEqual({
      role: 'leadership',
      office: 'Amt A',
      address: 'leitung@stadt.example',
      because: 'leadership',
    });
    expect(last.summaryOn).toBe('2027-03-09');
  });

  it('says why it goes to another address than that of the contact', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    const because = (more: Partial<OfficeAddresses>) => {
      life.directory = directoryOf(office('A', more));
      return life.one('2026-12-18').recipient.because;
    };
    const away = { contact: 'c@stadt.example', absences: [{ from: '2026-12-14', to: '2026-12-20' }] };
    expect(because({ contact: 'c@stadt.example' })).toBe('contact');
    expect(because({ ...away, deputy: 'd@stadt.example' })).toBe('deputy-while-away');
    expect(because(away)).toBe('mailbox-while-away');
    expect(because({ mailbox: null })).toBe('nobody-reachable');
    expect(because({ ownable: false })).toBe('not-ownable');
    life.directory = directoryOf();
    expect(life.one('2026-12-18').recipient.because).toBe('no-office');
    life.directory = { ...directoryOf(), coordination: null };
    expect(life.one('2026-12-18').recipient).toMatchObject({ address: null, because: 'nobody-known' });
  });

  it('to office and deputy is told twice', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    life.directory = directoryOf(office('A', { contact: 'c@stadt.example', deputy: 'd@stadt.example' }));
    const { notices } = life.ask('2027-02-09');
    expect(notices.map(({ recipient }) => recipient.because)).toEqual(['contact', 'deputy-too']);
  });

  it('that will be withheld says what suppresses it', () => {
    const life = new Life({ dueOn: '2027-01-29' }, { dueOn: '2027-03-31' });
    expect(life.one('2027-03-31', { step: 2 })).toMatchObject({
      stage: 'due',
      state: { kind: 'suppressed', reason: 'predecessor-open' },
    });
    life.directory = directoryOf(office('A', { superior: 'leitung@stadt.example' }));
    expect(life.one('2027-02-16').state).toEqual({ kind: 'suppressed', reason: 'same-recipient' });
  });

  it('of the round about old steps counts from its beginning', () => {
    const life = new Life({ dueOn: '2024-12-31' });
    life.backlogStartedOn = activatedOn;
    expect(life.one('2026-12-08')).toMatchObject({
      stage: 'backlog-2',
      rule: { kind: 'backlog', after: 10, startedOn: activatedOn, begin: '2026-11-24' },
    });
  });

  it('comes because of what somebody did', () => {
    const life = new Life({ dueOn: '2027-01-29' }, { dueOn: '2027-06-30' });
    life.then('2026-11-24', { do: 'report', stepId: '1', said: { kind: 'waiting-for', officeId: 'B' } });
    expect(life.one('2026-11-25')).toMatchObject({
      stage: 'needed',
      rule: { cause: 'office-waited-for', causedOn: '2026-11-24', after: 1 },
      recipient: { role: 'office', office: 'Amt B' },
    });
    life.then('2026-11-25', { do: 'complete-step', stepId: '1', doneOn: '2026-11-25', donePrecision: 'day' });
    expect(life.one('2026-11-26', { step: 2 })).toMatchObject({
      stage: 'your-turn',
      rule: { cause: 'waiting-ended', causedOn: '2026-11-25' },
    });
  });

  it('moved by a standstill or a hold says so, and by how many days', () => {
    const held = new Life({ dueOn: '2027-01-29' }).then('2027-02-10', { do: 'hold-escalation', stepId: '1', days: 3 });
    expect(held.one('2027-02-19', { today: '2027-02-11' })).toMatchObject({
      stage: 'escalation-1',
      shifts: [{ kind: 'hold', days: 3 }],
      movedDays: 3,
    });
    const stood = new Life({ dueOn: '2027-01-29' })
      .then('2027-02-03', { do: 'ask-to-drop', stepId: '1' })
      .then('2027-02-05', { do: 'reject-request', stepId: '1' });
    expect(stood.one('2027-02-11', { today: '2027-02-08' })).toMatchObject({
      stage: 'overdue-2',
      shifts: [{ kind: 'standstill', from: '2027-02-03', to: '2027-02-05' }],
      movedDays: 2,
    });
  });
});
