import { foldMeasure, type Measure, type MeasureEvent } from '#libs/measures/domain/index';
import { describe, expect, it } from '@jest/globals';
import { type GivenStep, measureActivated, measureAdded, stepsAdded } from '../../../test/fixtures/measure-events.ts';
import { type GoalToCheck, qualityCodes, type QualityFinding, qualityOf, qualityText } from './index.ts';

interface Given {
  steps?: GivenStep[];
  startsOn?: string | null;
  endsOn?: string | null;
  parallel?: boolean;
  then?: MeasureEvent[];
}

/** With an indicator of its own, so that only what a test is about is found. */
function measure(number: string, { steps = [], startsOn = null, endsOn = null, parallel, then = [] }: Given): Measure {
  const added = measureAdded(number, { startsOn });
  return foldMeasure(number, [
    { ...added, ...(added.type === 'measure-added' && { endsOn, parallel: parallel ?? added.parallel }) },
    ...stepsAdded(steps, (step) => `${number}/${step}`),
    measureActivated,
    ...then,
  ])!;
}

function smart(measureId: string | null, goal: Partial<GoalToCheck> = {}): GoalToCheck {
  return { measureId, indicator: 'Quote', unit: '%', targetValue: '75', targetOn: '2028-12-31', ...goal };
}

interface GivenPlan {
  today?: string;
  endsOn?: string | null;
  goals?: GoalToCheck[];
}

function found(measures: Measure[], { today = '2026-11-23', endsOn = null, goals }: GivenPlan = {}): QualityFinding[] {
  return qualityOf({ today, endsOn, measures, goals: goals ?? measures.map(({ id }) => smart(id)) });
}
const codesOf = (...args: Parameters<typeof found>): string[] => found(...args).map(({ code }) => code);
/** Small steps with offices, each a quarter after the one before. */
const well: GivenStep[] = [{ dueOn: '2027-03-31' }, { dueOn: '2027-06-30' }, { dueOn: '2027-09-30' }];

