import { type IsoDate } from '#libs/calendar/domain/index';
import { type Cadence } from '#libs/cadence/domain/index';
import { type ForecastDay, type ForecastSources, ForeseenDeliveries } from './foreseen-deliveries.ts';

/** What would go out next if nothing changes, everything is released and arrives. */
export interface Forecast {
  /** The next contact day: the last day of the forecast. */
  until: IsoDate;
  /** The deliveries on which something goes out, and that of `until`, by day. */
  days: ForecastDay[];
}

/**
 * What would go out up to and including the next contact day: what is pending, and what will be raised until then, checked like
 * at a delivery. On working days before it that is what concerns hard deadlines; so one release covers those of a quiet period.
 * It holds from the afternoon of the contact day before; coordination's sheet of that morning shows it already, so that there is
 * a working day to release it. What is answered or commanded after that changes it.
 *
 * @throws {CalendarRangeError} when a date lies outside the calendar's years.
 */
export function forecast(sources: ForecastSources): Forecast {
  const { working } = sources.cadence.calendar;
  const until = lastDayOfForecast(sources);
  const deliveries = new ForeseenDeliveries(sources);
  const days: ForecastDay[] = [];
  for (let on = sources.nextDeliveryOn; on <= until; on = working.add(on, 1)) {
    const day = deliveries.deliver(on);
    if (day.digests.length > 0 || on === until) days.push(day);
  }
  return { until, days };
}

export function lastDayOfForecast({
  cadence,
  nextDeliveryOn,
}: Pick<ForecastSources, 'nextDeliveryOn'> & { cadence: Pick<Cadence, 'calendar'> }): IsoDate {
  return cadence.calendar.contact.first(nextDeliveryOn);
}

/** The same for one day, as if there were no delivery before it: `on` is a working day from `nextDeliveryOn` on. */
export function forecastFor(sources: ForecastSources, on: IsoDate): ForecastDay {
  return new ForeseenDeliveries(sources).deliver(on);
}
