import { describe, expect, it } from '@jest/globals';
import { calendarFor } from '#libs/calendar/index';
import { circumstancesOf, standardPolicy } from '#libs/cadence/domain/index';
import {
  type Circumstances,
  decideMeasure,
  decideTogether,
  evolveMeasure,
  foldMeasure,
  type Measure,
  type MeasureCommand,
} from './index.ts';

const today = '2026-12-01';
const plan = { activatedOn: null, endsOn: null, policySince: '2026-11-23' };
const calendar = calendarFor('DE-SN', standardPolicy, 2025, 2030);
const circumstances: Circumstances = circumstancesOf({ plan, policy: standardPolicy, calendar }, today);

const facts = { officeId: 'A', precision: 'day', binding: null, milestone: false, effectiveOn: '2026-11-23' } as const;
const active: Measure = foldMeasure('m', [
  {
    type: 'measure-added',
    planId: 'p',
    number: '1.1',
    title: 'Dächer',
    fieldId: null,
    leadOfficeId: 'A',
    participantIds: ['B'],
    startsOn: null,
    endsOn: null,
    priority: null,
    kind: 'single',
    parallel: false,
    effectiveOn: '2026-11-23',
  },
  { type: 'step-added', stepId: 'a', number: 1, title: 'Erster', dueOn: '2027-01-29', hard: false, ...facts },
  { type: 'step-added', stepId: 'b', number: 2, title: 'Zweiter', dueOn: '2027-03-31', hard: false, ...facts },
  { type: 'step-added', stepId: 'c', number: 3, title: 'Dritter', dueOn: '2027-06-30', hard: false, ...facts },
  { type: 'measure-activated', effectiveOn: '2026-11-23' },
])!;

const after = (command: MeasureCommand, before: Measure = active): Measure =>
  decideMeasure(before, command, circumstances).reduce((it, event) => evolveMeasure(it, event, it.id), before);
const refusalOf = (command: MeasureCommand, before: Measure = active): unknown => {
  try {
    return decideMeasure(before, command, circumstances);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('what coordination writes anew', () => {
  it('changes what differs of a measure, and refuses what does not', () => {
    const changes = { title: 'Alle Dächer', participantIds: ['B'], priority: 1 };
    const [event] = decideMeasure(active, { do: 'describe-measure', changes }, circumstances);
    expect(event).toMatchObject({ type: 'measure-described', changes: { title: 'Alle Dächer', priority: 1 } });
    expect(Object.keys((event as { changes: object }).changes)).toEqual(['title', 'priority']);
    const same = { title: 'Dächer', participantIds: ['B'] };
    expect(refusalOf({ do: 'describe-measure', changes: same })).toBe('description-unchanged');
    expect(refusalOf({ do: 'describe-measure', changes: { title: ' ' } })).toBe('text-missing');
  });

  it('lets steps change their numbers with each other, and no two have the same then', () => {
    const numbered = (stepId: string, number: number) => ({ stepId, changes: { number } });
    const turned = after({ do: 'describe-steps', steps: [numbered('a', 3), numbered('c', 1)] });
    expect(turned.steps.map(({ id, number }) => [id, number])).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 3],
    ]);
    expect(refusalOf({ do: 'describe-steps', steps: [numbered('a', 3)] })).toBe('step-number-taken');
    expect(refusalOf({ do: 'describe-steps', steps: [numbered('a', 0)] })).toBe('number-not-positive');
  });

  it('renumbers a closed step, but changes nothing else about it', () => {
    const dropped = after({ do: 'drop-step', stepId: 'a' });
    const described = (changes: object): MeasureCommand => ({
      do: 'describe-steps',
      steps: [{ stepId: 'a', changes }],
    });
    expect(after(described({ number: 9 }), dropped).steps.at(-1)).toMatchObject({ id: 'a', number: 9 });
    expect(refusalOf(described({ milestone: true }), dropped)).toBe('step-closed');
  });

  it('ends the waiting of the other steps when a measure becomes parallel', () => {
    const events = decideMeasure(active, { do: 'describe-measure', changes: { parallel: true } }, circumstances);
    expect(events.map(({ type }) => type)).toEqual(['measure-described', 'step-unblocked', 'step-unblocked']);
  });

  it('moves a date to itself only to make it more exact, less exact, hard or not', () => {
    const move = (more: object): MeasureCommand => ({ do: 'move-deadline', stepId: 'a', to: '2027-01-29', ...more });
    expect(refusalOf(move({}))).toBe('date-unchanged');
    expect(refusalOf(move({ precision: 'day', hard: false }))).toBe('date-unchanged');
    expect(after(move({ precision: 'month' })).steps[0]).toMatchObject({ precision: 'month', dueVersion: 2 });
  });

  it('forgets the step before one whose date becomes hard: that never waits', () => {
    const named = after({ do: 'set-predecessor', stepId: 'c', predecessorId: 'a' });
    const hard = after({ do: 'move-deadline', stepId: 'c', to: '2027-06-30', hard: true }, named);
    expect(hard.steps[2]).toMatchObject({ hard: true, predecessorId: null });
  });

  it('drops a step without anybody having asked for it; what was asked about it is void', () => {
    const asked = after({ do: 'say-not-mine', stepId: 'a', proposedOfficeId: null });
    const [step] = after({ do: 'drop-step', stepId: 'a' }, asked).steps;
    expect(step).toMatchObject({ status: 'dropped', requests: [{ ended: { outcome: 'void' } }] });
  });

  it('decides several commands as one: those that are refused are left out', () => {
    const { events, refusals } = decideTogether(
      active,
      [
        { do: 'move-deadline', stepId: 'a', to: '2028-01-31' },
        { do: 'close-measure', result: 'implemented' },
        { do: 'move-deadline', stepId: 'b', to: '2028-03-31' },
        { do: 'move-deadline', stepId: 'c', to: '2028-06-30' },
      ],
      circumstances,
    );
    expect([...refusals].map(([place, { code }]) => [place, code])).toEqual([[1, 'steps-open']]);
    // One by one the second step would have been the first for a moment.
    expect(events.map(({ type }) => type)).toEqual(Array(3).fill('deadline-moved'));
  });
});
