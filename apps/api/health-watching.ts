import { rest } from '#libs/concurrency/index';
import { HealthWatch } from '#libs/health/index';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Logger } from 'pino';

/** Injection token of the pause (number, milliseconds) between two looks at the record. */
export const LOOK_EVERY_MS = Symbol('LOOK_EVERY_MS');

/** Injection token of the log (pino) of what could not be looked at. */
export const HEALTH_LOG = Symbol('HEALTH_LOG');

/** Looks at the record even when nobody asks: otherwise nobody could say since when it has been away. */
@Injectable()
export class HealthWatching implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(HealthWatch) private readonly watch: HealthWatch,
    @Inject(LOOK_EVERY_MS) private readonly everyMs: number,
    @Inject(HEALTH_LOG) private readonly log: Pick<Logger, 'error'>,
  ) {}

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
      // A database in trouble is no error here: it is what is looked for.
      await this.watch
        .facts()
        .catch((error: unknown) => this.log.error({ code: 'not-looked', err: error }, 'looking failed'));
      await rest(this.everyMs, signal);
    }
  }
}
