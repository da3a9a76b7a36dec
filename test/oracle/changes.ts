import { type Day } from './calendar.ts';
import { enter, raiseDueVersion } from './entering.ts';
import { countedFor } from './ladder.ts';
import { type OfficeRecord, type PlanRecord, type StepRecord } from './record.ts';
import { afterStandingStill } from './stood-still.ts';

/** Each of these ends a request that is undecided. */

export function close(step: StepRecord, how: 'done' | 'dropped', today: Day): void {
  step.request = null;
  resolve(step, today);
  step.closed = how;
}

/** A granted new date, or a move by coordination. The step is dated. */
export function moveTo(step: StepRecord, dueOn: Day, record: PlanRecord, today: Day): void {
  if (!step.deadline) return;
  step.request = null;
  resolve(step, today);
  step.deadline = { ...step.deadline, dueOn };
  raiseDueVersion(step);
  enter(step, record, today);
}

/** Each address that got an escalation under this dueVersion is told once, in the role it had first. */
function resolve(step: StepRecord, today: Day): void {
  const told = new Set<string>();
  for (const { role, to } of step.sinceDueVersion.escalations) {
    if (to === null || told.has(to.toLowerCase())) continue;
    told.add(to.toLowerCase());
    step.toResolve.push({ on: countedFor(step).add(today, 1), role, to, dueVersion: step.dueVersion });
  }
}

/** A granted *not mine*, or a reassignment by coordination. */
export function handOver(step: StepRecord, office: OfficeRecord, record: PlanRecord, today: Day): void {
  const { formerly } = step.sinceDueVersion;
  step.request = null;
  formerly.set(step.office.key, { leftOn: today, entered: step.entered, ladder: step.ladder, overtaken: false });
  step.office = office;
  step.handedOverOn = today;

  const before = formerly.get(office.key);
  if (!before) return enter(step, record, today);
  // `entered` counts reassignments to offices that did not have the step before, and those only. So where the old
  // ladder does not come back, the one that runs goes on; either way the clock stood still since the office lost it.
  const { entered, ladder } = before.overtaken ? step : before;
  step.entered = entered;
  if (ladder) step.ladder = afterStandingStill(step, ladder, record, before.leftOn, today);
}
