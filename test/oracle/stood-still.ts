import { contactDays, type CountedDays, type Day } from './calendar.ts';
import { baseOf, backlogBaseOf, countedFor, type Deadline, deadlineDay, type Ladder, type Rung } from './ladder.ts';

/**
 * "A clock that stood still" (CADENCE, Answers) for a step that returns to an office.
 * @param ladder the ladder that holds again
 * @param asked the day the step left that office
 * @param decided the day it returned
 */
export function afterStandingStill(
  ladder: Ladder,
  deadline: Deadline,
  roundStart: Day | null,
  asked: Day,
  decided: Day,
): Ladder {
  const ofPart = (part: Rung['part']): Rung[] => ladder.rungs.filter((rung) => rung.part === part);
  const before = deadlineDay(deadline) <= decided ? [] : ofPart('before').filter((rung) => keepsItsDay(rung, decided));
  const after = moved(ofPart('after'), countedFor(deadline), baseOf(deadline, ladder.entered), asked, decided);
  const backlog =
    roundStart === null
      ? []
      : moved(ofPart('backlog'), contactDays, backlogBaseOf(roundStart, ladder.entered), asked, decided);
  return { entered: ladder.entered, rungs: [...before, ...after, ...backlog] };
}

/** Missed stages are never made up for here: `assigned`, because of the same day, takes their place. */
function keepsItsDay(rung: Rung, decided: Day): boolean {
  return rung.on > decided && rung.madeUpFor !== decided;
}

function moved(rungs: Rung[], C: CountedDays, base: Day, asked: Day, decided: Day): Rung[] {
  const raised = rungs.filter((rung) => rung.on <= asked);
  const ahead = rungs.filter((rung) => rung.on > asked);
  const stood = C.countIn(Math.max(asked, base), decided);
  const later = ahead.map((rung) => ({ ...rung, on: C.add(rung.on, stood) }));
  const first = later[0];
  if (!first) return raised;
  const more = C.countIn(first.on, C.add(decided, 3)); // 0 unless the first lies before that day
  return [...raised, ...later.map((rung) => ({ ...rung, on: C.add(rung.on, more) }))];
}
