/** Where something was read, to tell a later objection from. */
export interface Source {
  readonly file: string;
  /** Null where a file has only one sheet. */
  readonly sheet: string | null;
  readonly row: number;
}

/** Who is written to for an office: a person or a functional mailbox. */
export interface ContactEntry {
  readonly name: string | null;
  readonly email: string;
}

export interface OfficeEntry {
  /** The short code of its row; a superior without a row of its own has its address in lower case. */
  readonly key: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly kind: string;
  /** False for distribution lists and committees: they cannot own a step (CADENCE, Delivery). */
  readonly ownable: boolean;
  readonly mailbox: string | null;
  readonly contact: ContactEntry | null;
  /** Acts while the contact is away. */
  readonly deputy: ContactEntry | null;
  /** The address that escalations go to; null: the superior's. */
  readonly escalation: string | null;
  readonly superiorKey: string | null;
  /** True: no row of its own; it was named somewhere and is proposed as new. */
  readonly proposed: boolean;
  readonly given: ReadonlySet<string>;
  readonly source: Source;
}

/**
 * Days are ISO dates (`2027-03-31`). `given` names the attributes for which the table has a column: about the others it says
 * nothing, so a record that has them keeps them.
 */
export interface MeasureEntry {
  /** Names the measure within the tables: its number, or where it has none `zeile/` with its place. */
  readonly key: string;
  readonly number: string | null;
  readonly title: string;
  readonly field: string | null;
  readonly leadKey: string | null;
  readonly participantKeys: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly priority: number | null;
  readonly goal: string | null;
  /** The goal of the whole plan that the measure serves (Leitziel), as it stands there. */
  readonly guidingGoal: string | null;
  readonly kind: Kind;
  readonly parallel: boolean;
  /** What the table says became of it. */
  readonly status: EntryStatus;
  readonly given: ReadonlySet<string>;
  readonly source: Source;
}

export type EntryStatus = 'open' | 'done' | 'dropped';

/** Einmalig or dauerhaft. */
export type Kind = 'single' | 'continuous';

export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'from';

/** What a date is bound to: Stadtrat, Förderung, Gesetz. */
export type Binding = 'council' | 'funding' | 'law';

/**
 * `precision` is null exactly when `dueOn` is; `doneOn` is null when the step is not done, or when nobody wrote down when.
 * `given` as with measures.
 */
export interface StepEntry {
  /** The `key` of its measure, or a number that no table has, but perhaps the record. */
  readonly measureKey: string;
  readonly number: number;
  /** False: the table has no number for it, and `number` is its position in the measure. */
  readonly numbered: boolean;
  readonly title: string;
  readonly dueOn: string | null;
  readonly precision: Precision | null;
  readonly hard: boolean;
  /** That of its measure. */
  readonly binding: Binding | null;
  readonly milestone: boolean;
  readonly status: EntryStatus;
  readonly doneOn: string | null;
  readonly officeKey: string | null;
  readonly given: ReadonlySet<string>;
  readonly source: Source;
}

/** A target of the whole plan (`measureKey` null) or of one measure. Values are decimals like `-12.5`. */
export interface GoalEntry {
  /** As in a step. */
  readonly measureKey: string | null;
  readonly indicator: string;
  readonly symbol: string | null;
  readonly unit: string | null;
  readonly targetValue: string | null;
  readonly targetOn: string | null;
  /** Where the values are to go: up or down. */
  readonly direction: 'rising' | 'falling' | null;
  /** The year that the target is compared with, and its value. */
  readonly baseYear: number | null;
  readonly baseValue: string | null;
  readonly dataSource: string | null;
  readonly note: string | null;
  readonly given: ReadonlySet<string>;
  readonly source: Source;
}

/** The value of an indicator, named by its symbol, in one year. No value: it was planned and did not come; `note` says why. */
export interface MeasurementEntry {
  readonly symbol: string;
  readonly year: number;
  readonly value: string | null;
  /** The day up to which it was counted. */
  readonly asOf: string | null;
  readonly note: string | null;
  readonly source: Source;
}

/**
 * The clean content of a plan's tables. Every office that is referred to exists in it or in the directory of the record that
 * the reading was given; every measure too, except those of which `unknown-measure` was said.
 */
export interface PlanTables {
  readonly offices: readonly OfficeEntry[];
  /** Fields of action in the order of their first measure. */
  readonly fields: readonly string[];
  readonly measures: readonly MeasureEntry[];
  readonly steps: readonly StepEntry[];
  readonly goals: readonly GoalEntry[];
  readonly measurements: readonly MeasurementEntry[];
}
