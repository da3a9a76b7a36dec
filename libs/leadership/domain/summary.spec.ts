import { foldMeasure, type Measure } from '#libs/measures/domain/index';
import { describe, expect, it } from '@jest/globals';
import { activatedOn, measureActivated, measureAdded, stepsAdded } from '../../../test/fixtures/measure-events.ts';
import { causeOf } from './cause-of.ts';
import { officesWithin } from './division.ts';
import { monthsBehind } from './months-behind.ts';
import { type PlanOnDay, type Reader } from './plan-on-day.ts';
import { readerHistory } from './reader-history.ts';
import { type EarlierSummary } from './snapshot.ts';
import { leadershipSummary } from './summary.ts';
import { type Telling } from './telling.ts';

/** An active measure of which each office named has one step of precision day, due on 24.11.2026. */
function measureOf(number: string, ...officeIds: string[]): Measure {
  const steps = officeIds.map((office) => ({ dueOn: '2026-11-24', office }));
  return foldMeasure(number, [
    measureAdded(number, { lead: officeIds[0] ?? null }),
    ...stepsAdded(steps, (step) => `${number}/${step}`),
    measureActivated,
  ])!;
}

const escalated = (measure: Measure, step: number, on: string): Telling => {
  const { id, officeId, dueVersion } = measure.steps.find(({ number }) => number === step)!;
  return { stage: 'escalation-2', measureId: measure.id, stepId: id, officeId, dueVersion, on };
};

const offices = [
  { id: 'A', name: 'Amt A', superiorId: 'GB1' },
  { id: 'A2', name: 'Abteilung', superiorId: 'A' },
  { id: 'B', name: 'Amt B', superiorId: 'GB2' },
  { id: 'GB1', name: 'Geschäftsbereich 1', superiorId: null },
  { id: 'GB2', name: 'Geschäftsbereich 2', superiorId: null },
];

const planOn = (day: string, more: Partial<PlanOnDay>): PlanOnDay => ({
  day,
  plan: { activatedOn },
  policy: { allOnCourseAfter: 28 },
  firstOfMonth: false,
  measures: [],
  snapshot: {},
  tellings: [],
  questions: [],
  note: null,
  offices,
  ...more,
});
const everything: Reader = { divisions: null, since: null, heardUpTo: null };
const after = (since: EarlierSummary): Reader => ({ divisions: null, since, heardUpTo: since.on });

describe('a critical measure', () => {
  const measure = measureOf('M.1', 'A', 'B');
  const before: EarlierSummary = { on: '2027-01-12', measures: { 'M.1': { state: 'late', critical: true } } };
  const rows = (reader: Reader, tellings: Telling[], of = measure) => {
    const { summary } = leadershipSummary(planOn('2027-01-26', { measures: [of], tellings }), reader);
    return [...summary.critical.map(({ change, step }) => `${change} ${step.number}`), summary.unchanged];
  };

  it('is new, then unchanged, and worse when another step comes up', () => {
    const [first, second] = [escalated(measure, 1, '2027-01-12'), escalated(measure, 2, '2027-01-26')];
    expect(rows(everything, [first])).toEqual(['new 1', 0]);
    expect(rows(after(before), [first])).toEqual([1]);
    expect(rows(after(before), [first, second])).toEqual(['worse 2', 0]);
  });

  it('is one no more when its step is closed or has another date', () => {
    const telling = escalated(measure, 1, '2027-01-12');
    const moved = { ...measure, steps: measure.steps.map((step) => ({ ...step, dueVersion: 2 })) };
    const done = { ...measure, steps: measure.steps.map((step) => ({ ...step, status: 'done' as const })) };
    expect(rows(after(before), [telling], moved)).toEqual([0]);
    expect(rows(after(before), [telling], done)).toEqual([0]);
    expect(rows(after(before), [telling, { ...escalated(moved, 1, '2027-01-26') }], moved)).toEqual(['worse 1', 0]);
  });

  it('stands in the rows of each division that has such a step, and in the counts of the others', () => {
    const tellings = [escalated(measure, 1, '2027-01-26')];
    const of = (division: string) =>
      leadershipSummary(planOn('2027-01-26', { measures: [measure], tellings }), {
        ...everything,
        divisions: [division],
      });
    expect(of('GB1')).toMatchObject({
      worthSending: true,
      summary: { critical: [{ officeName: 'Amt A', askedOf: 'Geschäftsbereich 1' }], elsewhere: { critical: 0 } },
    });
    expect(of('GB2')).toMatchObject({ worthSending: false, summary: { critical: [], elsewhere: { critical: 1 } } });
    expect([...officesWithin(['GB1'], offices)].sort()).toEqual(['A', 'A2', 'GB1']);
  });
});

