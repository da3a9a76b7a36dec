import { type IsoDate } from './iso-date.ts';

/** A day was asked for that lies outside the years for which the calendar holds data. */
export class CalendarRangeError extends Error {
  readonly code = 'calendar-range';
  constructor(
    readonly date: IsoDate,
    readonly from: IsoDate,
    readonly to: IsoDate,
  ) {
    super(`The calendar holds ${from} to ${to}; asked for around ${date}.`);
  }
}

/**
 * An ordered subset of the days of a calendar (its working days, its contact days) with the counting of CADENCE.md, *Days*.
 * All steps take constant time.
 */
export class DaySeries {
  private readonly members: number[] = [];
  /** How many members lie on or before the day of that index. */
  private readonly upTo: Int32Array;

  constructor(
    private readonly days: readonly IsoDate[],
    private readonly indexOf: ReadonlyMap<IsoDate, number>,
    belongs: (date: IsoDate, index: number) => boolean,
  ) {
    this.upTo = new Int32Array(days.length);
    days.forEach((date, index) => {
      if (belongs(date, index)) this.members.push(index);
      this.upTo[index] = this.members.length;
    });
  }

  has(date: IsoDate): boolean {
    return this.before(date) < this.through(date);
  }

  /** n > 0: the n-th member strictly after `date`; n < 0: the |n|-th strictly before; 0: `date` itself. */
  add(date: IsoDate, n: number): IsoDate {
    if (n === 0) return date;
    return this.at(n > 0 ? this.through(date) + n - 1 : this.before(date) + n, date);
  }

  /** The first member on or after `date`. */
  first(date: IsoDate): IsoDate {
    return this.at(this.before(date), date);
  }

  /** The last member on or before `date`. */
  last(date: IsoDate): IsoDate {
    return this.at(this.through(date) - 1, date);
  }

  /** The number of members in (`after`, `upTo`]; 0 when `upTo` is not later than `after`. */
  countBetween(after: IsoDate, upTo: IsoDate): number {
    return upTo <= after ? 0 : this.through(upTo) - this.through(after);
  }

  private through(date: IsoDate): number {
    return this.upTo[this.index(date)]!;
  }

  private before(date: IsoDate): number {
    const index = this.index(date);
    return index === 0 ? 0 : this.upTo[index - 1]!;
  }

  private index(date: IsoDate): number {
    const index = this.indexOf.get(date);
    if (index === undefined) throw this.outOfRange(date);
    return index;
  }

  private at(position: number, asked: IsoDate): IsoDate {
    const index = this.members[position];
    if (index === undefined) throw this.outOfRange(asked);
    return this.days[index]!;
  }

  private outOfRange(date: IsoDate): CalendarRangeError {
    return new CalendarRangeError(date, this.days[0]!, this.days[this.days.length - 1]!);
  }
}
