import { inBacklog, stoppingRequest, waits, type Measure, type Step } from '#libs/measures/domain/index';
import { backlogRoundOf } from './backlog.ts';
import { ladderOf, type AlreadyRaised } from './ladder.ts';
import { lateStagesOf } from './late-stages.ts';
import { type Notice } from './notice.ts';
import { isOnCourse } from './on-course.ts';
import { isOnLadder, plannedOf, type Cadence, type PlannedNotice } from './planned-notice.ts';
import { raisedWhileWaiting, type Stage } from './stage.ts';

/** Ladder, backlog round and `your-turn`: silent while the measure is paused and while a request has stopped the clock. */
export function plannedStages(
  cadence: Cadence,
  measure: Measure,
  step: Step,
  raised: readonly Notice[],
): PlannedNotice[] {
  const { plan, calendar, policy } = cadence;
  if (plan.activatedOn === null || measure.pause !== null) return [];
  if (!isOnLadder(step) || stoppingRequest(step) !== null) return [];
  const waiting = waits(measure, step);
  if (inBacklog(step, plan.activatedOn, calendar)) {
    if (plan.backlogStartedOn === null || waiting) return [];
    const round = backlogRoundOf(step, plan.backlogStartedOn, calendar, policy);
    return round.map(({ stage, on }) => plannedOf(measure, step, stage, on));
  }
  const withheld = (stage: Stage): PlannedNotice['withheld'] => {
    if (waiting && !raisedWhileWaiting(stage)) return 'predecessor-open';
    return stage === 'reminder-2' && isOnCourse(step, calendar, policy) ? 'on-course' : null;
  };
  const lateStages = lateStagesOf(measure, step, raised, calendar.contactDaysOf(step), policy);
  const stages = ladderOf(step, calendar, policy, alreadyRaised(step, raised), lateStages);
  const ladder = stages.map(({ stage, on, held }) => ({
    ...plannedOf(measure, step, stage, on),
    withheld: withheld(stage),
    ...(held === undefined ? {} : { held }),
  }));
  const turn = calendar.contactDaysOf(step).add(step.enteredOn, 1);
  const stoodStill = step.shifts.some((it) => it.kind === 'standstill' && it.raisedUpTo < turn && turn <= it.to);
  const lost = waiting || stoodStill || !hasTurn(step);
  return lost ? ladder : [plannedOf(measure, step, 'your-turn', turn), ...ladder];
}

/** `your-turn` is lost with a later `entered`, another `dueVersion` or office (CADENCE.md, *Answers*). */
function hasTurn(step: Step): boolean {
  const { unblocked } = step;
  return (
    unblocked !== null &&
    unblocked.on === step.enteredOn &&
    unblocked.dueVersion === step.dueVersion &&
    unblocked.officeId === step.officeId
  );
}

function alreadyRaised(step: Step, raised: readonly Notice[]): AlreadyRaised {
  return (stage) =>
    raised.some(
      (notice) =>
        notice.stepId === step.id &&
        notice.stage === stage &&
        notice.dueVersion === step.dueVersion &&
        notice.role === 'responsible' &&
        notice.suppressed === null,
    );
}
