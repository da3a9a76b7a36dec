import { type CriticalMeasure } from '#libs/mail/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { causeOf } from './cause-of.ts';
import { officeOfStep } from './division.ts';
import { escalatedSteps, type EscalatedStep } from './escalated-steps.ts';
import { monthsBehind } from './months-behind.ts';
import { type PlanOnDay, type Reader } from './plan-on-day.ts';

export interface Critical {
  rows: CriticalMeasure[];
  /** Measures that were critical in the last summary and are so without anything new. */
  unchanged: number;
}

/** What is critical, of the steps whose office `belongs`. */
export function criticalMeasures(
  on: PlanOnDay,
  { since }: Pick<Reader, 'since'>,
  belongs: (officeId: string | null) => boolean,
): Critical {
  const rows: CriticalMeasure[] = [];
  let unchanged = 0;
  for (const measure of on.measures) {
    const steps = escalatedSteps(measure, on.tellings).filter(({ step }) => belongs(officeOfStep(measure, step)));
    if (steps.length === 0) continue;
    const fresh = steps.filter(({ toldOn }) => since === null || toldOn > since.on);
    // It was not critical in the last summary: new. It was, and another step or another date of one came up since: worse.
    if (since?.measures[measure.id]?.critical !== true) rows.push(rowOf(on, measure, fresh, steps, 'new'));
    else if (fresh.length > 0) rows.push(rowOf(on, measure, fresh, steps, 'worse'));
    else unchanged += 1;
  }
  return { rows, unchanged };
}

function rowOf(
  on: PlanOnDay,
  measure: Measure,
  fresh: readonly EscalatedStep[],
  all: readonly EscalatedStep[],
  change: CriticalMeasure['change'],
): CriticalMeasure {
  const { step } = [...(fresh.length > 0 ? fresh : all)].sort(earliestFirst)[0]!;
  const office = on.offices.find(({ id }) => id === step.officeId);
  const superior = on.offices.find(({ id }) => id === office?.superiorId);
  return {
    change,
    measure: { number: measure.number, title: measure.title },
    step: { number: step.number, title: step.title },
    officeName: office?.name ?? null,
    monthsBehind: monthsBehind(step, on.day),
    cause: causeOf(step),
    askedOf: superior?.name ?? null,
  };
}

function earliestFirst({ step: a }: EscalatedStep, { step: b }: EscalatedStep): number {
  const [left, right] = [a.dueOn ?? '9999-12-31', b.dueOn ?? '9999-12-31'];
  return left < right ? -1 : left > right ? 1 : a.number - b.number;
}