describe('the quality of a plan', () => {
  it('has nothing to find where every step has an office, a date and a neighbour, and every goal is smart', () => {
    expect(found([measure('1', { steps: well, startsOn: '2027-01-01', endsOn: '2027-12-31' })])).toEqual([]);
  });

  it('misses steps, dates and owners of what is open', () => {
    const closed = measure('3', { then: [{ type: 'measure-closed', result: 'dropped', effectiveOn: '2026-12-01' }] });
    const plan = [measure('1', {}), measure('2', { steps: [{ dueOn: null }, { dueOn: '2027-03-31', office: null }] })];
    expect(found([...plan, closed])).toMatchObject([
      { code: 'measure-without-step', measure: '1' },
      { code: 'step-without-date', measure: '2', step: 1 },
      { code: 'step-without-owner', measure: '2', step: 2 },
    ]);
  });

  it('sees more than a year without a step, from the beginning of the measure and between steps', () => {
    const steps = [{ dueOn: '2028-01-31' }, { dueOn: '2029-01-31' }, { dueOn: '2030-02-01' }];
    expect(found([measure('1', { steps, startsOn: '2027-01-30' })])).toMatchObject([
      { code: 'no-small-steps', step: 1, day: '2028-01-31', against: '2027-01-30' },
      { code: 'no-small-steps', step: 3, day: '2030-02-01', against: '2029-01-31' },
    ]);
    expect(codesOf([measure('1', { steps, startsOn: '2027-01-31' })])).toEqual(['no-small-steps']);
    expect(found([measure('1', { steps, startsOn: '2027-01-30' })], { today: '2028-01-31' })).toMatchObject([
      { step: 3 },
    ]);
  });

  it('takes a done step for one in between, and a dropped one for none', () => {
    const steps = [{ dueOn: '2027-06-30' }, { dueOn: '2028-06-01' }];
    const after = (then: MeasureEvent): string[] =>
      codesOf([measure('1', { steps, startsOn: '2027-01-01', then: [then] })]);
    const [stepId, effectiveOn] = ['1/1', '2027-06-30'];
    expect(after({ type: 'step-completed', stepId, doneOn: effectiveOn, donePrecision: 'day', effectiveOn })).toEqual(
      [],
    );
    expect(after({ type: 'step-dropped', stepId, effectiveOn })).toEqual(['no-small-steps']);
  });

  it('sees an order that contradicts the dates, unless steps run side by side', () => {
    const steps = [{ dueOn: '2027-06-30' }, { dueOn: '2027-03-31' }, { dueOn: '2027-06-30' }];
    expect(found([measure('1', { steps })])).toMatchObject([
      { code: 'order-contradicts-dates', step: 2, day: '2027-03-31', otherStep: 1, against: '2027-06-30' },
    ]);
    expect(codesOf([measure('1', { steps, parallel: true })])).toEqual([]);
  });

  it('holds a named predecessor against the dates also where steps run side by side', () => {
    const steps = [{ dueOn: '2027-03-31' }, { dueOn: '2027-06-30' }];
    const named: MeasureEvent = {
      type: 'predecessor-set',
      stepId: '1/1',
      predecessorId: '1/2',
      effectiveOn: '2026-12-01',
    };
    expect(found([measure('1', { steps, parallel: true, then: [named] })])).toMatchObject([
      { code: 'order-contradicts-dates', step: 1, otherStep: 2 },
    ]);
  });

  it('sees dates outside the measure and after the end of the plan', () => {
    const steps = [{ dueOn: '2026-12-31' }, { dueOn: '2027-06-30' }, { dueOn: '2027-10-31' }];
    const given = [measure('1', { steps, startsOn: '2027-01-01', endsOn: '2027-09-30' })];
    expect(found(given, { endsOn: '2027-08-31' })).toMatchObject([
      { code: 'step-outside-measure', step: 1, against: '2027-01-01' },
      { code: 'step-outside-measure', step: 3, against: '2027-09-30' },
      { code: 'after-plan-end', step: null, day: '2027-09-30' },
      { code: 'after-plan-end', step: 3, day: '2027-10-31' },
      { code: 'after-plan-end', indicator: 'Quote', day: '2028-12-31' },
    ]);
    expect(codesOf([measure('1', { steps: well, startsOn: '2027-06-01', endsOn: '2027-05-01' })])).toEqual([
      'ends-before-it-begins',
    ]);
  });

  it('sees all dates of the plan, or of one measure, on one day', () => {
    const day = { dueOn: '2030-12-31' };
    const both = [measure('1', { steps: [day, day] }), measure('2', { steps: [day] })];
    expect(found(both)).toMatchObject([{ code: 'all-dates-on-one-day', measure: null, count: 3, day: '2030-12-31' }]);
    expect(found([measure('1', { steps: [day, day, day] }), measure('2', { steps: well })])).toMatchObject([
      { code: 'all-dates-on-one-day', measure: '1', count: 3 },
    ]);
    expect(codesOf([measure('1', { steps: [day, day] })])).toEqual([]);
  });

  it('misses indicator, unit, target and date of a goal, one by one', () => {
    const plan = [measure('1', { steps: well }), measure('2', { steps: well })];
    const goals = [smart('2', { unit: null, targetValue: null, targetOn: null }), smart(null, { unit: null })];
    expect(found(plan, { goals })).toMatchObject([
      { code: 'measure-without-indicator', measure: '1' },
      { code: 'goal-without-unit', measure: '2' },
      { code: 'goal-without-target', measure: '2' },
      { code: 'goal-without-date', measure: '2' },
      { code: 'goal-without-unit', measure: null },
    ]);
  });

  it('says every weakness in sentences that tell what to do', () => {
    const day = { day: '2028-06-30', against: '2027-01-01' };
    const place = { measure: '1.1', step: 2, indicator: null, otherStep: 1, count: 4 };
    for (const code of qualityCodes) {
      const about = code.startsWith('goal-') ? { step: null, indicator: 'Quote' } : {};
      const finding: QualityFinding = { code, ...place, ...day, ...about };
      expect(qualityText(finding, 'de')).toMatch(/^\p{Lu}.*(Bitte|wird niemand erinnert).*\.$/u);
      expect(qualityText(finding, 'en')).toMatch(/^\p{Lu}.*(Please|Nobody is reminded).*\.$/u);
    }
    expect(qualityText({ code: 'no-small-steps', ...place, ...day }, 'de')).toBe(
      'Schritt 2 der Maßnahme 1.1 ist am 30.06.2028 fällig, davor liegt seit dem 01.01.2027 mehr als ein Jahr ohne Schritt. Bitte setzen Sie kleine Schritte dazwischen.',
    );
  });
});
