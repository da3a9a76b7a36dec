import { type TemporalClient } from '#libs/process/index';
import { type DataSource } from 'typeorm';
import { createReconciler } from './application/create-reconciler.ts';
import { type ReconcilerOptions } from './application/ports.ts';
import { type Reconciler } from './application/reconciler.ts';
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
