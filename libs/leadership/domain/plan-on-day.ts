import { type CadencePolicy } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { type Office } from '#libs/offices/domain/index';
import { type Note, type Question } from './question.ts';
import { type EarlierSummary, type Snapshot } from './snapshot.ts';
import { type Telling } from './telling.ts';

/** A plan on a leadership day, as all its readers see it. */
export interface PlanOnDay {
  day: IsoDate;
  plan: Pick<Plan, 'activatedOn'>;
  policy: Pick<CadencePolicy, 'allOnCourseAfter'>;
  /** No other leadership day of the month comes before it. */
  firstOfMonth: boolean;
  /** In the order of the plan. */
  measures: readonly Measure[];
  snapshot: Snapshot;
  tellings: readonly Telling[];
  /** Those without an answer. */
  questions: readonly Question[];
  note: Note | null;
  offices: readonly Pick<Office, 'id' | 'name' | 'superiorId'>[];
}

/** Somebody who reads the summary. */
export interface Reader {
  /** Offices whose divisions are read in rows; null: the whole plan. */
  divisions: readonly string[] | null;
  /** The last summary that went to this reader; null: none yet. */
  since: EarlierSummary | null;
  /**
   * The last leadership day whose notices, questions and sentences this reader need not be told any more; null: none. Other
   * than the day of `since` only before the first summary that went to the reader.
   */
  heardUpTo: IsoDate | null;
}
