import { Temporal } from 'temporal-polyfill';
import {
  dayBlock,
  halfBlock,
  monthBlock,
  quarterBlock,
  seasonBlock,
  type TimeBlock,
  weekBlock,
  yearBlock,
} from './time-block.ts';

export type PartUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'edge' | 'year';

/** One named stretch of time, as far as it is written: `Q1` in `Q1-Q2/2027` has no year of its own. */
export interface PeriodPart {
  /** Null: a bare number, of which only its neighbours tell what it counts (`1` in `1.-2. Quartal 2027`). */
  readonly unit: PartUnit | null;
  /** Which day, month, quarter …; of edges 1 the beginning, 2 the middle, 3 the end; 0 for a year. */
  readonly index: number;
  /** Only of a day. */
  readonly month: number | null;
  readonly year: number | null;
  /** What a bare number counts when no neighbour tells: `6/2027` is a month, `II/2027` a quarter. */
  readonly otherwise: PartUnit | null;
  /** Written with an edge that is finer than the unit (`Ende Juni`). */
  readonly edged: boolean;
}

/** A part without a place in the calendar; both texts as in `PeriodReading`. */
export interface ImpossiblePart {
  readonly german: string;
  readonly example: string;
}

/** The stretch that a part names; null when something is missing. Edges are quarters, but the end of a year is its December. */
export function blockOf({ unit, index, month, year }: PeriodPart): TimeBlock | ImpossiblePart | null {
  if (year === null || unit === null) return null;
  const among = (count: number, block: () => TimeBlock, name: string): TimeBlock | ImpossiblePart =>
    index >= 1 && index <= count ? block() : { german: `${name}/${year}`, example: inGerman(31, 12, year) };
  switch (unit) {
    case 'day':
      return month === null ? null : dayOf(index, month, year);
    case 'week':
      return weekBlock(year, index) ?? { german: `KW ${index}/${year}`, example: inGerman(31, 12, year) };
    case 'month':
      return among(12, () => monthBlock(year, index), String(index).padStart(2, '0'));
    case 'quarter':
      return among(4, () => quarterBlock(year, index), `Q${index}`);
    case 'half':
      return among(2, () => halfBlock(year, index), `H${index}`);
    case 'season':
      return seasonBlock(year, index);
    case 'edge':
      return index === 3 ? monthBlock(year, 12) : quarterBlock(year, index);
    case 'year':
      return yearBlock(year);
    default:
      return assertNever(unit);
  }
}

function dayOf(day: number, month: number, year: number): TimeBlock | ImpossiblePart {
  try {
    return dayBlock(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString());
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    // An impossible day of a possible month is clamped to its last day, an impossible month to the end of the year.
    const nearest =
      month >= 1 && month <= 12
        ? Temporal.PlainDate.from({ year, month, day: Math.max(day, 1) })
        : Temporal.PlainDate.from({ year, month: 12, day: 31 });
    return { german: inGerman(day, month, year), example: inGerman(nearest.day, nearest.month, year) };
  }
}

function inGerman(day: number, month: number, year: number): string {
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${String(year).padStart(4, '0')}`;
}

function assertNever(unit: never): never {
  throw new Error(`unknown unit ${String(unit)}`);
}
