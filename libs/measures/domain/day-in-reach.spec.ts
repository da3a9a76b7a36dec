import { describe, expect, it } from '@jest/globals';
import { Life } from '../../../test/cadence/life.ts';
import { type MeasureCommand } from './decide-measure.ts';

const on = '2026-11-30';
const step = 'M/1';
const added = { title: 'Schritt', officeId: null, precision: null, hard: false, binding: null, milestone: false };

describe('a new date', () => {
  const life = new Life({ steps: [{ dueOn: '2027-03-31' }, { dueOn: null }] });

  const commands: [string, (day: string) => MeasureCommand][] = [
    ['a pause', (until) => ({ do: 'pause', until })],
    ['a date asked for', (to) => ({ do: 'ask-for-date', stepId: step, to, reason: 'other' })],
    ['a date moved to', (to) => ({ do: 'move-deadline', stepId: step, to })],
    ['a first date', (dueOn) => ({ do: 'give-first-date', stepId: 'M/2', dueOn, precision: 'day' })],
    ['a step added', (dueOn) => ({ do: 'add-step', stepId: 'neu', number: 9, ...added, dueOn })],
    [
      'a part',
      (dueOn) => ({
        do: 'split-step',
        stepId: step,
        title: 'Teil 1',
        dueOn: '2027-03-31',
        others: [{ stepId: 'neu', title: 'Teil 2', dueOn }],
      }),
    ],
  ];

  it.each(commands)('lies at most in the year 2099: %s', (_what, command) => {
    expect(life.refusalOf(on, command('2099-12-31'))).toBeNull();
    expect(life.refusalOf(on, command('2100-01-01'))).toBe('day-out-of-reach');
    expect(life.refusalOf(on, command('9999-12-31'))).toBe('day-out-of-reach');
  });

  it('lies at least in the year 2000', () => {
    expect(life.refusalOf(on, { do: 'move-deadline', stepId: step, to: '2000-01-01' })).toBeNull();
    expect(life.refusalOf(on, { do: 'move-deadline', stepId: step, to: '1999-12-31' })).toBe('day-out-of-reach');
    const done = { do: 'complete-step', stepId: step, donePrecision: 'day' } as const;
    expect(life.refusalOf(on, { ...done, doneOn: '0001-01-01' })).toBe('day-out-of-reach');
  });

  it('of a step that moves along lies there too', () => {
    const along = [{ stepId: 'M/2', to: '2100-03-31' }];
    expect(life.refusalOf(on, { do: 'move-deadline', stepId: step, to: '2099-06-30', along })).toBe('day-out-of-reach');
  });
});
