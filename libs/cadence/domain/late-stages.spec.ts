import { calendarFor } from '#libs/calendar/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { decideMeasure, foldMeasure, type MeasureCommand, type MeasureEvent } from '#libs/measures/domain/index';
import { type OfficeAddresses } from '#libs/offices/domain/index';
import { describe, expect, it } from '@jest/globals';
import { activatedOn, measureActivated, measureAdded, stepsAdded } from '../../../test/fixtures/measure-events.ts';
import { circumstancesOf } from './circumstances.ts';
import { foreseenDays } from './foreseen-days.ts';
import { type Notice } from './notice.ts';
import { type Cadence } from './planned-notice.ts';
import { standardPolicy } from './policy.ts';
import { raise } from './raise.ts';
import { type Stage } from './stage.ts';

const calendar = calendarFor('DE-SN', standardPolicy, 2025, 2029);
const { contact } = calendar;

/**
 * One step, due on Tuesday 26 January 2027, whose mails arrive on their day or so many contact days later: by the rules alone
 * overdue-1 on 28.01., overdue-2 on 04.02., escalation-1 on 11.02., escalation-2 on 25.02.
 */
class Ladder {
  readonly events: MeasureEvent[] = [measureAdded('M.1'), ...stepsAdded([{ dueOn: '2027-01-26' }]), measureActivated];
  readonly raised: Notice[] = [];
  private day: IsoDate = activatedOn;

  constructor(
    private readonly delays: Partial<Record<Stage, number>>,
    private readonly superior = 'chef@stadt.example',
  ) {}

  get cadence(): Cadence {
    const office: OfficeAddresses = {
      id: 'A',
      ownable: true,
      contact: null,
      deputy: null,
      mailbox: 'a@stadt.example',
      superior: this.superior,
      absences: [],
      contactChangedOn: [],
    };
    return {
      plan: { activatedOn, backlogStartedOn: null, endsOn: null, policySince: activatedOn },
      calendar,
      policy: standardPolicy,
      directory: {
        offices: new Map([['A', office]]),
        coordination: 'koordination@stadt.example',
        coordinationDeputy: null,
        leadership: 'leitung@stadt.example',
        weekly: new Set(),
        english: new Set(),
      },
    };
  }

  get measure() {
    return foldMeasure('m', this.events)!;
  }

  /** Notices as the day knows them: a mail that arrives later has not arrived. */
  knownOn(day: IsoDate): Notice[] {
    return this.raised.map((it) => (it.arrivedOn !== null && it.arrivedOn > day ? { ...it, arrivedOn: null } : it));
  }

  through(upTo: IsoDate, each: (day: IsoDate) => void = () => undefined): this {
    while (this.day < upTo) {
      this.day = contact.add(this.day, 1);
      const { events, notices } = raise(this.cadence, this.measure, this.knownOn(this.day), this.day);
      this.events.push(...events);
      for (const it of notices) {
        this.raised.push({ ...it, arrivedOn: contact.add(it.on, this.delays[it.stage] ?? 0) });
      }
      each(this.day);
    }
    return this;
  }

  /** On the evening of a day. */
  then(on: IsoDate, command: MeasureCommand): this {
    this.through(on);
    this.events.push(...decideMeasure(this.measure, command, circumstancesOf(this.cadence, on, this.knownOn(on))));
    return this;
  }

  hold(on: IsoDate, days: number): this {
    return this.then(on, { do: 'hold-escalation', stepId: '1', days });
  }

  /** Those after the deadline that were raised, and when. */
  get days(): string[] {
    return this.raised
      .filter(({ stage, suppressed }) => /^(overdue|escalation)/.test(stage) && suppressed === null)
      .map(({ stage, on }) => `${stage} ${on}`);
  }
}

