import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { type Answer, type RequestOutcome } from './answer.ts';
import { assertNever } from './assert-never.ts';
import { type Measure } from './measure.ts';
import { type DateNature, type StepDescription, type StepEvent } from './measure-event.ts';
import { aheadAfter, raisedUpTo } from './raised-up-to.ts';
import { pendingRequest, stoppingRequest } from './requests.ts';
import { type HandOver, type PastDeadline, type Shift, type Standstill, type Step, type Tenure } from './step.ts';

/** When something happens on a day: before its stages are raised, or after its delivery like every command. */
export type TimeOfDay = 'morning' | 'evening';

/** What of its measure the life of a step depends on. */
type Surroundings = Pick<Measure, 'activeOn' | 'pause'>;

export function newStep(description: StepDescription, enteredOn: IsoDate | null): Step {
  const { stepId, number, title, officeId, dueOn, precision, hard, binding, milestone } = description;
  return {
    id: stepId,
    number,
    title,
    officeId,
    dueOn,
    originalDueOn: dueOn,
    precision,
    hard,
    binding,
    milestone,
    predecessorId: null,
    dueVersion: 1,
    enteredOn,
    entryAnnounced: false,
    countsFrom: enteredOn === null ? null : addDays(enteredOn, 1),
    shifts: [],
    tenures: [],
    handOvers: [],
    answers: [],
    answerCount: 0,
    requests: [],
    disputes: [],
    extensionUsed: false,
    heldUnder: null,
    unblocked: null,
    pastDeadlines: [],
    released: false,
    status: 'open',
    closedOn: null,
    reopenedOn: null,
    doneOn: null,
    donePrecision: null,
  };
}

/** The step of `measure` after `event`. */
export function evolveStep(step: Step, event: Exclude<StepEvent, { type: 'step-added' }>, measure: Surroundings): Step {
  const on = event.effectiveOn;
  const active = measure.activeOn !== null;
  switch (event.type) {
    case 'step-completed': {
      const { doneOn, donePrecision } = event;
      return { ...closed(answered(step, on, { kind: 'done' }), on, 'done'), doneOn, donePrecision };
    }
    case 'step-reported':
      return answered(step, on, event.said);
    case 'answer-taken-back':
      return takenBack(step, event.answer);
    case 'request-made':
      return { ...step, requests: [...step.requests, newRequest(step, event)] };
    case 'request-rejected':
      return clockGoesOn(step, on, measure);
    case 'responsibility-disputed':
      return { ...step, disputes: [...step.disputes, { on, officeId: step.officeId }] };
    case 'deadline-moved': {
      const moved = withNewDate(step, event);
      return active ? entering(moved, on) : moved;
    }
    case 'first-date-given': {
      const { dueOn } = event;
      // Whoever had the step before did not have it under this deadline.
      const dated = { ...step, dueOn, originalDueOn: dueOn, ...natureAfter(step, event), tenures: [] };
      return active ? entering(dated, on) : dated;
    }
    case 'step-reassigned':
      return handedOver(step, event, measure);
    case 'step-unblocked':
      return startingAnew({ ...step, unblocked: { on, dueVersion: step.dueVersion, officeId: step.officeId } }, on);
    case 'predecessor-set':
      return { ...step, predecessorId: event.predecessorId };
    case 'escalation-held': {
      const hold: Shift = { kind: 'hold', raisedUpTo: aheadAfter(step, measure, on), days: event.days };
      return { ...step, shifts: [...step.shifts, hold], heldUnder: step.dueVersion };
    }
    case 'step-released':
      // In the backlog the end of waiting was no turn to tell of.
      return startingAnew({ ...step, released: true, unblocked: null }, on);
    case 'step-dropped':
      return closed(pendingRequest(step)?.kind === 'drop' ? requestEnded(step, on, 'granted') : step, on, 'dropped');
    case 'step-reopened':
      return reopened(step, on);
    case 'step-renamed':
      return { ...step, title: event.title };
    case 'step-described':
      return { ...step, ...event.changes };
    default:
      return assertNever(event);
  }
}

/** As on the day from which the present deadline counts (CADENCE.md, *Terms*, `entered`), and no earlier ladder comes back. */
export function startingAnew(step: Step, on: IsoDate, time: TimeOfDay = 'evening'): Step {
  const tenures = step.tenures.map((tenure) => ({ ...tenure, restorable: false }));
  return { ...entering(step, on, time), tenures };
}

/** The deadline counts from `on`: a new ladder begins. */
export function entering(step: Step, on: IsoDate, time: TimeOfDay = 'evening'): Step {
  const countsFrom = time === 'morning' ? on : addDays(on, 1);
  return { ...step, enteredOn: on, entryAnnounced: announcedOn(step, on), countsFrom, shifts: [] };
}

/** True when `assigned` or `your-turn` tells the office of something that happened to the step on that day. */
function announcedOn({ handOvers, unblocked, dueVersion, officeId }: Step, on: IsoDate): boolean {
  return (
    handOvers.some((handOver) => handOver.on === on) ||
    (unblocked?.on === on && unblocked.dueVersion === dueVersion && unblocked.officeId === officeId)
  );
}

function answered(step: Step, on: IsoDate, said: Answer['said']): Step {
  const dueVersion = step.dueOn === null ? null : step.dueVersion;
  const answer: Answer = { number: step.answerCount + 1, on, dueVersion, said };
  return { ...step, answers: [...step.answers, answer], answerCount: answer.number };
}

