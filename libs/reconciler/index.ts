import { type TemporalClient } from '#libs/process/index';
import { type DataSource } from 'typeorm';
import { createReconciler } from './application/create-reconciler.ts';
import { type ReconcilerOptions } from './application/ports.ts';
import { type Reconciler } from './application/reconciler.ts';
import { restoreRecord } from './application/restore-record.ts';
import { recordSnapshot, restoreTransaction } from './persistence/reconciler-transactions.ts';
import { processView } from './process/process-view.ts';

export { type ReconcilerOptions } from './application/ports.ts';
export { RebuildIncomplete } from './application/rebuild-process.ts';
export {
  type Damage,
  type Examination,
  type ProcessExamination,
  type Rebuilt,
  type Reconciler,
  type Reconciliation,
} from './application/reconciler.ts';

const usual: ReconcilerOptions & { deadlineMs: number } = {
  concurrency: 20,
  patienceMs: 10_000,
  lookEveryMs: 1000,
  deadlineMs: 10_000,
};

export interface ReconcilerParts {
  source: DataSource;
  temporal: TemporalClient;
  lockTimeoutSeconds: number;
  stopping: AbortSignal;
  options?: Partial<typeof usual>;
}

/**
 * Folds the events anew where a release folds them otherwise than the one that wrote the rows. To be called after migrations,
 * before anything runs; the number of plans, offices and measures whose rows changed.
 */
export async function foldAnew(source: DataSource, lockTimeoutSeconds: number): Promise<number> {
  const { restored } = await restoreRecord({
    snapshot: recordSnapshot(source),
    transaction: restoreTransaction(source, lockTimeoutSeconds),
    stopping: new AbortController().signal,
  });
  return restored.length;
}

/** The reconciler between the record that `source` reaches and the workflows that `temporal` reaches. */
export function reconciler({ source, temporal, lockTimeoutSeconds, stopping, options }: ReconcilerParts): Reconciler {
  const { deadlineMs, ...rest } = { ...usual, ...options };
  return createReconciler({
    snapshot: recordSnapshot(source),
    transaction: restoreTransaction(source, lockTimeoutSeconds),
    process: processView(temporal, deadlineMs),
    options: rest,
    stopping,
  });
}
