import { describe, expect, it } from '@jest/globals';
import { throughTheProcess } from './random-plans.ts';

describe('random plans through Temporal, record and SMTP', () => {
  it('bring the notices and mails of the oracle', async () => {
    const plans = Number(process.env['PROCESS_PLANS'] ?? 20);
    const days = Number(process.env['PROCESS_DAYS'] ?? 120);
    const seed = Number(process.env['SCENARIO_SEED'] ?? 20261123);
    const comparisons = await throughTheProcess({ plans, days, seed });
    expect(comparisons).toHaveLength(plans);
    for (const { foretold, happened } of comparisons) expect(happened).toEqual(foretold);
  }, 600_000);
});
