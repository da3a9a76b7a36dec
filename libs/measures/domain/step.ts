import { type IsoDate } from '#libs/calendar/domain/index';

/** How exact the plan was about a date; `dueOn` is the last day of the period, `from` means "is to begin by". */
export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'from';

/** What a date is bound to, so that no office can move it alone. */
export type Binding = 'council' | 'funding' | 'law';

export type StepStatus = 'open' | 'done' | 'dropped';

/** A span in which the clock of a step stood still: stages in (from, to] were not raised. */
export interface Standstill {
  from: IsoDate;
  to: IsoDate;
  /** `assigned` tells of its end, so no missed stage is made up for. */
  announced: boolean;
}

/** An office that had the step earlier under the present `dueVersion`, with its ladder as it stood when it left. */
export interface Tenure {
  officeId: string | null;
  leftOn: IsoDate;
  enteredOn: IsoDate;
  entryAnnounced: boolean;
  standstills: Standstill[];
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

/** A deadline that holds no more, because it was moved. */
export interface PastDeadline {
  dueVersion: number;
  dueOn: IsoDate;
  movedOn: IsoDate;
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
  /** 1 for the first date; rises with every move. */
  dueVersion: number;
  /** The day from which the present deadline counts (CADENCE.md, *Terms*); null while the plan is not active. */
  enteredOn: IsoDate | null;
  /** `your-turn` or `assigned` tells of this entry, so no missed stage is made up for because of it. */
  entryAnnounced: boolean;
  standstills: Standstill[];
  tenures: Tenure[];
  handOvers: HandOver[];
  /** The last time the step stopped waiting, and for whom. */
  unblocked: { on: IsoDate; dueVersion: number; officeId: string | null } | null;
  pastDeadlines: PastDeadline[];
  /** Released from the backlog to the ladder. */
  released: boolean;
  status: StepStatus;
  /** The day on which the step was closed in the record. */
  closedOn: IsoDate | null;
  /** The day on which it was done, as the office says. */
  doneOn: IsoDate | null;
}
