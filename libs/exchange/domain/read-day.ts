import { Temporal } from 'temporal-polyfill';

/** What a cell with a date holds. `example` is a day that exists and is probably meant, as TT.MM.JJJJ. */
export type DayReading =
  | { readonly kind: 'day'; readonly iso: string }
  | { readonly kind: 'impossible'; readonly german: string; readonly example: string }
  | { readonly kind: 'no-date' };

/** Reads `31.03.2027` (single digits allowed) or `2027-03-31` strictly: the 30.02. is impossible, not the 2nd of March. */
export function readDay(text: string): DayReading {
  const german = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text);
  if (!german && !iso) return { kind: 'no-date' };
  const [day, month, year] = (german ? german.slice(1) : iso!.slice(1).reverse()).map(Number) as [
    number,
    number,
    number,
  ];
  try {
    return { kind: 'day', iso: Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() };
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    // An impossible day of a possible month is clamped to its last day, an impossible month to the end of the year.
    const nearest =
      month >= 1 && month <= 12
        ? Temporal.PlainDate.from({ year, month, day: Math.max(day, 1) })
        : Temporal.PlainDate.from({ year, month: 12, day: 31 });
    return {
      kind: 'impossible',
      german: inGerman(day, month, year),
      example: inGerman(nearest.day, nearest.month, year),
    };
  }
}

/** An ISO date as `31.03.2027`. */
export function germanDay(iso: string): string {
  return iso.split('-').reverse().join('.');
}

/** Saturday or Sunday; null for any other day. */
export function weekendDay(iso: string): 'saturday' | 'sunday' | null {
  const { dayOfWeek } = Temporal.PlainDate.from(iso);
  return dayOfWeek === 6 ? 'saturday' : dayOfWeek === 7 ? 'sunday' : null;
}

function inGerman(day: number, month: number, year: number): string {
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${String(year).padStart(4, '0')}`;
}
