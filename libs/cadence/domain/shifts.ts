import { laterOf, type DaySeries, type IsoDate } from '#libs/calendar/domain/index';
import { assertNever, type Shift, type Standstill } from '#libs/measures/domain/index';
import { type CadencePolicy } from './policy.ts';
import { type Stage } from './stage.ts';

export interface StageDay {
  stage: Stage;
  on: IsoDate;
  /** The day because of which a missed stage is made up for. */
  madeUpFor?: IsoDate;
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
      return moved(stages, shift.days, series, ({ stage, on }) => isEscalation(stage) && on > shift.raisedUpTo);
    default:
      return assertNever(shift);
  }
}

/**
 * Those not raised before the standstill move by the contact days that it took after `base`, and at least so far that the first
 * leaves `standstillLead` contact days (CADENCE.md, *A clock that stood still*).
 */
function movedByStandstill(
  stages: readonly StageDay[],
  { from, to, raisedUpTo }: Standstill,
  base: IsoDate,
  series: DaySeries,
  policy: CadencePolicy,
): StageDay[] {
  const stood = series.countBetween(laterOf(from, base), to);
  const first = stages.find(({ on }) => on > raisedUpTo);
  if (first === undefined) return [...stages];
  const lead = series.countBetween(series.add(first.on, stood), series.add(to, policy.standstillLead));
  return moved(stages, stood + lead, series, ({ on }) => on > raisedUpTo);
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
