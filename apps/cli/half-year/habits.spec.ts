import { describe, expect, it } from '@jest/globals';
import { answerTo, habits, type Habit, type Told } from './habits.ts';

const today = '2027-01-07';
const later = '2027-03-31';

function told(stage: Told['stage'], changes: Partial<Told> = {}): Told {
  return { stage, measure: '2.3', step: 3, office: 'SOU', dueOn: '2026-12-31', askedForDate: false, ...changes };
}

function says(habit: Habit, stage: Told['stage'], changes: Partial<Told> = {}): string | undefined {
  return answerTo(told(stage, changes), habit, today, later)?.do;
}

describe('an invented office', () => {
  it('that is punctual answers ahead and on the deadline', () => {
    expect(says('punctual', 'reminder-1')).toBe('report');
    expect(answerTo(told('due'), 'punctual', today, later)).toEqual({
      do: 'complete-step',
      measure: '2.3',
      step: 3,
      doneOn: today,
      source: 'mail',
    });
  });

  it('that is late waits for the second inquiry', () => {
    expect(says('late', 'overdue-1')).toBeUndefined();
    expect(says('late', 'overdue-2')).toBe('complete-step');
  });

  it('that postpones asks once', () => {
    expect(answerTo(told('reminder-2'), 'postponing', today, later)).toMatchObject({ do: 'ask-for-date', to: later });
    expect(says('postponing', 'reminder-2', { askedForDate: true })).toBeUndefined();
    expect(says('postponing', 'due', { askedForDate: true })).toBe('complete-step');
  });

  it('that needs pressure answers once its superior was told', () => {
    expect(says('pressed', 'overdue-2')).toBeUndefined();
    expect(says('pressed', 'escalation-1')).toBe('complete-step');
  });

  it('is asked about a measure as a whole too', () => {
    const answers = habits.map((habit) => [habit, says(habit, 'status-1', { step: null })]);
    expect(Object.fromEntries(answers)).toMatchObject({
      punctual: 'report-status',
      late: undefined,
      silent: undefined,
    });
    expect(says('late', 'status-2', { step: null })).toBe('report-status');
  });
});
