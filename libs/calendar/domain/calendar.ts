import { Temporal } from 'temporal-polyfill';
import { DaySeries } from './day-series.ts';
import { type IsoDate } from './iso-date.ts';

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
    const days = daysOfYears(data.firstYear, data.lastYear);
    const indexOf = new Map<IsoDate, number>(days.map((date, index) => [date, index]));
    const firstWeekday = Temporal.PlainDate.from(days[0]!).dayOfWeek;
    const isWeekend = (index: number): boolean => (firstWeekday - 1 + index) % 7 >= 5;
    const holidays = new Set(data.publicHolidays);
    const closing = new Set(data.closingDays);
    const isWorking = (date: IsoDate, index: number): boolean =>
      !isWeekend(index) &&
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

function daysOfYears(firstYear: number, lastYear: number): IsoDate[] {
  const days: IsoDate[] = [];
  for (let year = firstYear; year <= lastYear; year++) {
    for (let month = 1; month <= 12; month++) {
      const yearMonth = Temporal.PlainYearMonth.from({ year, month });
      for (let day = 1; day <= yearMonth.daysInMonth; day++) days.push(`${yearMonth}-${String(day).padStart(2, '0')}`);
    }
  }
  return days;
}

function within(day: MonthDay, period: YearlyPeriod): boolean {
  return period.from <= period.to ? period.from <= day && day <= period.to : day >= period.from || day <= period.to;
}
