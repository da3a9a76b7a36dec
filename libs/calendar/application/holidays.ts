import Holidays, { type HolidaysTypes } from 'date-holidays';
import { Temporal } from 'temporal-polyfill';

import { UnknownRegionError } from './unknown-region-error.ts';

/** A public holiday: its day as ISO date (`2027-11-17`) where it is kept, and its German name. */
export interface PublicHoliday {
  readonly date: string;
  readonly name: string;
}

const rulesOfRegion = new Map<string, Holidays>();
const holidaysOfYear = new Map<string, readonly PublicHoliday[]>();

/**
 * The public holidays of a region in a year, in the order of the calendar, each day once. By rule, so any year works.
 * A day counts if it is a holiday for the whole region (Corpus Christi is one in some Saxon villages only) and by law
 * for everybody (not for schools or banks). A holiday of several days, or from one evening to the next, counts on each
 * day whose noon lies in it; Christmas Eve "from 14:00" does not.
 *
 * @param region ISO 3166-2 (`DE-SN`, `AT-9`), or a country alone for what is kept in all of it; case does not matter
 * @throws UnknownRegionError
 */
export function publicHolidays(region: string, year: number): readonly PublicHoliday[] {
  const key = `${region.toUpperCase()} ${year}`;
  const known = holidaysOfYear.get(key);
  if (known) return known;
  const holidays = holidaysOf(rulesFor(region), year);
  holidaysOfYear.set(key, holidays);
  return holidays;
}

function rulesFor(region: string): Holidays {
  const key = region.toUpperCase();
  const known = rulesOfRegion.get(key);
  if (known) return known;
  const [, country, state] = /^([A-Z]{2})(?:-([A-Z0-9]{1,3}))?$/.exec(key) ?? [];
  // The library takes an unknown state for the whole country; here that would be a silent wrong calendar.
  const directory = new Holidays();
  if (country === undefined || !(country in directory.getCountries())) throw new UnknownRegionError(region);
  if (state !== undefined && !(state in (directory.getStates(country) ?? {}))) throw new UnknownRegionError(region);

  const options: HolidaysTypes.Options = { types: ['public'], languages: ['de'] };
  const rules = state === undefined ? new Holidays(country, options) : new Holidays(country, state, options);
  rulesOfRegion.set(key, rules);
  return rules;
}

function holidaysOf(rules: Holidays, year: number): readonly PublicHoliday[] {
  const timeZone = rules.getTimezones()[0] ?? 'UTC';
  const namesOfDay = new Map<string, Set<string>>();
  // Those of the year before may reach into this one.
  for (const { start, end, name } of [...rules.getHolidays(year - 1), ...rules.getHolidays(year)]) {
    for (const day of daysWithNoonBetween(start, end, timeZone)) {
      if (day.year !== year) continue;
      const date = day.toString();
      namesOfDay.set(date, (namesOfDay.get(date) ?? new Set()).add(name));
    }
  }
  const days = [...namesOfDay].map(([date, names]) => ({ date, name: [...names].join(', ') }));
  return days.sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** The days whose noon lies in [start, end), in local time. */
function daysWithNoonBetween(start: Date, end: Date, timeZone: string): Temporal.PlainDate[] {
  const [from, to] = [start, end].map((date) => localTime(date, timeZone)) as [
    Temporal.PlainDateTime,
    Temporal.PlainDateTime,
  ];
  const days: Temporal.PlainDate[] = [];
  for (
    let noon = from.withPlainTime('12:00');
    Temporal.PlainDateTime.compare(noon, to) < 0;
    noon = noon.add({ days: 1 })
  ) {
    if (Temporal.PlainDateTime.compare(noon, from) >= 0) days.push(noon.toPlainDate());
  }
  return days;
}

function localTime(date: Date, timeZone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone).toPlainDateTime();
}
