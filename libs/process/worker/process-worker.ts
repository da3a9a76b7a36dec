import { rest } from '#libs/concurrency/index';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import { demandNamespace, type InstallationId, type TemporalAddress } from '../client/namespace-owner.ts';
import { type DeliveryActivities } from '../contracts/delivery.ts';
import { type MeasureActivities } from '../contracts/measure.ts';
import { taskQueue } from '../contracts/workflow-ids.ts';
import { failureConverterPath } from './workflow-bundle.ts';
import { workerSettings } from './worker-settings.ts';

export interface ProcessWorkerOptions extends TemporalAddress {
  /** The namespace must belong to this installation before any task is taken. */
  installationId: InstallationId;
  workflowBundle: WorkflowBundleOption;
  activities: MeasureActivities & DeliveryActivities;
  /** Activities at the same time, of either sort; below the size of the connection pool. */
  concurrency: number;
  /** See `WorkerTuning`. */
  taskWaitMs: number;
  /** How long activities under way may take to end when stopped. */
  shutdownMs: number;
  log: WorkerLog;
}

export interface WorkerLog {
  info(fields: { code: string }, message: string): void;
  warn(fields: { code: string; err?: unknown }, message: string): void;
}

const longestPauseMs = 5000;

/** Whose the namespace must be cannot be told, because the record does not answer. */
class InstallationUnread extends Error {
  readonly code = 'installation-unread';
}

/** Why a worker gets no tasks. */
export type WorkerTrouble =
  'worker-not-connected' | 'foreign-namespace' | 'namespace-missing' | 'no-installation' | 'installation-unread';

const refusals: Partial<Record<string, { code: WorkerTrouble; message: string }>> = {
  FOREIGN_NAMESPACE: { code: 'foreign-namespace', message: 'the namespace belongs to another installation' },
  NAMESPACE_MISSING: { code: 'namespace-missing', message: 'the namespace is not registered' },
  NO_INSTALLATION: { code: 'no-installation', message: 'the record holds no installation' },
  'installation-unread': { code: 'installation-unread', message: 'the record does not answer' },
};
const away = { code: 'worker-not-connected', message: 'the Temporal server is away' } as const;

/**
 * A Temporal worker that comes to life when the server does: it connects with back-off, makes sure that the namespace belongs
 * to its installation, and starts anew when it was lost. The SDK itself reconnects after short outages.
 */
export class ProcessWorker {
  private worker: Worker | null = null;
  private lastTrouble: WorkerTrouble | null = null;
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

  /** Why it could not begin when it last tried; null when it did. */
  get trouble(): WorkerTrouble | null {
    return this.lastTrouble;
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
        this.note(error);
        await rest(Math.min(longestPauseMs, 250 * 2 ** failures), this.stopping.signal);
      }
    }
  }

  /** One line per outage, and one more when it turns out to be something else. */
  private note(error: unknown): void {
    const { code, message } = refusals[String((error as { code?: unknown }).code)] ?? away;
    if (code !== this.lastTrouble) this.options.log.warn({ code, err: error }, message);
    this.lastTrouble = code;
  }

  private async work(connected: () => void): Promise<void> {
    const { address, namespace, installationId, workflowBundle, activities, concurrency, taskWaitMs, shutdownMs, log } =
      this.options;
    const connection = await NativeConnection.connect({ address });
    try {
      await demandNamespace(connection, { address, namespace }, () =>
        installationId().catch((cause: unknown) => {
          throw new InstallationUnread('The installation could not be read.', { cause });
        }),
      );
      this.worker = await Worker.create({
        connection,
        namespace,
        taskQueue,
        workflowBundle,
        activities,
        dataConverter: { failureConverterPath },
        ...workerSettings({ concurrency, taskWaitMs, shutdownMs }),
      });
      connected();
      this.lastTrouble = null;
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
}
