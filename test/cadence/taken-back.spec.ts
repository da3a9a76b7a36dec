import { describe, expect, it } from '@jest/globals';
import { type MeasureCommand } from '#libs/measures/domain/index';
import { MONDAY } from '../oracle/a-plan.ts';
import { Life } from './life.ts';

const STEP = 'M/1';

describe('an answer that is taken back', () => {
  it('gives the later stages back: done, on course, waiting for an office', () => {
    const life = new Life({ steps: [MONDAY, { dueOn: '2027-03-15', precision: 'day' }] });
    const silent = life.foreseen();
    life.carryOut('2027-02-03', { do: 'report', stepId: STEP, said: { kind: 'on-course' } });
    life.carryOut('2027-02-04', { do: 'report', stepId: STEP, said: { kind: 'waiting-for', officeId: 'B' } });
    life.carryOut('2027-02-05', { do: 'report', stepId: STEP, said: { kind: 'at-risk', reason: 'staff' } });
    expect(life.foreseen()).toContain('needed 2027-02-05');
    expect(life.foreseen()).not.toContain('reminder-2 2027-02-22');
    life.carryOut('2027-02-05', { do: 'complete-step', stepId: STEP, doneOn: '2027-02-05', donePrecision: 'day' });
    expect(life.foreseen()).not.toContain('due 2027-03-01');
    for (const answer of [4, 3, 2, 1]) life.carryOut('2027-02-08', { do: 'take-answer-back', stepId: STEP, answer });
    expect(life.foreseen().filter((stage) => silent.includes(stage))).toEqual(silent);
    expect(life.foreseen()).not.toContain('needed 2027-02-05');
  });

  it('is so within five working days, not later', () => {
    const life = new Life({ steps: [MONDAY] });
    life.carryOut('2027-02-05', { do: 'report', stepId: STEP, said: { kind: 'on-course' } });
    const back: MeasureCommand = { do: 'take-answer-back', stepId: STEP, answer: 1 };
    expect(life.refusalOf('2027-02-12', back)).toBeNull();
    expect(life.refusalOf('2027-02-13', back)).toBe('undo-too-late');
  });
});

describe('done', () => {
  it('names a day that has come, or a quarter that has begun', () => {
    const life = new Life({ steps: [MONDAY] });
    const done = (doneOn: string, donePrecision: 'day' | 'quarter'): MeasureCommand => ({
      do: 'complete-step',
      stepId: STEP,
      doneOn,
      donePrecision,
    });
    expect(life.refusalOf('2027-02-05', done('2027-02-05', 'day'))).toBeNull();
    expect(life.refusalOf('2027-02-05', done('2027-02-06', 'day'))).toBe('done-in-the-future');
    expect(life.refusalOf('2027-02-05', done('2027-03-31', 'quarter'))).toBeNull();
    expect(life.refusalOf('2027-02-05', done('2027-04-01', 'quarter'))).toBe('done-in-the-future');
  });
});

describe('a date that an office gave in the backlog', () => {
  const objected: MeasureCommand = { do: 'object', stepId: STEP };

  it('goes back when coordination objects, within ten working days', () => {
    const life = new Life({ steps: [{ dueOn: '2024-12-31' }] });
    life.carryOut('2026-11-25', { do: 'ask-for-date', stepId: STEP, to: '2027-06-30', reason: 'staff' });
    expect(life.measure.steps[0]?.dueOn).toBe('2027-06-30');
    expect(life.refusalOf('2026-12-10', objected)).toBe('objection-too-late');
    life.carryOut('2026-12-09', objected);
    expect(life.measure.steps[0]?.dueOn).toBe('2024-12-31');
    expect(life.foreseen()).toContain('backlog-1 2026-12-10');
  });

  it('is the only one that coordination can object to', () => {
    const life = new Life({ steps: [MONDAY] });
    life.carryOut('2027-02-05', { do: 'ask-for-date', stepId: STEP, to: '2027-03-08', reason: 'staff' });
    expect(life.refusalOf('2027-02-08', objected)).toBe('nothing-to-object-to');
  });
});

describe('a step that was moved', () => {
  it('shows its original date, and every deadline that held with the reason of the office', () => {
    const life = new Life({ steps: [MONDAY] });
    life.carryOut('2027-02-05', { do: 'ask-for-date', stepId: STEP, to: '2027-03-08', reason: 'budget' });
    life.carryOut('2027-02-08', { do: 'move-deadline', stepId: STEP, to: '2027-02-26' });
    const step = life.measure.steps[0]!;
    expect([step.originalDueOn, step.dueOn, step.dueVersion]).toEqual(['2027-03-01', '2027-02-26', 3]);
    expect(step.pastDeadlines.map(({ dueOn, by, reason }) => [dueOn, by, reason])).toEqual([
      ['2027-03-01', 'extension', 'budget'],
      ['2027-03-08', 'coordination', null],
    ]);
  });
});
