import { inParallel, rest } from '#libs/concurrency/index';
import { type Transaction, type Wakeup, type Wakeups } from '#libs/measures/index';

export interface RelayOptions {
  /** Wake-ups claimed in one go. */
  batch: number;
  /** Workflows told at the same time. */
  concurrency: number;
  leaseSeconds: number;
  /** Longest wait for the Temporal server per workflow; shorter than the lease. */
  deadlineMs: number;
  /** Pause when nothing is waiting. */
  idleMs: number;
  /** The pause after a failure doubles from `idleMs` up to this. */
  longestPauseMs: number;
}

export interface RelayLog {
  info(fields: { code: string }, message: string): void;
  warn(fields: { code: string; err?: unknown; workflowId?: string }, message: string): void;
}

export interface RelayParts {
  transaction: Transaction<{ wakeups: Wakeups }>;
  /** Rejects when the workflow could not be told. */
  lookAgain: (workflowId: string, deadlineMs: number) => Promise<void>;
  options: RelayOptions;
  log: RelayLog;
}

export interface WakeupRelay {
  /** Tells everybody who is to be told now; the number of wake-ups done. Rejects at the first failure. */
  relayOnce(): Promise<number>;
  /** Relays until the signal; survives every failure of the record and of the Temporal server. */
  run(signal: AbortSignal): Promise<void>;
}

/**
 * Passes wake-ups on to the workflows: claimed in a short transaction, told outside it, deleted by id. What could not be told
 * comes back when its lease ends; telling twice is harmless.
 */
export function wakeupRelay({ transaction, lookAgain, options, log }: RelayParts): WakeupRelay {
  const relayBatch = async (): Promise<number> => {
    const claimed = await transaction(({ wakeups }) => wakeups.claim(options.batch, options.leaseSeconds));
    const told: string[] = [];
    try {
      await inParallel(byWorkflow(claimed), { lanes: options.concurrency }, async ([workflowId, ids]) => {
        await tell(workflowId);
        told.push(...ids);
      });
    } finally {
      if (told.length > 0) await transaction(({ wakeups }) => wakeups.remove(told));
    }
    return told.length;
  };

  /** A wake-up for a workflow that cannot exist would otherwise come back for ever. */
  const tell = async (workflowId: string): Promise<void> => {
    try {
      await lookAgain(workflowId, options.deadlineMs);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'unknown-workflow')) throw error;
      log.warn({ code: 'unknown-workflow', workflowId }, 'a wake-up names no workflow and was dropped');
    }
  };

  const relayOnce = async (): Promise<number> => {
    for (let sum = 0; ;) {
      const done = await relayBatch();
      if (done === 0) return sum;
      sum += done;
    }
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      try {
        await relayOnce();
        if (failures > 0) log.info({ code: 'wakeups-relayed-again' }, 'wake-ups are passed on again');
        failures = 0;
      } catch (error) {
        failures += 1;
        // One line per outage, not one per row.
        if (failures === 1) log.warn({ code: 'wakeups-not-relayed', err: error }, 'wake-ups cannot be passed on');
      }
      const pauseMs =
        failures === 0 ? options.idleMs : Math.min(options.longestPauseMs, options.idleMs * 2 ** failures);
      await rest(pauseMs, signal);
    }
  };

  return { relayOnce, run };
}

function byWorkflow(wakeups: readonly Wakeup[]): [workflowId: string, ids: string[]][] {
  const byId = new Map<string, string[]>();
  for (const { id, workflowId } of wakeups) byId.set(workflowId, [...(byId.get(workflowId) ?? []), id]);
  return [...byId];
}
