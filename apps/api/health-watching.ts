import { setTimeout as pause } from 'node:timers/promises';
import { HealthWatch } from '#libs/health/index';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';

/** Injection token of the pause (number, milliseconds) between two looks at the record. */
export const LOOK_EVERY_MS = Symbol('LOOK_EVERY_MS');

/** Looks at the record even when nobody asks: otherwise nobody could say since when it has been away. */
@Injectable()
export class HealthWatching implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    @Inject(HealthWatch) private readonly watch: HealthWatch,
    @Inject(LOOK_EVERY_MS) private readonly everyMs: number,
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
      // Whatever it is, whoever asks next gets it told.
      await this.watch.facts().catch(() => undefined);
      await pause(this.everyMs, undefined, { signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error;
      });
    }
  }
}
