import { addDays, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { type Measure, type Step } from '#libs/measures/domain/index';
import { type Directory } from '#libs/offices/domain/index';
import { addressBehind } from './addressee.ts';
import { type Notice, type NoticeIdentity } from './notice.ts';
import { plannedNotices } from './planned.ts';
import { type Cadence } from './planned-notice.ts';
import { noticesOf } from './raise.ts';
import { type Stage } from './stage.ts';
import { nextTuesday } from './tuesdays.ts';

/** What a weekly digest brings before its day: the questions that come round by themselves. */
const broughtForward: readonly Stage[] = [
  'checkpoint',
  'reminder-1',
  'reminder-2',
  'due',
  'backlog-1',
  'backlog-2',
  'status-1',
];
/** What may wait for it besides, but is never brought forward: it follows a question that was not answered. */
const following: readonly Stage[] = ['overdue-1', 'status-2'];

export function isWeekly({ weekly }: Pick<Directory, 'weekly'>, address: string | null): boolean {
  return address !== null && weekly.has(address.toLowerCase());
}

/** The first day strictly after `date` on which weekly digests go out: a Tuesday, or the first contact day after one that is none. */
export function nextWeeklyDay(date: IsoDate, calendar: Calendar): IsoDate {
  return nextTuesday(date, calendar, () => true);
}

/**
 * The last day whose stages go out in the weekly digests of the delivery on `day`: the day before the next weekly day. Null when
 * no weekly digest is to be composed: there was no weekly day since the delivery before, or mail waits for the next contact day.
 *
 * @param after the day of the delivery before this one: a weekly day that was missed is made up for.
 */
export function weeklyUntil(after: IsoDate, day: IsoDate, calendar: Calendar): IsoDate | null {
  return !calendar.contact.has(day) || nextWeeklyDay(after, calendar) > day
    ? null
    : addDays(nextWeeklyDay(day, calendar), -1);
}

/**
 * True for what may wait for the weekly digest: what the responsible is asked, but nothing about a hard deadline, no `due` of an
 * exact day, and not the last question before an escalation, nor what tells of somebody else's doing (CADENCE.md, *Delivery*).
 */
export function canWait({ stage, role }: NoticeIdentity, step: Pick<Step, 'hard' | 'precision'> | null): boolean {
  if (role !== 'responsible' || step?.hard) return false;
  if (stage === 'due') return step?.precision !== 'day';
  return broughtForward.includes(stage) || following.includes(stage);
}

/** For what can wait and goes to a weekly address: whether it goes out in the weekly digests that reach to `until`. */
export function goesOutWeekly({ stage, on }: Notice, day: IsoDate, until: IsoDate | null): boolean {
  if (until === null) return false;
  return on <= (broughtForward.includes(stage) ? until : day);
}

/**
 * What of the measure's stages after `day` and up to `until` goes out in the weekly digests of `day`, with its own day kept.
 * Once it is among `raised`, no later look raises it again.
 */
export function raiseAhead(
  cadence: Cadence,
  measure: Measure,
  raised: readonly Notice[],
  day: IsoDate,
  until: IsoDate,
): Notice[] {
  if (cadence.directory.weekly.size === 0) return [];
  return plannedNotices(cadence, measure, raised).flatMap((planned) => {
    const ahead = day < planned.on && planned.on <= until && planned.withheld === null;
    const step = measure.steps.find(({ id }) => id === planned.stepId) ?? null;
    if (!ahead || !broughtForward.includes(planned.stage) || !canWait(planned, step)) return [];
    // Whoever acts for the office on the day of the mail.
    const to = addressBehind(cadence.directory, planned.role, planned.officeId, day);
    if (!isWeekly(cadence.directory, to)) return [];
    return noticesOf(cadence, measure, planned, false).map((notice) => ({ ...notice, to }));
  });
}
