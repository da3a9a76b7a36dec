/**
 * The days of CADENCE.md for region DE-SN with the default closing days and quiet period, counted one by one.
 * A day is the number of days since 1970-01-01.
 */
export type Day = number;

const MILLISECONDS_PER_DAY = 86_400_000;

/** @throws RangeError if the text is no date `YYYY-MM-DD`. */
export function dayOf(date: string): Day {
  const day = Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;
  if (!Number.isInteger(day) || dateOf(day) !== date) throw new RangeError(`not a date: ${date}`);
  return day;
}

export function dateOf(day: Day): string {
  return new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: Day): number {
  return ((day + 3) % 7) + 1; // 1970-01-01 was a Thursday
}

/** ISO 8601: a week belongs to the year of its Thursday. */
export function isoWeek(day: Day): number {
  const thursday = day + 4 - weekday(day);
  return Math.floor((thursday - dayOf(`${dateOf(thursday).slice(0, 4)}-01-01`)) / 7) + 1;
}

/** Gregorian Easter Sunday (Meeus, Jones, Butcher). */
export function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const month = String(Math.floor(n / 31)).padStart(2, '0');
  const dayOfMonth = String((n % 31) + 1).padStart(2, '0');
  return dayOf(`${year}-${month}-${dayOfMonth}`);
}

/** Public holidays of Saxony (SächsSFG § 1), without those of single communes. */
export function saxonHolidays(year: number): Day[] {
  const easter = easterSunday(year);
  let penance = dayOf(`${year}-11-22`); // Buß- und Bettag: the Wednesday before 23 November
  while (weekday(penance) !== 3) penance -= 1;
  const fixed = ['01-01', '05-01', '10-03', '10-31', '12-25', '12-26'].map((date) => dayOf(`${year}-${date}`));
  return [...fixed, easter - 2, easter + 1, easter + 39, easter + 50, penance];
}

const holidaysByYear = new Map<number, Set<Day>>();

function isHoliday(day: Day): boolean {
  const year = Number(dateOf(day).slice(0, 4));
  const known = holidaysByYear.get(year) ?? new Set(saxonHolidays(year));
  holidaysByYear.set(year, known);
  return known.has(day);
}

/** A kind of day that is counted: working days, or contact days. */
export class CountedDays {
  private readonly known = new Map<Day, boolean>();
  private readonly test: (day: Day) => boolean;

  constructor(test: (day: Day) => boolean) {
    this.test = test;
  }

  includes(day: Day): boolean {
    const known = this.known.get(day) ?? this.test(day);
    this.known.set(day, known);
    return known;
  }

  /** The first such day ≥ day. */
  first(day: Day): Day {
    while (!this.includes(day)) day += 1;
    return day;
  }

  /** The last such day ≤ day. */
  last(day: Day): Day {
    while (!this.includes(day)) day -= 1;
    return day;
  }

  /** n > 0: the n-th such day strictly after; n < 0: strictly before; 0: the day itself. */
  add(day: Day, n: number): Day {
    const direction = Math.sign(n);
    for (let left = Math.abs(n); left > 0;) {
      day += direction;
      if (this.includes(day)) left -= 1;
    }
    return day;
  }

  /** How many such days lie in (after, upTo]; 0 if upTo ≤ after. */
  countIn(after: Day, upTo: Day): number {
    let count = 0;
    for (let day = after + 1; day <= upTo; day += 1) if (this.includes(day)) count += 1;
    return count;
  }
}

export const workingDays = new CountedDays((day) => {
  const monthAndDay = dateOf(day).slice(5);
  const closed = monthAndDay === '12-24' || monthAndDay === '12-31';
  return weekday(day) <= 5 && !closed && !isHoliday(day);
});

export const contactDays = new CountedDays((day) => {
  const monthAndDay = dateOf(day).slice(5);
  const quiet = monthAndDay >= '12-21' || monthAndDay <= '01-06';
  return workingDays.includes(day) && !quiet;
});

/** Leadership hears on Tuesdays of even ISO weeks; where that is no contact day, on the next one. */
export function isLeadershipDay(day: Day): boolean {
  if (!contactDays.includes(day)) return false;
  const previous = contactDays.add(day, -1);
  for (let tuesday = day; tuesday > previous; tuesday -= 1) {
    if (weekday(tuesday) === 2 && isoWeek(tuesday) % 2 === 0) return true;
  }
  return false;
}
