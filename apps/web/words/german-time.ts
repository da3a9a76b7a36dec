import type { IsoDate } from '#libs/calendar/domain/index';
import { dayWithWeekday } from './german-day.ts';

const timeZone = 'Europe/Berlin';
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
const timeFormat = new Intl.DateTimeFormat('de-DE', { timeZone, hour: '2-digit', minute: '2-digit' });

/** The plain day in the plan's time zone on which an instant lies. */
export function dayOf(instant: Date): IsoDate {
  return dayFormat.format(instant);
}

/** `09:12 Uhr` */
export function timeOf(instant: Date): string {
  return `${timeFormat.format(instant)} Uhr`;
}

/** `09:12 Uhr`, or `So 22.11.2026, 09:12 Uhr` when it was on another day than `seenFrom`. */
export function momentSeenFrom(instant: Date, seenFrom: Date): string {
  if (dayOf(instant) === dayOf(seenFrom)) return timeOf(instant);
  return `${dayWithWeekday(dayOf(instant))}, ${timeOf(instant)}`;
}
