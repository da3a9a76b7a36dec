import { describe, it } from '@jest/globals';
import { expectAgreement } from './agreement.ts';

describe('simulation and oracle', () => {
  it('agree on the notices and mails of 1,000 random plans', () => expectAgreement(1000, 20261123));
});
