import { describe, expect, test } from '@jest/globals';
import { aPlan, stagesOf } from '../oracle/a-plan.ts';
import { WORKED_EXAMPLES } from '../oracle/worked-example-table.ts';
import { simulateScenario } from './simulate-scenario.ts';

describe('the simulation on the worked examples of CADENCE', () => {
  test.each(WORKED_EXAMPLES)('$name', ({ plan, entered, stages }) => {
    const foretold = stagesOf(simulateScenario(aPlan(plan)));
    expect(foretold.filter((stage) => stage.slice(-10) > entered)).toEqual(stages);
  });
});
