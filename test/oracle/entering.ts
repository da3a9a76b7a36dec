import { type Day } from './calendar.ts';
import { backlogFrom, ladderFrom } from './ladder.ts';
import { type MeasureRecord, nothingSinceDueVersion, type PlanRecord, type StepRecord } from './record.ts';
import { hasPlaceTaken, isInBacklog, waits } from './standing.ts';

/** `entered` is that day: the ladder, or the backlog round, begins anew. */
export function enter(step: StepRecord, record: PlanRecord, today: Day): void {
  step.entered = today;
  if (!step.deadline) return;
  step.ladder = isInBacklog(step, record)
    ? backlogFrom(record.roundStart, today)
    : ladderFrom(step.deadline, today, step.sinceDueVersion.delivered, hasPlaceTaken(step, today));
}

/** As `enter`, for what also keeps the ladder of a former office from coming back. */
export function enterForAll(step: StepRecord, record: PlanRecord, today: Day): void {
  for (const tenure of step.sinceDueVersion.formerly.values()) tenure.overtaken = true;
  enter(step, record, today);
}

export function raiseDueVersion(step: StepRecord): void {
  step.dueVersion += 1;
  step.sinceDueVersion = nothingSinceDueVersion();
}

/** A paused measure goes on, on the day of its end or by command. */
export function resume(measure: MeasureRecord, record: PlanRecord, today: Day): void {
  measure.pausedUntil = null;
  for (const step of measure.steps) enterForAll(step, record, today);
}

/** Does something in a measure; whoever does not wait any more because of it has its turn. */
export function watchingWaiting<T>(measure: MeasureRecord, record: PlanRecord, today: Day, change: () => T): T {
  const waiting = measure.steps.filter(waits);
  const outcome = change();
  for (const step of waiting) if (!step.closed && !waits(step)) stopWaiting(step, record, today);
  return outcome;
}

function stopWaiting(step: StepRecord, record: PlanRecord, today: Day): void {
  if (!isInBacklog(step, record)) step.stoppedWaiting = { on: today, dueVersion: step.dueVersion, office: step.office };
  enterForAll(step, record, today);
}
