import { laterOf, type Calendar, type DaySeries, type IsoDate } from '#libs/calendar/domain/index';
import { effectiveDeadline, type Step } from '#libs/measures/domain/index';
import { askingDay, graceOf } from './deadline.ts';
import { type CadencePolicy } from './policy.ts';
import { type Stage } from './stage.ts';
import { shifted, type LateStages, type StageDay } from './shifts.ts';

/** A step on the ladder: dated, of an active plan, not in the backlog. */
export type LadderStep = Step & { dueOn: IsoDate; enteredOn: IsoDate };

/** True when the responsible was already told this stage under the present `dueVersion`: it is not made up for again. */
export type AlreadyRaised = (stage: Stage) => boolean;

/**
 * All stages of a step when nobody answers, in the order of the ladder, raised or not (CADENCE.md, *Stages of a step when
 * nobody answers*). Days are plain dates in the plan's time zone.
 */
export function ladderOf(
  step: LadderStep,
  calendar: Calendar,
  policy: CadencePolicy,
  alreadyRaised: AlreadyRaised,
  lateStages: LateStages,
): StageDay[] {
  const series = calendar.contactDaysOf(step);
  const deadline = effectiveDeadline(step, calendar);
  const miss = (stages: StageDay[], span: Missing): StageDay[] =>
    missing(stages, span, deadline, series, alreadyRaised);
  let before = miss(beforeDeadline(step, calendar, policy), {
    from: null,
    raisedUpTo: null,
    to: step.enteredOn,
    announced: step.entryAnnounced,
  });
  const base = laterOf(askingDay(step, calendar), step.enteredOn);
  let after = afterDeadline(step, base, series, policy);
  for (const shift of step.shifts) {
    if (shift.kind === 'standstill') before = miss(before, shift);
    after = shifted(after, shift, base, series, policy, lateStages);
  }
  return [...before, ...after];
}

function beforeDeadline(step: LadderStep, calendar: Calendar, policy: CadencePolicy): StageDay[] {
  const { working } = calendar;
  const contact = calendar.contactDaysOf(step);
  const deadline = effectiveDeadline(step, calendar);
  const ahead = (days: number): IsoDate => contact.last(working.add(deadline, -days));
  const stages: StageDay[] = [];
  if (step.precision !== 'from') {
    if (working.add(deadline, -policy.checkpoint.onlyIfDaysBefore) >= step.enteredOn) {
      stages.push({ stage: 'checkpoint', on: ahead(policy.checkpoint.daysBefore) });
    }
    stages.push({ stage: 'reminder-1', on: ahead(policy.reminder1DaysBefore) });
  }
  stages.push({ stage: 'reminder-2', on: ahead(policy.reminder2DaysBefore) });
  stages.push({ stage: 'due', on: askingDay(step, calendar) });
  return withoutCollisions(stages);
}

/** Of reminder-1, reminder-2 and due on one day only the later stage stays. */
function withoutCollisions(stages: StageDay[]): StageDay[] {
  return stages.filter(
    ({ stage, on }, index) => stage === 'checkpoint' || !stages.slice(index + 1).some((later) => later.on === on),
  );
}

/**
 * The days (`from`, `to`] of which the stages were missed; `from` null: all up to `to`. What was raised up to `raisedUpTo` stays;
 * what lies between it and `from` fell to a clock that had been stopped before, and is lost.
 */
interface Missing {
  from: IsoDate | null;
  raisedUpTo: IsoDate | null;
  to: IsoDate;
  announced: boolean;
}

/**
 * Of the stages missed only the last is made up for, on the next contact day, if that is before the next stage ahead, it was
 * not raised before and nothing else tells the office on that day. When the deadline has come by then, no stage before it is
 * left, not even `due` (CADENCE.md, *Entering late*).
 */
function missing(
  stages: readonly StageDay[],
  { from, raisedUpTo, to, announced }: Missing,
  deadline: IsoDate,
  series: DaySeries,
  alreadyRaised: AlreadyRaised,
): StageDay[] {
  const kept = stages.filter(({ on }) => raisedUpTo !== null && on <= raisedUpTo);
  if (deadline <= to) return kept;
  const missed = stages.filter(({ on }) => on <= to && (from === null || on > from));
  // What tells of the day takes the place of whatever was to be made up for because of it.
  const ahead = stages.filter(({ on, madeUpFor }) => on > to && !(announced && madeUpFor === to));
  const last = missed[missed.length - 1];
  const next = ahead[0];
  const on = series.add(to, 1);
  const madeUp =
    last !== undefined && next !== undefined && on < next.on && !announced && !alreadyRaised(last.stage)
      ? [{ stage: last.stage, on, madeUpFor: to }]
      : [];
  return [...kept, ...madeUp, ...ahead];
}

function afterDeadline(step: LadderStep, base: IsoDate, series: DaySeries, policy: CadencePolicy): StageDay[] {
  const grace = graceOf(step, policy);
  const after = (days: number): IsoDate => series.add(base, grace + days);
  const first: StageDay = { stage: 'overdue-1', on: after(0) };
  if (step.precision === 'from') return [first];
  return [
    first,
    { stage: 'overdue-2', on: after(policy.overdue2After) },
    { stage: 'escalation-1', on: after(policy.escalation1After) },
    { stage: 'escalation-2', on: after(policy.escalation2After) },
  ];
}
