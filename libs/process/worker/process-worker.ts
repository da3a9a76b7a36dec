import { setTimeout as pause } from 'node:timers/promises';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { type TemporalAddress } from '../client/lazy-client.ts';
import { type DeliveryActivities } from '../contracts/delivery.ts';
import { type MeasureActivities } from '../contracts/measure.ts';
import { taskQueue } from '../contracts/workflow-ids.ts';
import { failureConverterPath } from './workflow-bundle.ts';

export interface ProcessWorkerOptions extends TemporalAddress {
  workflowBundle: WorkflowBundleOption;
  activities: MeasureActivities & DeliveryActivities;
  /** Activities at the same time, of either sort; below the size of the connection pool. */
  concurrency: number;
  /** How long activities under way may take to end when stopped. */
  shutdownMs: number;
  log: WorkerLog;
}

export interface WorkerLog {
  info(fields: { code: string }, message: string): void;
  warn(fields: { code: string; err?: unknown }, message: string): void;
}

const longestPauseMs = 5000;

/**
 * A Temporal worker that comes to life when the server does: it connects with back-off, and starts anew when it was lost. The
 * SDK itself reconnects after short outages.
 */
export class ProcessWorker {
  private worker: Worker | null = null;
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(private readonly options: ProcessWorkerOptions) {}

  /** Begins; does not wait for the server. */
  start(): void {
    this.running ??= this.run();
  }

  /** The server gives this worker tasks. */
  get isPolling(): boolean {
    return this.worker?.getState() === 'RUNNING';
  }

  /** Takes no more tasks and waits for those under way. */
  async stop(): Promise<void> {
    this.stopping.abort();
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopping.signal.aborted;) {
      try {
        await this.work(() => (failures = 0));
      } catch (error) {
        failures += 1;
        if (failures === 1)
          this.options.log.warn({ code: 'worker-not-connected', err: error }, 'the Temporal server is away');
        await this.rest(Math.min(longestPauseMs, 250 * 2 ** failures));
      }
    }
  }

  private async work(connected: () => void): Promise<void> {
    const { address, namespace, workflowBundle, activities, concurrency, shutdownMs, log } = this.options;
    const connection = await NativeConnection.connect({ address });
    try {
      this.worker = await Worker.create({
        connection,
        namespace,
        taskQueue,
        workflowBundle,
        activities,
        dataConverter: { failureConverterPath },
        maxConcurrentActivityTaskExecutions: Math.max(1, Math.floor(concurrency / 3)),
        maxConcurrentLocalActivityExecutions: Math.max(1, Math.ceil((concurrency * 2) / 3)),
        shutdownGraceTime: shutdownMs,
        shutdownForceTime: shutdownMs + 2000,
      });
      connected();
      log.info({ code: 'worker-connected' }, 'connected to the Temporal server');
      // A worker that was made must run once, or its thread is never ended; stopped meanwhile, it ends at once.
      const running = this.worker.run();
      if (this.stopping.signal.aborted) this.worker.shutdown();
      await running;
    } finally {
      this.worker = null;
      await connection.close();
    }
  }

  private async rest(ms: number): Promise<void> {
    const { signal } = this.stopping;
    await pause(ms, undefined, { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
  }
}
