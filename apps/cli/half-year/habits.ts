import { type IsoDate } from '#libs/calendar/domain/index';
import { type Stage } from '#libs/cadence/domain/index';
import { assertNever } from '#libs/measures/domain/index';

/** How an invented office treats its mails. */
export type Habit =
  /** Answers at once: on course before the deadline, done on it. */
  | 'punctual'
  /** Needs a second inquiry, then it is done. */
  | 'late'
  /** Says early that the date is at risk, and needs a little longer. */
  | 'worried'
  /** Asks once for a later date, then keeps it. */
  | 'postponing'
  /** Answers only once its superior was told. */
  | 'pressed'
  /** Never answers. */
  | 'silent';

export const habits = ['punctual', 'late', 'worried', 'postponing', 'pressed', 'silent'] as const satisfies Habit[];

/** What an office (or, of an escalation, its superior) was told today about a step or a measure as a whole. */
export interface Told {
  stage: Stage;
  measure: string;
  /** Null: about the measure as a whole. */
  step: number | null;
  /** Key of the responsible office. */
  office: string;
  dueOn: IsoDate | null;
  /** An office asked for another date before. */
  askedForDate: boolean;
}

/** A command as the API takes it. */
export type Command = { do: string } & Record<string, unknown>;

/** What the office does about it in the evening of `today`; null: nothing. */
export function answerTo(told: Told, habit: Habit, today: IsoDate, laterDate: IsoDate): Command | null {
  const { measure, step, stage } = told;
  if (step === null) {
    return stage.startsWith('status-') && patience(habit, 'status-1', 'status-2') === stage
      ? { do: 'report-status', measure, source: 'mail' }
      : null;
  }
  const done: Command = { do: 'complete-step', measure, step, doneOn: today, source: 'mail' };
  const report = (said: object): Command => ({ do: 'report', measure, step, said, source: 'mail' });
  switch (habit) {
    case 'punctual':
      if (isAhead(stage)) return report({ kind: 'on-course' });
      return isLast(stage) ? done : null;
    case 'late':
      return stage === 'overdue-2' || stage === 'backlog-2' ? done : null;
    case 'worried':
      if (isAhead(stage)) return report({ kind: 'at-risk', reason: 'budget' });
      return stage === 'overdue-1' || stage === 'backlog-2' ? done : null;
    case 'postponing':
      if (told.askedForDate) return isLast(stage) ? done : null;
      return stage === 'reminder-2' || isLast(stage)
        ? { do: 'ask-for-date', measure, step, to: laterDate, reason: 'staff', source: 'mail' }
        : null;
    case 'pressed':
      return stage === 'escalation-1' ? done : null;
    case 'silent':
      return null;
    default:
      return assertNever(habit);
  }
}

function isAhead(stage: Stage): boolean {
  return ['checkpoint', 'reminder-1', 'reminder-2', 'your-turn', 'assigned'].includes(stage);
}

function isLast(stage: Stage): boolean {
  return ['due', 'overdue-1', 'overdue-2', 'backlog-1', 'backlog-2'].includes(stage);
}

function patience(habit: Habit, first: Stage, second: Stage): Stage | null {
  if (habit === 'silent' || habit === 'pressed') return null;
  return habit === 'punctual' || habit === 'worried' ? first : second;
}
