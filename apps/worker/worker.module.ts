import { type Configuration, requireDatabaseUrl, requireTemporalAddress } from '#libs/config/index';
import { dataSourceOptions, recordTransaction } from '#libs/database/index';
import { HealthWatch } from '#libs/health/index';
import {
  builtWorkflows,
  ProcessWorker,
  recordActivities,
  recordedInstallation,
  TEMPORAL_CLIENT,
  type TemporalClient,
  TemporalClientModule,
  TemporalWorkerModule,
  wakeupRelay,
  WakeupRelayModule,
} from '#libs/process/index';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { type Logger } from 'pino';
import { DataSource } from 'typeorm';
import { HealthWatchModule } from './health-watch.module.ts';
import { MAIL_SENDER, mailSender, MailSending } from './mail-sending.ts';
import { Reconciling, RECONCILING, type ReconcilingOptions } from './reconciling.ts';
import { WorkerHealthModule } from './worker-health.module.ts';

/**
 * Everything that moves by itself: the Temporal worker, the relay of wake-ups, the sender of mail and the reconciler;
 * besides, what looks whether all of it works.
 *
 * Stopped in this order: relay, sender and reconciler (`onModuleDestroy`), worker (`beforeApplicationShutdown`), connections
 * (`onApplicationShutdown`), so that nothing under way loses the record.
 */
@Module({})
export class WorkerModule {
  /** @param sdkMetricsUrl where the Temporal SDK serves its own metrics; null: it does not. */
  static of(configuration: Configuration, log: Logger, sdkMetricsUrl: string | null): DynamicModule {
    const address = { address: requireTemporalAddress(configuration), namespace: configuration.temporalNamespace };
    const worker = TemporalWorkerModule.with({
      imports: [],
      inject: [DataSource, HealthWatch],
      useFactory: (source: DataSource, watch: HealthWatch) => processWorker(configuration, address, source, log, watch),
    });
    const temporalClient = TemporalClientModule.at(address);
    return {
      module: WorkerModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(requireDatabaseUrl(configuration), configuration.databasePoolSize)),
        worker,
        temporalClient,
        WakeupRelayModule.with({
          imports: [temporalClient],
          inject: [DataSource, TEMPORAL_CLIENT],
          useFactory: (source: DataSource, client: TemporalClient) => relay(configuration, source, client, log),
        }),
        HealthWatchModule,
        WorkerHealthModule.with({ imports: [worker, temporalClient], configuration, sdkMetricsUrl, log }),
      ],
      providers: [
        {
          provide: MAIL_SENDER,
          inject: [DataSource],
          useFactory: (source: DataSource) => mailSender(configuration, source, log),
        },
        MailSending,
        { provide: RECONCILING, useValue: reconcilingOptions(configuration, log) },
        Reconciling,
      ],
    };
  }
}

/** Connections that activities leave to the relay, the sender and the readiness check. */
const otherConnections = 4;

function processWorker(
  configuration: Configuration,
  address: { address: string; namespace: string },
  source: DataSource,
  log: Logger,
  watch: HealthWatch,
): ProcessWorker {
  const { lockTimeoutSeconds, mailFrom, continueAsNewAfterEvents, databasePoolSize, shutdownSeconds } = configuration;
  const webUrl = configuration.webUrl ?? `http://127.0.0.1:${configuration.apiPort.number}/`;
  return new ProcessWorker({
    ...address,
    installationId: recordedInstallation(source),
    workflowBundle: builtWorkflows(),
    activities: recordActivities(source, {
      lockTimeoutSeconds,
      mailFrom,
      webUrl,
      continueAfterEvents: continueAsNewAfterEvents,
      log: {
        error(fields, message) {
          // Only those who write meet a full disk.
          watch.saw(fields.err);
          log.error(fields, message);
        },
      },
    }),
    concurrency: Math.max(2, databasePoolSize - otherConnections),
    taskWaitMs: configuration.taskWaitSeconds * 1000,
    shutdownMs: shutdownSeconds * 1000,
    log,
  });
}

function reconcilingOptions({ reconcileSeconds, lockTimeoutSeconds }: Configuration, log: Logger): ReconcilingOptions {
  return { everySeconds: reconcileSeconds, lockTimeoutSeconds, log };
}

function relay(configuration: Configuration, source: DataSource, client: TemporalClient, log: Logger) {
  return wakeupRelay({
    transaction: recordTransaction(source, configuration.lockTimeoutSeconds),
    lookAgain: client.lookAgain,
    log,
    options: {
      batch: 200,
      concurrency: 20,
      leaseSeconds: configuration.wakeupLeaseSeconds,
      deadlineMs: configuration.wakeupDeadlineSeconds * 1000,
      idleMs: configuration.wakeupIntervalMilliseconds,
      longestPauseMs: 10_000,
    },
  });
}
