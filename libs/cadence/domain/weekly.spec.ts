import { calendarFor } from '#libs/calendar/index';
import { describe, expect, it } from '@jest/globals';
import { standardPolicy } from './policy.ts';
import { nextWeeklyDay, weeklyUntil } from './weekly.ts';

const calendar = calendarFor('DE-SN', standardPolicy, 2026, 2028);

describe('the day of weekly digests', () => {
  it('is every Tuesday', () => {
    expect(nextWeeklyDay('2027-02-01', calendar)).toBe('2027-02-02');
    expect(nextWeeklyDay('2027-02-02', calendar)).toBe('2027-02-09');
  });

  it('is the next contact day when the Tuesday is none', () => {
    const closed = calendarFor('DE-SN', { ...standardPolicy, closingDays: ['02-02'] }, 2026, 2028);
    expect(nextWeeklyDay('2027-02-01', closed)).toBe('2027-02-03');
    expect(nextWeeklyDay('2027-02-03', closed)).toBe('2027-02-09');
  });

  it('is one day for all Tuesdays of a quiet period', () => {
    expect(nextWeeklyDay('2026-12-15', calendar)).toBe('2027-01-07');
    expect(nextWeeklyDay('2027-01-07', calendar)).toBe('2027-01-12');
  });
});

describe('a weekly digest', () => {
  it('reaches to the day before the next one, and there is none on other days', () => {
    expect(weeklyUntil('2027-02-01', '2027-02-02', calendar)).toBe('2027-02-08');
    expect(weeklyUntil('2027-02-02', '2027-02-03', calendar)).toBeNull();
    expect(weeklyUntil('2026-12-14', '2026-12-15', calendar)).toBe('2027-01-06');
  });

  it('is made up for when its day was missed', () => {
    expect(weeklyUntil('2027-02-01', '2027-02-04', calendar)).toBe('2027-02-08');
  });

  it('waits for the end of a quiet period when its day was missed before it', () => {
    expect(weeklyUntil('2026-12-14', '2026-12-21', calendar)).toBeNull();
    expect(weeklyUntil('2027-01-06', '2027-01-07', calendar)).toBe('2027-01-11');
  });
});
