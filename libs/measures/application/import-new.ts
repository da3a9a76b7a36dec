import { type IsoDate } from '#libs/calendar/domain/index';
import { type MeasureEntry, type StepEntry } from '#libs/exchange/domain/index';
import { foldMeasure, type MeasureEvent, type MeasureResult, Refusal, type StepDescription } from '../domain/index.ts';

/** Ids of the record by the words of the tables; null for null. */
export interface Ids {
  office: (key: string | null) => string | null;
  field: (name: string | null) => string | null;
}

export interface NewSources {
  planId: string;
  /** In an active plan measures and steps are active at once. */
  active: boolean;
  today: IsoDate;
  newId: () => string;
  ids: Ids;
}

/**
 * The events of a measure that is new with its steps. All of it is effective today: also what became of a step before.
 *
 * @throws {Refusal} `done-in-the-future` for a step that was done later than today.
 */
export function newMeasure(
  id: string,
  entry: MeasureEntry & { number: string },
  steps: readonly { entry: StepEntry; number: number }[],
  sources: NewSources,
): { events: MeasureEvent[]; openSteps: number[] } {
  const { planId, active, today, ids } = sources;
  const on = { effectiveOn: today };
  const events: MeasureEvent[] = [
    {
      type: 'measure-added',
      planId,
      number: entry.number,
      title: entry.title,
      fieldId: ids.field(entry.field),
      leadOfficeId: ids.office(entry.leadKey),
      participantIds: entry.participantKeys.map((key) => ids.office(key)!),
      startsOn: entry.startsOn,
      endsOn: entry.endsOn,
      priority: entry.priority,
      kind: entry.kind,
      parallel: entry.parallel,
      ...on,
    },
    ...steps.flatMap((step) => stepEvents(step.entry, step.number, sources)),
    ...(active ? [{ type: 'measure-activated' as const, ...on }] : []),
  ];
  const openSteps = foldMeasure(id, events)!
    .steps.filter(({ status }) => status === 'open')
    .map(({ number }) => number);
  const result = resultOf(entry);
  if (result !== null && openSteps.length === 0) events.push({ type: 'measure-closed', result, ...on });
  return { events, openSteps };
}

/** What became of the measure, as the tables say; null: nothing yet. */
export function resultOf({ status }: MeasureEntry): MeasureResult | null {
  return status === 'open' ? null : status === 'done' ? 'implemented' : 'dropped';
}

/** Where nobody wrote down when a step was done, it was done in time. */
export function doneOnOf({ doneOn, dueOn }: StepEntry, today: IsoDate): IsoDate {
  return doneOn ?? (dueOn !== null && dueOn <= today ? dueOn : today);
}

export function stepDescription(entry: StepEntry, number: number, { newId, ids }: NewSources): StepDescription {
  return {
    stepId: newId(),
    number,
    title: entry.title,
    officeId: ids.office(entry.officeKey),
    dueOn: entry.dueOn,
    precision: entry.precision,
    hard: entry.hard,
    binding: entry.binding,
    milestone: entry.milestone,
  };
}

/** @throws {Refusal} `done-in-the-future` */
export function requireDone(entry: StepEntry, today: IsoDate): IsoDate {
  const doneOn = doneOnOf(entry, today);
  if (doneOn > today) throw new Refusal('done-in-the-future', { on: doneOn });
  return doneOn;
}

/** A step that was closed before it came is added and closed at once. */
function stepEvents(entry: StepEntry, number: number, sources: NewSources): MeasureEvent[] {
  const on = { effectiveOn: sources.today };
  const description = stepDescription(entry, number, sources);
  const { stepId } = description;
  const added: MeasureEvent = { type: 'step-added', ...description, ...on };
  switch (entry.status) {
    case 'open':
      return [added];
    case 'dropped':
      return [added, { type: 'step-dropped', stepId, ...on }];
    case 'done': {
      const doneOn = requireDone(entry, sources.today);
      return [added, { type: 'step-completed', stepId, doneOn, donePrecision: 'day', ...on }];
    }
  }
}
