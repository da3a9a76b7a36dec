import { laterOf, type IsoDate } from '#libs/calendar/domain/index';
import { type Reason, type Report, type StepRequest } from './answer.ts';
import { assertNever } from './assert-never.ts';
import { type Circumstances } from './circumstances.ts';
import { requireInReach } from './day-in-reach.ts';
import { inBacklog } from './deadline.ts';
import { stepOf, type Measure } from './measure.ts';
import { type DateNature, type StepDescription, type StepEventData } from './measure-event.ts';
import { movedAlong, type Following } from './moved-along.ts';
import { Refusal } from './refusal.ts';
import { grantWithoutDecision, pendingRequest, quarterOf } from './requests.ts';
import { type DonePrecision, type MovedBy, type PastDeadline, type Precision, type Step } from './step.ts';

import { waits, wouldCircle } from './waiting.ts';

/** A part into which a step is split; the first one keeps the step's history. */
export interface StepPart {
  stepId: string;
  title: string;
  dueOn: IsoDate | null;
}

/** A step that moves along with another one, and the date it gets. */
export interface AlongMove {
  stepId: string;
  to: IsoDate;
}

export type StepCommand =
  | { do: 'complete-step'; stepId: string; doneOn: IsoDate; donePrecision: DonePrecision }
  | { do: 'report'; stepId: string; said: Report }
  | { do: 'take-answer-back'; stepId: string; answer: number }
  | { do: 'ask-for-date'; stepId: string; to: IsoDate; reason: Reason }
  | { do: 'say-not-mine'; stepId: string; proposedOfficeId: string | null }
  | { do: 'ask-to-drop'; stepId: string }
  /** `along`: the steps that coordination was shown to move along with a new date; absent: none does. */
  | { do: 'grant-request'; stepId: string; officeId: string | null; along?: readonly AlongMove[] }
  | { do: 'reject-request'; stepId: string }
  | { do: 'object'; stepId: string }
  /** To its present date only where that becomes more exact, less exact, hard or not hard any more. */
  | ({ do: 'move-deadline'; stepId: string; to: IsoDate; along?: readonly AlongMove[] } & DateNature)
  /** A step of the same measure that comes before this one; null: none is named any more. */
  | { do: 'set-predecessor'; stepId: string; predecessorId: string | null }
  | { do: 'reassign-step'; stepId: string; officeId: string }
  | { do: 'hold-escalation'; stepId: string; days: number }
  | { do: 'release-step'; stepId: string }
  | { do: 'reopen-step'; stepId: string }
  | ({ do: 'add-step' } & StepDescription)
  | ({ do: 'give-first-date'; stepId: string; dueOn: IsoDate; precision: Precision } & Pick<DateNature, 'hard'>)
  /** By coordination, whether or not an office asked for it. */
  | { do: 'drop-step'; stepId: string }
  | { do: 'rename-step'; stepId: string; title: string }
  /** The step becomes the first part; the others come after the measure's last step. */
  | { do: 'split-step'; stepId: string; title: string; dueOn: IsoDate | null; others: StepPart[] };

/** @throws {Refusal} when the rules of CADENCE.md, *Answers*, do not allow it. */
export function decideStep(measure: Measure, command: StepCommand, circumstances: Circumstances): StepEventData[] {
  if (command.do === 'add-step') return [stepAdded(measure, command)];
  const step = stepOf(measure, command.stepId);
  if (step === undefined) throw new Refusal('step-not-found', { measure: measure.number, step: command.stepId });
  if (command.do === 'reopen-step') {
    if (step.status === 'open') throw new Refusal('step-open');
    return [{ type: 'step-reopened', stepId: step.id }];
  }
  if (command.do === 'take-answer-back') return [answerTakenBack(step, command.answer, circumstances)];
  if (step.status !== 'open') throw new Refusal('step-closed', { on: step.closedOn! });
  return decided(measure, step, command, circumstances);
}

type OpenStepCommand = Exclude<StepCommand, { do: 'add-step' | 'reopen-step' | 'take-answer-back' }>;