describe('of a stage that waits for the mail below beyond its own day', () => {
  const late = { 'overdue-2': 9 };

  it('a hold moves the day on which it would really have come, and every later one', () => {
    expect(new Ladder(late).through('2027-04-01').days.slice(2)).toEqual([
      'escalation-1 2027-02-24',
      'escalation-2 2027-03-10',
    ]);
    for (const on of ['2027-02-10', '2027-02-12', '2027-02-18', '2027-02-23']) {
      expect([on, ...new Ladder(late).hold(on, 3).through('2027-04-01').days.slice(2)]).toEqual([
        on,
        'escalation-1 2027-03-01',
        'escalation-2 2027-03-15',
      ]);
    }
  });

  it('a hold moves it also where the escalation below it was skipped', () => {
    const skipped = () => new Ladder(late, 'a@stadt.example');
    expect(skipped().through('2027-04-01').days.slice(2)).toEqual(['escalation-2 2027-03-10']);
    expect(skipped().hold('2027-03-01', 3).through('2027-04-01').days.slice(2)).toEqual(['escalation-2 2027-03-15']);
  });

  it('a hold is allowed until it has come', () => {
    const both = { ...late, 'escalation-1': 3 };
    expect(new Ladder(both).through('2027-04-01').days.slice(2)).toEqual([
      'escalation-1 2027-02-24',
      'escalation-2 2027-03-15',
    ]);
    expect(new Ladder(both).hold('2027-03-12', 2).through('2027-04-01').days.at(-1)).toBe('escalation-2 2027-03-17');
    expect(() => new Ladder(both).hold('2027-03-15', 2)).toThrow('no-escalation-ahead');
  });

  it('a standstill leaves three contact days before it comes', () => {
    const asked = new Ladder(late).then('2027-02-18', { do: 'ask-to-drop', stepId: '1' });
    const rejected = asked.then('2027-03-01', { do: 'reject-request', stepId: '1' });
    expect(rejected.through('2027-04-01').days.slice(2)).toEqual([
      'escalation-1 2027-03-04',
      'escalation-2 2027-03-18',
    ]);
  });

  it('nothing else moves when every mail arrives on its day', () => {
    const hold = new Ladder({}).hold('2027-02-11', 3).through('2027-04-01');
    expect(hold.days.slice(2)).toEqual(['escalation-1 2027-02-11', 'escalation-2 2027-03-02']);
    expect(() => new Ladder({}).hold('2027-02-25', 3)).toThrow('no-escalation-ahead');
  });
});

describe('the day foreseen for a stage', () => {
  it('is the one on which it is raised, once the mail below it has arrived, however late', () => {
    const delays: Partial<Record<Stage, number>> = { 'overdue-1': 6, 'overdue-2': 9, 'escalation-1': 2 };
    const ladder = new Ladder(delays);
    const foreseen: [Stage, IsoDate][] = [];
    ladder.through('2027-04-01', (day) => {
      const known = ladder.knownOn(day);
      for (const { planned, on } of foreseenDays(ladder.cadence, ladder.measure, known)) {
        const arrived = known.some(({ stage, arrivedOn }) => stage === below[planned.stage] && arrivedOn !== null);
        if (arrived && on !== null) foreseen.push([planned.stage, on]);
      }
    });
    const real = ladder.raised.map(({ stage, on }) => `${stage} ${on}`);
    const said = new Set(foreseen.map(([stage, on]) => `${stage} ${on}`));
    expect([...said]).toEqual(['overdue-2 2027-02-11', 'escalation-1 2027-03-03', 'escalation-2 2027-03-19']);
    expect(real).toEqual(expect.arrayContaining([...said]));
  });

  it('is not known while a mail below it is missing', () => {
    const ladder = new Ladder({ 'overdue-1': 100 }).through('2027-02-10');
    const known = ladder.knownOn('2027-02-10');
    expect(foreseenDays(ladder.cadence, ladder.measure, known).map(({ planned, on }) => [planned.stage, on])).toEqual([
      ['overdue-2', null],
      ['escalation-1', null],
      ['escalation-2', null],
    ]);
  });
});

const below: Partial<Record<Stage, Stage>> = {
  'overdue-2': 'overdue-1',
  'escalation-1': 'overdue-2',
  'escalation-2': 'escalation-1',
};
