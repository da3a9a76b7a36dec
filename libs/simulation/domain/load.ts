import { Temporal } from 'temporal-polyfill';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestKind } from '#libs/cadence/domain/index';
import { type ReportedMail } from './report.ts';

/** How much mail one address gets in one week. */
export interface WeeklyLoad {
  /** ISO 8601, for example `2026-W48`. */
  week: string;
  /** As first written in that week; addresses compare without case. */
  to: string;
  kind: DigestKind;
  mails: number;
  /** Steps, measures and offices that its mails tell of. */
  items: number;
}

/** Mails and items by week and address, in the order of the weeks. */
export function loadOf(mails: readonly ReportedMail[]): WeeklyLoad[] {
  const loads = new Map<string, WeeklyLoad>();
  for (const { on, to, kind, items } of mails) {
    const week = isoWeekOf(on);
    const key = JSON.stringify([week, kind, to.toLowerCase()]);
    const load = loads.get(key) ?? { week, to, kind, mails: 0, items: 0 };
    loads.set(key, { ...load, mails: load.mails + 1, items: load.items + items.length });
  }
  return [...loads.values()].sort(byWeek);
}

/** The weeks in which an office gets more than `threshold` items; coordination and leadership are not counted as offices. */
export function overloads(loads: readonly WeeklyLoad[], threshold: number): WeeklyLoad[] {
  return loads.filter(({ kind, items }) => kind === 'office' && items > threshold);
}

function isoWeekOf(date: IsoDate): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

function byWeek(a: WeeklyLoad, b: WeeklyLoad): number {
  const [left, right] = [a, b].map(({ week, kind, to }) => `${week} ${kind} ${to.toLowerCase()}`);
  return left! < right! ? -1 : left! > right! ? 1 : 0;
}
