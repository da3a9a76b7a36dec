import { type ResolvedMeasure } from '#libs/mail/domain/index';
import { stepOf, type Step } from '#libs/measures/domain/index';
import { officeOfStep } from './division.ts';
import { type PlanOnDay, type Reader } from './plan-on-day.ts';
import { type Telling } from './telling.ts';

/** Steps of which leadership was told and that are closed or moved, if their office `belongs`; each once. */
export function resolvedMeasures(
  on: PlanOnDay,
  { heardUpTo }: Pick<Reader, 'heardUpTo'>,
  belongs: (officeId: string | null) => boolean,
): ResolvedMeasure[] {
  return on.measures.flatMap((measure) => {
    const rows = new Map<string, ResolvedMeasure>();
    for (const telling of on.tellings) {
      if (telling.stage !== 'resolved' || telling.measureId !== measure.id) continue;
      if (heardUpTo !== null && telling.on <= heardUpTo) continue;
      const step = stepOf(measure, telling.stepId);
      const outcome = step === undefined ? null : outcomeOf(telling, step);
      if (step === undefined || outcome === null || !belongs(officeOfStep(measure, telling))) continue;
      rows.set(step.id, {
        measure: { number: measure.number, title: measure.title },
        step: { number: step.number, title: step.title },
        officeName: on.offices.find(({ id }) => id === telling.officeId)?.name ?? null,
        outcome,
        dueOn: outcome === 'moved' ? step.dueOn : null,
      });
    }
    return [...rows.values()];
  });
}

/** Null for one that was opened again. */
function outcomeOf({ dueVersion }: Telling, step: Step): ResolvedMeasure['outcome'] | null {
  if (step.status !== 'open') return step.status;
  return dueVersion < step.dueVersion ? 'moved' : null;
}
