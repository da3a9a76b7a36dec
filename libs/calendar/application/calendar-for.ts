import { Calendar, type MonthDay, type Period, type YearlyPeriod } from '#libs/calendar/domain/index';
import { publicHolidays } from './holidays.ts';

/** What a plan itself says about its days; part of its cadence policy. */
export interface DayRules {
  closingDays: readonly MonthDay[];
  closingPeriods: readonly Period[];
  quietPeriods: readonly YearlyPeriod[];
}

const built = new Map<string, Calendar>();

/**
 * The calendar of a region with a plan's own rules, from `firstYear` to `lastYear` (both included). Calendars do not change,
 * so each is built once.
 *
 * @throws {UnknownRegionError} when the region has no known public holidays.
 */
export function calendarFor(region: string, rules: DayRules, firstYear: number, lastYear: number): Calendar {
  const { closingDays, closingPeriods, quietPeriods } = rules;
  const key = JSON.stringify([region, closingDays, closingPeriods, quietPeriods, firstYear, lastYear]);
  const known = built.get(key);
  if (known !== undefined) return known;
  const publicHolidaysOfAll: string[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    publicHolidaysOfAll.push(...publicHolidays(region, year).map((holiday) => holiday.date));
  }
  const calendar = new Calendar({
    firstYear,
    lastYear,
    publicHolidays: publicHolidaysOfAll,
    closingDays,
    closingPeriods,
    quietPeriods,
  });
  built.set(key, calendar);
  return calendar;
}

/** The years a plan's calendar must cover: a year before the earliest of `dates`, four years after the latest. */
export function yearsAround(dates: readonly string[]): { firstYear: number; lastYear: number } {
  // One by one: a large plan has more dates than a call takes arguments.
  const [first, last] = dates
    .map((date) => Number(date.slice(0, 4)))
    .reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)], [Infinity, -Infinity]);
  return { firstYear: first - 1, lastYear: last + 4 };
}
