import { rest } from '#libs/concurrency/index';
import { troubleOf } from '#libs/database/index';
import { type Failure, HealthWatch, observations, type Part } from '#libs/health/index';
import { type ObservedPart } from '#libs/health/domain/index';
import { verifySmtp } from '#libs/mail/index';
import { ProcessWorker, TEMPORAL_CLIENT, type TemporalClient } from '#libs/process/index';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Logger } from 'pino';
import { DataSource } from 'typeorm';
import { lookAtTemporal } from './temporal-look.ts';

export interface ObservingOptions {
  everySeconds: number;
  smtpUrl: string;
  /** Longest wait for the Temporal server, in milliseconds. */
  temporalDeadlineMs: number;
  log: Logger;
}

/** Injection token of the `ObservingOptions`. */
export const OBSERVING = Symbol('OBSERVING');

const smtpDeadlineMs = 10_000;
/** Not more often: servers lock accounts out that sign in wrongly again and again. */
const smtpEveryMs = 60_000;

/**
 * Looks regularly at the parts on which this worker depends, remembers what it saw and notes it in the record, so that
 * everybody else can say since when something has been wrong.
 */
@Injectable()
export class Observing implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();
  private looking: Promise<void> | null = null;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(HealthWatch) private readonly watch: HealthWatch,
    @Inject(TEMPORAL_CLIENT) private readonly temporal: TemporalClient,
    @Inject(ProcessWorker) private readonly worker: ProcessWorker,
    @Inject(OBSERVING) private readonly options: ObservingOptions,
  ) {}

  onApplicationBootstrap(): void {
    this.running = Promise.all([
      this.every(this.options.everySeconds * 1000, async () => {
        await this.lookAtProcess();
        await this.note('worker', 'temporal');
      }),
      this.every(smtpEveryMs, async () => {
        this.see('mail-server', await verifySmtp({ url: this.options.smtpUrl, deadlineMs: smtpDeadlineMs }));
        await this.note('mail-server');
      }),
    ]);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Looks now; several callers at once share a look. */
  lookAtProcess(): Promise<void> {
    return (this.looking ??= this.look().finally(() => (this.looking = null)));
  }

  private async look(): Promise<void> {
    const { temporal, worker } = await lookAtTemporal(
      this.temporal,
      this.worker,
      this.options.temporalDeadlineMs,
      (error) => troubleOf(error) !== null,
    );
    const changed = [this.see('temporal', temporal), this.see('worker', worker)];
    if (changed.includes(true)) await this.note('worker', 'temporal');
  }

  /** Says once what stays as it is. @returns whether it was otherwise before. */
  private see(part: Part, failure: Failure | null): boolean {
    const seen = this.watch.seenOf(part);
    this.watch.see(part, failure);
    const before = seen?.failure?.code ?? null;
    if (seen !== null && before === (failure?.code ?? null)) return false;
    const { log } = this.options;
    if (failure !== null) {
      // A worker that has just begun is still connecting.
      const level = seen === null && part === 'worker' ? 'debug' : 'warn';
      log[level]({ code: failure.code, observed: part, detail: failure.detail }, 'does not work');
    } else if (before !== null) {
      log.info({ code: 'well-again', observed: part, was: before }, 'works again');
    }
    return true;
  }

  private async note(...parts: ObservedPart[]): Promise<void> {
    for (const part of parts) {
      const seen = this.watch.seenOf(part);
      if (seen !== null) await observations(this.source.manager).note(part, seen.failure);
    }
  }

  /** Goes on whatever happens: a database in trouble is remembered and told once, by its code. */
  private async every(ms: number, work: () => Promise<void>): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await work().catch((error: unknown) => this.failed(error));
      await rest(ms, signal);
    }
  }

  private failed(error: unknown): void {
    if (this.stopping.signal.aborted) return;
    const trouble = troubleOf(error);
    if (trouble === null) return this.options.log.error({ code: 'not-observed', err: error }, 'looking failed');
    const before = this.watch.seenOf('database')?.failure?.code;
    this.watch.saw(error);
    if (before !== trouble.code)
      this.options.log.error({ code: trouble.code, detail: trouble.detail }, 'the database is in trouble');
  }
}
