import {
  type Cadence,
  circumstancesOf,
  type Notice,
  raise,
  standardPolicy,
  takeovers,
} from '#libs/cadence/domain/index';
import { calendarFor } from '#libs/calendar/index';
import {
  decideMeasure,
  foldMeasure,
  type MeasureCommand,
  type MeasureEvent,
  type Precision,
} from '#libs/measures/domain/index';
import { type Directory, type OfficeAddresses } from '#libs/offices/domain/index';
import { describe, expect, it } from '@jest/globals';
import { type Absence, type Explanation } from './explanation.ts';
import { type KnownNotice } from './question.ts';
import { why } from './why.ts';

const activatedOn = '2026-11-23';
const calendar = calendarFor('DE-SN', standardPolicy, 2023, 2034);

interface GivenStep {
  dueOn: string | null;
  office?: string;
  precision?: Precision;
  hard?: boolean;
}

function office(id: string, more: Partial<OfficeAddresses> = {}): OfficeAddresses {
  const mailbox = `${id.toLowerCase()}@stadt.example`;
  const addresses = { contact: null, deputy: null, mailbox, superior: 'chef@stadt.example' };
  return { id, ownable: true, ...addresses, absences: [], contactChangedOn: [], ...more };
}

function directoryOf(...offices: OfficeAddresses[]): Directory {
  return {
    offices: new Map(offices.map((it) => [it.id, it])),
    coordination: 'koordination@stadt.example',
    coordinationDeputy: null,
    leadership: 'leitung@stadt.example',
  };
}

/** A measure with the steps 1, 2, … that lives on: commands are given, days pass, notices are raised and arrive. */
class Life {
  readonly events: MeasureEvent[];
  readonly raised: Notice[] = [];
  backlogStartedOn: string | null = null;
  directory = directoryOf(office('A'), office('B'));
  arriving = true;

  constructor(...steps: GivenStep[]) {
    this.events = [
      {
        type: 'measure-added',
        planId: 'p',
        number: 'M.1',
        title: 'Maßnahme',
        fieldId: null,
        leadOfficeId: 'A',
        participantIds: [],
        startsOn: null,
        endsOn: null,
        priority: null,
        kind: 'single',
        parallel: false,
        effectiveOn: '2026-11-20',
      },
      ...steps.map(({ dueOn, office: officeId = 'A', precision = 'day', hard = false }, index) => ({
        type: 'step-added' as const,
        stepId: String(index + 1),
        number: index + 1,
        title: `Schritt ${index + 1}`,
        officeId,
        dueOn,
        precision: dueOn === null ? null : precision,
        hard,
        binding: null,
        milestone: false,
        effectiveOn: '2026-11-20',
      })),
      { type: 'measure-activated', effectiveOn: activatedOn },
    ];
  }

  get cadence(): Cadence {
    const plan = { activatedOn, backlogStartedOn: this.backlogStartedOn, endsOn: '2030-12-31' };
    return { plan, calendar, policy: standardPolicy, directory: this.directory };
  }

  get measure() {
    return foldMeasure('m', this.events)!;
  }

  /** Raises all up to the morning of each day, in order. */
  through(upTo: string): this {
    for (let day = calendar.working.add(activatedOn, 1); day <= upTo; day = calendar.working.add(day, 1)) {
      const { events, notices } = raise(this.cadence, this.measure, this.raised, day);
      this.events.push(...events);
      this.raised.push(...notices.map((it) => ({ ...it, arrivedOn: this.arriving ? it.on : null })));
    }
    return this;
  }

  then(on: string, command: MeasureCommand): this {
    this.through(on);
    this.events.push(...decideMeasure(this.measure, command, circumstancesOf(this.cadence, on)));
    return this;
  }

  ask(
    on: string,
    { today = '2026-11-25', step = 1 as number | null, known = (it: KnownNotice): KnownNotice => it } = {},
  ) {
    const recorded = this.raised.map((notice): KnownNotice => {
      const pending = notice.suppressed === null;
      return known({ ...notice, state: pending ? 'pending' : 'suppressed', toldOn: null, mail: null });
    });
    return why({
      on,
      today,
      cadence: this.cadence,
      policyVersion: 1,
      mailMode: 'live',
      measureId: 'm',
      events: this.events,
      stepId: step === null ? null : String(step),
      recorded,
      raised: this.raised,
      offices: new Map([
        ['A', { name: 'Amt A', escalationId: null }],
        ['B', { name: 'Amt B', escalationId: 'someone' }],
      ]),
    });
  }

