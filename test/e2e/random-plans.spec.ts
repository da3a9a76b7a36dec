import { describe, it } from '@jest/globals';
import { expectProcessAgreement } from './random-plans.ts';

describe('random plans through Temporal, record and SMTP', () => {
  it(
    'bring the notices and mails of the oracle: 20 plans, ten weeks',
    () => expectProcessAgreement({ plans: 20, days: 70, seed: 20261123 }),
    900_000,
  );
});
