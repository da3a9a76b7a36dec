import { Temporal } from 'temporal-polyfill';
import { type Calendar, type IsoDate, yearOf } from '#libs/calendar/domain/index';
import { type DayOff } from './explanation.ts';

/** Why `day` is no contact day, for a hard deadline no working day (CADENCE.md, *Days*); null: it is one, or lies beyond the calendar. */
export function dayOff(day: IsoDate, calendar: Calendar, hard: boolean): DayOff | null {
  const { firstYear, lastYear, publicHolidays } = calendar.data;
  if (yearOf(day) < firstYear || yearOf(day) > lastYear) return null;
  if (calendar.contactDaysOf({ hard }).has(day)) return null;
  if (publicHolidays.includes(day)) return 'public-holiday';
  if (Temporal.PlainDate.from(day).dayOfWeek > 5) return 'weekend';
  // What is left of the days off is either closed or, for contact days only, quiet.
  return calendar.working.has(day) ? 'quiet-period' : 'closing-day';
}
