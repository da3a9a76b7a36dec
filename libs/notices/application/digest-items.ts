import { type IsoDate } from '#libs/calendar/domain/index';
import {
  missingMailOf,
  passingTermsOf,
  rankOf,
  type Cadence,
  type PlannedNotice,
  type Stage,
} from '#libs/cadence/domain/index';
import { type DigestItem } from '#libs/mail/domain/index';
import {
  effectiveDeadline,
  pendingRequest,
  predecessorOf,
  stepOf,
  tacitGrantOn,
  type Measure,
  type Step,
} from '#libs/measures/domain/index';
import { isAway } from '#libs/offices/domain/index';
import { askedOn, nextStage } from './foreseen-stages.ts';
import { type RecordedNotice } from './ports.ts';
import { type Delivered } from './select-digests.ts';

/** What is known on a delivery day, with all that a digest says. */
export interface DeliveryDay extends Delivered {
  cadence: Cadence;
  /** All mails foreseen by measure if nobody answers, as far as they were asked for. */
  foreseen: Map<string, PlannedNotice[]>;
  /** As mails name it; null or absent: none is known. */
  coordinationPhone?: string | null;
}

/** Stages outside the ladder: the first come before it, the others after. */
const beforeTheLadder: readonly Stage[] = ['decision-2', 'decision-1', 'dispute'];
const afterTheLadder: readonly Stage[] = [
  'undeliverable',
  'needed',
  'status-3',
  'status-2',
  'status-1',
  'backlog-3',
  'backlog-2',
  'backlog-1',
  'resolved',
];

/** One line of a digest about `notice`. */
export function digestItem(on: DeliveryDay, notice: RecordedNotice): DigestItem {
  const measure = notice.measureId === null ? null : on.measures.get(notice.measureId)!;
  const step = measure === null || notice.stepId === null ? null : stepOf(measure, notice.stepId)!;
  // Whoever is waited for reads who waits.
  const office = on.recipients.office(notice.stage === 'needed' ? step!.officeId : notice.officeId);
  const about = measure !== null && step !== null ? ofStep(on, notice, measure, step) : withoutStep;
  return {
    stage: notice.stage,
    role: notice.role,
    measure: measure === null ? null : { number: measure.number, title: measure.title },
    steps: notice.stage === 'takeover' ? openStepsOf(on, notice.officeId!) : [],
    officeName: office?.name ?? null,
    officeShortName: office?.shortName ?? null,
    contactIsAway: notice.role === 'responsible' && contactIsAway(on, notice.officeId),
    ...about,
    undelivered: notice.stage === 'undeliverable' ? (on.arrears?.undelivered.get(missingMailOf(notice)) ?? null) : null,
  };
}

/** Most urgent first: by stage, then by date, then as the plan counts. */
export function mostUrgentFirst(a: DigestItem, b: DigestItem): number {
  return (
    urgency(a.stage) - urgency(b.stage) ||
    compare(a.dueOn ?? '9999', b.dueOn ?? '9999') ||
    compare(a.measure?.number ?? '', b.measure?.number ?? '') ||
    (a.step?.number ?? 0) - (b.step?.number ?? 0)
  );
}

type AboutStep = Omit<
  DigestItem,
  'stage' | 'role' | 'measure' | 'steps' | 'officeName' | 'officeShortName' | 'contactIsAway'
>;

const withoutStep: AboutStep = {
  step: null,
  dueOn: null,
  originalDueOn: null,
  precision: null,
  hard: false,
  workingDaysOverdue: 0,
  workingDaysLeft: 0,
  waitsFor: null,
  askedOn: [],
  lastAnswer: null,
  request: null,
  outcome: null,
  undelivered: null,
  links: null,
  next: null,
};

/** Days overdue and left are working days. */
function ofStep(on: DeliveryDay, notice: RecordedNotice, measure: Measure, step: Step): AboutStep {
  const { working } = on.cadence.calendar;
  const { dueOn, originalDueOn, precision, hard } = step;
  const deadline = dueOn === null ? null : effectiveDeadline({ dueOn, hard }, on.cadence.calendar);
  const predecessor = predecessorOf(measure, step);
  return {
    step: { number: step.number, title: step.title },
    dueOn,
    originalDueOn: originalDueOn === dueOn ? null : originalDueOn,
    precision,
    hard,
    workingDaysOverdue: deadline === null ? 0 : working.countBetween(deadline, on.day),
    workingDaysLeft: deadline === null ? 0 : working.countBetween(on.day, deadline),
    waitsFor:
      predecessor === null
        ? null
        : { stepNumber: predecessor.number, stepTitle: predecessor.title, dueOn: predecessor.dueOn },
    askedOn: askedOn(on, measure, step),
    lastAnswer: lastAnswerOf(step),
    request: notice.stage.startsWith('decision-') ? requestOf(on, step) : null,
    outcome: notice.stage === 'resolved' ? outcomeOf(notice, step) : null,
    undelivered: null,
    links: null,
    next: asksForAnswer(notice.stage) ? nextStage(on, measure, step) : null,
  };
}

function asksForAnswer(stage: Stage): boolean {
  return !['resolved', 'decision-1', 'decision-2', 'dispute', 'needed'].includes(stage);
}

function lastAnswerOf({ answers, requests }: Step): DigestItem['lastAnswer'] {
  const said = [
    ...answers.map((answer) => ({ kind: answer.said.kind, on: answer.on })),
    ...requests.map(({ kind, on }) => ({ kind, on })),
  ];
  return said.reduce<DigestItem['lastAnswer']>((last, it) => (last === null || it.on >= last.on ? it : last), null);
}

function requestOf({ cadence, recipients }: DeliveryDay, step: Step): DigestItem['request'] {
  const request = pendingRequest(step);
  if (request === null) return null;
  const { kind, on, to, reason, proposedOfficeId } = request;
  const tacitOn = tacitGrantOn(step, request, passingTermsOf(cadence));
  return { kind, on, to, reason, proposedOfficeName: recipients.office(proposedOfficeId)?.name ?? null, tacitOn };
}

function outcomeOf(notice: RecordedNotice, step: Step): DigestItem['outcome'] {
  if (notice.dueVersion < step.dueVersion) return 'moved';
  return step.status === 'open' ? null : step.status;
}

function openStepsOf({ measures }: DeliveryDay, officeId: string): DigestItem['steps'] {
  return [...measures.values()]
    .flatMap((measure) =>
      measure.steps.flatMap(({ officeId: owner, status, number, title, dueOn }) =>
        owner === officeId && status === 'open' && dueOn !== null
          ? [{ measureNumber: measure.number, number, title, dueOn }]
          : [],
      ),
    )
    .sort((a, b) => compare(a.dueOn, b.dueOn) || compare(a.measureNumber, b.measureNumber) || a.number - b.number);
}

function contactIsAway({ cadence, day }: DeliveryDay, officeId: string | null): boolean {
  const office = officeId === null ? undefined : cadence.directory.offices.get(officeId);
  return office !== undefined && office.ownable && isAway(office, day);
}

function urgency(stage: Stage): number {
  const before = beforeTheLadder.indexOf(stage);
  if (before >= 0) return before - beforeTheLadder.length;
  const after = afterTheLadder.indexOf(stage);
  return after < 0 ? rankOf(stage)!.place : 100 + after;
}

function compare(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
