import { stagesIn } from './a-plan.ts';
import { WORKED_EXAMPLES } from './worked-example-table.ts';

describe('the worked examples of CADENCE', () => {
  test.each(WORKED_EXAMPLES)('$name', ({ plan, entered, stages }) => {
    expect(stagesIn(plan).filter((stage) => stage.slice(-10) > entered)).toEqual(stages);
  });
});
