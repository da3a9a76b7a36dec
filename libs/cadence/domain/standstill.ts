import { laterOf, type DaySeries, type IsoDate } from '#libs/calendar/domain/index';
import { type Standstill } from '#libs/measures/domain/index';
import { type CadencePolicy } from './policy.ts';
import { type Stage } from './stage.ts';

export interface StageDay {
  stage: Stage;
  on: IsoDate;
}

/**
 * Stages after the deadline (or of the backlog) once the clock stood still: those not raised before it move by the contact
 * days that the standstill took after `base`, and at least so far that the first leaves `standstillLead` contact days
 * (CADENCE.md, *A clock that stood still*).
 */
export function movedByStandstill(
  stages: readonly StageDay[],
  standstill: Standstill,
  base: IsoDate,
  series: DaySeries,
  policy: CadencePolicy,
): StageDay[] {
  const stood = series.countBetween(laterOf(standstill.from, base), standstill.to);
  const ahead = stages.filter((stage) => stage.on > standstill.from);
  const first = ahead[0];
  if (first === undefined) return [...stages];
  const lead = series.countBetween(series.add(first.on, stood), series.add(standstill.to, policy.standstillLead));
  const by = stood + lead;
  return stages.map((stage) => (stage.on > standstill.from ? { ...stage, on: series.add(stage.on, by) } : stage));
}
