import { stepOf, type Measure } from './measure.ts';
import { type MeasureChanges, type MeasureEventData, type StepChanges, type StepEventData } from './measure-event.ts';
import { Refusal } from './refusal.ts';
import { type Step } from './step.ts';

/** What one step is from then on. */
export interface StepChange {
  stepId: string;
  changes: StepChanges;
}

/** @throws {Refusal} `description-unchanged`, `text-missing` for a title or number without content. */
export function described(measure: Measure, given: MeasureChanges): MeasureEventData {
  const changes = otherThan(measure, given);
  if (Object.keys(changes).length === 0) throw new Refusal('description-unchanged');
  if (changes.title?.trim() === '' || changes.number?.trim() === '') throw new Refusal('text-missing');
  return { type: 'measure-described', changes };
}

/**
 * Numbers count by what all of it comes to, also those of closed steps; anything else changes in open steps only.
 *
 * @throws {Refusal} `description-unchanged`, `step-not-found`, `step-closed`, `step-number-taken`, `number-not-positive`
 */
export function stepsDescribed(measure: Measure, given: readonly StepChange[]): StepEventData[] {
  const events = given.flatMap(({ stepId, changes }): StepEventData[] => {
    const step = stepOf(measure, stepId);
    if (step === undefined) throw new Refusal('step-not-found', { measure: measure.number, step: stepId });
    const other = otherThan(step, changes);
    const { number, ...more } = other;
    if (step.status !== 'open' && Object.keys(more).length > 0)
      throw new Refusal('step-closed', { on: step.closedOn! });
    if (number !== undefined && !(Number.isInteger(number) && number > 0)) throw new Refusal('number-not-positive');
    return Object.keys(other).length === 0 ? [] : [{ type: 'step-described', stepId, changes: other }];
  });
  if (events.length === 0) throw new Refusal('description-unchanged');
  requireDifferentNumbers(measure, given);
  return events;
}

function requireDifferentNumbers(measure: Measure, given: readonly StepChange[]): void {
  const changed = new Map(given.map(({ stepId, changes }) => [stepId, changes.number]));
  const taken = new Set<number>();
  for (const step of measure.steps) {
    const number = changed.get(step.id) ?? step.number;
    if (taken.has(number)) throw new Refusal('step-number-taken', { measure: measure.number, step: String(number) });
    taken.add(number);
  }
}

/** The attributes of `given` that `present` has otherwise. */
function otherThan<T extends Measure | Step, C extends Partial<T>>(present: T, given: C): C {
  const other = Object.entries(given).filter(([name, value]) => !same(present[name as keyof T], value));
  return Object.fromEntries(other) as C;
}

function same(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((each, place) => each === b[place]);
}
