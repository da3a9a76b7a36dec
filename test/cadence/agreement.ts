import { expect } from '@jest/globals';
import fc from 'fast-check';
import { runOracle } from '../oracle/oracle.ts';
import { randomScenario } from '../oracle/random-scenario.ts';
import { simulateScenario } from './scenario-simulation.ts';

/** Simulation and oracle give the same notices and mails for so many random plans. `SCENARIO_SEED` repeats a run. */
export function expectAgreement(runs: number, seed: number): void {
  fc.assert(
    fc.property(randomScenario(), (scenario) => {
      expect(simulateScenario(scenario)).toEqual(runOracle(scenario));
    }),
    { numRuns: runs, seed: Number(process.env['SCENARIO_SEED'] ?? seed) },
  );
}
