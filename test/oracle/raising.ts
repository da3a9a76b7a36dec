import { type Day } from './calendar.ts';
import { countedFor, type Rung } from './ladder.ts';
import { ofStep, type Raised } from './raised.ts';
import { alsoToDeputy, escalationOf, responsibleOf, sameAddress } from './recipients.ts';
import { type PlanRecord, type StepRecord } from './record.ts';
import { type Role, type Stage } from './scenario.ts';
import { isStopped, turnOf, waits } from './standing.ts';

const RAISED_WHILE_WAITING: ReadonlySet<Stage> = new Set(['checkpoint', 'reminder-1', 'reminder-2']);

/** The stages of a step's ladder or backlog round on the day, and its turn; none that is suppressed. */
export function raiseLadder(step: StepRecord, record: PlanRecord, today: Day): Raised[] {
  const { ladder, entered } = step;
  if (step.closed || !ladder || step.measure.pausedUntil !== null || isStopped(step)) return [];
  const turn = turnOf(step);
  const hasTurn = turn !== null && entered <= turn && !waits(step) && countedFor(step).add(turn, 1) === today;
  const responsible = responsibleOf(step.office, record.plan, today);
  return [
    ...(hasTurn ? [ofStep(step, today, 'your-turn', 'responsible', responsible)] : []),
    ...ladder.rungs.filter(({ on }) => on === today).flatMap((rung) => raiseRung(rung, step, record, today)),
  ];
}

function raiseRung(rung: Rung, step: StepRecord, record: PlanRecord, today: Day): Raised[] {
  const { stage } = rung;
  const { onCourse, delivered, escalations } = step.sinceDueVersion;
  if (waits(step) && !RAISED_WHILE_WAITING.has(stage)) return [];
  if (stage === 'reminder-2' && onCourse) return [];

  const responsible = responsibleOf(step.office, record.plan, today);
  const [role, to] = recipient(stage, step, record, responsible);
  const identity = [stage, step.dueVersion, step.entered, role].join();
  rung.raisedOn ??= today; // also if the notice exists already, from another office with the same `entered`
  if (step.raised.has(identity)) return [];
  step.raised.add(identity);
  const nobodyNew = [responsible, record.plan.leadership].some((address) => sameAddress(address, to));
  if (stage === 'escalation-1' && nobodyNew) return [];

  if (role === 'responsible') delivered.add(stage);
  if (stage === 'escalation-1' || stage === 'escalation-2') escalations.push({ role, to });
  const deputy = stage === 'overdue-2' ? alsoToDeputy(step.office, to) : null;
  return [
    ofStep(step, today, stage, role, to),
    ...(deputy === null ? [] : [ofStep(step, today, stage, 'deputy', deputy)]),
  ];
}

function recipient(
  stage: Stage,
  { office }: StepRecord,
  { plan }: PlanRecord,
  responsible: string | null,
): [Role, string | null] {
  if (stage === 'escalation-1') return ['superior', escalationOf(office, plan)];
  if (stage === 'escalation-2') return ['leadership', plan.leadership];
  if (stage === 'backlog-3') return ['coordination', plan.coordination];
  return ['responsible', responsible];
}