  one(on: string, about: Parameters<Life['ask']>[1] = {}): Explanation {
    const { notices } = this.ask(on, about);
    expect(notices).toHaveLength(1);
    return notices[0]!;
  }

  nothing(on: string, about: Parameters<Life['ask']>[1] = {}): Absence {
    const { notices, absence } = this.ask(on, about);
    expect(notices).toEqual([]);
    return absence!;
  }
}

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
      shifts: [],
      movedDays: 0,
      recipient: { role: 'responsible', office: 'Amt A', address: 'a@stadt.example', because: 'mailbox' },
      summaryOn: null,
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

describe('a notice of the record', () => {
  it('is explained by the deadline of its own day, also when that was moved since', () => {
    const life = new Life({ dueOn: '2027-01-29' }).then('2027-01-22', {
      do: 'move-deadline',
      stepId: '1',
      to: '2027-06-30',
    });
    expect(life.one('2026-12-18', { today: '2027-01-25' })).toMatchObject({
      stage: 'reminder-1',
      ruleDay: '2026-12-18',
      deadline: { dueOn: '2027-01-29', enteredOn: activatedOn },
      state: { kind: 'waiting', mailMode: 'live' },
    });
  });

  it('says in which mail it was told, also on the day of that mail', () => {
    const life = new Life({ dueOn: '2027-01-29' }).through('2026-12-18');
    const mail = { number: '2026-000003', handover: 'sent' as const };
    const known = (it: KnownNotice): KnownNotice => ({ ...it, state: 'told', toldOn: '2027-01-07', mail });
    const told = { kind: 'told', on: '2027-01-07', mail, arrivedOn: '2026-12-18' };
    for (const on of ['2026-12-18', '2027-01-07']) {
      expect(life.one(on, { today: '2027-01-08', known })).toMatchObject({ stage: 'reminder-1', state: told });
    }
  });

  it('that came late because of the mail below says both days', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    life.arriving = false;
    life.through('2027-02-10');
    const overdue = life.raised.findIndex(({ stage }) => stage === 'overdue-1');
    life.raised[overdue] = { ...life.raised[overdue]!, arrivedOn: '2027-02-10' };
    life.through('2027-02-16');
    expect(life.one('2027-02-16', { today: '2027-02-17' })).toMatchObject({
      stage: 'overdue-2',
      ruleDay: '2027-02-09',
      on: '2027-02-16',
    });
  });

  it('about a new contact belongs to each open dated step of its office', () => {
    const life = new Life({ dueOn: '2027-01-29' }, { dueOn: null });
    life.directory = directoryOf(office('A', { contact: 'neu@stadt.example', contactChangedOn: ['2026-12-01'] }));
    life.raised.push(...takeovers(life.cadence, [life.measure], '2026-11-30', '2026-12-02'));
    expect(life.one('2026-12-02', { today: '2026-12-03' })).toMatchObject({
      stage: 'takeover',
      rule: { cause: 'contact-changed', causedOn: '2026-12-01' },
      recipient: { address: 'neu@stadt.example', because: 'contact' },
    });
    expect(life.nothing('2026-12-02', { today: '2026-12-03', step: 2 }).reason).toEqual({ because: 'undated' });
    expect(life.ask('2026-12-02', { today: '2026-12-03', step: null }).notices).toEqual([]);
  });

  it('says when its address is not entered any more', () => {
    const life = new Life({ dueOn: '2027-01-29' }).through('2026-12-18');
    life.directory = directoryOf(office('A', { mailbox: 'neu@stadt.example' }));
    expect(life.one('2026-12-18', { today: '2027-01-08' }).recipient).toMatchObject({
      address: 'a@stadt.example',
      because: 'as-entered-then',
    });
  });
});

/** The day of a rule, counted from nothing but what the explanation says. */
function countedDay({ rule, deadline, movedDays }: Explanation): string {
  const series = rule.days === 'working' ? calendar.working : calendar.contact;
  switch (rule.kind) {
    case 'before-deadline':
      if (rule.madeUpFor !== null) return series.add(rule.madeUpFor, 1);
      return series.last(calendar.working.add(deadline!.endsOn, -rule.workingDays));
    case 'deadline':
      return rule.madeUpFor === null ? series.first(deadline!.endsOn) : series.add(rule.madeUpFor, 1);
    case 'after-deadline':
      return series.add(series.add(deadline!.base, rule.after), movedDays);
    case 'backlog':
      return series.add(series.add(rule.begin, rule.after), movedDays);
    case 'after':
      return series.add(rule.causedOn!, rule.after);
    case 'status':
      return series.add(rule.round, rule.after);
  }
}

