import { contactDays, type CountedDays, type Day, workingDays } from './calendar.ts';
import { type Precision, type Stage } from './scenario.ts';

export type Deadline = { dueOn: Day; precision: Precision; hard: boolean };

export type Rung = {
  stage: Stage;
  on: Day;
  /** Before the deadline (checkpoint … due), after it, or of the backlog round. */
  part: 'before' | 'after' | 'backlog';
  /** The day because of which a missed stage is made up for. */
  madeUpFor?: Day;
  /** Null: not yet. A skipped escalation-1 counts as raised. */
  raisedOn: Day | null;
};

/** What is ahead of a step if nobody answers, counted from `entered`. */
export type Ladder = { entered: Day; rungs: Rung[] };

/** `C` of CADENCE: a hard deadline knows no quiet period. Backlog stages always count contact days. */
export function countedFor(step: { hard: boolean }): CountedDays {
  return step.hard ? workingDays : contactDays;
}

/** `E`: a deadline on a day off ends on the next working day (§ 193 BGB, § 31 Abs. 3 VwVfG); an outer one is met before. */
export function deadlineDay({ dueOn, hard }: Deadline): Day {
  return hard ? workingDays.last(dueOn) : workingDays.first(dueOn);
}

/** `B` = max(D0, entered): the stages after the deadline count from it. */
export function baseOf(deadline: Deadline, entered: Day): Day {
  const d0 = countedFor(deadline).first(deadlineDay(deadline));
  return Math.max(d0, entered);
}

/** `b` = max(firstC(D), addC(entered, 1)), D being the day on which the backlog round was started. */
export function backlogBaseOf(roundStart: Day, entered: Day): Day {
  return Math.max(contactDays.first(roundStart), contactDays.add(entered, 1));
}

/**
 * The ladder of a step that is not in the backlog.
 * @param delivered stages already delivered to the responsible under this dueVersion
 * @param placeTaken `your-turn` or `assigned` comes because of `entered`, so nothing is made up for
 */
export function ladderFrom(
  deadline: Deadline,
  entered: Day,
  delivered: ReadonlySet<Stage>,
  placeTaken: boolean,
): Ladder {
  const before = stagesBefore(deadline, entered);
  const ahead = before.filter((rung) => rung.on > entered);
  const missed = before.filter((rung) => rung.on <= entered);
  const madeUp = placeTaken ? [] : madeUpFor(entered, missed, ahead, countedFor(deadline), delivered);
  return { entered, rungs: [...madeUp, ...ahead, ...stagesAfter(deadline, entered)] };
}

/** Only the last missed stage, on the next day, if that is before the next stage ahead and it was not delivered. */
export function madeUpFor(
  day: Day,
  missed: Rung[],
  ahead: Rung[],
  C: CountedDays,
  delivered: ReadonlySet<Stage>,
): Rung[] {
  const last = missed.at(-1);
  const next = ahead[0];
  const on = C.add(day, 1);
  if (!last || !next || on >= next.on || delivered.has(last.stage)) return [];
  return [{ ...last, on, madeUpFor: day }];
}

function stagesBefore(deadline: Deadline, entered: Day): Rung[] {
  const E = deadlineDay(deadline);
  if (E <= entered) return [];
  const C = countedFor(deadline);
  const rung = (stage: Stage, on: Day): Rung => ({ stage, on, part: 'before', raisedOn: null });
  const reminder2 = rung('reminder-2', C.last(workingDays.add(E, -5)));
  const due = rung('due', C.first(E));
  if (deadline.precision === 'from') return [reminder2, due];

  const checkpoint = rung('checkpoint', C.last(workingDays.add(E, -60)));
  const reminder1 = rung('reminder-1', C.last(workingDays.add(E, -20)));
  return [
    ...(workingDays.add(E, -120) >= entered ? [checkpoint] : []),
    ...(reminder1.on === reminder2.on ? [] : [reminder1]),
    ...(reminder2.on === due.on ? [] : [reminder2]),
    due,
  ];
}

function stagesAfter(deadline: Deadline, entered: Day): Rung[] {
  const B = baseOf(deadline, entered);
  const C = countedFor(deadline);
  const grace = deadline.hard ? 1 : deadline.precision === 'day' ? 2 : 5;
  const rung = (stage: Stage, days: number): Rung => ({ stage, on: C.add(B, days), part: 'after', raisedOn: null });
  if (deadline.precision === 'from') return [rung('overdue-1', grace)];
  return [
    rung('overdue-1', grace),
    rung('overdue-2', grace + 5),
    rung('escalation-1', grace + 10),
    rung('escalation-2', grace + 20),
  ];
}

/** The backlog round of a step; nothing while the round has never been started. */
export function backlogFrom(roundStart: Day | null, entered: Day): Ladder {
  if (roundStart === null) return { entered, rungs: [] };
  const b = backlogBaseOf(roundStart, entered);
  const rung = (stage: Stage, days: number): Rung => ({
    stage,
    on: contactDays.add(b, days),
    part: 'backlog',
    raisedOn: null,
  });
  return { entered, rungs: [rung('backlog-1', 0), rung('backlog-2', 10), rung('backlog-3', 20)] };
}
