import { type IsoDate } from '#libs/calendar/domain/index';
import { type Answer, type Dispute, type Reason, type StepRequest } from './answer.ts';

/** How exact the plan was about a date; `dueOn` is the last day of the period, `from` means "is to begin by". */
export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'from';

/** What a date is bound to, so that no office can move it alone. */
export type Binding = 'council' | 'funding' | 'law';

/** How exactly an office knows when a step was done. */
export type DonePrecision = 'day' | 'quarter';

export type StepStatus = 'open' | 'done' | 'dropped';

/**
 * What moved the days of a step's stages since its `entered`, in the order in which it came: the clock stood still, or
 * coordination held the coming escalation.
 */
export type Shift = Standstill | Hold;

/** A span in which the clock of a step stood still: stages in (from, to] were not raised. */
export interface Standstill {
  kind: 'standstill';
  from: IsoDate;
  to: IsoDate;
  /** The last day whose stages were raised; before `from` when the clock had been stopped already. */
  raisedUpTo: IsoDate;
  /** `assigned` or `your-turn` tells of its end, so no missed stage is made up for. */
  announced: boolean;
  /**
   * Of a step that returns while its ladder goes on: the last day whose stages were raised to the office that had it. They count
   * as raised on their day, also once they have moved.
   */
  toldAnotherUpTo?: IsoDate;
}

/** The escalations not yet raised on `raisedUpTo` come so many contact days later. */
export interface Hold {
  kind: 'hold';
  raisedUpTo: IsoDate;
  days: number;
}

/** An office that had the step earlier under the present `dueVersion`, with its ladder as it stood when it left. */
export interface Tenure {
  officeId: string | null;
  leftOn: IsoDate;
  /** The last day whose stages were raised to that office. */
  raisedUpTo: IsoDate;
  enteredOn: IsoDate;
  entryAnnounced: boolean;
  shifts: Shift[];
  /** False once the step was resumed, released, reopened or stopped waiting since: then that ladder does not come back. */
  restorable: boolean;
}

export interface HandOver {
  /** 1 for the first hand-over of the step. */
  number: number;
  on: IsoDate;
  officeId: string | null;
  dueVersion: number;
}

/** On what grounds a date was moved. */
export type MovedBy =
  | 'coordination'
  /** An office gave it itself, once in the life of the step. */
  | 'extension'
  /** An office gave it itself while the step lay in the backlog. */
  | 'backlog'
  | 'granted-request'
  | 'tacit-grant'
  /** Coordination took back a date given in the backlog. */
  | 'objection';

/** A deadline that holds no more, because it was moved. */
export interface PastDeadline {
  dueVersion: number;
  dueOn: IsoDate;
  movedOn: IsoDate;
  by: MovedBy;
  /** Why, as the office said; null when coordination moved it. */
  reason: Reason | null;
  /** The step was closed and opened again since. */
  reopenedSince: boolean;
}

/** One step (German: Schritt) as the fold of its measure's events. */
export interface Step {
  id: string;
  number: number;
  title: string;
  officeId: string | null;
  dueOn: IsoDate | null;
  /** The date of the plan as decided; stays when the deadline moves. */
  originalDueOn: IsoDate | null;
  precision: Precision | null;
  hard: boolean;
  binding: Binding | null;
  milestone: boolean;
  /** The step of the same measure, of any office, that coordination named to come before this one; null: none. */
  predecessorId: string | null;
  /** 1 for the first date; rises with every move. */
  dueVersion: number;
  /** The day from which the present deadline counts (CADENCE.md, *Terms*); null while the plan is not active. */
  enteredOn: IsoDate | null;
  /** `your-turn` or `assigned` tells of this entry, so no missed stage is made up for because of it. */
  entryAnnounced: boolean;
  /** The first day whose morning raises by the present `enteredOn`; null while the plan is not active. */
  countsFrom: IsoDate | null;
  shifts: Shift[];
  tenures: Tenure[];
  handOvers: HandOver[];
  answers: Answer[];
  /** Answers ever given, those taken back included. */
  answerCount: number;
  requests: StepRequest[];
  disputes: Dispute[];
  /** The one new date that an office may give itself was given. */
  extensionUsed: boolean;
  /** The `dueVersion` under which an escalation was held; null: none yet. */
  heldUnder: number | null;
  /** The last time the step stopped waiting, and for whom. */
  unblocked: { on: IsoDate; dueVersion: number; officeId: string | null } | null;
  pastDeadlines: PastDeadline[];
  /** Released from the backlog to the ladder. */
  released: boolean;
  status: StepStatus;
  /** The day on which the step was closed in the record. */
  closedOn: IsoDate | null;
  /** The last day on which it was opened again after having been closed. */
  reopenedOn: IsoDate | null;
  /** The day on which it was done, as the office says; of precision quarter: the last day of that quarter. */
  doneOn: IsoDate | null;
  donePrecision: DonePrecision | null;
}
