import { type Configuration, requireDatabaseUrl, requireTemporalAddress } from '#libs/config/index';
import { dataSourceOptions, recordTransaction } from '#libs/database/index';
import {
  builtWorkflows,
  ProcessWorker,
  recordActivities,
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
import { MAIL_SENDER, mailSender, MailSending } from './mail-sending.ts';
import { HEALTH_PORT, Readiness } from './readiness.ts';

/**
 * Everything that moves by itself: the Temporal worker, the relay of wake-ups and the sender of mail.
 *
 * Stopped in this order: relay and sender (`onModuleDestroy`), worker (`beforeApplicationShutdown`), connections
 * (`onApplicationShutdown`), so that nothing under way loses the record.
 */
@Module({})
export class WorkerModule {
  static of(configuration: Configuration, log: Logger): DynamicModule {
    const address = { address: requireTemporalAddress(configuration), namespace: configuration.temporalNamespace };
    const worker = TemporalWorkerModule.with({
      imports: [],
      inject: [DataSource],
      useFactory: (source: DataSource) => processWorker(configuration, address, source, log),
    });
    return {
      module: WorkerModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(requireDatabaseUrl(configuration), configuration.databasePoolSize)),
        worker,
        WakeupRelayModule.with({
          imports: [TemporalClientModule.at(address)],
          inject: [DataSource, TEMPORAL_CLIENT],
          useFactory: (source: DataSource, client: TemporalClient) => relay(configuration, source, client, log),
        }),
      ],
      providers: [
        {
          provide: MAIL_SENDER,
          inject: [DataSource],
          useFactory: (source: DataSource) => mailSender(configuration, source, log),
        },
        MailSending,
        { provide: HEALTH_PORT, useValue: configuration.workerHealthPort.number },
        Readiness,
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
): ProcessWorker {
  const { lockTimeoutSeconds, mailFrom, continueAsNewAfterEvents, databasePoolSize, shutdownSeconds } = configuration;
  return new ProcessWorker({
    ...address,
    workflowBundle: builtWorkflows(),
    activities: recordActivities(source, {
      lockTimeoutSeconds,
      mailFrom,
      continueAfterEvents: continueAsNewAfterEvents,
      log,
    }),
    concurrency: Math.max(2, databasePoolSize - otherConnections),
    shutdownMs: shutdownSeconds * 1000,
    log,
  });
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
