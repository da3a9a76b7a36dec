import { Temporal } from 'temporal-polyfill';

/** An instant as ISO 8601 in UTC, for example `2026-11-23T07:00:00.000Z`. */
export type IsoInstant = string;

/** The calendar day (`YYYY-MM-DD`) that `instant` falls on in `timeZone` (IANA name). */
export function dayOf(instant: IsoInstant, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
