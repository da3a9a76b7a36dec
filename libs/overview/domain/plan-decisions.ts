import { type IsoDate } from '#libs/calendar/domain/index';
import { type Reason, type RequestKind } from '#libs/measures/domain/index';
import { type CameBy, type Sentence } from './measure-detail.ts';

/** What coordination has to decide in a plan. Days are plain dates in the plan's time zone. */
export interface PlanDecisions {
  plan: string;
  today: IsoDate;
  /** What counts as granted soonest comes first, then what waits longest. */
  decisions: DecisionWanted[];
}

/** A request that nobody decided yet, or a dispute: an office said for the second time that a step is not its own. */
export interface DecisionWanted extends Pick<CameBy, 'source' | 'remark' | 'reference'> {
  kind: RequestKind | 'dispute';
  measure: { number: string; title: string };
  step: { number: number; title: string };
  /** Who asks: the office that has the step. */
  office: NamedOffice | null;
  since: IsoDate;
  /** Working days since then. */
  workingDays: number;
  dueOn: IsoDate | null;
  /** `dueOn` in German as people say it. */
  due: string;
  /** The date asked for, of `new-date`. */
  to: IsoDate | null;
  reason: Reason | null;
  /** The office proposed, of `not-mine`. */
  proposed: NamedOffice | null;
  /** No reminder about the step is sent until it is decided. */
  stopsClock: boolean;
  /** The day on which it counts as granted if nobody decides; null: it waits. */
  tacitOn: IsoDate | null;
  /** What is asked. */
  text: Sentence;
}

export interface NamedOffice {
  key: string;
  name: string;
  shortName: string | null;
}