function decided(
  measure: Measure,
  step: Step,
  command: OpenStepCommand,
  circumstances: Circumstances,
): StepEventData[] {
  const stepId = step.id;
  const withFollowing = (event: StepEventData, along: readonly AlongMove[] | undefined): StepEventData[] =>
    along === undefined ? [event] : [event, ...movedWith(measure, event, along, circumstances)];
  switch (command.do) {
    case 'complete-step': {
      const { donePrecision } = command;
      const [from, doneOn] = donePrecision === 'day' ? [command.doneOn, command.doneOn] : quarterOf(command.doneOn);
      if (from > circumstances.today) throw new Refusal('done-in-the-future', { on: command.doneOn });
      return [{ type: 'step-completed', stepId, doneOn, donePrecision }];
    }
    case 'report':
      return [{ type: 'step-reported', stepId, said: sayable(step, command.said) }];
    case 'ask-for-date':
      return [newDate(step, command, circumstances)];
    case 'say-not-mine':
      return [notMine(step, command.proposedOfficeId)];
    case 'ask-to-drop':
      requireNoRequest(step);
      return [{ type: 'request-made', stepId, kind: 'drop', to: null, reason: null, proposedOfficeId: null }];
    case 'grant-request':
      return withFollowing(granted(step, requestOf(step), command.officeId), command.along);
    case 'reject-request':
      requestOf(step);
      return [{ type: 'request-rejected', stepId }];
    case 'object':
      return [objection(step, circumstances)];
    case 'move-deadline':
      return withFollowing(movedByCoordination(dated(step), command), command.along);
    case 'set-predecessor':
      return [predecessorSet(measure, step, command.predecessorId)];
    case 'reassign-step':
      if (step.officeId === command.officeId) throw new Refusal('office-unchanged');
      return [{ type: 'step-reassigned', stepId, from: step.officeId, to: command.officeId, granted: false }];
    case 'hold-escalation':
      return [held(measure, step, command.days, circumstances)];
    case 'release-step':
      if (!isInBacklog(step, circumstances)) throw new Refusal('step-not-in-backlog');
      return [{ type: 'step-released', stepId }];
    case 'give-first-date':
      if (step.dueOn !== null) throw new Refusal('step-has-date', { on: step.dueOn });
      return [firstDate(step, command)];
    case 'drop-step':
      return [{ type: 'step-dropped', stepId }];
    case 'rename-step':
      return [renamed(step, command.title)];
    case 'split-step':
      return split(measure, step, command);
    default:
      return assertNever(command);
  }
}

function movedTo(step: Step & { dueOn: IsoDate }, to: IsoDate, by: MovedBy, reason: Reason | null): StepEventData {
  return { type: 'deadline-moved', stepId: step.id, from: step.dueOn, to, by, reason };
}

function movedByCoordination(
  step: Step & { dueOn: IsoDate },
  { to, ...given }: Extract<StepCommand, { do: 'move-deadline' }>,
): StepEventData {
  const nature = otherNature(step, given);
  if (step.dueOn === to && Object.keys(nature).length === 0) throw new Refusal('date-unchanged', { on: to });
  return { ...movedTo(step, to, 'coordination', null), ...nature };
}

function firstDate(step: Step, command: Extract<StepCommand, { do: 'give-first-date' }>): StepEventData {
  const { stepId, dueOn, precision } = command;
  const { hard } = otherNature(step, { hard: command.hard });
  return { type: 'first-date-given', stepId, dueOn, precision, ...(hard === undefined ? {} : { hard }) };
}

/** What of `given` is otherwise than now. */
function otherNature(step: Step, { precision, hard }: DateNature): DateNature {
  return {
    ...(precision === undefined || precision === step.precision ? {} : { precision }),
    ...(hard === undefined || hard === step.hard ? {} : { hard }),
  };
}

/**
 * The steps that come after a moved one move along, exactly those and as far as coordination was shown: nothing unseen moves.
 */
function movedWith(
  measure: Measure,
  event: StepEventData,
  shown: readonly AlongMove[],
  { calendar }: Pick<Circumstances, 'calendar'>,
): StepEventData[] {
  const following = event.type === 'deadline-moved' ? movedAlong(measure, event.stepId, event.to, calendar) : [];
  const moving = following.filter(({ stays }) => stays === null);
  const asShown = ({ step, to }: Following): boolean => shown.some((it) => it.stepId === step.id && it.to === to);
  if (moving.length !== shown.length || !moving.every(asShown)) throw new Refusal('successors-changed');
  return moving.map(({ step, to }) => movedTo(step, to, 'coordination', null));
}