function takenBack(step: Step, number: number): Step {
  const answer = step.answers.find((it) => it.number === number);
  const answers = step.answers.filter((it) => it !== answer);
  if (answer?.said.kind !== 'done') return { ...step, answers };
  return { ...step, answers, status: 'open', closedOn: null, doneOn: null, donePrecision: null };
}

function newRequest(step: Step, event: Extract<StepEvent, { type: 'request-made' }>): Step['requests'][number] {
  return {
    number: step.requests.length + 1,
    kind: event.kind,
    on: event.effectiveOn,
    dueVersion: step.dueVersion,
    to: event.to,
    reason: event.reason,
    proposedOfficeId: event.proposedOfficeId,
    stopsClock: step.requests.every((request) => request.dueVersion !== step.dueVersion),
    ended: null,
  };
}

function requestEnded(step: Step, on: IsoDate, outcome: RequestOutcome): Step {
  if (step.requests.every((request) => request.ended !== null)) return step;
  return { ...step, requests: step.requests.map((it) => (it.ended === null ? { ...it, ended: { on, outcome } } : it)) };
}

/** A request is rejected: where it stopped the clock, the clock stood still since (CADENCE.md, *A clock that stood still*). */
function clockGoesOn(step: Step, on: IsoDate, measure: Surroundings): Step {
  const stopping = stoppingRequest(step);
  const decided = requestEnded(step, on, 'rejected');
  if (stopping === null || step.enteredOn === null) return decided;
  const { on: asked } = stopping;
  const stood: Shift = {
    kind: 'standstill',
    from: asked,
    to: on,
    raisedUpTo: raisedUpTo(step, measure, on),
    announced: announcedOn(step, on),
  };
  return { ...decided, shifts: [...step.shifts, stood] };
}

function withNewDate(step: Step, event: Extract<StepEvent, { type: 'deadline-moved' }>): Step {
  const { from, to, by, reason, effectiveOn: on } = event;
  const { dueVersion } = step;
  const past: PastDeadline = { dueVersion, dueOn: from, movedOn: on, by, reason, reopenedSince: false };
  const outcome = by === 'granted-request' ? 'granted' : by === 'tacit-grant' ? 'tacit' : 'void';
  return {
    ...requestEnded(step, on, outcome),
    dueOn: to,
    ...natureAfter(step, event),
    dueVersion: dueVersion + 1,
    tenures: [],
    pastDeadlines: [...step.pastDeadlines, past],
    extensionUsed: step.extensionUsed || by === 'extension',
  };
}

/** A hard deadline never waits, so a step whose date becomes hard names no step before it any more. */
function natureAfter(step: Step, event: DateNature): Pick<Step, 'precision' | 'hard' | 'predecessorId'> {
  const { precision = step.precision, hard = step.hard } = event;
  return { precision, hard, predecessorId: hard ? null : step.predecessorId };
}

/**
 * A step that comes to an office new under this deadline enters on that day. For one that returns the clock stood still since
 * it left that office, whose ladder holds again, unless a new one began since; then that one goes on (CADENCE.md, *A clock
 * that stood still*).
 */
function handedOver(step: Step, event: Extract<StepEvent, { type: 'step-reassigned' }>, measure: Surroundings): Step {
  const { to: officeId, effectiveOn: on, granted } = event;
  const handOver: HandOver = { number: step.handOvers.length + 1, on, officeId, dueVersion: step.dueVersion };
  const decided = requestEnded(step, on, granted ? 'granted' : 'void');
  const handed: Step = { ...decided, officeId, handOvers: [...step.handOvers, handOver] };
  if (measure.activeOn === null || step.enteredOn === null) return handed;
  const { enteredOn, entryAnnounced, shifts } = step;
  const left: Tenure = {
    officeId: step.officeId,
    leftOn: on,
    raisedUpTo: raisedUpTo(step, measure, on),
    enteredOn,
    entryAnnounced,
    shifts,
    restorable: true,
  };
  const tenures = [...step.tenures.filter((tenure) => tenure.officeId !== step.officeId), left];
  const earlier = step.tenures.find((tenure) => tenure.officeId === officeId);
  if (earlier === undefined) return { ...entering(handed, on), tenures };
  const holding = earlier.restorable ? earlier : { enteredOn, entryAnnounced, shifts };
  const { leftOn: from, raisedUpTo: raised } = earlier;
  const stood: Standstill = { kind: 'standstill', from, to: on, raisedUpTo: raised, announced: true };
  if (!earlier.restorable) stood.toldAnotherUpTo = left.raisedUpTo;
  return {
    ...handed,
    tenures,
    enteredOn: holding.enteredOn,
    entryAnnounced: holding.entryAnnounced || holding.enteredOn === on,
    countsFrom: addDays(on, 1),
    shifts: [...holding.shifts, stood],
  };
}

function closed(step: Step, on: IsoDate, status: 'done' | 'dropped'): Step {
  return { ...requestEnded(step, on, 'void'), status, closedOn: on };
}

/** After completion a deadline of its own begins; a dropped step comes back under the one it had. */
function reopened(step: Step, on: IsoDate): Step {
  const open: Step = {
    ...step,
    status: 'open',
    closedOn: null,
    reopenedOn: on,
    doneOn: null,
    donePrecision: null,
    pastDeadlines: step.pastDeadlines.map((past) => ({ ...past, reopenedSince: true })),
  };
  if (step.status === 'dropped') return startingAnew(open, on);
  return startingAnew({ ...open, dueVersion: step.dueVersion + 1, tenures: [] }, on);
}
