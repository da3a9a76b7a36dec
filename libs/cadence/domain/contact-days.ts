import { type Calendar } from '#libs/calendar/domain/index';

/** With fewer contact days than this in a year, stages would lie further ahead than any calendar reaches. */
export const fewestContactDays = 100;

/** The first year of the calendar in which mail could go out on too few days; null when there is none. */
export function yearOfTooFewContactDays({ contact, data }: Calendar): { year: number; days: number } | null {
  for (let year = data.firstYear; year <= data.lastYear; year++) {
    const days = contact.countBetween(`${year}-01-01`, `${year}-12-31`);
    if (days < fewestContactDays) return { year, days };
  }
  return null;
}
