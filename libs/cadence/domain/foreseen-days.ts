import { addDays, laterOf, type IsoDate } from '#libs/calendar/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { addressBehind } from './addressee.ts';
import { dayToRaise } from './arrival.ts';
import { type Notice } from './notice.ts';
import { plannedNotices } from './planned.ts';
import { isHard, seriesOf, type Cadence, type PlannedNotice } from './planned-notice.ts';
import { noticesOf } from './raise.ts';
import { canWait, isWeekly, nextWeeklyDay } from './weekly.ts';

/** A notice that the rules foresee, and the day on which it will really be raised. */
export interface ForeseenDay {
  planned: PlannedNotice;
  /** Null as long as it waits for a mail of which nobody knows whether it will arrive. */
  on: IsoDate | null;
}

/**
 * What will be raised about the measure, and when, if nothing else happens and every mail to come arrives on the day it goes out
 * (CADENCE.md, *No step up unless the step below arrived*). In the order of the rules' own days.
 *
 * @param raised all notices of the measure as they stood when they were raised, with the day on which their mail will arrive.
 * @throws {CalendarRangeError} when a date lies outside the calendar's years.
 */
export function foreseenDays(cadence: Cadence, measure: Measure, raised: readonly Notice[]): ForeseenDay[] {
  const known = [...raised];
  // The stages of a ladder come in its order, so whatever is below a stage is known when its turn comes.
  return plannedNotices(cadence, measure, raised).map((planned) => {
    const series = seriesOf(cadence.calendar, measure, planned);
    const on = dayToRaise(planned, [], known, series, cadence.policy);
    if (isBelowAnother(planned)) known.push(...withMail(cadence, measure, planned, on));
    return { planned, on };
  });
}

/** What became of a notice at the deliveries so far. */
export interface AtDeliveries {
  state: 'pending' | 'told' | 'suppressed';
  toldOn: IsoDate | null;
  heldOn: IsoDate | null;
}

/**
 * The notice with the day on which its mail will arrive, judging on `day`: what waits arrives on the day it goes out if it is
 * released by then, what is on its way arrives today. What should have arrived before may never do.
 *
 * @param at `sentSince`: what was told on that day or later is still on its way; `wasToGoOut`: the notice waits for no weekly day,
 * for it was to go out before.
 */
export function withArrivalExpected<N extends Notice & AtDeliveries>(
  cadence: Cadence,
  measure: Measure,
  notice: N,
  { day, sentSince, wasToGoOut }: { day: IsoDate; sentSince: IsoDate; wasToGoOut: boolean },
): N {
  if (notice.arrivedOn !== null) return notice;
  const { state, toldOn, heldOn } = notice;
  if (state !== 'pending') return toldOn !== null && toldOn >= sentSince ? { ...notice, arrivedOn: day } : notice;
  const next = heldOn === day ? addDays(day, 1) : day;
  return { ...notice, arrivedOn: goesOutFirst(cadence, measure, notice, { from: next, weekly: !wasToGoOut }) };
}

/** The first delivery from `from` on that takes the notice along; null when nobody is known who would get it. */
function goesOutFirst(
  { calendar, directory }: Cadence,
  measure: Measure,
  notice: Notice,
  { from, weekly }: { from: IsoDate; weekly: boolean },
): IsoDate | null {
  const day = calendar.contactDaysOf({ hard: isHard(measure, notice) }).first(laterOf(notice.on, from));
  const to = addressBehind(directory, notice.role, notice.officeId, day);
  if (to === null) return null;
  const step = measure.steps.find(({ id }) => id === notice.stepId) ?? null;
  return weekly && isWeekly(directory, to) && canWait(notice, step) ? nextWeeklyDay(addDays(day, -1), calendar) : day;
}

/** The stages for whose mail another one waits. */
function isBelowAnother({ stage }: PlannedNotice): boolean {
  return stage === 'overdue-1' || stage === 'overdue-2' || stage === 'escalation-1';
}

/** As it will stand once its mail arrived; not at all if nobody knows when it will be raised. */
function withMail(cadence: Cadence, measure: Measure, planned: PlannedNotice, on: IsoDate | null): Notice[] {
  return noticesOf(cadence, measure, { ...planned, on: on ?? planned.on }, false).map((notice) => ({
    ...notice,
    arrivedOn: on === null ? null : goesOutFirst(cadence, measure, notice, { from: on, weekly: true }),
  }));
}
