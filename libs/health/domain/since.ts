import { Temporal } from 'temporal-polyfill';

const weekdays = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
const englishWeekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `seit 09:12 Uhr`, with the day unless it is today: `seit Mo 01.02.2027, 09:12 Uhr`; '' when unknown. */
export function sinceInGerman(since: string | null, now: string, timeZone: string): string {
  if (since === null) return '';
  const { at, today, time } = local(since, now, timeZone);
  const day = `${weekdays[at.dayOfWeek - 1]} ${two(at.day)}.${two(at.month)}.${at.year}, `;
  return `seit ${today ? '' : day}${time} Uhr`;
}

/** `since 09:12`, or `since Mon 2027-02-01 09:12`; '' when unknown. */
export function sinceInEnglish(since: string | null, now: string, timeZone: string): string {
  if (since === null) return '';
  const { at, today, time } = local(since, now, timeZone);
  const day = `${englishWeekdays[at.dayOfWeek - 1]} ${at.toPlainDate().toString()} `;
  return `since ${today ? '' : day}${time}`;
}

function local(since: string, now: string, timeZone: string) {
  const at = Temporal.Instant.from(since).toZonedDateTimeISO(timeZone);
  const today = at.toPlainDate().equals(Temporal.Instant.from(now).toZonedDateTimeISO(timeZone).toPlainDate());
  return { at, today, time: `${two(at.hour)}:${two(at.minute)}` };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
