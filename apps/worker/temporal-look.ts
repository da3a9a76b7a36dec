import { hostname } from 'node:os';
import { type Failure } from '#libs/health/index';
import { type ProcessWorker, type TemporalClient } from '#libs/process/index';
import { taskQueue } from '#libs/process/contracts/workflow-ids';

/** How the process is seen from this worker. Null: well. */
export interface TemporalLook {
  temporal: Failure | null;
  worker: Failure | null;
}

/** As the SDK names a worker to the server. */
const ownIdentity = `${process.pid}@${hostname()}`;
/** A poll waits a minute for a task; one that began longer ago was broken off. */
const pollIsOldMs = 150_000;
const workflowTasks = 1;

/** Conditions of the namespace that the client foresees, by code. */
const known: Partial<Record<string, Failure>> = {
  FOREIGN_NAMESPACE: { code: 'foreign-namespace', detail: null },
  NAMESPACE_MISSING: { code: 'workflows-missing', detail: 'namespace' },
};

/**
 * Asks the server whether it answers, whether the namespace is ours, and whether it really sees this worker asking for tasks:
 * the SDK calls a worker running that has lost its server.
 *
 * @throws what the record says when the installation's id cannot be read.
 */
export async function lookAtTemporal(
  client: TemporalClient,
  worker: ProcessWorker,
  deadlineMs: number,
  isOfRecord: (error: unknown) => boolean,
): Promise<TemporalLook> {
  try {
    await client.verify(deadlineMs);
    const polls = worker.isPolling && (await isSeenPolling(client, deadlineMs));
    return { temporal: null, worker: polls ? null : { code: 'worker-not-polling', detail: null } };
  } catch (error) {
    if (isOfRecord(error)) throw error;
    const temporal = known[codeOf(error)] ?? { code: 'temporal-away', detail: grpcStatus(error) };
    return { temporal, worker: { code: 'worker-not-polling', detail: null } };
  }
}

async function isSeenPolling({ client }: TemporalClient, deadlineMs: number): Promise<boolean> {
  const { namespace } = client.options;
  const { pollers } = await client.withDeadline(Date.now() + deadlineMs, () =>
    client.workflowService.describeTaskQueue({
      namespace,
      taskQueue: { name: taskQueue },
      taskQueueType: workflowTasks,
    }),
  );
  return (pollers ?? []).some(({ identity, lastAccessTime }) => {
    const seenAt = Number(lastAccessTime?.seconds ?? 0) * 1000;
    return identity === ownIdentity && Date.now() - seenAt < pollIsOldMs;
  });
}

function codeOf(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code);
}

/** For example `UNAVAILABLE`; the message may name hosts and ports, the code is what people can look up. */
function grpcStatus(error: unknown): string | null {
  const cause = (error as { cause?: unknown } | null)?.cause ?? error;
  const status = grpcStatuses[Number(codeOf(cause))];
  return status ?? null;
}

const grpcStatuses: Partial<Record<number, string>> = {
  1: 'CANCELLED',
  4: 'DEADLINE_EXCEEDED',
  5: 'NOT_FOUND',
  7: 'PERMISSION_DENIED',
  8: 'RESOURCE_EXHAUSTED',
  14: 'UNAVAILABLE',
  16: 'UNAUTHENTICATED',
};
