import { dateOf, type Day, dayOf } from './calendar.ts';

function yearAndMonth(day: Day): { year: number; month: number } {
  const date = dateOf(day);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

/** Last day of a month; months are counted from 1 and may lie beyond 12 or below 1. */
function endOfMonth(year: number, month: number): Day {
  const next = year * 12 + month; // months since January of year 0, of the month after
  return dayOf(`${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`) - 1;
}

/** The same day of the month, that many months later (or before); the last day of a month stays the last. */
export function addMonths(day: Day, months: number): Day {
  const { year, month } = yearAndMonth(day);
  const end = endOfMonth(year, month + months);
  if (day === endOfMonth(year, month)) return end;
  return Math.min(end - Number(dateOf(end).slice(8)) + Number(dateOf(day).slice(8)), end);
}

/** End of the n-th quarter after the one that holds the day. */
export function endOfQuarterAfter(day: Day, quarters: number): Day {
  const { year, month } = yearAndMonth(day);
  return endOfMonth(year, Math.ceil(month / 3) * 3 + quarters * 3);
}
