import { Temporal } from 'temporal-polyfill';
import { type IsoDate } from '#libs/calendar/domain/index';

/** The end of the quarter after the one that holds the later of deadline and today: what an office asks for that needs time. */
export function laterDate(dueOn: IsoDate | null, today: IsoDate): IsoDate {
  const date = Temporal.PlainDate.from(dueOn !== null && dueOn > today ? dueOn : today);
  const firstMonth = date.month - ((date.month - 1) % 3);
  return date.with({ month: firstMonth, day: 1 }).add({ months: 6 }).subtract({ days: 1 }).toString();
}
