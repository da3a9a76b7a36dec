import { calendarFor } from '#libs/calendar/index';
import { describe, expect, it } from '@jest/globals';
import { leadershipDayOf } from './leadership-days.ts';
import { standardPolicy } from './policy.ts';

const calendar = calendarFor('DE-SN', standardPolicy, 2026, 2028);

describe("the day of leadership's summary", () => {
  it('is every second Tuesday', () => {
    expect(leadershipDayOf('2027-01-25', '2027-01-26', calendar)).toBe('2027-01-26');
    expect(leadershipDayOf('2027-01-26', '2027-01-27', calendar)).toBeNull();
    expect(leadershipDayOf('2027-02-01', '2027-02-02', calendar)).toBeNull();
  });

  it('is made up for on the next contact day when it was missed', () => {
    expect(leadershipDayOf('2027-01-25', '2027-01-28', calendar)).toBe('2027-01-26');
    expect(leadershipDayOf('2026-12-07', '2026-12-21', calendar)).toBeNull();
  });
});
