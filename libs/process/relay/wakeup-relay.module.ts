import {
  type DynamicModule,
  Inject,
  Module,
  type ModuleMetadata,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { type WakeupRelay } from './relay-wakeups.ts';

/** Injection token of the `WakeupRelay`. */
export const WAKEUP_RELAY = Symbol('WAKEUP_RELAY');

/** Runs the relay as long as the application runs. */
@Module({})
export class WakeupRelayModule implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(@Inject(WAKEUP_RELAY) private readonly relay: WakeupRelay) {}

  static with(parts: {
    imports: ModuleMetadata['imports'];
    inject: unknown[];
    useFactory: (...dependencies: never[]) => WakeupRelay;
  }): DynamicModule {
    const relay = { provide: WAKEUP_RELAY, inject: parts.inject as never[], useFactory: parts.useFactory };
    return { module: WakeupRelayModule, imports: parts.imports ?? [], providers: [relay] };
  }

  onApplicationBootstrap(): void {
    this.running = this.relay.run(this.stopping.signal);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }
}
