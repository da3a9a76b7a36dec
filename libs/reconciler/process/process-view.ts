import { NamespaceMissing, type TemporalClient } from '#libs/process/index';
import { type ProcessView } from '../application/ports.ts';

/** @param deadlineMs longest wait for the Temporal server, per question. */
export function processView(temporal: TemporalClient, deadlineMs: number): ProcessView {
  return {
    running: () => orNullWithoutNamespace(() => temporal.runningWorkflows(deadlineMs)),
    isRunning: (workflowId) => temporal.isRunning(workflowId, deadlineMs),
    lookAgain: (workflowId) => temporal.lookAgain(workflowId, deadlineMs),
    async verify() {
      await orNullWithoutNamespace(() => temporal.verify(deadlineMs));
    },
  };
}

async function orNullWithoutNamespace<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof NamespaceMissing) return null;
    throw error;
  }
}
