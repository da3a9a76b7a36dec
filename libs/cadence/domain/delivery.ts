import { type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { stoppingRequest, waits, type Measure, type Step } from '#libs/measures/domain/index';
import { isLeadershipDay } from './leadership-days.ts';
import { isOnCourse } from './on-course.ts';
import { type CadencePolicy } from './policy.ts';
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

/** What a notice is checked against at delivery. */
export interface AtDelivery {
  /** Null for what concerns an office. */
  measure: Measure | null;
  calendar: Calendar;
  policy: CadencePolicy;
  /** Whether the escalation behind a `resolved` was told to that address. */
  told: boolean;
}

/** Why a notice no longer holds at delivery, checked against the record; null when it goes out (CADENCE.md, *Delivery*). */
export function noLongerHolds(notice: Notice, at: AtDelivery): SuppressedReason | null {
  const { measure } = at;
  if (notice.stage === 'takeover' || measure === null) return null;
  if (notice.stage === 'resolved') return at.told ? null : 'never-told';
  if (isStatus(notice)) return statusNoLongerHolds(notice, measure);
  const step = measure.steps.find(({ id }) => id === notice.stepId);
  if (step === undefined) return 'closed';
  switch (notice.stage) {
    case 'needed':
    case 'dispute':
      if (step.status !== 'open') return 'closed';
      return notice.stage === 'needed' || step.officeId === notice.officeId ? null : 'reassigned';
    case 'decision-1':
    case 'decision-2':
      return isUndecided(notice, step) ? null : 'decided';
    default:
      return stageNoLongerHolds(notice, measure, step, at);
  }
}

function stageNoLongerHolds(
  notice: Notice,
  measure: Measure,
  step: Step,
  { calendar, policy }: AtDelivery,
): SuppressedReason | null {
  if (step.status !== 'open') return 'closed';
  if (step.officeId !== notice.officeId) return 'reassigned';
  if (notice.stage === 'assigned') return null;
  if (step.dueVersion !== notice.dueVersion) return 'moved';
  if (measure.pause !== null) return 'paused';
  // Leadership reads days later of what was raised before the office asked for a decision.
  if (notice.role !== 'leadership' && stoppingRequest(step) !== null) return 'request-undecided';
  if (notice.stage === 'reminder-2' && isOnCourse(step, calendar, policy)) return 'on-course';
  return waits(measure, step) && !raisedWhileWaiting(notice.stage) ? 'predecessor-open' : null;
}

function statusNoLongerHolds({ enteredOn }: Notice, measure: Measure): SuppressedReason | null {
  if (measure.closed !== null) return 'closed';
  if (measure.pause !== null) return 'paused';
  return measure.lastAnsweredOn !== null && measure.lastAnsweredOn >= enteredOn ? 'answered' : null;
}

function isUndecided({ cause }: Notice, { requests }: Step): boolean {
  return requests.some(({ number, ended }) => ended === null && cause === `request ${number}`);
}

function isStatus({ stage }: Notice): boolean {
  return stage === 'status-1' || stage === 'status-2' || stage === 'status-3';
}

/** The open dated steps of an office, as ids: a `takeover` is about each of them. */
export type StepsOfOffice = (officeId: string) => readonly string[];

/** Groups notices into one digest per recipient and kind, of several stages of one step only the highest. */
export function digestsOf(notices: readonly Notice[], stepsOf: StepsOfOffice): DigestPlan[] {
  const digests = new Map<string, DigestPlan>();
  for (const notice of notices) {
    if (notice.to === null) continue;
    const kind = digestKindOf(notice.role);
    const key = `${kind} ${notice.to.toLowerCase()}`;
    const digest = digests.get(key) ?? { kind, to: notice.to, items: [], superseded: [] };
    digests.set(key, digest);
    digest.items.push(notice);
  }
  return [...digests.values()].map((digest) => withoutSuperseded(digest, stepsOf));
}

function withoutSuperseded(digest: DigestPlan, stepsOf: StepsOfOffice): DigestPlan {
  const highest = new Map<string, Notice>();
  for (const notice of digest.items) {
    for (const rivalry of rivalriesOf(notice, stepsOf)) {
      const best = highest.get(rivalry);
      if (best === undefined || placeOf(notice) < placeOf(best)) highest.set(rivalry, notice);
    }
  }
  const counts = (notice: Notice): boolean =>
    rankOf(notice.stage) === null || rivalriesOf(notice, stepsOf).some((rivalry) => highest.get(rivalry) === notice);
  return {
    ...digest,
    items: digest.items.filter(counts),
    superseded: digest.items.filter((notice) => !counts(notice)),
  };
}

/** Notices that share a rivalry supersede each other; a takeover has one for each of its steps. */
function rivalriesOf({ measureId, stepId, officeId, stage }: Notice, stepsOf: StepsOfOffice): string[] {
  const among = rankOf(stage)?.among ?? stage;
  if (stage === 'takeover' && officeId !== null) return stepsOf(officeId).map((step) => `${step} ${among}`);
  return [`${stepId ?? measureId} ${among}`];
}

function placeOf({ stage }: Notice): number {
  return rankOf(stage)?.place ?? 0;
}

function isBacklog(notice: Notice): boolean {
  return notice.stage.startsWith('backlog-');
}
