import { Temporal } from 'temporal-polyfill';
import { addDays, type Calendar, type IsoDate } from '#libs/calendar/domain/index';

/**
 * The first day strictly after `date` on which leadership gets its summary: Tuesdays of even ISO weeks, or the first contact
 * day after one that is no contact day (CADENCE.md, *Delivery*).
 */
export function nextLeadershipDay(date: IsoDate, calendar: Calendar): IsoDate {
  for (let tuesday = tuesdayOnOrBefore(addDays(date, -28)); ; tuesday = addDays(tuesday, 7)) {
    if (!inEvenWeek(tuesday)) continue;
    const day = calendar.contact.first(tuesday);
    if (day > date) return day;
  }
}

export function isLeadershipDay(date: IsoDate, calendar: Calendar): boolean {
  return nextLeadershipDay(addDays(date, -1), calendar) === date;
}

function tuesdayOnOrBefore(date: IsoDate): IsoDate {
  return addDays(date, -((Temporal.PlainDate.from(date).dayOfWeek + 5) % 7));
}

function inEvenWeek(date: IsoDate): boolean {
  return Temporal.PlainDate.from(date).weekOfYear! % 2 === 0;
}
