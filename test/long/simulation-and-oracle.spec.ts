import { describe, it } from '@jest/globals';
import { expectAgreement } from '../cadence/agreement.ts';

describe('simulation and oracle', () => {
  it.each([1, 2, 3, 4, 5])('agree on 4,000 more random plans (%i)', (part) => expectAgreement(4000, part), 600_000);
});
