import { Temporal } from 'temporal-polyfill';
import { readPeriod } from './read-period.ts';

export { germanDay } from '#libs/calendar/domain/index';

/** What a cell that must hold a single day holds. `example` is a day that exists and is probably meant, as TT.MM.JJJJ. */
export type DayReading =
  | { readonly kind: 'day'; readonly iso: string }
  | { readonly kind: 'impossible'; readonly german: string; readonly example: string }
  | { readonly kind: 'no-date' };

/** Reads a day in any notation of `readPeriod`; a longer or doubtful period is no day. */
export function readDay(text: string): DayReading {
  const reading = readPeriod(text);
  if (reading.kind === 'impossible') return reading;
  const day = reading.kind === 'period' && reading.precision === 'day' && !reading.ambiguous;
  return day && reading.first === reading.last ? { kind: 'day', iso: reading.first } : { kind: 'no-date' };
}

/** Saturday or Sunday; null for any other day. */
export function weekendDay(iso: string): 'saturday' | 'sunday' | null {
  const { dayOfWeek } = Temporal.PlainDate.from(iso);
  return dayOfWeek === 6 ? 'saturday' : dayOfWeek === 7 ? 'sunday' : null;
}
