import { type Day, dayOf } from './calendar.ts';
import { handOver, moveTo } from './changes.ts';
import { enter, enterForAll, raiseDueVersion, resume } from './entering.ts';
import { countedFor, type Rung } from './ladder.ts';
import { type Outcome } from './outcome.ts';
import { type MeasureRecord, newStep, type OfficeRecord, type PlanRecord, type StepRecord } from './record.ts';
import { type ScenarioCommand } from './scenario.ts';
import { isInBacklog, isStopped, waits } from './standing.ts';

export function move(step: StepRecord, to: Day, record: PlanRecord, today: Day): Outcome {
  if (!step.deadline || step.deadline.dueOn === to) return 'refused';
  moveTo(step, to, record, today);
  return 'accepted';
}

export function reassign(step: StepRecord, office: OfficeRecord | undefined, record: PlanRecord, today: Day): Outcome {
  if (!office || step.office === office) return 'refused';
  const returns = step.sinceDueVersion.formerly.has(office.key);
  handOver(step, office, record, today);
  return returns ? 'returned' : 'accepted';
}

/** The next escalation and every later one move by 1 to 10 contact days, once per dueVersion. */
export function hold(step: StepRecord, days: number, today: Day): Outcome {
  const { ladder, sinceDueVersion } = step;
  if (!Number.isInteger(days) || days < 1 || days > 10) return 'refused';
  if (!ladder || sinceDueVersion.held || waits(step)) return 'refused';
  const isAhead = ({ stage, on, raisedOn }: Rung): boolean =>
    (stage === 'escalation-1' || stage === 'escalation-2') && raisedOn === null && (on > today || isStopped(step));
  if (!ladder.rungs.some(isAhead)) return 'refused';
  sinceDueVersion.held = true;
  const C = countedFor(step);
  const rungs = ladder.rungs.map((rung) => (isAhead(rung) ? { ...rung, on: C.add(rung.on, days) } : rung));
  step.ladder = { ...ladder, rungs };
  return 'accepted';
}

export function release(step: StepRecord, record: PlanRecord, today: Day): Outcome {
  if (!isInBacklog(step, record)) return 'refused';
  step.released = true;
  enterForAll(step, record, today);
  return 'accepted';
}

/** After completion the dueVersion rises, after *dropped* it stays. */
export function reopen(step: StepRecord, record: PlanRecord, today: Day): Outcome {
  if (!step.closed) return 'refused';
  if (step.closed === 'done') raiseDueVersion(step);
  step.closed = null;
  step.toResolve = step.toResolve.filter(({ on }) => on <= today);
  enterForAll(step, record, today);
  return 'accepted';
}

export function add(
  command: Extract<ScenarioCommand, { do: 'add' }>,
  measure: MeasureRecord,
  record: PlanRecord,
  today: Day,
): Outcome {
  const office = record.offices.get(command.office);
  if (!office || measure.steps.some(({ number }) => number === command.step)) return 'refused';
  const step = newStep({ ...command, number: command.step }, measure, office, today);
  measure.steps.push(step);
  enter(step, record, today);
  return 'accepted';
}

export function firstDate(
  step: StepRecord,
  { dueOn, precision }: Extract<ScenarioCommand, { do: 'firstDate' }>,
  record: PlanRecord,
  today: Day,
): Outcome {
  if (step.deadline) return 'refused';
  step.deadline = { dueOn: dayOf(dueOn), precision, hard: step.hard };
  step.sinceDueVersion.formerly.clear(); // no office had it before under this deadline
  enter(step, record, today);
  return 'accepted';
}

/** A second pause replaces the first. */
export function pause(measure: MeasureRecord, until: Day, today: Day): Outcome {
  if (until <= today) return 'refused';
  measure.pausedUntil = until;
  return 'accepted';
}

export function resumeEarly(measure: MeasureRecord, record: PlanRecord, today: Day): Outcome {
  if (measure.pausedUntil === null) return 'refused';
  resume(measure, record, today);
  return 'accepted';
}
