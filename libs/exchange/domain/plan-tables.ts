/** Where something was read, to tell a later objection from. */
export interface Source {
  readonly file: string;
  /** Null where a file has only one sheet. */
  readonly sheet: string | null;
  readonly row: number;
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
  readonly superiorKey: string | null;
  readonly source: Source;
}

/** Days are ISO dates (`2027-03-31`). */
export interface MeasureEntry {
  readonly number: string;
  readonly title: string;
  readonly field: string | null;
  readonly leadKey: string | null;
  readonly participantKeys: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly priority: number | null;
  readonly goal: string | null;
  readonly parallel: boolean;
  readonly source: Source;
}

export type Precision = 'day' | 'month' | 'quarter' | 'half' | 'year' | 'from';

/** `precision` is null exactly when `dueOn` is. */
export interface StepEntry {
  readonly measureNumber: string;
  readonly number: number;
  readonly title: string;
  readonly dueOn: string | null;
  readonly precision: Precision | null;
  readonly hard: boolean;
  readonly officeKey: string | null;
  readonly source: Source;
}

/** A target of the whole plan (`measureNumber` null) or of one measure. `targetValue` is a decimal like `-12.5`. */
export interface GoalEntry {
  readonly measureNumber: string | null;
  readonly indicator: string;
  readonly symbol: string | null;
  readonly unit: string | null;
  readonly targetValue: string | null;
  readonly targetOn: string | null;
  readonly note: string | null;
  readonly source: Source;
}

/** The clean content of a plan's tables: every key and number that is referred to exists in it. */
export interface PlanTables {
  readonly offices: readonly OfficeEntry[];
  /** Fields of action in the order of their first measure. */
  readonly fields: readonly string[];
  readonly measures: readonly MeasureEntry[];
  readonly steps: readonly StepEntry[];
  readonly goals: readonly GoalEntry[];
}
