import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { taskQueue, workflowNamed } from '../contracts/workflow-ids.ts';
import { lookAgainSignal } from '../contracts/messages.ts';
import { demandNamespace, type InstallationId, type TemporalAddress } from './namespace-owner.ts';

/** A workflow id that names none of our workflows. */
export class UnknownWorkflow extends Error {
  readonly code = 'unknown-workflow';
  constructor(readonly workflowId: string) {
    super(`No workflow is named ${workflowId}.`);
  }
}

/**
 * The way to the Temporal server. Connects when first used and again after an outage. Before the first use, and again after
 * each failure, it makes sure that the namespace belongs to this installation; every method may therefore throw
 * `ForeignNamespace`, `NamespaceMissing` or `NoInstallation`.
 */
export interface TemporalClient {
  /** Without the check of the namespace. */
  readonly client: Client;
  /**
   * Tells the workflow to look again, and starts it if it does not run.
   *
   * @throws {UnknownWorkflow}
   */
  lookAgain(workflowId: string, deadlineMs: number): Promise<void>;
  /** Ids of the workflows that run, as the server's lists say; these lag behind by moments. */
  runningWorkflows(deadlineMs: number): Promise<Set<string>>;
  /** As the workflow itself says: without a lag. */
  isRunning(workflowId: string, deadlineMs: number): Promise<boolean>;
  /** Makes sure now that the namespace belongs to this installation. */
  verify(deadlineMs: number): Promise<void>;
  close(): Promise<void>;
}

export function lazyClient(temporal: TemporalAddress, installationId: InstallationId): TemporalClient {
  const { address, namespace } = temporal;
  const connection = Connection.lazy({ address });
  const client = new Client({ connection, namespace });

  let verified: Promise<void> | null = null;
  const withinOwnNamespace = <T>(deadlineMs: number, work: () => Promise<T>): Promise<T> =>
    connection.withDeadline(Date.now() + deadlineMs, async () => {
      const verifying = (verified ??= demandNamespace(connection, temporal, installationId));
      try {
        await verifying;
        return await work();
      } catch (error) {
        // After an outage another server, or another namespace of that name, may answer.
        if (verified === verifying) verified = null;
        throw error;
      }
    });

  return {
    client,
    async lookAgain(workflowId, deadlineMs) {
      const named = workflowNamed(workflowId);
      if (named === null) throw new UnknownWorkflow(workflowId);
      await withinOwnNamespace(deadlineMs, () =>
        client.workflow.signalWithStart(named.kind, {
          workflowId,
          taskQueue,
          args: [named.id],
          signal: lookAgainSignal,
          signalArgs: [],
        }),
      );
    },
    runningWorkflows: (deadlineMs) =>
      withinOwnNamespace(deadlineMs, async () => {
        const ids = new Set<string>();
        const running = client.workflow.list({ query: 'ExecutionStatus = "Running"', pageSize: 1000 });
        for await (const { workflowId } of running) ids.add(workflowId);
        return ids;
      }),
    isRunning: (workflowId, deadlineMs) =>
      withinOwnNamespace(deadlineMs, async () => {
        try {
          return (await client.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
        } catch (error) {
          if (error instanceof WorkflowNotFoundError) return false;
          throw error;
        }
      }),
    async verify(deadlineMs) {
      verified = null;
      await withinOwnNamespace(deadlineMs, async () => undefined);
    },
    close: () => connection.close(),
  };
}
