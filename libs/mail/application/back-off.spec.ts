import { describe, expect, it } from '@jest/globals';
import { growingBackOff, pauseAfter } from './back-off.ts';

const minutes = (attempt: number): number | null => {
  const pause = pauseAfter(attempt, growingBackOff());
  return pause === null ? null : pause / 60_000;
};

describe('the pause after a hand-over that did not work', () => {
  it('is 1, 5, 15, 60 minutes, then an hour each', () => {
    expect([1, 2, 3, 4, 5, 20].map(minutes)).toEqual([1, 5, 15, 60, 60, 60]);
  });

  it('ends after the delivery hours of three working days, not before', () => {
    const attempts = Array.from({ length: 100 }, (_, index) => index + 1);
    const pauses = attempts.map(minutes).filter((pause) => pause !== null);
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThanOrEqual(27 * 60);
    expect(minutes(100)).toBeNull();
  });
});
