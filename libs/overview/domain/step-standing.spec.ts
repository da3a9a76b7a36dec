import { circumstancesOf, type Notice, standardPolicy } from '#libs/cadence/domain/index';
import { calendarFor } from '#libs/calendar/index';
import {
  decideMeasure,
  evolveMeasure,
  foldMeasure,
  type Measure,
  type MeasureCommand,
} from '#libs/measures/domain/index';
import { describe, expect, it } from '@jest/globals';
import {
  activatedOn,
  type GivenStep,
  measureActivated,
  measureAdded,
  stepsAdded,
} from '../../../test/fixtures/measure-events.ts';
import { measureStanding } from './measure-standing.ts';
import { type Standing, standingOf, type Standpoint } from './step-standing.ts';

const calendar = calendarFor('DE-SN', standardPolicy, 2023, 2031);

/** An active measure with the steps 1, 2, … of precision day. */
function measureWith(...steps: GivenStep[]): Measure {
  return foldMeasure('m', [measureAdded('M.1'), ...stepsAdded(steps), measureActivated])!;
}

function after(measure: Measure, on: string, ...commands: MeasureCommand[]): Measure {
  return commands
    .flatMap((command) =>
      decideMeasure(measure, command, circumstancesOf({ plan, calendar, policy: standardPolicy }, on)),
    )
    .reduce((it, event) => evolveMeasure(it, event, it.id), measure);
}

const plan = { activatedOn, endsOn: null, policySince: activatedOn };

const at = (today: string): Standpoint => ({
  today,
  calendar,
  plan: { activatedOn },
  policy: standardPolicy,
});

function standing(today: string, measure: Measure, { step = 1, notices = [] as Notice[] } = {}): Standing {
  return standingOf(at(today), measure, measure.steps[step - 1]!, notices);
}

/** A question about step 1 to its office, arrived on its day. */
function asked(on: string, more: Partial<Notice> = {}): Notice {
  return {
    stepId: '1',
    stage: 'reminder-1',
    role: 'responsible',
    dueVersion: 1,
    enteredOn: activatedOn,
    cause: '',
    measureId: 'm',
    officeId: 'A',
    on,
    to: 'a@stadt.example',
    suppressed: null,
    arrivedOn: on,
    ...more,
  };
}

describe('a step', () => {
  it('is on course as long as nothing else holds', () => {
    const measure = measureWith({ dueOn: '2027-01-29' });
    expect(standing('2026-11-24', measure)).toEqual({ state: 'on-course', deadline: '2027-01-29' });
    expect(standing('2027-01-29', measure).state).toBe('on-course');
  });

  it('is late from the day after its deadline, counted in working days', () => {
    const measure = measureWith({ dueOn: '2027-01-29' }); // a Friday
    const late = (workingDays: number) => ({ state: 'late', because: 'deadline-past', workingDays });
    expect(standing('2027-01-30', measure)).toEqual(late(0));
    expect(standing('2027-02-01', measure)).toEqual(late(1));
    expect(standing('2027-02-08', measure)).toEqual(late(6));
  });

  it('has until the next working day when its date is a day off, and a hard one until the last before', () => {
    const saturday = { dueOn: '2027-01-30' };
    expect(standing('2027-02-01', measureWith(saturday)).state).toBe('on-course');
    expect(standing('2027-02-02', measureWith(saturday)).state).toBe('late');
    expect(standing('2027-01-30', measureWith({ ...saturday, hard: true })).state).toBe('late');
  });

  it('is late when its deadline was before the plan began', () => {
    expect(standing('2026-11-24', measureWith({ dueOn: '2024-12-31' }))).toEqual({ state: 'late', because: 'backlog' });
  });

  it('is late when it was moved beyond its first date, and not when moved before it', () => {
    const measure = measureWith({ dueOn: '2027-03-31' });
    const later = after(measure, '2026-12-01', { do: 'move-deadline', stepId: '1', to: '2027-06-30' });
    expect(standing('2026-12-02', later)).toEqual({ state: 'late', because: 'moved', from: '2027-03-31' });
    const earlier = after(later, '2026-12-02', { do: 'move-deadline', stepId: '1', to: '2027-02-26' });
    expect(standing('2026-12-03', earlier).state).toBe('on-course');
  });

  it('waits for the earlier step of its office; a hard one never does', () => {
    const measure = measureWith({ dueOn: '2027-01-29' }, { dueOn: '2027-03-31' }, { dueOn: '2027-03-31', hard: true });
    expect(standing('2026-12-01', measure, { step: 2 })).toMatchObject({ state: 'waits', for: { number: 1 } });
    expect(standing('2026-12-01', measure, { step: 3 }).state).toBe('on-course');
    const done = after(measure, '2026-12-01', {
      do: 'complete-step',
      stepId: '1',
      doneOn: '2026-12-01',
      donePrecision: 'day',
    });
    expect(standing('2026-12-01', done).state).toBe('done');
    expect(standing('2026-12-01', done, { step: 2 }).state).toBe('on-course');
  });

  it('is paused, late or not, until the pause ends', () => {
    const measure = after(measureWith({ dueOn: '2026-11-30' }), '2026-12-01', { do: 'pause', until: '2027-03-01' });
    expect(standing('2026-12-02', measure)).toEqual({ state: 'paused', until: '2027-03-01' });
  });

  it('without a date is undated', () => {
    expect(standing('2026-12-01', measureWith({ dueOn: null })).state).toBe('undated');
  });
});

