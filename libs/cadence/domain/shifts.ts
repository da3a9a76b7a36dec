import { laterOf, type DaySeries, type IsoDate } from '#libs/calendar/domain/index';
import { assertNever, type Shift, type Standstill } from '#libs/measures/domain/index';
import { type CadencePolicy } from './policy.ts';
import { type Stage } from './stage.ts';

export interface StageDay {
  stage: Stage;
  on: IsoDate;
  /** The day because of which a missed stage is made up for. */
  madeUpFor?: IsoDate;
  /** The day on which it was raised, where it moved after that: to another office that had the step. */
  raisedOn?: IsoDate;
}

/** Stages after the deadline, or of the backlog, once `shift` came; `base` is the day from which they count. */
export function shifted(
  stages: readonly StageDay[],
  shift: Shift,
  base: IsoDate,
  series: DaySeries,
  policy: CadencePolicy,
): StageDay[] {
  switch (shift.kind) {
    case 'standstill':
      return movedByStandstill(stages, shift, base, series, policy);
    case 'hold':
      return moved(stages, shift.days, series, (it) => isEscalation(it.stage) && isAhead(it, shift.raisedUpTo));
    default:
      return assertNever(shift);
  }
}

/** Whether a stage is still to be raised after that day. */
export function isAhead({ on, raisedOn }: StageDay, day: IsoDate): boolean {
  return raisedOn === undefined && on > day;
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
): StageDay[] {
  const stages = before.map((it) => (toldAnotherUpTo === undefined ? it : asRaised(it, toldAnotherUpTo)));
  const moves = ({ on, raisedOn }: StageDay): boolean => (raisedOn ?? on) > raisedUpTo;
  const stood = series.countBetween(laterOf(from, base), to);
  const first = stages.find(moves);
  if (first === undefined) return stages;
  const lead = series.countBetween(series.add(first.on, stood), series.add(to, policy.standstillLead));
  return moved(stages, stood + lead, series, moves);
}

/** What had come by that day was raised on its own, whatever moves it afterwards. */
function asRaised(stage: StageDay, upTo: IsoDate): StageDay {
  const { on, raisedOn = on } = stage;
  return raisedOn <= upTo ? { ...stage, raisedOn } : stage;
}

function moved(
  stages: readonly StageDay[],
  days: number,
  series: DaySeries,
  concerned: (stage: StageDay) => boolean,
): StageDay[] {
  return stages.map((stage) => (concerned(stage) ? { ...stage, on: series.add(stage.on, days) } : stage));
}

function isEscalation(stage: Stage): boolean {
  return stage === 'escalation-1' || stage === 'escalation-2';
}
