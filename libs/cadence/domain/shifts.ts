import { laterOf, type DaySeries, type IsoDate } from '#libs/calendar/domain/index';
import { assertNever, type Hold, type Shift, type Standstill } from '#libs/measures/domain/index';
import { type CadencePolicy } from './policy.ts';
import { type Stage } from './stage.ts';

export interface StageDay {
  stage: Stage;
  on: IsoDate;
  /** The day because of which a missed stage is made up for. */
  madeUpFor?: IsoDate;
  /** The day on which it was raised, where it moved after that: to another office that had the step. */
  raisedOn?: IsoDate;
  /** The hold that moved it; at most one did. */
  held?: Hold;
}

/** Those of `stages` that had not come up to a day although their own day had: they waited for a mail to arrive. */
export type LateStages = (stages: readonly StageDay[], upTo: IsoDate) => ReadonlySet<Stage>;

/** For stages that wait for no mail. */
export const neverLate: LateStages = () => new Set();

/** Stages after the deadline, or of the backlog, once `shift` came; `base` is the day from which they count. */
export function shifted(
  stages: readonly StageDay[],
  shift: Shift,
  base: IsoDate,
  series: DaySeries,
  policy: CadencePolicy,
  lateStages: LateStages,
): StageDay[] {
  switch (shift.kind) {
    case 'standstill':
      return movedByStandstill(stages, shift, base, series, policy, lateStages);
    case 'hold':
      return movedByHold(stages, shift, series, lateStages);
    default:
      return assertNever(shift);
  }
}

/** Those of `stages` that are still to be raised after that day, late ones too. */
export function aheadOf(stages: readonly StageDay[], day: IsoDate, lateStages: LateStages): StageDay[] {
  const late = lateStages(stages, day);
  return stages.filter(({ stage, on, raisedOn }) => raisedOn === undefined && (on > day || late.has(stage)));
}

/** Every escalation not raised before the hold comes so many contact days later. */
function movedByHold(stages: readonly StageDay[], hold: Hold, series: DaySeries, lateStages: LateStages): StageDay[] {
  const ahead = aheadOf(stages, hold.raisedUpTo, lateStages).filter(({ stage }) => isEscalation(stage));
  return stages.map((it) => (ahead.includes(it) ? { ...it, on: series.add(it.on, hold.days), held: hold } : it));
}

/**
 * Those not raised before the standstill move by the contact days that it took after `base`, and at least so far that the first
 * leaves `standstillLead` contact days (CADENCE.md, *A clock that stood still*).
 */
function movedByStandstill(
  before: readonly StageDay[],
  { from, to, raisedUpTo, toldAnotherUpTo }: Standstill,
  base: IsoDate,
  series: DaySeries,
  policy: CadencePolicy,
  lateStages: LateStages,
): StageDay[] {
  const stages = toldAnotherUpTo === undefined ? before : asRaised(before, toldAnotherUpTo, lateStages);
  const late = lateStages(stages, raisedUpTo);
  const moves = ({ stage, on, raisedOn }: StageDay): boolean => (raisedOn ?? on) > raisedUpTo || late.has(stage);
  const stood = series.countBetween(laterOf(from, base), to);
  const first = stages.find(moves);
  if (first === undefined) return [...stages];
  const lead = series.countBetween(series.add(first.on, stood), series.add(to, policy.standstillLead));
  return moved(stages, stood + lead, series, moves);
}

/** What had come by that day was raised on its own, whatever moves it afterwards. */
function asRaised(stages: readonly StageDay[], upTo: IsoDate, lateStages: LateStages): StageDay[] {
  const late = lateStages(stages, upTo);
  return stages.map((stage) => {
    const { on, raisedOn = on } = stage;
    return raisedOn <= upTo && !late.has(stage.stage) ? { ...stage, raisedOn } : stage;
  });
}

function moved(
  stages: readonly StageDay[],
  days: number,
  series: DaySeries,
  concerned: (stage: StageDay) => boolean,
): StageDay[] {
  return stages.map((stage) => (concerned(stage) ? { ...stage, on: series.add(stage.on, days) } : stage));
}

export function isEscalation(stage: Stage): boolean {
  return stage === 'escalation-1' || stage === 'escalation-2';
}
