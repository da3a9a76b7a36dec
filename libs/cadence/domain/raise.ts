import { type DaySeries, type IsoDate } from '#libs/calendar/domain/index';
import { endOfPause, evolveMeasure, stepOf, type Measure, type MeasureEvent } from '#libs/measures/domain/index';
import { addressBehind, escalationTellsNobodyNew } from './addressee.ts';
import { dayToRaise } from './arrival.ts';
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
 * new. Done late, the earlier stages to the owner are kept as overtaken, and those above wait until its mail has arrived
 * (CADENCE.md, *Coming back after a pause of the engine*).
 */
export function raise(cadence: Cadence, before: Measure, raised: readonly Notice[], today: IsoDate): Raised {
  const events = endOfPause(before, today);
  const measure = events.reduce((it, event) => evolveMeasure(it, event, it.id), before);
  const due = raisable(cadence, measure, raised).flatMap(({ planned, on }) =>
    on !== null && on <= today ? [{ ...planned, on }] : [],
  );
  const notices = due.map((planned) => noticeOf(cadence, measure, planned, isOvertaken(planned, due)));
  return { events, measure, notices };
}

/**
 * The day of the measure's next moment after everything up to `today` was raised; null when nothing is foreseen. A stage that
 * waits for a mail to arrive is looked at again on the next contact day.
 */
export function nextDayOf(
  cadence: Cadence,
  measure: Measure,
  raised: readonly Notice[],
  today: IsoDate,
): IsoDate | null {
  const days = raisable(cadence, measure, raised).map(({ planned, on, series }) => {
    const day = on ?? planned.on;
    return day > today ? day : series.add(today, 1);
  });
  if (measure.pause !== null) days.push(measure.pause.until);
  return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}

/** What is foreseen, with the day on which it may be raised (null: not known yet) and the days it counts. */
function raisable(
  cadence: Cadence,
  measure: Measure,
  raised: readonly Notice[],
): { planned: PlannedNotice; on: IsoDate | null; series: DaySeries }[] {
  const ahead = plannedNotices(cadence, measure, raised);
  return ahead.map((planned) => {
    const series = cadence.calendar.contactDaysOf(stepOf(measure, planned.stepId)!);
    return { planned, on: dayToRaise(planned, ahead, raised, series, cadence.policy), series };
  });
}

function isOvertaken(planned: PlannedNotice, due: readonly PlannedNotice[]): boolean {
  const forOwner = (it: PlannedNotice): boolean => it.role === 'responsible' && !it.predecessorOpen;
  return forOwner(planned) && due.some((it) => forOwner(it) && it.stepId === planned.stepId && it.on > planned.on);
}

function noticeOf(cadence: Cadence, measure: Measure, planned: PlannedNotice, overtaken: boolean): Notice {
  const { predecessorOpen: _, to: foreseen, ...identity } = planned;
  const { officeId } = stepOf(measure, planned.stepId)!;
  const to = foreseen === undefined ? addressBehind(cadence.directory, planned.role, officeId) : foreseen;
  const suppressed = withheldBecause(cadence, planned, officeId, overtaken);
  const cause = suppressed === null ? identity.cause : withheldCause(identity.cause, officeId);
  return { ...identity, cause, measureId: measure.id, officeId, to, suppressed, arrivedOn: null };
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
