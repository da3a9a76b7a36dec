import { describe, expect, it } from '@jest/globals';
import { standardPolicy } from '#libs/cadence/domain/index';
import { type MeasureCommand } from '#libs/measures/domain/index';
import { standingOf } from '#libs/overview/domain/index';
import { type aPlan } from '../oracle/a-plan.ts';
import { Life } from './life.ts';

/** The state of the second step on the morning of `today`. */
function stateOf({ cadence, measure }: Life, today: string): string {
  const at = { today, calendar: cadence.calendar, plan: cadence.plan, policy: standardPolicy };
  return standingOf(at, measure, measure.steps[1]!, []).state;
}

/** A step that waits for the one before it, is at risk and comes to be late. */
function waitingAtRisk(changes: Parameters<typeof aPlan>[0] = {}): Life {
  const steps = [
    { dueOn: '2027-02-15', precision: 'day' as const },
    { dueOn: '2027-03-01', precision: 'day' as const },
  ];
  const life = new Life({ steps, ...changes });
  life.carryOut('2027-02-01', { do: 'report', stepId: 'M/2', said: { kind: 'at-risk', reason: 'staff' } });
  return life;
}

describe('of several states that hold at once', () => {
  it('waits comes before at risk, and at risk before undated', () => {
    const life = waitingAtRisk();
    expect(stateOf(life, '2027-02-03')).toBe('waits');
    life.carryOut('2027-02-03', {
      do: 'complete-step',
      stepId: 'M/1',
      doneOn: '2027-02-03',
      donePrecision: 'day',
    });
    expect(stateOf(life, '2027-02-04')).toBe('at-risk');
    expect(stateOf(waitingAtRisk({ steps: [{ dueOn: null }, { dueOn: null }] }), '2027-02-04')).toBe('at-risk');
  });

  it('late comes before waits, and paused before late', () => {
    const life = waitingAtRisk();
    expect(stateOf(life, '2027-03-01')).toBe('waits');
    expect(stateOf(life, '2027-03-02')).toBe('late');
    life.carryOut('2027-03-02', { do: 'pause', until: '2027-04-12' });
    expect(stateOf(life, '2027-03-03')).toBe('paused');
  });

  it('done and dropped come before all others, also in a pause', () => {
    const closing: [string, MeasureCommand[]][] = [
      ['done', [{ do: 'complete-step', stepId: 'M/2', doneOn: '2027-03-02', donePrecision: 'day' }]],
      [
        'dropped',
        [
          { do: 'ask-to-drop', stepId: 'M/2' },
          { do: 'grant-request', stepId: 'M/2', officeId: null },
        ],
      ],
    ];
    for (const [state, commands] of closing) {
      const life = waitingAtRisk();
      life.carryOut('2027-03-02', { do: 'pause', until: '2027-04-12' });
      for (const command of commands) life.carryOut('2027-03-02', command);
      expect(stateOf(life, '2027-03-03')).toBe(state);
    }
  });
});
