import { type Day } from './calendar.ts';
import { deadlineDay } from './ladder.ts';
import { type PlanRecord, type StepRecord } from './record.ts';

/** A step waits while an open step of its track has an earlier dueOn; a hard one never does. */
export function waits(step: StepRecord): boolean {
  const { deadline, measure } = step;
  if (step.closed || !deadline || step.hard || measure.parallel) return false;
  return measure.steps.some(
    (other) =>
      other.office === step.office && !other.closed && other.deadline !== null && other.deadline.dueOn < deadline.dueOn,
  );
}

/** Not yet released, with max(E, dueOn) ≤ activation day, whenever it came. */
export function isInBacklog({ deadline, released }: StepRecord, { activation }: PlanRecord): boolean {
  return deadline !== null && !released && Math.max(deadlineDay(deadline), deadline.dueOn) <= activation;
}

/** The first request under a dueVersion stops the clock until it is decided. */
export function isStopped({ request }: StepRecord): boolean {
  return request !== null && request.stopsTheClock;
}

/** The day for which `your-turn` is told; null when it is lost with another dueVersion or office. */
export function turnOf({ stoppedWaiting, dueVersion, office }: StepRecord): Day | null {
  return stoppedWaiting?.dueVersion === dueVersion && stoppedWaiting.office === office ? stoppedWaiting.on : null;
}

/** `your-turn` or `assigned` comes because of the day, so that nothing is made up for because of it. */
export function hasPlaceTaken(step: StepRecord, day: Day): boolean {
  return step.handedOverOn === day || turnOf(step) === day;
}
