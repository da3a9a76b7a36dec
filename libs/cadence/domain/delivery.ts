import { type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { stepOf, waits, type Measure } from '#libs/measures/domain/index';
import { isLeadershipDay } from './leadership-days.ts';
import { type Notice, type SuppressedReason } from './notice.ts';
import { digestKindOf, raisedWhileWaiting, rankOf, type DigestKind } from './stage.ts';

/** One recipient's notices of one kind on one delivery day. */
export interface DigestPlan {
  kind: DigestKind;
  /** As first written; addresses compare without case. */
  to: string;
  items: Notice[];
  /** Lower stages of a step of which a higher one is among the items. */
  superseded: Notice[];
}

/**
 * True when a notice goes out on `day`: on contact days, about hard deadlines on other working days too, to leadership on its
 * days only (CADENCE.md, *Days* and *Delivery*).
 */
export function goesOutOn(notice: Notice, hard: boolean, day: IsoDate, calendar: Calendar): boolean {
  if (notice.on > day) return false;
  if (notice.role === 'leadership') return isLeadershipDay(day, calendar);
  return calendar.contact.has(day) || (hard && !isBacklog(notice) && calendar.working.has(day));
}

/**
 * Why a notice no longer holds at delivery, checked against the record; null when it goes out.
 *
 * @param told whether the escalation behind a `resolved` was told to that address.
 */
export function noLongerHolds(notice: Notice, measure: Measure, told: boolean): SuppressedReason | null {
  if (notice.stage === 'resolved') return told ? null : 'never-told';
  const step = stepOf(measure, notice.stepId);
  if (step === undefined || step.status !== 'open') return 'closed';
  if (step.officeId !== notice.officeId) return 'reassigned';
  if (notice.stage === 'assigned') return null;
  if (step.dueVersion !== notice.dueVersion) return 'moved';
  if (measure.pause !== null) return 'paused';
  return waits(measure, step) && !raisedWhileWaiting(notice.stage) ? 'predecessor-open' : null;
}

/** Groups notices into one digest per recipient and kind, of several stages of one step only the highest. */
export function digestsOf(notices: readonly Notice[]): DigestPlan[] {
  const digests = new Map<string, DigestPlan>();
  for (const notice of notices) {
    if (notice.to === null) continue;
    const kind = digestKindOf(notice.role);
    const key = `${kind} ${notice.to.toLowerCase()}`;
    const digest = digests.get(key) ?? { kind, to: notice.to, items: [], superseded: [] };
    digests.set(key, digest);
    digest.items.push(notice);
  }
  return [...digests.values()].map(withoutSuperseded);
}

function withoutSuperseded(digest: DigestPlan): DigestPlan {
  const highest = new Map<string, Notice>();
  for (const notice of digest.items) {
    const key = rivalryOf(notice);
    const best = highest.get(key);
    if (best === undefined || placeOf(notice) < placeOf(best)) highest.set(key, notice);
  }
  const counts = (notice: Notice): boolean =>
    rankOf(notice.stage) === null || highest.get(rivalryOf(notice)) === notice;
  return {
    ...digest,
    items: digest.items.filter(counts),
    superseded: digest.items.filter((notice) => !counts(notice)),
  };
}

/** Notices with the same rivalry supersede each other. */
function rivalryOf({ stepId, stage }: Notice): string {
  return `${stepId} ${rankOf(stage)?.among ?? stage}`;
}

function placeOf({ stage }: Notice): number {
  return rankOf(stage)?.place ?? 0;
}

function isBacklog(notice: Notice): boolean {
  return notice.stage.startsWith('backlog-');
}
