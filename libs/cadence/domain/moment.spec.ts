import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { raisingMoment, wallClockMoment, wallClockOf } from './moment.ts';
import { standardPolicy } from './policy.ts';

const BERLIN = 'Europe/Berlin';

describe('the moment at which the stages of a day are raised', () => {
  it('lies between 03:00 and 05:00 in the time zone of the plan, also on the days on which the clock changes', () => {
    const days = fc.constantFrom('2026-11-23', '2027-03-28', '2027-10-31', '2028-02-29');
    fc.assert(
      fc.property(days, fc.uuid(), (day, measureId) => {
        const moment = wallClockOf(raisingMoment(day, measureId, standardPolicy, BERLIN), BERLIN);
        expect(moment.day).toBe(day);
        expect(moment.time >= '03:00' && moment.time < '05:00').toBe(true);
      }),
    );
  });

  it('is the same for a measure every day, and spreads the measures of a plan', () => {
    const timesOf = (measureId: string): Set<string> =>
      new Set(
        ['2026-11-23', '2027-07-01'].map(
          (day) => wallClockOf(raisingMoment(day, measureId, standardPolicy, BERLIN), BERLIN).time,
        ),
      );
    const ids = Array.from({ length: 200 }, (_, index) => `measure-${index}`);
    const times = ids.map((id) => [...timesOf(id)]);
    expect(times.every((it) => it.length === 1)).toBe(true);
    expect(new Set(times.flat()).size).toBeGreaterThan(60);
  });
});

describe('a wall-clock time', () => {
  it('is that of the time zone of the plan, in summer and in winter', () => {
    expect(wallClockMoment('2026-11-23', '08:00', BERLIN)).toBe('2026-11-23T07:00:00Z');
    expect(wallClockMoment('2027-07-01', '08:00', BERLIN)).toBe('2027-07-01T06:00:00Z');
  });
});
