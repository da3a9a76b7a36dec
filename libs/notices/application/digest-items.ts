import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import {
  effectiveDeadline,
  nextLeadershipDay,
  plannedNotices,
  rankOf,
  type Cadence,
  type PlannedNotice,
  type Stage,
} from '#libs/cadence/domain/index';
import { type DigestItem } from '#libs/mail/domain/index';
import { predecessorOf, stepOf, type Measure, type Step } from '#libs/measures/domain/index';
import { asRaised } from './as-raised.ts';
import { type RecordedNotice } from './ports.ts';
import { type Delivered } from './select-digests.ts';

/** What is known on a delivery day, with all that a digest says. */
export interface DeliveryDay extends Delivered {
  cadence: Cadence;
  /** All mails foreseen by measure if nobody answers, as far as they were asked for. */
  foreseen: Map<string, PlannedNotice[]>;
}

/** Stages outside the ladder come after it. */
const afterTheLadder: readonly Stage[] = ['backlog-3', 'backlog-2', 'backlog-1', 'resolved'];

/** One line of a digest about `notice`. Days overdue and left are working days. */
export function digestItem(on: DeliveryDay, notice: RecordedNotice): DigestItem {
  const measure = on.measures.get(notice.measureId)!;
  const step = stepOf(measure, notice.stepId)!;
  const { working } = on.cadence.calendar;
  const deadline =
    step.dueOn === null ? null : effectiveDeadline({ dueOn: step.dueOn, hard: step.hard }, on.cadence.calendar);
  const predecessor = predecessorOf(measure, step);
  const office = on.recipients.office(notice.officeId);
  return {
    stage: notice.stage,
    role: notice.role,
    measureNumber: measure.number,
    measureTitle: measure.title,
    stepNumber: step.number,
    stepTitle: step.title,
    officeName: office?.name ?? null,
    officeShortName: office?.shortName ?? null,
    dueOn: step.dueOn,
    originalDueOn: step.originalDueOn === step.dueOn ? null : step.originalDueOn,
    precision: step.precision,
    hard: step.hard,
    workingDaysOverdue: deadline === null ? 0 : working.countBetween(deadline, on.day),
    workingDaysLeft: deadline === null ? 0 : working.countBetween(on.day, deadline),
    waitsFor:
      predecessor === null
        ? null
        : { stepNumber: predecessor.number, stepTitle: predecessor.title, dueOn: predecessor.dueOn! },
    askedOn: askedOn(on, measure, step),
    outcome: notice.stage === 'resolved' ? outcomeOf(notice, step) : null,
    next: notice.stage === 'resolved' ? null : nextStage(on, measure, step),
  };
}

/** Most urgent first: by stage, then by date, then as the plan counts. */
export function mostUrgentFirst(a: DigestItem, b: DigestItem): number {
  return (
    urgency(a.stage) - urgency(b.stage) ||
    compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    compare(a.measureNumber, b.measureNumber) ||
    a.stepNumber - b.stepNumber
  );
}

/** All mails foreseen for a measure if nobody answers. */
export function foreseen(on: DeliveryDay, measure: Measure): PlannedNotice[] {
  const known = on.foreseen.get(measure.id);
  if (known !== undefined) return known;
  const raised = (on.raised.get(measure.id) ?? []).map(asRaised);
  const ahead = plannedNotices(on.cadence, measure, raised).filter(
    (planned) => !planned.predecessorOpen && planned.on > on.day,
  );
  on.foreseen.set(measure.id, ahead);
  return ahead;
}

function outcomeOf(notice: RecordedNotice, step: Step): DigestItem['outcome'] {
  if (notice.dueVersion < step.dueVersion) return 'moved';
  return step.status === 'open' ? null : step.status;
}

function askedOn({ raised, day }: DeliveryDay, measure: Measure, step: Step): IsoDate[] {
  const days = (raised.get(measure.id) ?? []).flatMap((notice) => {
    const asked = notice.stepId === step.id && notice.dueVersion === step.dueVersion && notice.role === 'responsible';
    return asked && notice.toldOn !== null && notice.toldOn < day ? [notice.toldOn] : [];
  });
  return [...new Set(days)].sort();
}

function nextStage(on: DeliveryDay, measure: Measure, step: Step): DigestItem['next'] {
  const next = foreseen(on, measure).find(
    (planned) =>
      planned.stepId === step.id &&
      !(planned.stage === 'escalation-1' && on.recipients.escalationIsSkipped(step.officeId)),
  );
  if (next === undefined) return null;
  // Leadership reads of it in its summary, which comes on its own days.
  const readOn = next.role === 'leadership' ? nextLeadershipDay(addDays(next.on, -1), on.cadence.calendar) : next.on;
  return { stage: next.stage, on: readOn, recipientName: on.recipients.nameBehind(next.role, step.officeId).name };
}

function urgency(stage: Stage): number {
  const after = afterTheLadder.indexOf(stage);
  return after < 0 ? rankOf(stage)!.place : 100 + after;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
