import { type IsoDate } from '#libs/calendar/domain/index';
import { assertNever } from './assert-never.ts';
import { evolveMeasure } from './evolve-measure.ts';
import { stepOf, type Measure } from './measure.ts';
import { type MeasureEvent, type MeasureEventData } from './measure-event.ts';
import { Refusal } from './refusal.ts';
import { type Step } from './step.ts';
import { waits } from './waiting.ts';

export type MeasureCommand =
  | { do: 'activate' }
  | { do: 'complete-step'; stepId: string; doneOn: IsoDate }
  | { do: 'move-deadline'; stepId: string; to: IsoDate }
  | { do: 'reassign-step'; stepId: string; officeId: string }
  | { do: 'pause'; until: IsoDate }
  | { do: 'resume' };

/**
 * What `command` makes of the measure on the day `today` (plan time zone).
 *
 * @throws {Refusal} when the rules of CADENCE.md, *Answers*, do not allow it.
 */
export function decideMeasure(measure: Measure, command: MeasureCommand, today: IsoDate): MeasureEvent[] {
  const event: MeasureEvent = { ...decided(measure, command, today), effectiveOn: today };
  return [event, ...unblockedBy(measure, event)];
}

/** A pause that ends: on its day, before the stages of that day (CADENCE.md, *Answers*, *Paused*). */
export function endOfPause(measure: Measure, today: IsoDate): MeasureEvent[] {
  if (measure.pause === null || measure.pause.until > today) return [];
  return [{ type: 'measure-resumed', effectiveOn: measure.pause.until }];
}

function decided(measure: Measure, command: MeasureCommand, today: IsoDate): MeasureEventData {
  switch (command.do) {
    case 'activate':
      if (measure.activeOn !== null) throw new Refusal('plan-already-active', { on: measure.activeOn });
      return { type: 'measure-activated' };
    case 'complete-step': {
      const step = openStep(measure, command.stepId);
      if (command.doneOn > today) throw new Refusal('done-in-the-future', { on: command.doneOn });
      return { type: 'step-completed', stepId: step.id, doneOn: command.doneOn };
    }
    case 'move-deadline': {
      const step = openStep(measure, command.stepId);
      if (step.dueOn === null) throw new Refusal('step-without-date');
      if (step.dueOn === command.to) throw new Refusal('date-unchanged', { on: step.dueOn });
      return { type: 'deadline-moved', stepId: step.id, from: step.dueOn, to: command.to };
    }
    case 'reassign-step': {
      const step = openStep(measure, command.stepId);
      if (step.officeId === command.officeId) throw new Refusal('office-unchanged');
      return { type: 'step-reassigned', stepId: step.id, from: step.officeId, to: command.officeId };
    }
    case 'pause':
      if (command.until <= today) throw new Refusal('pause-ends-too-early', { today });
      return { type: 'measure-paused', until: command.until };
    case 'resume':
      if (measure.pause === null) throw new Refusal('measure-not-paused');
      return { type: 'measure-resumed' };
    default:
      return assertNever(command);
  }
}

/** Whatever ends a step's waiting makes that day the step's `entered` (CADENCE.md, *Answers*). */
function unblockedBy(before: Measure, event: MeasureEvent): MeasureEvent[] {
  if (before.activeOn === null) return [];
  const after = evolveMeasure(before, event, before.id);
  return after.steps
    .filter((step) => step.status === 'open' && step.dueOn !== null && !waits(after, step))
    .filter((step) => waits(before, stepOf(before, step.id)!))
    .map((step) => ({ type: 'step-unblocked', stepId: step.id, effectiveOn: event.effectiveOn }));
}

function openStep(measure: Measure, stepId: string): Step {
  const step = stepOf(measure, stepId);
  if (step === undefined) throw new Refusal('step-not-found', { measure: measure.number, step: stepId });
  if (step.status !== 'open') throw new Refusal('step-closed', { on: step.closedOn! });
  return step;
}
