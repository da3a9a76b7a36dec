import 'reflect-metadata';
import { nestLog, processLog } from '#libs/logging/index';
import { plainText, readConfiguration, withRunningParts } from '#libs/config/index';
import { troubleOf } from '#libs/database/index';
import { NestFactory } from '@nestjs/core';
import { installTemporalRuntime } from './temporal-runtime.ts';
import { WorkerModule } from './worker.module.ts';

async function main(): Promise<void> {
  const configuration = withRunningParts(readConfiguration(process.env));
  const log = processLog('worker', configuration.logLevel);
  const sdkMetricsUrl = await installTemporalRuntime(log);
  const application = await NestFactory.createApplicationContext(WorkerModule.of(configuration, log, sdkMetricsUrl), {
    logger: nestLog(log),
    abortOnError: false,
  });

  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    log.info({ code: 'stopping', signal }, 'stopping');
    application.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ code: 'stop-failed', err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  log.info({ code: 'started' }, 'worker started');
}

main().catch((error: unknown) => {
  process.stderr.write(`${plainText(troubleOf(error) ?? error)}\n`);
  process.exit(1);
});
