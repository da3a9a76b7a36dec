import { type IsoDate } from './iso-date.ts';

/** Calendars are built year by year, so no date is taken from the year 9999. Both days included. */
export const earliestDay: IsoDate = '2000-01-01';
export const latestDay: IsoDate = '2099-12-31';

/** Whether a day lies where plans have their dates. */
export function dayInReach(day: IsoDate): boolean {
  return earliestDay <= day && day <= latestDay;
}
