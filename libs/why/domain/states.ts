import { type Cadence, withPassingOfDays } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { evolveMeasure, foldMeasure, type Measure, type MeasureEvent } from '#libs/measures/domain/index';
import { type Question } from './question.ts';
import { cadenceOn } from './rules-on.ts';

/** All states that a measure was in, the present one last. */
export function statesOf(measureId: string, events: readonly MeasureEvent[]): Measure[] {
  const states: Measure[] = [];
  for (const event of events) states.push(evolveMeasure(states.at(-1) ?? null, event, measureId));
  return states;
}

/**
 * The measure as the stages of a past day found it: commands of a day take effect after it (CADENCE.md, *Answers*), what time
 * itself does on it comes before. Null while there was none.
 */
export function onMorningOf(day: IsoDate, question: Question): Measure | null {
  const { measureId, events } = question;
  const before = foldMeasure(
    measureId,
    events.filter(({ effectiveOn }) => effectiveOn < day),
  );
  return before === null ? null : throughTo(day, cadenceOn(day, question), before);
}

/** The measure as it stands, on the morning of a day that has not passed if nothing but time happens. */
export function presentOn(day: IsoDate, { cadence, measureId, events }: Question): Measure {
  return throughTo(day, cadence, foldMeasure(measureId, events)!);
}

function throughTo(day: IsoDate, cadence: Cadence, measure: Measure): Measure {
  return withPassingOfDays(cadence, measure, day, 'morning').measure;
}
