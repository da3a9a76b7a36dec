import { type Day } from './calendar.ts';
import { type MeasureRecord, type OfficeRecord, type StepRecord } from './record.ts';
import { type Role, type Stage } from './scenario.ts';
import { waits } from './standing.ts';

/** A notice with what its delivery checks again. */
export type Raised = {
  on: Day;
  stage: Stage;
  role: Role;
  to: string | null;
  about:
    | { step: StepRecord; dueVersion: number; office: OfficeRecord }
    | { measure: MeasureRecord }
    /** `takeover`: the open dated steps of an office. */
    | { steps: StepRecord[] };
};

export function stepOf({ about }: Raised): StepRecord | null {
  return 'step' in about ? about.step : null;
}

export function measureOf({ about }: Raised): MeasureRecord | null {
  if ('step' in about) return about.step.measure;
  return 'measure' in about ? about.measure : null;
}

/** A notice of a step as it stands now. */
export function ofStep(
  step: StepRecord,
  on: Day,
  stage: Stage,
  role: Role,
  to: string | null,
  dueVersion = step.dueVersion,
): Raised {
  return { on, stage, role, to, about: { step, dueVersion, office: step.office } };
}

/** At delivery: the record has changed since the notice was raised, so it is not sent any more. */
export function isSuppressed({ stage, about }: Raised): boolean {
  if (stage === 'resolved' || !('step' in about)) return false;
  const { step, dueVersion, office } = about;
  return (
    step.closed !== null ||
    step.dueVersion !== dueVersion ||
    step.office !== office ||
    step.measure.pausedUntil !== null ||
    waits(step)
  );
}
