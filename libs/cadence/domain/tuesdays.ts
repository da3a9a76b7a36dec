import { Temporal } from 'temporal-polyfill';
import { addDays, type Calendar, type IsoDate } from '#libs/calendar/domain/index';

/**
 * The first day strictly after `date` that stands for one of the Tuesdays that count: the Tuesday itself, or the first contact
 * day after one that is no contact day. A quiet period with several Tuesdays has one such day, after its end.
 */
export function nextTuesday(date: IsoDate, calendar: Calendar, counts: (tuesday: IsoDate) => boolean): IsoDate {
  for (let tuesday = tuesdayOnOrBefore(addDays(date, -28)); ; tuesday = addDays(tuesday, 7)) {
    if (!counts(tuesday)) continue;
    const day = calendar.contact.first(tuesday);
    if (day > date) return day;
  }
}

function tuesdayOnOrBefore(date: IsoDate): IsoDate {
  return addDays(date, -((Temporal.PlainDate.from(date).dayOfWeek + 5) % 7));
}
