import { type Day, dayOf } from './calendar.ts';
import { countedFor, isBacklog, backlogFrom, ladderFrom } from './ladder.ts';
import { type MeasureRecord, type PlanRecord, type StepRecord, turnOf, waits } from './record.ts';
import { type ScenarioCommand, type ScenarioOffice } from './scenario.ts';
import { afterStandingStill } from './stood-still.ts';

/**
 * Carries out a command after the delivery of its day. What the rules refuse changes nothing.
 * @throws Error for a command that is not read yet.
 */
export function carryOut(command: ScenarioCommand, record: PlanRecord): void {
  const today = dayOf(command.on);
  const measure = record.measures.get(command.measure);
  if (!measure) return;
  const waiting = measure.steps.filter(waits);
  apply(command, measure, record, today);
  for (const step of waiting) if (!step.closed && !waits(step)) stopWaiting(step, record, today);
}

function apply(command: ScenarioCommand, measure: MeasureRecord, record: PlanRecord, today: Day): void {
  const openStep = (number: number): StepRecord | undefined =>
    measure.steps.find((step) => step.number === number && !step.closed);
  switch (command.do) {
    case 'done':
      return close(openStep(command.step), today);
    case 'move':
      return move(openStep(command.step), dayOf(command.to), record, today);
    case 'reassign':
      return reassign(openStep(command.step), record.offices.get(command.office), record, today);
    case 'pause':
      if (dayOf(command.until) > today) measure.pausedUntil = dayOf(command.until);
      return;
    case 'resume':
      if (measure.pausedUntil !== null) resume(measure, record, today);
      return;
    default:
      throw new Error(`the oracle does not read this command yet: ${JSON.stringify(command)}`);
  }
}

/** `entered` is that day: the ladder, or the backlog round, begins anew. */
export function enter(step: StepRecord, record: PlanRecord, today: Day): void {
  if (!step.deadline) return;
  const placeTaken = step.handedOverOn === today || turnOf(step) === today;
  step.ladder = isBacklog(step.deadline, record.activation)
    ? backlogFrom(record.roundStart, today)
    : ladderFrom(step.deadline, today, step.delivered, placeTaken);
}

/** A paused measure goes on, on the day of its end or by command. */
export function resume(measure: MeasureRecord, record: PlanRecord, today: Day): void {
  measure.pausedUntil = null;
  for (const step of measure.steps) {
    overtakeFormerTenures(step);
    enter(step, record, today);
  }
}

function stopWaiting(step: StepRecord, record: PlanRecord, today: Day): void {
  const backlog = step.deadline !== null && isBacklog(step.deadline, record.activation);
  if (!backlog) step.stoppedWaiting = { on: today, dueVersion: step.dueVersion, office: step.office };
  overtakeFormerTenures(step);
  enter(step, record, today);
}

function overtakeFormerTenures(step: StepRecord): void {
  for (const tenure of step.formerly.values()) tenure.overtaken = true;
}

function close(step: StepRecord | undefined, today: Day): void {
  if (!step) return;
  resolve(step, today);
  step.closed = true;
}

function move(step: StepRecord | undefined, to: Day, record: PlanRecord, today: Day): void {
  if (!step?.deadline || step.deadline.dueOn === to) return;
  resolve(step, today);
  step.deadline = { ...step.deadline, dueOn: to };
  step.dueVersion += 1;
  step.formerly.clear();
  step.delivered.clear();
  step.escalations = [];
  enter(step, record, today);
}

/** Each address that got an escalation under this dueVersion is told once, in the role it had first. */
function resolve(step: StepRecord, today: Day): void {
  const told = new Set<string>();
  for (const { role, to } of step.escalations) {
    if (to === null || told.has(to.toLowerCase())) continue;
    told.add(to.toLowerCase());
    step.toResolve.push({ on: countedFor(step).add(today, 1), role, to, dueVersion: step.dueVersion });
  }
}

function reassign(
  step: StepRecord | undefined,
  office: ScenarioOffice | undefined,
  record: PlanRecord,
  today: Day,
): void {
  if (!step || !office || step.office === office) return;
  step.formerly.set(step.office.key, { leftOn: today, ladder: step.ladder, overtaken: false });
  step.office = office;
  step.handedOverOn = today;

  const before = step.formerly.get(office.key);
  if (!before) return enter(step, record, today);
  // `entered` counts reassignments to offices that did not have the step before, and those only. So where the old
  // ladder does not come back, the one that runs goes on; either way the clock stood still since the office lost it.
  const ladder = before.overtaken ? step.ladder : before.ladder;
  if (!step.deadline || !ladder) return;
  step.ladder = afterStandingStill(ladder, step.deadline, record.roundStart, before.leftOn, today);
}
