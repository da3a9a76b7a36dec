import 'reflect-metadata';
import { plainText, readConfiguration, withRunningParts } from '#libs/config/index';
import { troubleOf } from '#libs/database/index';
import { processLog } from '#libs/logging/index';
import { createApi } from './create-api.ts';

async function main(): Promise<void> {
  const configuration = withRunningParts(readConfiguration(process.env));
  const log = processLog('api', configuration.logLevel);
  const api = await createApi(configuration, log);
  await api.listen(configuration.apiPort.number, '127.0.0.1');

  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) return;
    stopping = true;
    log.info({ code: 'stopping', signal }, 'stopping');
    api.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.fatal({ code: 'stop-failed', err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
  log.info({ code: 'started', port: configuration.apiPort.number }, 'API started');
}

main().catch((error: unknown) => {
  process.stderr.write(`${plainText(troubleOf(error) ?? error)}\n`);
  process.exit(1);
});