function predecessorSet(measure: Measure, step: Step, predecessorId: string | null): StepEventData {
  if (predecessorId === step.predecessorId) throw new Refusal('predecessor-unchanged');
  if (predecessorId === null) return { type: 'predecessor-set', stepId: step.id, predecessorId };
  if (predecessorId === step.id) throw new Refusal('own-predecessor');
  // Ids of steps of other measures are unknown here too.
  const predecessor = stepOf(measure, predecessorId);
  if (predecessor === undefined) throw new Refusal('predecessor-not-found', { measure: measure.number });
  if (step.hard) throw new Refusal('hard-step-never-waits');
  if (wouldCircle(measure, step, predecessor)) {
    throw new Refusal('predecessor-circle', { step: String(step.number), predecessor: String(predecessor.number) });
  }
  return { type: 'predecessor-set', stepId: step.id, predecessorId };
}

function newDate(
  step: Step,
  { to, reason }: { to: IsoDate; reason: Reason },
  circumstances: Circumstances,
): StepEventData {
  requireNoRequest(step);
  const asked = dated(step);
  const earliest = laterOf(circumstances.today, asked.dueOn);
  if (to <= earliest) throw new Refusal('new-date-too-early', { on: earliest });
  const by = grantWithoutDecision(asked, to, circumstances);
  return by === null
    ? { type: 'request-made', stepId: step.id, kind: 'new-date', to, reason, proposedOfficeId: null }
    : movedTo(asked, to, by, reason);
}

function notMine(step: Step, proposedOfficeId: string | null): StepEventData {
  requireNoRequest(step);
  if (proposedOfficeId !== null && proposedOfficeId === step.officeId) throw new Refusal('office-unchanged');
  const again = step.requests.some(({ kind, dueVersion }) => kind === 'not-mine' && dueVersion === step.dueVersion);
  return again
    ? { type: 'responsibility-disputed', stepId: step.id }
    : { type: 'request-made', stepId: step.id, kind: 'not-mine', to: null, reason: null, proposedOfficeId };
}

function granted(step: Step, request: StepRequest, officeId: string | null): StepEventData {
  const stepId = step.id;
  switch (request.kind) {
    case 'new-date':
      requireInReach(request.to!);
      return movedTo(dated(step), request.to!, 'granted-request', request.reason);
    case 'not-mine': {
      const to = officeId ?? request.proposedOfficeId;
      if (to === null) throw new Refusal('office-missing');
      if (to === step.officeId) throw new Refusal('office-unchanged');
      return { type: 'step-reassigned', stepId, from: step.officeId, to, granted: true };
    }
    case 'drop':
      return { type: 'step-dropped', stepId };
    default:
      return assertNever(request.kind);
  }
}

/** A date given in the backlog goes back, and the step to its round (CADENCE.md, *Backlog*: coordination may object). */
function objection(step: Step, { today, calendar, rules }: Circumstances): StepEventData {
  const given: PastDeadline | undefined = step.pastDeadlines.at(-1);
  if (given?.by !== 'backlog' || given.dueVersion !== step.dueVersion - 1) throw new Refusal('nothing-to-object-to');
  const until = calendar.working.add(given.movedOn, rules.objectionDays);
  if (today > until) throw new Refusal('objection-too-late', { on: until });
  return movedTo(dated(step), given.dueOn, 'objection', null);
}

function held(measure: Measure, step: Step, days: number, circumstances: Circumstances): StepEventData {
  const { longestHold } = circumstances.rules;
  if (!Number.isInteger(days) || days < 1 || days > longestHold) {
    throw new Refusal('hold-out-of-range', { days: String(longestHold) });
  }
  if (step.heldUnder === step.dueVersion) throw new Refusal('already-held');
  const ahead =
    step.dueOn !== null &&
    step.precision !== 'from' &&
    !isInBacklog(step, circumstances) &&
    !waits(measure, step) &&
    circumstances.hasEscalationAhead(measure, step);
  if (!ahead) throw new Refusal('no-escalation-ahead');
  return { type: 'escalation-held', stepId: step.id, days };
}

