import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { lazyClient, type TemporalAddress, type TemporalClient } from './lazy-client.ts';

/** Injection token of the `TemporalClient`. */
export const TEMPORAL_CLIENT = Symbol('TEMPORAL_CLIENT');

@Module({})
export class TemporalClientModule implements OnApplicationShutdown {
  constructor(@Inject(TEMPORAL_CLIENT) private readonly client: TemporalClient) {}

  static at(address: TemporalAddress): DynamicModule {
    const client = { provide: TEMPORAL_CLIENT, useFactory: () => lazyClient(address) };
    return { module: TemporalClientModule, providers: [client], exports: [client] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
