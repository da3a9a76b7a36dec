import { type ImportCode, type Severity } from './import-texts.ts';
import { type EntryStatus, type Precision } from './plan-tables.ts';

/** `rows` hold data; `accepted` of them were not rejected by an error. Superiors without a row of their own are not counted. */
export interface ImportCount {
  readonly rows: number;
  readonly accepted: number;
}

/** `cell` is a name like `D17`; `row` and `cell` are null where the message is about a whole table or row. */
export interface ImportMessage {
  readonly severity: Severity;
  readonly code: ImportCode;
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly cell: string | null;
  readonly text: string;
  readonly raw: string | null;
}

/** A measure as it was understood. Days are ISO dates; offices by the name that the directory has. */
export interface MeasureRecord {
  readonly file: string;
  readonly sheet: string | null;
  /** The first row, where several hold it. */
  readonly row: number;
  readonly number: string | null;
  readonly title: string;
  readonly field: string | null;
  readonly lead: string | null;
  readonly participants: readonly string[];
  readonly start: string | null;
  readonly end: string | null;
  readonly kind: 'single' | 'continuous';
  readonly priority: number | null;
  readonly goal: string | null;
  readonly status: EntryStatus;
}

export interface StepRecord {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  /** The number of its measure; null where that has none. */
  readonly measure: string | null;
  readonly number: number;
  readonly title: string;
  readonly dueOn: string | null;
  readonly precision: Precision | null;
  readonly owner: string | null;
  readonly hard: boolean;
  readonly milestone: boolean;
  readonly status: EntryStatus;
  readonly doneOn: string | null;
}

export interface OfficeRecord {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly mailbox: string | null;
  /** Named without a row of its own, and proposed as new. */
  readonly proposed: boolean;
}

export interface GoalRecord {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly measure: string | null;
  readonly indicator: string;
  readonly unit: string | null;
  readonly target: string | null;
  readonly targetOn: string | null;
}

export interface ImportRecords {
  readonly measures: readonly MeasureRecord[];
  readonly steps: readonly StepRecord[];
  readonly offices: readonly OfficeRecord[];
  readonly goals: readonly GoalRecord[];
}

/**
 * What an import does to the record, one line per attribute. `new` and `gone` have no attribute. What is gone from the tables
 * stays in the record until somebody drops it.
 */
export interface ImportChange {
  readonly change: 'new' | 'changed' | 'renumbered' | 'gone';
  readonly of: 'plan' | 'field' | 'office' | 'measure' | 'step' | 'goal' | 'measurement';
  /** For example `SKK`, `G.3-01`, `G.3-01/4`, `S-05 2026`: as the record names it, or the tables where it is new. */
  readonly name: string;
  readonly title: string | null;
  readonly attribute: string | null;
  readonly old: string | null;
  readonly new: string | null;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  /** False: applying the import leaves this as it is, `note` says why. */
  readonly applied: boolean;
  readonly note: string | null;
}

/** What `import --format json` prints of the reading; `changes` are there once it was held against the record. */
export interface ImportResult {
  readonly measures: ImportCount;
  readonly steps: ImportCount;
  readonly offices: ImportCount;
  readonly contacts: ImportCount;
  readonly goals: ImportCount;
  readonly measurements: ImportCount;
  readonly messages: readonly ImportMessage[];
  readonly records: ImportRecords;
}
