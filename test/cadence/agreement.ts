import { expect } from '@jest/globals';
import fc from 'fast-check';
import { runOracle } from '../oracle/oracle.ts';
import { randomScenario } from '../oracle/random-scenario.ts';
import { type Scenario } from '../oracle/scenario.ts';
import { simulateScenario } from './simulate-scenario.ts';

/** Simulation and oracle give the same notices and mails for so many random plans. `SCENARIO_SEED` repeats a run. */
export function expectAgreement(runs: number, seed: number): void {
  fc.assert(fc.property(randomScenario(), expectAgreementOn), {
    numRuns: runs,
    seed: Number(process.env['SCENARIO_SEED'] ?? seed),
  });
}

export function expectAgreementOn(scenario: Scenario): void {
  expect(withoutCase(simulateScenario(scenario))).toEqual(withoutCase(runOracle(scenario)));
}

/** One digest may hold several writings of one address: addresses compare without case. */
function withoutCase<R extends { mails: { on: string; kind: string; to: string }[] }>(result: R): R {
  const order = ({ on, kind, to }: R['mails'][number]): string => `${on} ${kind} ${to}`;
  const mails = result.mails
    .map((mail) => ({ ...mail, to: mail.to.toLowerCase() }))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return { ...result, mails };
}
