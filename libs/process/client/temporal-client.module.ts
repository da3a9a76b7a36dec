import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { lazyClient, type TemporalClient } from './lazy-client.ts';
import { type TemporalAddress } from './namespace-owner.ts';
import { recordedInstallation } from './recorded-installation.ts';

/** Injection token of the `TemporalClient`. */
export const TEMPORAL_CLIENT = Symbol('TEMPORAL_CLIENT');

/** The client of the installation whose record the application's data source reaches. */
@Module({})
export class TemporalClientModule implements OnApplicationShutdown {
  constructor(@Inject(TEMPORAL_CLIENT) private readonly client: TemporalClient) {}

  static at(address: TemporalAddress): DynamicModule {
    const client = {
      provide: TEMPORAL_CLIENT,
      inject: [DataSource],
      useFactory: (source: DataSource) => lazyClient(address, recordedInstallation(source)),
    };
    return { module: TemporalClientModule, providers: [client], exports: [client] };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
  }
}
