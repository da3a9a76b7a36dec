import { rest } from '#libs/concurrency/index';
import { ProcessWorker, TEMPORAL_CLIENT, type TemporalClient } from '#libs/process/index';
import { reconciler, type Reconciler, type Reconciliation } from '#libs/reconciler/index';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Logger } from 'pino';
import { DataSource } from 'typeorm';

export interface ReconcilingOptions {
  /** Seconds between two comparisons. */
  everySeconds: number;
  lockTimeoutSeconds: number;
  log: Logger;
}

/** Injection token of the `ReconcilingOptions`. */
export const RECONCILING = Symbol('RECONCILING');

const lookWhetherPollingEveryMs = 250;

/**
 * Runs the reconciler as soon as the worker gets tasks, and then on a schedule, as long as the application runs. Several
 * workers doing so at once only look more often.
 */
@Injectable()
export class Reconciling implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private readonly reconciler: Reconciler;
  private running: Promise<void> = Promise.resolve();
  private outage: string | null = null;
  private alarmed = false;
  private damages = 0;

  constructor(
    @Inject(DataSource) source: DataSource,
    @Inject(TEMPORAL_CLIENT) temporal: TemporalClient,
    @Inject(ProcessWorker) private readonly worker: ProcessWorker,
    @Inject(RECONCILING) private readonly options: ReconcilingOptions,
  ) {
    const { lockTimeoutSeconds } = options;
    this.reconciler = reconciler({ source, temporal, lockTimeoutSeconds, stopping: this.stopping.signal });
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      if (!this.worker.isPolling) {
        await rest(lookWhetherPollingEveryMs, signal);
        continue;
      }
      try {
        this.report(await this.reconciler.reconcile());
      } catch (error) {
        if (!signal.aborted) this.note(error);
      }
      await rest(this.options.everySeconds * 1000, signal);
    }
  }

  /** What goes on unchanged is said once; what became of it stands in the record. */
  private report(reconciliation: Reconciliation): void {
    const { alarm, missing, overdue, outdated, damaged, mended, expected } = reconciliation;
    const { log } = this.options;
    if (this.outage !== null) log.info({ code: 'reconciled-again' }, 'process and record are compared again');
    this.outage = null;
    const found = { expected, missing: missing.length, overdue: overdue.length, outdated: outdated.length };
    if (mended.length > 0) log.warn({ code: 'process-mended', ...found, workflowIds: mended }, 'process mended');
    if (alarm && !this.alarmed)
      log.error({ code: 'workflows-missing', ...found }, 'too much differs to be mended without being asked');
    this.alarmed = alarm;
    const aggregates = damaged.map(({ aggregate, id }) => `${aggregate}/${id}`);
    if (aggregates.length > this.damages)
      log.error({ code: 'record-damaged', aggregates }, 'rows differ from the events');
    this.damages = aggregates.length;
  }

  /** One line per outage. */
  private note(error: unknown): void {
    const reason = String((error as { code?: unknown }).code ?? 'unexpected');
    if (reason !== this.outage) this.options.log.warn({ code: 'not-reconciled', reason }, 'not reconciled');
    this.outage = reason;
  }
}
