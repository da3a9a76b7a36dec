import { type IsoDate } from '#libs/calendar/domain/index';
import { type Precision } from '#libs/measures/domain/index';
import { Temporal } from 'temporal-polyfill';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const nameOf = (month: number): string => months[month - 1] ?? '';

/** `1 Feb` */
export function dayAndMonth(date: IsoDate): string {
  const { day, month } = Temporal.PlainDate.from(date);
  return `${day} ${nameOf(month).slice(0, 3)}`;
}

/** `Mon 1 Feb 2027` */
export function fullDate(date: IsoDate): string {
  return `${weekdayAndDay(date)} ${yearOf(date)}`;
}

/** `Mon 1 Feb` in the year of `today`, otherwise with its year. */
export function nearDate(date: IsoDate, today: IsoDate): string {
  return sameYear(date, today) ? weekdayAndDay(date) : fullDate(date);
}

/** `1 Feb` in the year of `today`, otherwise `1 Feb 2028`. */
export function shortDate(date: IsoDate, today: IsoDate): string {
  return sameYear(date, today) ? dayAndMonth(date) : `${dayAndMonth(date)} ${yearOf(date)}`;
}

/** `the end of September` for the last day of a month, else the date; with the year when it is another one. */
export function untilWords(date: IsoDate, today: IsoDate): string {
  const { day, month, daysInMonth } = Temporal.PlainDate.from(date);
  if (day !== daysInMonth) return nearDate(date, today);
  return `the end of ${nameOf(month)}${sameYear(date, today) ? '' : ` ${yearOf(date)}`}`;
}

/** Calendar week by ISO 8601, without the year. */
export function calendarWeek(date: IsoDate): number {
  return Temporal.PlainDate.from(date).weekOfYear ?? 0;
}

/**
 * How exact the plan was: `end of the 2nd quarter`; null where the date itself says it (day, from).
 * `end` only on the last day of the period: a date moved into its middle is not the period's end.
 */
export function periodWords(date: IsoDate, precision: Precision | null): string | null {
  const { day, month, daysInMonth } = Temporal.PlainDate.from(date);
  const period = (monthsPerPeriod: number, name: string): string =>
    `${day === daysInMonth && month % monthsPerPeriod === 0 ? 'end of' : 'in'} ${name}`;
  switch (precision) {
    case 'month':
      return period(1, nameOf(month));
    case 'quarter':
      return period(3, `the ${ordinal(Math.ceil(month / 3))} quarter`);
    case 'half':
      return period(6, `the ${ordinal(Math.ceil(month / 6))} half of the year`);
    case 'year':
      return day === 31 && month === 12 ? 'end of the year' : 'in the course of the year';
    case 'day':
    case 'from':
    case null:
      return null;
  }
}

const ordinal = (place: number): string => ['1st', '2nd', '3rd', '4th'][place - 1] ?? String(place);

const weekdayAndDay = (date: IsoDate): string =>
  `${weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1]} ${dayAndMonth(date)}`;

const yearOf = (date: IsoDate): string => date.slice(0, 4);

const sameYear = (a: IsoDate, b: IsoDate): boolean => yearOf(a) === yearOf(b);
