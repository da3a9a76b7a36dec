import { type IsoDate } from '#libs/calendar/domain/index';
import { type Precision } from '#libs/measures/domain/index';
import { Temporal } from 'temporal-polyfill';

const weekdays = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

const two = (value: number): string => String(value).padStart(2, '0');

/** `01.02.` */
export function dayAndMonth(date: IsoDate): string {
  const day = Temporal.PlainDate.from(date);
  return `${two(day.day)}.${two(day.month)}.`;
}

/** `Mo 01.02.2027` */
export function fullDate(date: IsoDate): string {
  const day = Temporal.PlainDate.from(date);
  return `${weekdays[day.dayOfWeek - 1]} ${dayAndMonth(date)}${day.year}`;
}

/** `Mo 01.02.` in the year of `today`, otherwise with its year. */
export function nearDate(date: IsoDate, today: IsoDate): string {
  return sameYear(date, today) ? fullDate(date).slice(0, -4) : fullDate(date);
}

/** `01.02.` in the year of `today`, otherwise `01.02.2028`. */
export function shortDate(date: IsoDate, today: IsoDate): string {
  return sameYear(date, today) ? dayAndMonth(date) : `${dayAndMonth(date)}${date.slice(0, 4)}`;
}

/** `Ende September` for the last day of a month, else the date; with the year when it is another one. */
export function untilWords(date: IsoDate, today: IsoDate): string {
  const day = Temporal.PlainDate.from(date);
  if (day.day !== day.daysInMonth) return nearDate(date, today);
  const year = sameYear(date, today) ? '' : ` ${day.year}`;
  return `Ende ${months[day.month - 1]}${year}`;
}

/** Calendar week by ISO 8601, without the year. */
export function calendarWeek(date: IsoDate): number {
  return Temporal.PlainDate.from(date).weekOfYear ?? 0;
}

/**
 * How exact the plan was: `Ende 2. Quartal`; null where the date itself says it (day, from).
 * `Ende` only on the last day of the period: a date moved into its middle is not the period's end.
 */
export function periodWords(date: IsoDate, precision: Precision | null): string | null {
  const { day, month, daysInMonth } = Temporal.PlainDate.from(date);
  const period = (monthsPerPeriod: number, name: string): string =>
    `${day === daysInMonth && month % monthsPerPeriod === 0 ? 'Ende' : 'im'} ${name}`;
  switch (precision) {
    case 'month':
      return period(1, months[month - 1] ?? '');
    case 'quarter':
      return period(3, `${Math.ceil(month / 3)}. Quartal`);
    case 'half':
      return period(6, `${Math.ceil(month / 6)}. Halbjahr`);
    case 'year':
      return day === 31 && month === 12 ? 'Jahresende' : 'im Lauf des Jahres';
    case 'day':
    case 'from':
    case null:
      return null;
  }
}

const sameYear = (a: IsoDate, b: IsoDate): boolean => a.slice(0, 4) === b.slice(0, 4);
