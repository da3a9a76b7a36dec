import { type IsoDate } from '#libs/calendar/domain/index';
import { endOfPause, evolveMeasure, type Measure, type MeasureEvent } from '#libs/measures/domain/index';
import { addressBehind, escalationTellsNobodyNew } from './addressee.ts';
import { withheldCause, type Notice, type SuppressedReason } from './notice.ts';
import { plannedNotices, type Cadence, type PlannedNotice } from './planned.ts';

export interface Raised {
  /** What the turn of the day itself does to the measure: a pause that ends. */
  events: MeasureEvent[];
  measure: Measure;
  /** New notices, those that are kept without being sent included. */
  notices: Notice[];
}

/**
 * Everything of a measure that is due up to `today` and not yet among `raised`. Doing it again on the same day gives nothing
 * new; doing it late gives the same notices, with the earlier ones to the owner kept as overtaken (CADENCE.md, *Coming back
 * after a pause of the engine*).
 */
export function raise(cadence: Cadence, before: Measure, raised: readonly Notice[], today: IsoDate): Raised {
  const events = endOfPause(before, today);
  const measure = events.reduce((it, event) => evolveMeasure(it, event, it.id), before);
  const due = plannedNotices(cadence, measure, raised).filter((notice) => notice.on <= today);
  const notices = due.map((planned) => noticeOf(cadence, measure, planned, isOvertaken(planned, due)));
  return { events, measure, notices };
}

/** The day of the measure's next moment after everything up to now was raised; null when nothing is foreseen. */
export function nextDayOf(cadence: Cadence, measure: Measure, raised: readonly Notice[]): IsoDate | null {
  const first = plannedNotices(cadence, measure, raised)[0]?.on ?? null;
  const resumes = measure.pause?.until ?? null;
  if (first === null || resumes === null) return first ?? resumes;
  return first < resumes ? first : resumes;
}

function isOvertaken(planned: PlannedNotice, due: readonly PlannedNotice[]): boolean {
  const forOwner = (it: PlannedNotice): boolean => it.role === 'responsible' && !it.predecessorOpen;
  return forOwner(planned) && due.some((it) => forOwner(it) && it.stepId === planned.stepId && it.on > planned.on);
}

function noticeOf(cadence: Cadence, measure: Measure, planned: PlannedNotice, overtaken: boolean): Notice {
  const { predecessorOpen: _, to: foreseen, ...identity } = planned;
  const officeId = measure.steps.find((step) => step.id === planned.stepId)!.officeId;
  const to = foreseen === undefined ? addressBehind(cadence.directory, planned.role, officeId) : foreseen;
  const suppressed = withheldBecause(cadence, planned, officeId, overtaken);
  const cause = suppressed === null ? identity.cause : withheldCause(identity.cause, officeId);
  return { ...identity, cause, measureId: measure.id, officeId, to, suppressed };
}

function withheldBecause(
  { directory }: Cadence,
  { stage, predecessorOpen }: PlannedNotice,
  officeId: string | null,
  overtaken: boolean,
): SuppressedReason | null {
  if (predecessorOpen) return 'predecessor-open';
  if (overtaken) return 'overtaken';
  return stage === 'escalation-1' && escalationTellsNobodyNew(directory, officeId) ? 'same-recipient' : null;
}
