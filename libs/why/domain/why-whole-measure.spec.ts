import { describe, expect, it } from '@jest/globals';
import { Life } from '../testing/life.ts';

describe('a measure as a whole', () => {
  it('is not asked about while a step with a date is open', () => {
    const { reason } = new Life({ dueOn: '2027-12-31' }).nothing('2027-08-16', { step: null });
    expect(reason).toEqual({ because: 'dated-step-open' });
  });

  it('without one is asked half-yearly', () => {
    const life = new Life({ dueOn: null });
    expect(life.one('2027-08-16', { step: null })).toMatchObject({
      stage: 'status-1',
      rule: { kind: 'status', round: '2027-08-16', after: 0 },
      deadline: null,
      recipient: { address: 'a@stadt.example' },
    });
    expect(life.nothing('2027-08-17', { step: null }).last).toMatchObject({ stage: 'status-1', on: '2027-08-16' });
  });
});
