import { type Configuration, requireSmtpUrl } from '#libs/config/index';
import { HealthWatch, recordReader } from '#libs/health/index';
import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { type Logger } from 'pino';
import { DataSource } from 'typeorm';
import { HEALTH_SERVER, HealthServer } from './health-server.ts';
import { Metrics } from './metrics.ts';
import { Observing, OBSERVING, type ObservingOptions } from './observing.ts';
import { Readiness } from './readiness.ts';

export interface WorkerHealthParts {
  /** Bring the `ProcessWorker` and the `TemporalClient`. */
  imports: ModuleMetadata['imports'];
  configuration: Configuration;
  /** Where the Temporal SDK serves its own metrics; null: it does not. */
  sdkMetricsUrl: string | null;
  log: Logger;
}

/** Looks at everything that the worker depends on, and tells it to whoever asks. */
@Module({})
export class WorkerHealthModule {
  static with({ imports, configuration, sdkMetricsUrl, log }: WorkerHealthParts): DynamicModule {
    const observing: ObservingOptions = {
      everySeconds: configuration.healthIntervalSeconds,
      smtpUrl: requireSmtpUrl(configuration),
      temporalDeadlineMs: 3000,
      log,
    };
    return {
      module: WorkerHealthModule,
      imports: imports ?? [],
      providers: [
        { provide: OBSERVING, useValue: observing },
        Observing,
        Readiness,
        {
          provide: Metrics,
          inject: [DataSource, HealthWatch],
          useFactory: (source: DataSource, watch: HealthWatch) =>
            new Metrics({ watch, reader: recordReader(source), sdkMetricsUrl, log }),
        },
        { provide: HEALTH_SERVER, useValue: { port: configuration.workerHealthPort.number, log } },
        HealthServer,
      ],
    };
  }
}
