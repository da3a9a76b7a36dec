import { contactDays, type CountedDays, type Day } from './calendar.ts';
import { baseOf, backlogBaseOf, countedFor, deadlineDay, type Ladder, madeUpFor, type Rung } from './ladder.ts';
import { type PlanRecord, type StepRecord } from './record.ts';
import { hasPlaceTaken } from './standing.ts';

/**
 * "A clock that stood still" (CADENCE, Answers).
 * @param ladder the ladder that holds again
 * @param asked the day of the rejected request, or the day the step left the office it returns to
 * @param decided the day of the rejection or return
 */
export function afterStandingStill(
  step: StepRecord,
  ladder: Ladder,
  { roundStart }: PlanRecord,
  asked: Day,
  decided: Day,
): Ladder {
  const { deadline } = step;
  if (!deadline) return ladder;
  const ofPart = (part: Rung['part']): Rung[] => ladder.rungs.filter((rung) => rung.part === part);
  const before = deadlineDay(deadline) <= decided ? [] : keptDays(step, ofPart('before'), asked, decided);
  const after = moved(ofPart('after'), countedFor(deadline), baseOf(deadline, ladder.entered), asked, decided);
  const backlog =
    roundStart === null
      ? []
      : moved(ofPart('backlog'), contactDays, backlogBaseOf(roundStart, ladder.entered), asked, decided);
  return { entered: ladder.entered, rungs: [...before, ...after, ...backlog] };
}

/** Stages before the deadline keep their days; those in (asked, decided] are missed, the last one made up for. */
function keptDays(step: StepRecord, rungs: Rung[], asked: Day, decided: Day): Rung[] {
  const taken = hasPlaceTaken(step, decided);
  const ahead = rungs.filter((rung) => rung.on > decided && !(taken && rung.madeUpFor === decided));
  const missed = rungs.filter((rung) => rung.on > asked && rung.on <= decided);
  const { delivered } = step.sinceDueVersion;
  return [...(taken ? [] : madeUpFor(decided, missed, ahead, countedFor(step), delivered)), ...ahead];
}

/** Stages after the deadline, or of the backlog round, that were not raised by `asked` move on together. */
function moved(rungs: Rung[], C: CountedDays, base: Day, asked: Day, decided: Day): Rung[] {
  const wasRaised = ({ raisedOn }: Rung): boolean => raisedOn !== null && raisedOn <= asked;
  const stood = C.countIn(Math.max(asked, base), decided);
  const later = rungs.filter((rung) => !wasRaised(rung)).map((rung) => ({ ...rung, on: C.add(rung.on, stood) }));
  const first = later[0];
  if (!first) return rungs;
  const more = C.countIn(first.on, C.add(decided, 3)); // 0 unless the first lies before that day
  return [...rungs.filter(wasRaised), ...later.map((rung) => ({ ...rung, on: C.add(rung.on, more) }))];
}
