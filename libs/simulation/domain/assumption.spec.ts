import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomScenario } from '../../../test/oracle/random-scenario.ts';
import { simulationOfScenario } from '../application/from-scenario.ts';
import { reportOf, type SimulationReport } from './report.ts';
import { type Scenario, type ScenarioStep } from './scenario.ts';
import { simulate, simulateAssuming } from './simulate.ts';

const office = { mailbox: null, deputy: null, superior: 'chef@x.example', ownable: true };

/** One measure of one office, activated on 23.11.2026. */
function planOf(steps: Partial<ScenarioStep>[], commands: Scenario['commands'] = []): Scenario {
  return {
    plan: {
      region: 'DE-SN',
      activate: '2026-11-23',
      backlogStart: '2026-11-23',
      ends: null,
      coordination: 'k@x.example',
      coordinationDeputy: null,
      leadership: 'l@x.example',
    },
    offices: [{ key: 'A', contact: 'a@x.example', ...office }],
    measures: [{ number: 'M.1', lead: 'A', parallel: false, continuous: false }],
    steps: steps.map((step, index) => ({
      measure: 'M.1',
      number: index + 1,
      office: 'A',
      dueOn: null,
      precision: 'day',
      hard: false,
      binding: null,
      ...step,
    })),
    commands,
    from: '2026-11-23',
    to: '2028-01-31',
  };
}

function told(scenario: Scenario, workingDaysLate: number): SimulationReport {
  const result = simulateAssuming(simulationOfScenario(scenario), { kind: 'done', workingDaysLate });
  return reportOf(result, scenario.from, scenario.to);
}

function stagesOf(scenario: Scenario, workingDaysLate: number): string[] {
  return told(scenario, workingDaysLate).notices.flatMap(({ on, step, stage }) =>
    step === null ? [] : [`${on} ${step} ${stage}`],
  );
}

describe('offices that are punctual', () => {
  it('do a step on its deadline, after the delivery of that day', () => {
    expect(stagesOf(planOf([{ dueOn: '2027-01-31', precision: 'month' }]), 0)).toEqual([
      '2026-12-18 1 reminder-1',
      '2027-01-25 1 reminder-2',
      '2027-02-01 1 due',
    ]);
  });

  it('do a step whose deadline cannot slip on the last working day before it', () => {
    const scenario = planOf([{ dueOn: '2027-03-28', hard: true }]);
    const { measures } = simulateAssuming(simulationOfScenario(scenario), { kind: 'done', workingDaysLate: 0 });
    expect(measures[0]!.steps[0]).toMatchObject({ status: 'done', closedOn: '2027-03-25', doneOn: '2027-03-25' });
  });

  it('begin a step that is to begin', () => {
    expect(stagesOf(planOf([{ dueOn: '2027-09-30', precision: 'from' }]), 0)).toEqual([
      '2027-09-23 1 reminder-2',
      '2027-09-30 1 due',
    ]);
  });

  it('do on the first evening what should have been done before', () => {
    expect(stagesOf(planOf([{ dueOn: '2024-12-31', precision: 'quarter' }]), 0)).toEqual([]);
  });

  it('keep to a date that was moved meanwhile', () => {
    const move = { on: '2027-01-20', do: 'move' as const, measure: 'M.1', step: 1, to: '2027-06-30' };
    const stages = stagesOf(planOf([{ dueOn: '2027-01-31', precision: 'month' }], [move]), 0);
    expect(stages.at(-1)).toBe('2027-06-30 1 due');
  });

  it('leave a step without a date open', () => {
    const { measures } = simulateAssuming(simulationOfScenario(planOf([{}])), { kind: 'done', workingDaysLate: 0 });
    expect(measures[0]!.steps[0]!.status).toBe('open');
  });

  it('are never told that something is overdue, and nothing escalates, in any plan', () => {
    fc.assert(
      fc.property(randomScenario(), (scenario) => {
        const stages = told({ ...scenario, commands: [] }, 0).notices.map(({ stage }) => stage);
        expect(stages.filter((stage) => /^(overdue|escalation)/.test(stage))).toEqual([]);
      }),
      { numRuns: 100, seed: 20261123 },
    );
  });
});

describe('offices that are late by some working days', () => {
  it('are told until then: seven days bring the first overdue notice and no second', () => {
    expect(stagesOf(planOf([{ dueOn: '2027-01-31', precision: 'month' }]), 7)).toEqual([
      '2026-12-18 1 reminder-1',
      '2027-01-25 1 reminder-2',
      '2027-02-01 1 due',
      '2027-02-08 1 overdue-1',
    ]);
  });

  it('hold up the next step, which then begins anew', () => {
    const steps = [{ dueOn: '2027-01-29' }, { dueOn: '2027-02-01' }];
    expect(stagesOf(planOf(steps), 3).filter((line) => line.includes(' 2 ') && line > '2027-02')).toEqual([
      '2027-02-04 2 your-turn',
    ]);
  });

  it('do everything in the end, and whoever heard of an escalation hears that it is resolved', () => {
    const stages = stagesOf(planOf([{ dueOn: '2027-01-31', precision: 'month' }]), 40);
    expect(stages.slice(-3)).toEqual(['2027-03-08 1 escalation-2', '2027-04-01 1 resolved', '2027-04-01 1 resolved']);
  });
});

it('a simulation leaves what it was given as it is, so that it can be asked again', () => {
  fc.assert(
    fc.property(randomScenario(), (scenario) => {
      const input = simulationOfScenario(scenario);
      const first = simulate(input);
      const again = simulate({ ...input, raised: first.notices, undelivered: first.notices });
      expect(simulate({ ...input, raised: first.notices, undelivered: first.notices })).toEqual(again);
      expect(simulate(input)).toEqual(first);
    }),
    { numRuns: 25, seed: 20261123 },
  );
});
