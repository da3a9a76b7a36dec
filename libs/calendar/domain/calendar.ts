import { Temporal } from 'temporal-polyfill';
import { DaySeries } from './day-series.ts';
import { addDays, type IsoDate } from './iso-date.ts';

/** A day of every year, `MM-DD`. */
export type MonthDay = string;

/** The same days of every year, both included; may run over the turn of the year. */
export interface YearlyPeriod {
  from: MonthDay;
  to: MonthDay;
}

/** Days of one year only, both included. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** Everything a calendar is made from: the domain receives days as data and knows no rule of any region. */
export interface CalendarData {
  /** First and last year (both included) the calendar covers. */
  firstYear: number;
  lastYear: number;
  publicHolidays: readonly IsoDate[];
  /** Closing days of every year (default 24 and 31 December). */
  closingDays: readonly MonthDay[];
  /** Closing periods of one year that a plan adds. */
  closingPeriods: readonly Period[];
  quietPeriods: readonly YearlyPeriod[];
}

/** Working days and contact days of a plan (CADENCE.md, *Days*). */
export class Calendar {
  readonly working: DaySeries;
  readonly contact: DaySeries;

  constructor(readonly data: CalendarData) {
    const days: IsoDate[] = [];
    const weekend: boolean[] = [];
    const indexOf = new Map<IsoDate, number>();
    const end = `${data.lastYear}-12-31`;
    let weekday = Temporal.PlainDate.from(`${data.firstYear}-01-01`).dayOfWeek;
    for (let day = `${data.firstYear}-01-01`; day <= end; day = addDays(day, 1)) {
      indexOf.set(day, days.length);
      days.push(day);
      weekend.push(weekday >= 6);
      weekday = weekday === 7 ? 1 : weekday + 1;
    }
    const holidays = new Set(data.publicHolidays);
    const closing = new Set(data.closingDays);
    const isWorking = (date: IsoDate, index: number): boolean =>
      !weekend[index] &&
      !holidays.has(date) &&
      !closing.has(date.slice(5)) &&
      !data.closingPeriods.some((period) => period.from <= date && date <= period.to);
    this.working = new DaySeries(days, indexOf, isWorking);
    this.contact = new DaySeries(
      days,
      indexOf,
      (date, index) => isWorking(date, index) && !data.quietPeriods.some((period) => within(date.slice(5), period)),
    );
  }

  /** The days that "contact days" means for a step: a hard deadline knows no quiet period. */
  contactDaysOf(step: { hard: boolean }): DaySeries {
    return step.hard ? this.working : this.contact;
  }
}

function within(day: MonthDay, period: YearlyPeriod): boolean {
  return period.from <= period.to ? period.from <= day && day <= period.to : day >= period.from || day <= period.to;
}