describe('an explanation', () => {
  it('has all that its day is counted from, for whatever was raised in a long life', () => {
    const life = new Life(
      { dueOn: '2024-12-31' },
      { dueOn: '2027-01-30', office: 'B' },
      { dueOn: '2027-06-30', office: 'B', precision: 'quarter' },
      { dueOn: '2027-12-31', office: 'C', precision: 'year' },
      { dueOn: '2027-03-26', office: 'D', hard: true },
      { dueOn: '2027-09-30', office: 'E', precision: 'from' },
      { dueOn: null, office: 'F' },
    );
    life.backlogStartedOn = activatedOn;
    life
      .then('2026-12-02', { do: 'ask-to-drop', stepId: '1' })
      .then('2026-12-10', { do: 'reject-request', stepId: '1' })
      .then('2027-02-05', { do: 'say-not-mine', stepId: '2', proposedOfficeId: null })
      .then('2027-02-09', { do: 'reject-request', stepId: '2' })
      .then('2027-02-10', { do: 'say-not-mine', stepId: '2', proposedOfficeId: null })
      .then('2027-02-15', { do: 'hold-escalation', stepId: '2', days: 4 })
      .then('2027-03-30', { do: 'complete-step', stepId: '2', doneOn: '2027-03-30', donePrecision: 'day' })
      .then('2027-04-05', { do: 'report', stepId: '3', said: { kind: 'waiting-for', officeId: 'A' } })
      .then('2027-05-03', { do: 'pause', until: '2027-05-18' })
      .then('2027-06-16', { do: 'move-deadline', stepId: '3', to: '2027-07-15' })
      .then('2027-07-05', { do: 'reassign-step', stepId: '3', officeId: 'A' })
      .through('2028-03-01');
    const stages = new Set<string>();
    for (const notice of life.raised) {
      const step = notice.stepId === null ? null : Number(notice.stepId);
      const explained = life
        .ask(notice.on, { today: '2028-03-02', step })
        .notices.find(({ stage, recipient }) => stage === notice.stage && recipient.role === notice.role)!;
      expect({ notice, day: countedDay(explained) }).toEqual({ notice, day: explained.ruleDay });
      expect(explained.ruleDay <= notice.on).toBe(true);
      stages.add(notice.stage);
    }
    // All but `takeover` and the three of a measure as a whole.
    expect(stages.size).toBe(18);
  });
});

