import { type Aggregate } from '#libs/measures/index';

/**
 * Compares the process with the record, and the rows with the events. It starts workflows and never ends one: what turns out
 * not to be needed ends by itself (docs/adr/0009-reconciler.md).
 *
 * Every method but `examine` throws what the way to the Temporal server throws, `FOREIGN_NAMESPACE` among it; a lost namespace
 * counts as an empty one.
 */
export interface Reconciler {
  /** Looks only. */
  examine(): Promise<Examination>;
  /** Mends the process, unless so much differs that only a deliberate `rebuild` may act. Notes what it found. */
  reconcile(): Promise<Reconciliation>;
  /** First restores damaged rows from the events, then as `reconcile`. */
  repair(): Promise<Reconciliation>;
  /**
   * Restores the whole process from the record: tells every workflow that the record expects to look, and makes sure that all
   * of them run. The namespace must exist.
   *
   * @throws {RebuildIncomplete}
   */
  rebuild(progress: (told: number, expected: number) => void): Promise<Rebuilt>;
}

export interface Examination extends ProcessExamination {
  /** Aggregates whose rows differ from the fold of their events. */
  damaged: Damage[];
}

/** All by workflow id; none is counted twice. */
export interface ProcessExamination {
  /** Number of workflows that the record expects: of open measures and of the deliveries of active plans. */
  expected: number;
  /** Expected, and not running. */
  missing: string[];
  /** Their moment passed more than 15 minutes ago by the installation's clock. */
  overdue: string[];
  /** The stored next moment is absent or later than the record foresees. */
  outdated: string[];
  /** Too much differs for it to be an accident of single workflows: nothing is done about it. */
  alarm: boolean;
}

export interface Damage {
  aggregate: Aggregate;
  id: string;
  planId: string;
  /** The key of a plan or an office, the number of a measure. */
  name: string;
  /** Names of the fields, such as `activeOn` or `step 2 status`; `missing` and `unknown` (to the events) for whole rows. */
  differs: string[];
}

export interface Reconciliation extends Examination {
  /** Ids of the workflows that were told to look, and started where they did not run. */
  mended: string[];
  /** Damages whose rows were restored. */
  restored: Damage[];
  /** Damages that are still there, with what still differs. */
  left: Damage[];
}

export interface Rebuilt {
  expected: number;
  started: number;
  ranAlready: number;
}
