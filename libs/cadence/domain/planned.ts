import { type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { waits, type HandOver, type Measure, type Plan, type Step } from '#libs/measures/domain/index';
import { type Directory } from '#libs/offices/domain/index';
import { backlogRoundOf } from './backlog.ts';
import { inBacklog } from './deadline.ts';
import { ladderOf, type AlreadyRaised, type LadderStep } from './ladder.ts';
import { identityKey, withheldCause, type Notice, type NoticeIdentity } from './notice.ts';
import { type CadencePolicy } from './policy.ts';
import { raisedWhileWaiting, type Role, type Stage } from './stage.ts';

/** What holds for all measures of a plan on a day. */
export interface Cadence {
  plan: Pick<Plan, 'activatedOn' | 'backlogStartedOn'>;
  calendar: Calendar;
  policy: CadencePolicy;
  directory: Directory;
}

/** A notice that the rules foresee if nothing changes; `predecessorOpen`: it will be kept, not sent. */
export interface PlannedNotice extends NoticeIdentity {
  on: IsoDate;
  /** The address, where it is not that of the role on the day: `resolved` goes to whom the escalation went. */
  to?: string | null;
  predecessorOpen: boolean;
}

/**
 * All notices foreseen for a measure from its present state that are not among `raised`, by day. An escalation that will be
 * skipped is among them: only its day shows to whom it would go.
 *
 * @throws {CalendarRangeError} when a date lies outside the calendar's years.
 */
export function plannedNotices(cadence: Cadence, measure: Measure, raised: readonly Notice[]): PlannedNotice[] {
  const known = new Set(raised.map(identityKey));
  const isNew = (notice: PlannedNotice, { officeId }: Step): boolean =>
    !known.has(identityKey(notice)) &&
    !known.has(identityKey({ ...notice, cause: withheldCause(notice.cause, officeId) }));
  return measure.steps
    .flatMap((step) =>
      [
        ...stagesOf(cadence, measure, step, raised),
        ...handOversOf(cadence, measure, step),
        ...resolutionsOf(cadence, step, raised),
      ].filter((notice) => isNew(notice, step)),
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Ladder, backlog round and `your-turn`: silent while the measure is paused. */
function stagesOf(cadence: Cadence, measure: Measure, step: Step, raised: readonly Notice[]): PlannedNotice[] {
  const { plan, calendar, policy } = cadence;
  if (plan.activatedOn === null || measure.pause !== null || !isOnLadder(step)) return [];
  const waiting = waits(measure, step);
  if (inBacklog(step, plan.activatedOn, calendar)) {
    if (plan.backlogStartedOn === null || waiting) return [];
    return backlogRoundOf(step, plan.backlogStartedOn, calendar, policy).map((it) => planned(step, it.stage, it.on));
  }
  const ladder = ladderOf(step, calendar, policy, alreadyRaised(step, raised)).map((it) => ({
    ...planned(step, it.stage, it.on),
    predecessorOpen: waiting && !raisedWhileWaiting(it.stage),
  }));
  const turn = calendar.contactDaysOf(step).add(step.enteredOn, 1);
  const lost = waiting || !yourTurn(step) || step.standstills.some(({ from, to }) => from < turn && turn <= to);
  return lost ? ladder : [planned(step, 'your-turn', turn), ...ladder];
}

function isOnLadder(step: Step): step is LadderStep {
  return step.status === 'open' && step.dueOn !== null && step.enteredOn !== null;
}

/** `your-turn` is lost with a later `entered`, another `dueVersion` or office (CADENCE.md, *Answers*). */
function yourTurn(step: Step): boolean {
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

/** `assigned`, if by then the step is open and (still) with that office; a pause does not silence it. */
function handOversOf(cadence: Cadence, measure: Measure, step: Step): PlannedNotice[] {
  if (measure.activeOn === null || step.status !== 'open' || step.enteredOn === null) return [];
  const series = cadence.calendar.contactDaysOf(step);
  return step.handOvers
    .filter((handOver) => handOver.on >= measure.activeOn!)
    .map((handOver) => ({ handOver, on: series.add(handOver.on, 1) }))
    .filter(({ handOver, on }) => handOver === lastBefore(on, step))
    .map(({ handOver, on }) => ({
      ...planned(step, 'assigned', on),
      dueVersion: handOver.dueVersion,
      enteredOn: handOver.on,
      cause: `hand-over ${handOver.number}`,
    }));
}

/** What is handed over on a day counts after that day's delivery. */
function lastBefore(day: IsoDate, step: Step): HandOver | undefined {
  return step.handOvers.findLast((handOver) => handOver.on < day);
}

/** Whoever got an escalation hears once that the step was closed or moved. */
function resolutionsOf(cadence: Cadence, step: Step, raised: readonly Notice[]): PlannedNotice[] {
  const escalations = raised.filter(
    (notice) =>
      notice.stepId === step.id &&
      notice.suppressed === null &&
      notice.to !== null &&
      (notice.stage === 'escalation-1' || notice.stage === 'escalation-2'),
  );
  if (escalations.length === 0) return [];
  const ended = step.pastDeadlines.map(({ dueVersion, movedOn }) => ({ dueVersion, on: movedOn }));
  if (step.closedOn !== null) ended.push({ dueVersion: step.dueVersion, on: step.closedOn });
  const series = cadence.calendar.contactDaysOf(step);
  return ended.flatMap(({ dueVersion, on }) =>
    firstPerAddress(escalations.filter((escalation) => escalation.dueVersion === dueVersion)).map((escalation) => ({
      stepId: step.id,
      stage: 'resolved' as const,
      role: escalation.role,
      dueVersion,
      enteredOn: on,
      cause: `${escalation.stage} ${escalation.enteredOn}`,
      on: series.add(on, 1),
      to: escalation.to,
      predecessorOpen: false,
    })),
  );
}

function firstPerAddress(escalations: readonly Notice[]): Notice[] {
  const first = new Map<string, Notice>();
  for (const escalation of [...escalations].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const address = escalation.to!.toLowerCase();
    if (!first.has(address)) first.set(address, escalation);
  }
  return [...first.values()];
}

function planned(step: Step, stage: Stage, on: IsoDate): PlannedNotice {
  return {
    stepId: step.id,
    stage,
    role: roleOf(stage),
    dueVersion: step.dueVersion,
    enteredOn: step.enteredOn!,
    cause: '',
    on,
    predecessorOpen: false,
  };
}

function roleOf(stage: Stage): Role {
  switch (stage) {
    case 'escalation-1':
      return 'superior';
    case 'escalation-2':
      return 'leadership';
    case 'backlog-3':
      return 'coordination';
    default:
      return 'responsible';
  }
}
