import {
  askingDay,
  backlogRoundOf,
  type Cadence,
  graceOf,
  isOnLadder,
  ladderOf,
  lateStagesOf,
  type LadderStep,
  missingMailOf,
  type Notice,
  type Stage,
} from '#libs/cadence/domain/index';
import { laterOf } from '#libs/calendar/domain/index';
import { effectiveDeadline, type Measure, type Step } from '#libs/measures/domain/index';
import { causeOf } from './cause-of.ts';
import { type CountedDays, type Deadline, type Explanation, type MovedBy, type Rule } from './explanation.ts';

/** Which line of CADENCE.md a notice comes from, and the days that the line counts with. */
export type Origin = Pick<Explanation, 'rule' | 'ruleDay' | 'deadline' | 'shifts' | 'movedDays'>;

/** As the notice found them; `step` is null for what is about no step. */
export interface AsFound {
  measure: Measure | null;
  step: Step | null;
  /** All notices of the measure. */
  raised: readonly Notice[];
}

export function originOf(cadence: Cadence, notice: Notice, found: AsFound): Origin {
  const { step } = found;
  const { stage, enteredOn } = notice;
  const { status } = cadence.policy;
  switch (stage) {
    case 'checkpoint':
    case 'reminder-1':
    case 'reminder-2':
    case 'due':
    case 'overdue-1':
    case 'overdue-2':
    case 'escalation-1':
    case 'escalation-2':
      return ofLadder(cadence, notice, stage, found);
    case 'backlog-1':
    case 'backlog-2':
    case 'backlog-3':
      return ofBacklog(cadence, notice, stage, step);
    case 'status-1':
      return plain(notice, { kind: 'status', round: enteredOn, after: 0, days: 'contact' });
    case 'status-2':
      return plain(notice, { kind: 'status', round: enteredOn, after: status.deputyAfter, days: 'contact' });
    case 'status-3':
      return plain(notice, { kind: 'status', round: enteredOn, after: status.coordinationAfter, days: 'contact' });
    case 'undeliverable':
      return plain(notice, {
        kind: 'mail-lost',
        mail: missingMailOf(notice),
        composedOn: enteredOn,
        days: 'contact',
      });
    default:
      return plain(notice, causeOf(cadence, notice, stage, step));
  }
}

type LadderStage = Extract<
  Stage,
  'checkpoint' | 'reminder-1' | 'reminder-2' | 'due' | 'overdue-1' | 'overdue-2' | 'escalation-1' | 'escalation-2'
>;
type BacklogStage = Extract<Stage, 'backlog-1' | 'backlog-2' | 'backlog-3'>;

function plain({ on }: Notice, rule: Rule): Origin {
  return { rule, ruleDay: on, deadline: null, shifts: [], movedDays: 0 };
}

function ofLadder(cadence: Cadence, notice: Notice, stage: LadderStage, { measure, step, raised }: AsFound): Origin {
  const days: CountedDays = step?.hard ? 'working' : 'contact';
  if (measure === null || step === null || !isOnLadder(step) || !isUnder(notice, step)) {
    return plain(notice, ladderRule(cadence, stage, step, days, null));
  }
  const { calendar, policy } = cadence;
  const series = calendar.contactDaysOf(step);
  const lateStages = lateStagesOf(measure, step, raised, series, policy);
  const rung = ladderOf(step, calendar, policy, () => false, lateStages).find((it) => it.stage === stage);
  const deadline = deadlineOf(cadence, step);
  const rule = ladderRule(cadence, stage, step, days, rung?.madeUpFor ?? null);
  const shifts = shiftsOf(step, notice, stage.startsWith('escalation-'));
  const ruleDay = rung?.on ?? notice.on;
  if (rule.kind !== 'after-deadline') return { rule, ruleDay, deadline, shifts, movedDays: 0 };
  const movedDays = series.countBetween(series.add(deadline.base, rule.after), ruleDay);
  return { rule, ruleDay, deadline, shifts, movedDays };
}

function ladderRule(
  { policy }: Cadence,
  stage: LadderStage,
  step: Step | null,
  days: CountedDays,
  madeUpFor: Deadline['enteredOn'] | null,
): Rule {
  const grace = step === null ? policy.grace.other : graceOf(step, policy);
  const before = (workingDays: number, onlyIf: number | null = null): Rule => ({
    kind: 'before-deadline',
    workingDays,
    onlyIf,
    days,
    madeUpFor,
  });
  const after = (more: number): Rule => ({ kind: 'after-deadline', after: grace + more, days });
  switch (stage) {
    case 'checkpoint':
      return before(policy.checkpoint.daysBefore, policy.checkpoint.onlyIfDaysBefore);
    case 'reminder-1':
      return before(policy.reminder1DaysBefore);
    case 'reminder-2':
      return before(policy.reminder2DaysBefore);
    case 'due':
      return { kind: 'deadline', days, madeUpFor };
    case 'overdue-1':
      return after(0);
    case 'overdue-2':
      return after(policy.overdue2After);
    case 'escalation-1':
      return after(policy.escalation1After);
    case 'escalation-2':
      return after(policy.escalation2After);
  }
}

function ofBacklog(cadence: Cadence, notice: Notice, stage: BacklogStage, step: Step | null): Origin {
  const { plan, calendar, policy } = cadence;
  const after = { 'backlog-1': 0, 'backlog-2': policy.backlog2After, 'backlog-3': policy.backlog3After }[stage];
  const startedOn = plan.backlogStartedOn ?? notice.on;
  if (step === null || !isOnLadder(step) || !isUnder(notice, step)) {
    return plain(notice, { kind: 'backlog', after, days: 'contact', startedOn, begin: notice.on });
  }
  const begin = backlogRoundOf({ ...step, shifts: [] }, startedOn, calendar, policy)[0]!.on;
  const round = backlogRoundOf(step, startedOn, calendar, policy);
  const ruleDay = round.find((it) => it.stage === stage)!.on;
  return {
    rule: { kind: 'backlog', after, days: 'contact', startedOn, begin },
    ruleDay,
    deadline: deadlineOf(cadence, step),
    shifts: shiftsOf(step, notice, false),
    movedDays: calendar.contact.countBetween(calendar.contact.add(begin, after), ruleDay),
  };
}

function deadlineOf({ calendar }: Cadence, step: LadderStep): Deadline {
  const { dueOn, precision, hard, enteredOn } = step;
  const asked = askingDay(step, calendar);
  return {
    dueOn,
    precision,
    hard,
    endsOn: effectiveDeadline(step, calendar),
    askingDay: asked,
    enteredOn,
    base: laterOf(asked, enteredOn),
  };
}

/** What had been raised by then stays where it was. */
function shiftsOf(step: Step, { on }: Notice, isEscalation: boolean): MovedBy[] {
  return step.shifts.flatMap((shift): MovedBy[] => {
    if (on <= shift.raisedUpTo) return [];
    if (shift.kind === 'standstill') return [{ kind: 'standstill', from: shift.from, to: shift.to }];
    return isEscalation ? [{ kind: 'hold', days: shift.days }] : [];
  });
}

function isUnder({ dueVersion, enteredOn }: Notice, step: Step): boolean {
  return step.dueVersion === dueVersion && step.enteredOn === enteredOn;
}
