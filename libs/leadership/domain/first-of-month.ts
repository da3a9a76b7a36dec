import { addDays, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { nextLeadershipDay } from '#libs/cadence/domain/index';

/** Whether a leadership day is the first one of its month. */
export function isFirstLeadershipDayOfMonth(day: IsoDate, calendar: Calendar): boolean {
  return nextLeadershipDay(addDays(`${day.slice(0, 7)}-01`, -1), calendar) === day;
}
