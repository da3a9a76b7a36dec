import {
  type GoalEntry,
  type MeasureEntry,
  type MeasurementEntry,
  type OfficeEntry,
  type StepEntry,
} from './plan-tables.ts';

/** What is said about the reading of a row, and not about the plan. */
type OfReading = 'given' | 'source';

export type ExportedOffice = Omit<OfficeEntry, OfReading | 'proposed'>;

export type ExportedMeasure = Omit<MeasureEntry, OfReading | 'key' | 'number'> & { readonly number: string };

/** `measure` is the number of its measure. */
export type ExportedStep = Omit<StepEntry, OfReading | 'measureKey' | 'numbered'> & {
  readonly measure: string;
  /** The date of the plan as decided (ISO date); another one than `dueOn` when the deadline was moved. */
  readonly originalDueOn: string | null;
};

/** `measure` as in a step; null: a goal of the whole plan. */
export type ExportedGoal = Omit<GoalEntry, OfReading | 'measureKey'> & { readonly measure: string | null };

export type ExportedMeasurement = Omit<MeasurementEntry, OfReading>;

/** A plan as its tables are to show it, in their order. Every office that is referred to is in it. */
export interface ExportedPlan {
  readonly key: string;
  readonly title: string;
  readonly offices: readonly ExportedOffice[];
  readonly measures: readonly ExportedMeasure[];
  readonly steps: readonly ExportedStep[];
  readonly goals: readonly ExportedGoal[];
  readonly measurements: readonly ExportedMeasurement[];
}
