import { type IsoDate } from '#libs/calendar/domain/index';
import { assertNever } from './assert-never.ts';
import { type Measure } from './measure.ts';
import { type MeasureEvent, type StepDescription } from './measure-event.ts';
import { type HandOver, type Step, type Tenure } from './step.ts';

/** The measure after `event`; `id` names it when the event is its first. Never changes its arguments. */
export function evolveMeasure(measure: Measure | null, event: MeasureEvent, id: string): Measure {
  if (event.type === 'measure-added') {
    const { type: _type, effectiveOn: _on, ...description } = event;
    return { id, ...description, activeOn: null, pause: null, steps: [], version: 1 };
  }
  if (measure === null) throw new Error(`The first event of measure ${id} is ${event.type}.`);
  return { ...change(measure, event), version: measure.version + 1 };
}

/** The fold of a measure's whole life. */
export function foldMeasure(id: string, events: readonly MeasureEvent[]): Measure | null {
  return events.reduce<Measure | null>((measure, event) => evolveMeasure(measure, event, id), null);
}

function change(measure: Measure, event: Exclude<MeasureEvent, { type: 'measure-added' }>): Measure {
  const on = event.effectiveOn;
  switch (event.type) {
    case 'measure-activated':
      return { ...everyOpenStep(measure, (step) => entering(step, on)), activeOn: on };
    case 'step-added':
      return { ...measure, steps: inOrder([...measure.steps, newStep(event, measure.activeOn === null ? null : on)]) };
    case 'step-completed':
      return step(measure, event.stepId, (it) => ({ ...it, status: 'done', closedOn: on, doneOn: event.doneOn }));
    case 'deadline-moved':
      return step(measure, event.stepId, (it) => {
        const pastDeadlines = [...it.pastDeadlines, { dueVersion: it.dueVersion, dueOn: event.from, movedOn: on }];
        const moved = { ...it, dueOn: event.to, dueVersion: it.dueVersion + 1, tenures: [], pastDeadlines };
        return measure.activeOn === null ? moved : entering(moved, on);
      });
    case 'step-reassigned':
      return step(measure, event.stepId, (it) => handedOver(it, event.to, on, measure.activeOn !== null));
    case 'step-unblocked':
      return step(measure, event.stepId, (it) =>
        startingAnew({ ...it, unblocked: { on, dueVersion: it.dueVersion, officeId: it.officeId } }, on),
      );
    case 'measure-paused':
      return { ...measure, pause: { on, until: event.until } };
    case 'measure-resumed':
      if (measure.activeOn === null) return { ...measure, pause: null };
      return { ...everyOpenStep(measure, (it) => startingAnew(it, on)), pause: null };
    default:
      return assertNever(event);
  }
}

function newStep(description: StepDescription, enteredOn: IsoDate | null): Step {
  const { stepId, ...facts } = pick(description);
  return {
    id: stepId,
    ...facts,
    originalDueOn: facts.dueOn,
    dueVersion: 1,
    enteredOn,
    entryAnnounced: false,
    standstills: [],
    tenures: [],
    handOvers: [],
    unblocked: null,
    pastDeadlines: [],
    released: false,
    status: 'open',
    closedOn: null,
    doneOn: null,
  };
}

function pick({ stepId, number, title, officeId, dueOn, precision, hard, binding, milestone }: StepDescription) {
  return { stepId, number, title, officeId, dueOn, precision, hard, binding, milestone };
}

/** The deadline counts from `on`: a new ladder begins. */
function entering(step: Step, on: IsoDate): Step {
  return { ...step, enteredOn: on, entryAnnounced: announcedOn(step, on), standstills: [] };
}

/** True when `assigned` or `your-turn` tells the office of something that happened to the step on that day. */
function announcedOn({ handOvers, unblocked, dueVersion, officeId }: Step, on: IsoDate): boolean {
  return (
    handOvers.some((handOver) => handOver.on === on) ||
    (unblocked?.on === on && unblocked.dueVersion === dueVersion && unblocked.officeId === officeId)
  );
}

/** As `entering`, and no ladder of an earlier office comes back. */
function startingAnew(step: Step, on: IsoDate): Step {
  return { ...entering(step, on), tenures: step.tenures.map((tenure) => ({ ...tenure, restorable: false })) };
}

/**
 * A step that comes to an office new under this deadline enters on that day. For one that returns the clock stood still since
 * it left that office, whose ladder holds again, unless a new one began since; then that one goes on (CADENCE.md, *A clock
 * that stood still*).
 */
function handedOver(step: Step, officeId: string, on: IsoDate, active: boolean): Step {
  const handOver: HandOver = { number: step.handOvers.length + 1, on, officeId, dueVersion: step.dueVersion };
  const handed: Step = { ...step, officeId, handOvers: [...step.handOvers, handOver] };
  if (!active || step.enteredOn === null) return handed;
  const { enteredOn, entryAnnounced, standstills } = step;
  const left: Tenure = {
    officeId: step.officeId,
    leftOn: on,
    enteredOn,
    entryAnnounced,
    standstills,
    restorable: true,
  };
  const tenures = [...step.tenures.filter((tenure) => tenure.officeId !== step.officeId), left];
  const earlier = step.tenures.find((tenure) => tenure.officeId === officeId);
  if (earlier === undefined) return { ...entering(handed, on), tenures };
  const holding = earlier.restorable ? earlier : { enteredOn, entryAnnounced, standstills };
  return {
    ...handed,
    tenures,
    enteredOn: holding.enteredOn,
    entryAnnounced: holding.entryAnnounced || holding.enteredOn === on,
    standstills: [...holding.standstills, { from: earlier.leftOn, to: on, announced: true }],
  };
}

function step(measure: Measure, stepId: string, change: (step: Step) => Step): Measure {
  return { ...measure, steps: measure.steps.map((it) => (it.id === stepId ? change(it) : it)) };
}

function everyOpenStep(measure: Measure, change: (step: Step) => Step): Measure {
  return { ...measure, steps: measure.steps.map((it) => (it.status === 'open' ? change(it) : it)) };
}

function inOrder(steps: Step[]): Step[] {
  return steps.sort((a, b) => a.number - b.number);
}
