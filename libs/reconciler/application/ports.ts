import { type Office } from '#libs/offices/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { type Observations } from '#libs/health/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { type Aggregate, type EventOf, type MeasurePorts, type Transaction } from '#libs/measures/index';
import { type NoticeStore } from '#libs/notices/index';

/** The record at one instant: everything is read from the same snapshot. */
export interface SnapshotPorts extends Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'offices'> {
  notices: Pick<NoticeStore, 'ofPlan'>;
  process: ProcessRows;
  histories: () => Promise<History[]>;
}

/** What the record keeps of the process. */
export interface ProcessRows {
  /** The stored next moment by measure id. */
  momentsOf(planId: string): Promise<ReadonlyMap<string, IsoInstant | null>>;
  /** Ids of the workflows that somebody is about to tell to look. */
  workflowsToBeTold(): Promise<ReadonlySet<string>>;
  /** Real seconds since the installation's clock was moved; null: never. */
  secondsSinceClockMoved(): Promise<number | null>;
}

/** All events of an aggregate, in order. */
export type History = { [A in Aggregate]: { aggregate: A; id: string; events: EventOf[A][] } }[Aggregate];

export interface RestorePorts extends MeasurePorts {
  observations: Observations;
  rows: RowWriter;
}

/** Writes rows as the fold says, whatever stands there. */
export interface RowWriter {
  plan(plan: Plan): Promise<void>;
  office(office: Office): Promise<void>;
  /** With its steps: what is missing is made anew; what no event knows is removed if nothing refers to it. */
  measure(measure: Measure): Promise<void>;
}

/** Another row stands in the way, or one that is needed is missing. */
export class RowsInTheWay extends Error {
  readonly code = 'rows-in-the-way';
}

/** The workflows on the Temporal server. */
export interface ProcessView {
  /** Ids of those that run, perhaps moments old; null when the namespace is gone. */
  running(): Promise<ReadonlySet<string> | null>;
  /** Whether it runs now. */
  isRunning(workflowId: string): Promise<boolean>;
  /** Tells it to look, and starts it if it does not run. */
  lookAgain(workflowId: string): Promise<void>;
  /** Makes sure that the namespace belongs to this installation; a namespace that is gone is no objection. */
  verify(): Promise<void>;
}

export interface ReconcilerSetting {
  snapshot: Transaction<SnapshotPorts>;
  transaction: Transaction<RestorePorts>;
  process: ProcessView;
  options: ReconcilerOptions;
  /** Ends what is under way at the next occasion. */
  stopping: AbortSignal;
}

export interface ReconcilerOptions {
  /** Workflows asked or told at the same time. */
  concurrency: number;
  /** An alarm is raised only when for so long nothing got better by itself, as it does after an outage. */
  patienceMs: number;
  /** Pause between two looks meanwhile. */
  lookEveryMs: number;
}
