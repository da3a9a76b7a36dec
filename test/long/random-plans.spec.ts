import { describe, it } from '@jest/globals';
import { expectProcessAgreement } from '../e2e/random-plans.ts';

describe('random plans through Temporal, record and SMTP', () => {
  it.each([1, 2, 3])(
    'bring the notices and mails of the oracle: 40 plans, ten months (%i)',
    (seed) => expectProcessAgreement({ plans: 40, days: 300, seed }),
    1_800_000,
  );
});
