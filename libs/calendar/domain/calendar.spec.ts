import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, Calendar, CalendarRangeError, type CalendarData, type DaySeries, isIsoDate } from './index.ts';

const day = (from: string, days: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: days }).map((after) => addDays(from, after));

const data: fc.Arbitrary<CalendarData> = fc.record({
  firstYear: fc.constant(2026),
  lastYear: fc.constant(2029),
  publicHolidays: fc.array(day('2026-01-01', 1400), { maxLength: 60 }),
  closingDays: fc.constantFrom([], ['12-24', '12-31']),
  closingPeriods: fc.constantFrom([], [{ from: '2027-07-19', to: '2027-08-06' }]),
  quietPeriods: fc.constantFrom(
    [],
    [{ from: '12-21', to: '01-06' }],
    [
      { from: '07-01', to: '07-31' },
      { from: '12-21', to: '01-06' },
    ],
  ),
});

/** The n-th member strictly after the day, by walking. */
function walk(series: DaySeries, from: string, n: number): string {
  let date = from;
  for (let left = Math.abs(n); left > 0;) {
    date = addDays(date, Math.sign(n));
    if (series.has(date)) left -= 1;
  }
  return date;
}

describe('a calendar', () => {
  it('counts as one counts by walking, whatever its days off', () => {
    fc.assert(
      fc.property(data, day('2027-01-01', 400), fc.integer({ min: -60, max: 60 }), (given, date, n) => {
        const { working, contact } = new Calendar(given);
        for (const series of [working, contact]) {
          expect(series.add(date, n)).toBe(walk(series, date, n));
          expect(series.first(date)).toBe(series.has(date) ? date : walk(series, date, 1));
          expect(series.last(date)).toBe(series.has(date) ? date : walk(series, date, -1));
          if (n > 0) expect(series.countBetween(date, series.add(date, n))).toBe(n);
          if (n < 0) expect(series.countBetween(date, addDays(date, n))).toBe(0);
        }
      }),
    );
  });

  it('has its contact days among its working days, and no working day on a weekend', () => {
    fc.assert(
      fc.property(data, day('2026-01-01', 1400), (given, date) => {
        const { working, contact } = new Calendar(given);
        if (contact.has(date)) expect(working.has(date)).toBe(true);
        const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
        if (weekday === 0 || weekday === 6) expect(working.has(date)).toBe(false);
      }),
    );
  });

  it('gives a step with a hard deadline its working days, every other one its contact days', () => {
    const calendar = new Calendar(fc.sample(data, { numRuns: 1, seed: 1 })[0]!);
    expect(calendar.contactDaysOf({ hard: true })).toBe(calendar.working);
    expect(calendar.contactDaysOf({ hard: false })).toBe(calendar.contact);
  });

  it('refuses days outside its years instead of guessing', () => {
    const { working } = new Calendar(fc.sample(data, { numRuns: 1, seed: 1 })[0]!);
    expect(() => working.first('2030-01-01')).toThrow(CalendarRangeError);
    expect(() => working.add('2029-12-28', 20)).toThrow(CalendarRangeError);
  });
});

describe('a day', () => {
  it.each([
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-2-3', false],
    ['2027-13-01', false],
    ['', false],
  ])('%s is one: %s', (text, is) => expect(isIsoDate(text)).toBe(is));
});
