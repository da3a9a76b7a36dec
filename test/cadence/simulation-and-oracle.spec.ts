import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { runOracle } from '../oracle/oracle.ts';
import { randomScenario } from '../oracle/random-scenario.ts';
import { simulateScenario } from './scenario-simulation.ts';

describe('simulation and oracle', () => {
  it('agree on the notices and mails of 1,000 random plans', () => {
    fc.assert(
      fc.property(randomScenario(), (scenario) => {
        expect(simulateScenario(scenario)).toEqual(runOracle(scenario));
      }),
      { numRuns: Number(process.env['SCENARIO_RUNS'] ?? 1000), seed: Number(process.env['SCENARIO_SEED'] ?? 20261123) },
    );
  });
});
