import { type Day } from './calendar.ts';
import { countedFor, type Rung } from './ladder.ts';
import { type PlanRecord, type StepRecord, turnOf, waits } from './record.ts';
import { escalationOf, responsibleOf, sameAddress } from './recipients.ts';
import { type Role, type ScenarioOffice, type Stage } from './scenario.ts';

/** A notice with what its delivery checks again. */
export type Raised = {
  on: Day;
  step: StepRecord;
  stage: Stage;
  role: Role;
  to: string | null;
  dueVersion: number;
  office: ScenarioOffice;
};

const RAISED_WHILE_WAITING: ReadonlySet<Stage> = new Set(['checkpoint', 'reminder-1', 'reminder-2']);

/** Every notice of a step that is raised on the day and not suppressed on it. */
export function raiseStep(step: StepRecord, record: PlanRecord, today: Day): Raised[] {
  const notices: Raised[] = [];
  const raise = (stage: Stage, role: Role, to: string | null, dueVersion = step.dueVersion): void => {
    notices.push({ on: today, step, stage, role, to, dueVersion, office: step.office });
  };
  for (const { on, role, to, dueVersion } of step.toResolve) if (on === today) raise('resolved', role, to, dueVersion);
  if (step.closed) return notices;

  const nextDay = (day: Day): Day => countedFor(step).add(day, 1);
  const responsible = responsibleOf(step.office, record.plan);
  if (step.handedOverOn !== null && nextDay(step.handedOverOn) === today) raise('assigned', 'responsible', responsible);
  if (!step.ladder || step.measure.pausedUntil !== null) return notices;

  const { entered, rungs } = step.ladder;
  const turn = turnOf(step);
  if (turn !== null && nextDay(turn) === today && entered <= turn && !waits(step)) {
    raise('your-turn', 'responsible', responsible);
  }
  for (const rung of rungs) {
    if (rung.on === today) raiseRung(rung);
  }
  return notices;

  function raiseRung({ stage }: Rung): void {
    if (waits(step) && !RAISED_WHILE_WAITING.has(stage)) return;
    const [role, to] = recipient(stage);
    const skipped = stage === 'escalation-1' && [responsible, record.plan.leadership].some((a) => sameAddress(a, to));
    const identity = [stage, step.dueVersion, entered, role].join();
    if (skipped || step.raised.has(identity)) return;
    step.raised.add(identity);
    if (role === 'responsible') step.delivered.add(stage);
    if (stage === 'escalation-1' || stage === 'escalation-2') step.escalations.push({ role, to });
    raise(stage, role, to);
  }

  function recipient(stage: Stage): [Role, string | null] {
    if (stage === 'escalation-1') return ['superior', escalationOf(step.office, record.plan)];
    if (stage === 'escalation-2') return ['leadership', record.plan.leadership];
    if (stage === 'backlog-3') return ['coordination', record.plan.coordination];
    return ['responsible', responsible];
  }
}

/** At delivery: the record has changed since the notice was raised, so it is not sent any more. */
export function isSuppressed({ step, dueVersion, office, stage }: Raised): boolean {
  if (stage === 'resolved') return false;
  return (
    step.closed ||
    step.dueVersion !== dueVersion ||
    step.office !== office ||
    step.measure.pausedUntil !== null ||
    waits(step)
  );
}
