import type { IsoDate } from '#libs/calendar/domain/index';

const WEEKDAYS = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'];

/** `Mo 01.02.2027` */
export function dayWithWeekday(date: IsoDate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  return `${weekday} ${date.split('-').reverse().join('.')}`;
}
