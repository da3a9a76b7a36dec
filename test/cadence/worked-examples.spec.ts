import { describe, expect, it, test } from '@jest/globals';
import { aPlan, stagesOf } from '../oracle/a-plan.ts';
import { type Scenario } from '../oracle/scenario.ts';
import { WORKED_EXAMPLES } from '../oracle/worked-example-table.ts';
import { simulateScenario } from './scenario-simulation.ts';

/** `stage day` of every notice of the first step after `entered`. */
function stagesSince(entered: string, scenario: Scenario): string[] {
  return stagesOf(simulateScenario(scenario)).filter((stage) => stage.slice(-10) > entered);
}

describe('the simulation on the worked examples of CADENCE', () => {
  test.each(WORKED_EXAMPLES)('$name', ({ dueOn, precision, hard = false, stages }) => {
    expect(stagesSince('2026-11-23', aPlan({ steps: [{ dueOn, precision, hard }] }))).toEqual(stages);
  });

  it('10.12.2026 day, reassigned 14.12.2026', () => {
    const scenario = aPlan({
      steps: [{ dueOn: '2026-12-10', precision: 'day' }],
      commands: [{ on: '2026-12-14', do: 'reassign', measure: 'M', step: 1, office: 'B' }],
    });
    expect(stagesSince('2026-12-14', scenario)).toEqual([
      'assigned 2026-12-15', // the table shows the ladder only
      'overdue-1 2026-12-16',
      'overdue-2 2027-01-11',
      'escalation-1 2027-01-18',
      'escalation-2 2027-02-01',
    ]);
  });

  it('30.06.2027 quarter, moved 09.06.2027', () => {
    const scenario = aPlan({
      steps: [{ dueOn: '2027-12-31' }],
      commands: [{ on: '2027-06-09', do: 'move', measure: 'M', step: 1, to: '2027-06-30' }],
    });
    expect(stagesSince('2027-06-09', scenario)).toEqual([
      'reminder-1 2027-06-10',
      'reminder-2 2027-06-23',
      'due 2027-06-30',
      'overdue-1 2027-07-07',
      'overdue-2 2027-07-14',
      'escalation-1 2027-07-21',
      'escalation-2 2027-08-04',
    ]);
  });

  it('17.11.2027 (Buß- und Bettag) day, entered 01.10.2027', () => {
    const scenario = aPlan({
      plan: { activate: '2027-10-01' },
      steps: [{ dueOn: '2027-11-17', precision: 'day' }],
    });
    expect(stagesSince('2027-10-01', scenario)).toEqual([
      'reminder-1 2027-10-20',
      'reminder-2 2027-11-10',
      'due 2027-11-18',
      'overdue-1 2027-11-22',
      'overdue-2 2027-11-29',
      'escalation-1 2027-12-06',
      'escalation-2 2027-12-20',
    ]);
  });
});
