import { Temporal } from 'temporal-polyfill';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Precision } from './plan-tables.ts';

/** An unbroken stretch of the calendar that has a name: a day, a month, a quarter … */
export interface TimeBlock {
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly precision: Precision;
  /** ISO 8601 duration, with which the block that follows begins. */
  readonly length: 'P1D' | 'P7D' | 'P1M' | 'P3M' | 'P6M' | 'P1Y';
}

export function dayBlock(day: IsoDate): TimeBlock {
  return { first: day, last: day, precision: 'day', length: 'P1D' };
}

/** `month` from 1 to 12. */
export function monthBlock(year: number, month: number): TimeBlock {
  return blockFrom(firstOfMonth(year, month), 'month', 'P1M');
}

/** `quarter` from 1 to 4. */
export function quarterBlock(year: number, quarter: number): TimeBlock {
  return blockFrom(firstOfMonth(year, 3 * quarter - 2), 'quarter', 'P3M');
}

/** `half` 1 or 2. */
export function halfBlock(year: number, half: number): TimeBlock {
  return blockFrom(firstOfMonth(year, 6 * half - 5), 'half', 'P6M');
}

export function yearBlock(year: number): TimeBlock {
  return blockFrom(firstOfMonth(year, 1), 'year', 'P1Y');
}

/** `season` from 1 (spring: March to May) to 4 (winter: December to February of the next year). */
export function seasonBlock(year: number, season: number): TimeBlock {
  return blockFrom(firstOfMonth(year, 3 * season), 'quarter', 'P3M');
}

/** Monday to Sunday of a week by ISO 8601; null when the year has no such week. */
export function weekBlock(year: number, week: number): TimeBlock | null {
  // The 4th of January always lies in week 1.
  const inFirstWeek = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = inFirstWeek.subtract({ days: inFirstWeek.dayOfWeek - 1 }).add({ weeks: week - 1 });
  if (week < 1 || monday.yearOfWeek !== year) return null;
  return blockFrom(monday, 'day', 'P7D');
}

/** The block of the same length right before this one. */
export function blockBefore(block: TimeBlock): TimeBlock {
  return blockFrom(Temporal.PlainDate.from(block.first).subtract(block.length), block.precision, block.length);
}

/** The block of the same length right after this one. */
export function blockAfter(block: TimeBlock): TimeBlock {
  return blockFrom(Temporal.PlainDate.from(block.last).add({ days: 1 }), block.precision, block.length);
}

function blockFrom(first: Temporal.PlainDate, precision: Precision, length: TimeBlock['length']): TimeBlock {
  return { first: first.toString(), last: first.add(length).subtract({ days: 1 }).toString(), precision, length };
}

function firstOfMonth(year: number, month: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: 1 });
}
