import { Temporal } from 'temporal-polyfill';
import { addDays, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { nextTuesday } from './tuesdays.ts';

/**
 * The first day strictly after `date` on which leadership gets its summary: Tuesdays of even ISO weeks, or the first contact
 * day after one that is no contact day (CADENCE.md, *Delivery*).
 */
export function nextLeadershipDay(date: IsoDate, calendar: Calendar): IsoDate {
  return nextTuesday(date, calendar, inEvenWeek);
}

/**
 * The leadership day whose summary goes out with the delivery on `day`; null when none does. One that was missed is made up for
 * on the next contact day.
 *
 * @param after the day of the delivery before this one.
 */
export function leadershipDayOf(after: IsoDate, day: IsoDate, calendar: Calendar): IsoDate | null {
  const next = nextLeadershipDay(after, calendar);
  return next <= day && calendar.contact.has(day) ? next : null;
}

export function isLeadershipDay(date: IsoDate, calendar: Calendar): boolean {
  return nextLeadershipDay(addDays(date, -1), calendar) === date;
}

function inEvenWeek(date: IsoDate): boolean {
  return Temporal.PlainDate.from(date).weekOfYear! % 2 === 0;
}
