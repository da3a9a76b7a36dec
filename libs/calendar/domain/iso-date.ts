import { Temporal } from 'temporal-polyfill';

/** A calendar day as `YYYY-MM-DD`. Such strings sort like the days they name. */
export type IsoDate = string;

/** `days` calendar days after `date` (negative: before). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** `years` calendar years after `date`; 29 February becomes the 28th. */
export function yearsLater(date: IsoDate, years: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ years }).toString();
}

export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}

/** True for a day that exists in the calendar, written `YYYY-MM-DD`; `2027-02-30` is none. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** `04.01.2027`, as a German reader writes it. */
export function germanDay(date: IsoDate): string {
  return date.split('-').reverse().join('.');
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `4 Jan 2027`, as an English reader writes it. */
export function englishDay(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${englishMonths[Number(month) - 1]} ${year}`;
}
