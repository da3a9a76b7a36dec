import { type Measure } from './measure.ts';
import { type Step } from './step.ts';

/**
 * The open step that `step` waits for: the earliest open one of its track (the dated steps of the measure with the same
 * responsible office) with an earlier `dueOn`. Equal dates run side by side, and a hard deadline never waits (CADENCE.md,
 * *Terms*).
 */
export function predecessorOf(measure: Measure, step: Step): Step | null {
  if (measure.parallel || step.hard || step.dueOn === null || step.status !== 'open') return null;
  let found: Step | null = null;
  for (const other of measure.steps) {
    if (other.status !== 'open' || other.dueOn === null || other.officeId !== step.officeId) continue;
    if (other.dueOn < step.dueOn && (found === null || other.dueOn < found.dueOn!)) found = other;
  }
  return found;
}

export function waits(measure: Measure, step: Step): boolean {
  return predecessorOf(measure, step) !== null;
}
