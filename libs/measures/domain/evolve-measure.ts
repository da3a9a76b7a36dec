import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { entering, evolveStep, newStep, startingAnew, type TimeOfDay } from './evolve-step.ts';
import { asksForStatus, type Measure } from './measure.ts';
import { type MeasureEvent } from './measure-event.ts';
import { type Step } from './step.ts';

/** The measure after `event`; `id` names it when the event is its first. Never changes its arguments. */
export function evolveMeasure(measure: Measure | null, event: MeasureEvent, id: string): Measure {
  if (event.type === 'measure-added') {
    const { type: _type, effectiveOn: _on, ...description } = event;
    return { id, ...description, ...unbegun, version: 1 };
  }
  if (measure === null) throw new Error(`The first event of measure ${id} is ${event.type}.`);
  const after = change(measure, event);
  return {
    ...after,
    lastAnsweredOn: isAnswer(event) ? event.effectiveOn : measure.lastAnsweredOn,
    askableFrom: askableFrom(measure, after, event),
    version: measure.version + 1,
  };
}

/** The fold of a measure's whole life. */
export function foldMeasure(id: string, events: readonly MeasureEvent[]): Measure | null {
  return events.reduce<Measure | null>((measure, event) => evolveMeasure(measure, event, id), null);
}

const unbegun = { activeOn: null, pause: null, closed: null, lastAnsweredOn: null, askableFrom: null, steps: [] };

function change(measure: Measure, event: Exclude<MeasureEvent, { type: 'measure-added' }>): Measure {
  const on = event.effectiveOn;
  switch (event.type) {
    case 'measure-activated':
      return { ...everyOpenStep(measure, (step) => entering(step, on)), activeOn: on };
    case 'measure-paused':
      // One that replaces another one changes its end alone: it has been silent since the first.
      return { ...measure, pause: { on: measure.pause?.on ?? on, until: event.until } };
    case 'measure-resumed': {
      if (measure.activeOn === null) return { ...measure, pause: null };
      const time = timeOfResuming(measure, on);
      return { ...everyOpenStep(measure, (step) => startingAnew(step, on, time)), pause: null };
    }
    case 'lead-set':
      return { ...measure, leadOfficeId: event.officeId };
    case 'status-reported':
      return measure;
    case 'measure-described':
      return { ...measure, ...event.changes };
    case 'measure-closed':
      return { ...measure, closed: { on, result: event.result }, pause: null };
    case 'measure-reopened':
      return { ...measure, closed: null };
    case 'steps-reordered':
      return { ...measure, steps: renumbered(measure.steps, event.stepIds) };
    case 'step-added':
      return { ...measure, steps: inOrder([...measure.steps, newStep(event, measure.activeOn === null ? null : on)]) };
    default: {
      const steps = measure.steps.map((step) => (step.id === event.stepId ? evolveStep(step, event, measure) : step));
      return { ...measure, steps: event.type === 'step-described' ? inOrder(steps) : steps };
    }
  }
}

/** Whether an office spoke (CADENCE.md, *Stages of a measure*: "the last accepted answer of an office"). */
function isAnswer(event: MeasureEvent): boolean {
  switch (event.type) {
    case 'step-completed':
    case 'step-reported':
    case 'request-made':
    case 'responsibility-disputed':
    case 'status-reported':
      return true;
    case 'deadline-moved':
      return event.by === 'extension' || event.by === 'backlog';
    default:
      return false;
  }
}

function askableFrom(before: Measure, after: Measure, event: MeasureEvent): IsoDate | null {
  if (!asksForStatus(after)) return null;
  if (asksForStatus(before)) return before.askableFrom;
  const on = event.effectiveOn;
  const inTheMorning = event.type === 'measure-resumed' && timeOfResuming(before, on) === 'morning';
  return inTheMorning ? on : addDays(on, 1);
}

/** A pause ends on its day by itself before the stages of that day; ended by a command it ends after the delivery. */
function timeOfResuming({ pause }: Measure, on: IsoDate): TimeOfDay {
  return pause?.until === on ? 'morning' : 'evening';
}

function everyOpenStep(measure: Measure, change: (step: Step) => Step): Measure {
  return { ...measure, steps: measure.steps.map((it) => (it.status === 'open' ? change(it) : it)) };
}

function inOrder(steps: Step[]): Step[] {
  return steps.sort((a, b) => a.number - b.number);
}

/** Numbers count on from 1 in the order of `stepIds`. */
function renumbered(steps: readonly Step[], stepIds: readonly string[]): Step[] {
  return inOrder(steps.map((step) => ({ ...step, number: stepIds.indexOf(step.id) + 1 })));
}
