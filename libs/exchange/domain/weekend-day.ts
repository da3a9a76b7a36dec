import { Temporal } from 'temporal-polyfill';

/** Saturday or Sunday of an ISO date; null for any other day. */
export function weekendDay(iso: string): 'saturday' | 'sunday' | null {
  const { dayOfWeek } = Temporal.PlainDate.from(iso);
  return dayOfWeek === 6 ? 'saturday' : dayOfWeek === 7 ? 'sunday' : null;
}