describe('the cause of a delay', () => {
  const [step] = measureOf('M.1', 'A').steps;
  const answer = (on: string, said: { kind: 'on-course' } | { kind: 'at-risk'; reason: 'staff' }) => ({
    number: 1,
    on,
    dueVersion: 1,
    said,
  });

  it('is what the office named last, or that it never answered', () => {
    expect(causeOf(step!)).toBe('no-answer');
    expect(causeOf({ ...step!, answers: [answer('2026-12-01', { kind: 'on-course' })] })).toBe('unsaid');
    const risk = answer('2026-12-02', { kind: 'at-risk', reason: 'staff' });
    expect(causeOf({ ...step!, answers: [risk] })).toBe('staff');
    const moved = { dueVersion: 1, dueOn: '2026-11-24', movedOn: '2026-12-03', reason: 'budget', reopenedSince: false };
    expect(causeOf({ ...step!, answers: [risk], pastDeadlines: [{ ...moved, by: 'extension' } as never] })).toBe(
      'budget',
    );
  });

  it('is no answer again once a new date counts that nobody answered', () => {
    const early = answer('2026-12-01', { kind: 'on-course' });
    expect(causeOf({ ...step!, enteredOn: '2026-12-10', answers: [early] })).toBe('no-answer');
  });
});

describe('the months behind the decision of the council', () => {
  it.each([
    ['2026-11-24', '2026-11-24', '2026-12-23', 0],
    ['2026-11-24', '2026-11-24', '2026-12-24', 1],
    ['2026-11-24', '2027-06-30', '2027-01-12', 7],
    ['2027-06-30', '2027-03-31', '2027-01-12', 0],
  ])('of %s, now %s, on %s are %d', (originalDueOn, dueOn, today, months) => {
    expect(monthsBehind({ originalDueOn, dueOn }, today)).toBe(months);
  });

  it('are none without a date', () => {
    expect(monthsBehind({ originalDueOn: null, dueOn: null }, '2027-01-12')).toBe(0);
  });
});

describe('all on course', () => {
  const quiet = (day: string, since: string | null, more: Partial<PlanOnDay> = {}) =>
    leadershipSummary(
      planOn(day, { firstOfMonth: true, ...more }),
      since === null ? everything : after({ on: since, measures: {} }),
    );

  it('is said from the 28th day without a summary on', () => {
    expect(quiet('2027-02-09', '2027-01-12').summary.allOnCourse).toBe(true);
    expect(quiet('2027-02-09', '2027-01-13').worthSending).toBe(false);
    expect(quiet('2026-12-20', null).worthSending).toBe(false);
    expect(quiet('2026-12-21', null).summary.allOnCourse).toBe(true);
  });

  it('is not said on another day, or while something is critical anywhere', () => {
    expect(quiet('2027-02-09', '2027-01-12', { firstOfMonth: false }).worthSending).toBe(false);
    const snapshot = { m: { state: 'late' as const, critical: true } };
    expect(quiet('2027-02-09', '2027-01-12', { snapshot }).worthSending).toBe(false);
  });
});

describe('what a reader was told before', () => {
  const earlier = ['2027-01-12', '2027-01-26'].map((on) => ({ on, measures: {} }));
  const mail = (on: string, lost = false) => ({ on, lost });

  it('is the last summary that went to the reader', () => {
    expect(readerHistory([mail('2027-01-12')], earlier)).toEqual({ since: earlier[0], heardUpTo: '2027-01-12' });
    expect(readerHistory([mail('2027-01-12'), mail('2027-01-26', true)], earlier).since).toEqual(earlier[0]);
  });

  it('is, for whoever comes new, all that others heard, and what did not arrive is not', () => {
    expect(readerHistory([], earlier)).toEqual({ since: null, heardUpTo: '2027-01-26' });
    expect(readerHistory([mail('2027-01-26', true)], earlier)).toEqual({ since: null, heardUpTo: '2027-01-12' });
    expect(readerHistory([], [])).toEqual({ since: null, heardUpTo: null });
  });
});