function answerTakenBack(
  step: Step,
  number: number,
  { today, calendar, rules }: Pick<Circumstances, 'today' | 'calendar' | 'rules'>,
): StepEventData {
  const answer = step.answers.find((it) => it.number === number);
  if (answer === undefined) throw new Refusal('answer-not-found');
  const isClosing = answer.said.kind === 'done' && step.status === 'done' && answer === lastDone(step);
  if (!isClosing && (answer.said.kind === 'done' || step.status !== 'open')) throw new Refusal('answer-overtaken');
  const until = calendar.working.add(answer.on, rules.undoDays);
  if (today > until) throw new Refusal('undo-too-late', { on: until });
  return { type: 'answer-taken-back', stepId: step.id, answer: number };
}

function lastDone(step: Step): Step['answers'][number] | undefined {
  return step.answers.findLast(({ said }) => said.kind === 'done');
}

function stepAdded(measure: Measure, { do: _do, ...description }: { do: 'add-step' } & StepDescription): StepEventData {
  if (measure.steps.some(({ number }) => number === description.number)) {
    throw new Refusal('step-number-taken', { measure: measure.number, step: String(description.number) });
  }
  const precision = precisionFor(description.dueOn, description.precision);
  return { type: 'step-added', ...description, precision, title: written(description.title) };
}

function renamed(step: Step, title: string): StepEventData {
  if (written(title) === step.title) throw new Refusal('text-unchanged');
  return { type: 'step-renamed', stepId: step.id, title: written(title) };
}

function split(
  measure: Measure,
  step: Step,
  { title, dueOn, others }: Extract<StepCommand, { do: 'split-step' }>,
): StepEventData[] {
  if (others.length === 0) throw new Refusal('too-few-parts');
  const last = Math.max(...measure.steps.map(({ number }) => number));
  const events: StepEventData[] = title === step.title ? [] : [renamed(step, title)];
  if (dueOn !== step.dueOn) {
    if (dueOn === null) throw new Refusal('step-has-date', { on: step.dueOn! });
    events.push(
      step.dueOn === null
        ? { type: 'first-date-given', stepId: step.id, dueOn, precision: step.precision ?? 'day' }
        : movedTo(dated(step), dueOn, 'coordination', null),
    );
  }
  const { officeId, hard, binding } = step;
  const shared = { officeId, hard, binding, milestone: false };
  others.forEach((part, index) => {
    const precision = precisionFor(part.dueOn, step.precision);
    const number = last + 1 + index;
    events.push({ type: 'step-added', ...shared, ...part, precision, title: written(part.title), number });
  });
  return events;
}

/** Only a date has a precision; one that is not given counts as quarter (CADENCE.md, *Terms*). */
function precisionFor(dueOn: IsoDate | null, given: Precision | null): Precision | null {
  return dueOn === null ? null : (given ?? 'quarter');
}

function sayable(step: Step, said: Report): Report {
  if (said.kind === 'waiting-for' && said.officeId === step.officeId) throw new Refusal('own-office');
  if (said.kind === 'partly' && !(Number.isInteger(said.share) && said.share > 0 && said.share < 100)) {
    throw new Refusal('share-out-of-range');
  }
  return said;
}

function written(text: string): string {
  if (text.trim() === '') throw new Refusal('text-missing');
  return text.trim();
}

function dated(step: Step): Step & { dueOn: IsoDate } {
  if (step.dueOn === null) throw new Refusal('step-without-date');
  return { ...step, dueOn: step.dueOn };
}

function requireNoRequest(step: Step): void {
  const pending = pendingRequest(step);
  if (pending !== null) throw new Refusal('request-undecided', { on: pending.on });
}

function requestOf(step: Step): StepRequest {
  const pending = pendingRequest(step);
  if (pending === null) throw new Refusal('no-request');
  return pending;
}

function isInBacklog(step: Step, { plan, calendar }: Circumstances): boolean {
  return plan.activatedOn !== null && inBacklog(step, plan.activatedOn, calendar);
}
