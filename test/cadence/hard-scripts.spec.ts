import { describe, expect, test } from '@jest/globals';
import { aPlan } from '../oracle/a-plan.ts';
import { HARD_SCRIPTS } from '../oracle/hard-scripts.ts';
import { expectAgreementOn } from './agreement.ts';
import { simulateScenario } from './simulate-scenario.ts';

describe('simulation and oracle agree where rules meet', () => {
  test.each(HARD_SCRIPTS)('$name', ({ plan, tells }) => {
    const scenario = aPlan({ to: '2027-12-31', ...plan });
    expectAgreementOn(scenario);
    const told = simulateScenario(scenario).notices.map(({ stage, on }) => `${stage} ${on}`);
    expect(told).toEqual(expect.arrayContaining(tells));
  });
});
