import { Client, Connection } from '@temporalio/client';
import { taskQueue, workflowNamed } from '../contracts/workflow-ids.ts';
import { lookAgainSignal } from '../contracts/messages.ts';

export interface TemporalAddress {
  /** host:port */
  address: string;
  namespace: string;
}

/** A workflow id that names none of our workflows. */
export class UnknownWorkflow extends Error {
  readonly code = 'unknown-workflow';
  constructor(readonly workflowId: string) {
    super(`No workflow is named ${workflowId}.`);
  }
}

/** The way to the Temporal server. Connects when first used and again after an outage. */
export interface TemporalClient {
  readonly client: Client;
  /**
   * Tells the workflow to look again, and starts it if it does not run.
   *
   * @throws {UnknownWorkflow}
   */
  lookAgain(workflowId: string, deadlineMs: number): Promise<void>;
  close(): Promise<void>;
}

export function lazyClient({ address, namespace }: TemporalAddress): TemporalClient {
  const connection = Connection.lazy({ address });
  const client = new Client({ connection, namespace });
  return {
    client,
    async lookAgain(workflowId, deadlineMs) {
      const named = workflowNamed(workflowId);
      if (named === null) throw new UnknownWorkflow(workflowId);
      await connection.withDeadline(Date.now() + deadlineMs, () =>
        client.workflow.signalWithStart(named.kind, {
          workflowId,
          taskQueue,
          args: [named.id],
          signal: lookAgainSignal,
          signalArgs: [],
        }),
      );
    },
    close: () => connection.close(),
  };
}