describe('a step that was asked', () => {
  const measure = measureWith({ dueOn: '2027-02-26' });
  // Asked on Friday 29 January: the tenth contact day after it is Friday 12 February.
  const question = asked('2027-01-29');
  const silent = { state: 'silent', askedOn: '2027-01-29' };

  it('is silent from the tenth contact day after the mail has arrived', () => {
    expect(standing('2027-02-11', measure, { notices: [question] }).state).toBe('on-course');
    expect(standing('2027-02-12', measure, { notices: [question] })).toEqual(silent);
    expect(standing('2027-02-19', measure, { notices: [question, asked('2027-02-19')] })).toEqual(silent);
  });

  it('is silent after as many contact days as the policy says', () => {
    const patient = { ...at('2027-02-12'), policy: { silentAfter: 11 } };
    expect(standingOf(patient, measure, measure.steps[0]!, [question]).state).toBe('on-course');
  });

  it('is not silent in quiet periods, unless its deadline is hard', () => {
    const december = { notices: [asked('2026-12-18')] };
    expect(standing('2027-01-08', measure, december).state).toBe('on-course');
    expect(standing('2027-01-08', measureWith({ dueOn: '2027-02-26', hard: true }), december).state).toBe('silent');
  });

  it.each<[string, Partial<Notice>]>([
    ['the mail has not arrived', { arrivedOn: null }],
    ['the notice was not sent', { suppressed: 'superseded' }],
    ['somebody above was told', { role: 'superior' }],
    ['another office was asked', { officeId: 'B' }],
    ['an earlier date was asked about', { dueVersion: 0 }],
  ])('is on course when %s', (_, more) => {
    expect(standing('2027-02-12', measure, { notices: [asked('2027-01-29', more)] }).state).toBe('on-course');
  });

  it.each<[string, MeasureCommand[]]>([
    [
      'it was given away and came back',
      [
        { do: 'reassign-step', stepId: '1', officeId: 'B' },
        { do: 'reassign-step', stepId: '1', officeId: 'A' },
      ],
    ],
    ['its measure was paused meanwhile', [{ do: 'pause', until: '2027-02-02' }, { do: 'resume' }]],
  ])('is on course when %s', (_, commands) => {
    const changed = commands.reduce((it, command) => after(it, '2027-01-29', command), measure);
    expect(standing('2027-02-12', changed, { notices: [question] }).state).toBe('on-course');
  });
});

describe('a measure', () => {
  it('has the worst state of its open steps, and of several in it the one due first', () => {
    const measure = measureWith(
      { dueOn: null },
      { dueOn: '2026-12-15', office: 'B' },
      { dueOn: '2026-12-10', office: 'C' },
      { dueOn: '2027-06-30' },
    );
    const of = (today: string) => measureStanding(at(today), measure, []);
    expect(of('2026-12-01')).toMatchObject({ decisive: { step: { number: 1 } }, next: { step: { number: 3 } } });
    expect(of('2026-12-14').decisive).toMatchObject({ step: { number: 3 }, standing: { state: 'late' } });
    expect(of('2026-12-31').decisive).toMatchObject({ step: { number: 3 }, standing: { state: 'late' } });
    expect(of('2026-12-01')).toMatchObject({ open: 4, closed: 0 });
  });

  it('with nothing open has neither', () => {
    const measure = after(measureWith({ dueOn: '2026-12-15' }), '2026-12-01', {
      do: 'complete-step',
      stepId: '1',
      doneOn: '2026-12-01',
      donePrecision: 'day',
    });
    expect(measureStanding(at('2026-12-02'), measure, [])).toEqual({
      state: 'done',
      decisive: null,
      next: null,
      open: 0,
      closed: 1,
    });
  });
});