describe('on a day without a notice', () => {
  it('nothing comes about a closed step', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    life.then('2026-12-01', { do: 'complete-step', stepId: '1', doneOn: '2026-12-01', donePrecision: 'day' });
    expect(life.nothing('2026-12-18', { today: '2026-12-02' }).reason).toEqual({
      because: 'step-closed',
      as: 'done',
      on: '2026-12-01',
    });
    // The evening before it was open.
    expect(life.nothing('2026-12-01', { today: '2026-12-02' }).reason.because).toBe('between-stages');
  });

  it('nothing comes before the plan is active', () => {
    const reason = { because: 'plan-not-active', activatedOn };
    expect(new Life({ dueOn: '2027-01-29' }).nothing(activatedOn).reason).toEqual(reason);
  });

  it('nothing comes about a step that was not there yet', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    life.events.push({ ...life.events[1]!, stepId: '2', number: 2, effectiveOn: '2026-12-07' } as MeasureEvent);
    const about = { today: '2026-12-08', step: 2 };
    expect(life.nothing('2026-12-04', about).reason).toEqual({ because: 'not-yet-added' });
  });

  it('nothing comes while the measure is closed or paused', () => {
    const paused = new Life({ dueOn: '2027-01-29' }).then('2026-12-01', { do: 'pause', until: '2027-01-25' });
    expect(paused.nothing('2026-12-18', { today: '2026-12-02' })).toMatchObject({
      reason: { because: 'measure-paused', on: '2026-12-01', until: '2027-01-25' },
      next: null,
    });
    expect(paused.one('2027-01-29', { today: '2026-12-02' }).deadline?.enteredOn).toBe('2027-01-25');
    const closed = new Life({ dueOn: '2027-01-29' })
      .then('2026-12-01', { do: 'complete-step', stepId: '1', doneOn: '2026-12-01', donePrecision: 'day' })
      .then('2026-12-01', { do: 'close-measure', result: 'implemented' });
    expect(closed.nothing('2027-02-15', { today: '2026-12-02', step: null }).reason).toEqual({
      because: 'measure-closed',
      on: '2026-12-01',
    });
  });

  it('nothing comes while a request that stopped the clock waits', () => {
    const life = new Life({ dueOn: '2027-01-29' }).then('2026-12-01', { do: 'ask-to-drop', stepId: '1' });
    expect(life.nothing('2026-12-18', { today: '2026-12-01' })).toMatchObject({
      reason: { because: 'request-undecided', request: 'drop', since: '2026-12-01' },
      last: { stage: 'decision-2', foreseen: true },
    });
  });

  it('a new date that nobody decides about comes by itself, after the notices about the decision', () => {
    const life = new Life({ dueOn: '2027-01-29', precision: 'quarter' });
    life.then('2026-12-01', { do: 'ask-for-date', stepId: '1', to: '2027-03-31', reason: 'staff' });
    life.then('2026-12-01', { do: 'ask-for-date', stepId: '1', to: '2027-07-30', reason: 'staff' });
    expect(life.nothing('2027-01-08', { today: '2026-12-01' })).toMatchObject({
      reason: { because: 'between-stages' },
      last: { stage: 'decision-2', on: '2026-12-09' },
      next: { stage: 'checkpoint' },
    });
  });

  it('nothing comes about a step without a date', () => {
    expect(new Life({ dueOn: null }).nothing('2026-12-18').reason).toEqual({ because: 'undated' });
  });

  it('a step waits for the one before it, and only hears of its own deadline', () => {
    const life = new Life({ dueOn: '2027-01-29' }, { dueOn: '2027-06-30' });
    expect(life.nothing('2026-12-18', { step: 2 })).toMatchObject({
      reason: { because: 'waits', step: 1, dueOn: '2027-01-29', inBacklog: false },
      next: { stage: 'checkpoint', foreseen: true },
    });
  });

  it('an old step waits for its round, and then for its next stage', () => {
    const life = new Life({ dueOn: '2024-12-31' });
    expect(life.nothing('2026-11-26').reason).toEqual({ because: 'backlog-not-begun' });
    life.backlogStartedOn = activatedOn;
    life.through('2026-11-24');
    expect(life.nothing('2026-11-26')).toEqual({
      reason: { because: 'in-backlog', startedOn: activatedOn },
      last: { stage: 'backlog-1', on: '2026-11-24', foreseen: false },
      next: { stage: 'backlog-2', on: '2026-12-08', foreseen: true },
      dayOff: null,
    });
  });

  it('the next stage waits for a mail that has not arrived', () => {
    const life = new Life({ dueOn: '2027-01-29' });
    life.arriving = false;
    life.through('2027-02-10');
    const reason = { because: 'mail-not-arrived', stage: 'overdue-2', ruleDay: '2027-02-09' };
    expect(life.nothing('2027-02-10', { today: '2027-02-10' }).reason).toEqual(reason);
    expect(life.nothing('2027-02-09', { today: '2027-02-10' }).reason).toEqual(reason);
  });

  it('it lies between two stages', () => {
    const life = new Life({ dueOn: '2027-01-29' }).through('2027-01-08');
    expect(life.nothing('2027-01-08', { today: '2027-01-08' })).toEqual({
      reason: { because: 'between-stages' },
      last: { stage: 'reminder-1', on: '2026-12-18', foreseen: false },
      next: { stage: 'reminder-2', on: '2027-01-22', foreseen: true },
      dayOff: null,
    });
  });

  it.each([
    ['2027-01-09', 'weekend'],
    ['2027-03-26', 'public-holiday'],
    ['2026-12-24', 'closing-day'],
    ['2026-12-22', 'quiet-period'],
  ])('it is said that %s is a day off (%s)', (day, off) => {
    expect(new Life({ dueOn: '2027-06-30' }).nothing(day).dayOff).toBe(off);
  });
});

describe('a measure as a whole', () => {
  it('is not asked about while a step with a date is open', () => {
    const { reason } = new Life({ dueOn: '2027-12-31' }).nothing('2027-08-16', { step: null });
    expect(reason).toEqual({ because: 'dated-step-open' });
  });

  it('without one is asked half-yearly', () => {
    const life = new Life({ dueOn: null });
    expect(life.one('2027-08-16', { step: null })).toMatchObject({
      stage: 'status-1',
      rule: { kind: 'status', round: '2027-08-16', after: 0 },
      deadline: null,
      recipient: { address: 'a@stadt.example' },
    });
    expect(life.nothing('2027-08-17', { step: null }).last).toMatchObject({ stage: 'status-1', on: '2027-08-16' });
  });
});
