import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Port } from '#libs/config/index';
import { type Child, endOfLog, logSince, startChild } from './child.ts';
import { choosePort, freePort } from './port.ts';
import { untilReady } from './readiness.ts';
import { serverAnswers } from './temporal-namespace.ts';
import { type TemporalPrograms } from './temporal-programs.ts';
import { forgetMembers, prepareTemporalSchema, type TemporalDatabases } from './temporal-schema.ts';

export interface TemporalServerOptions {
  readonly programs: TemporalPrograms;
  readonly databases: TemporalDatabases;
  readonly port: Port;
  /** For its dynamic configuration; made when absent. */
  readonly folder: string;
  readonly logFile: string;
  /** Called as soon as the process exists, before it is ready. */
  readonly started: (child: Child) => void;
}

export interface TemporalServer {
  readonly child: Child;
  /** host:port of the gRPC front end. */
  readonly address: string;
}

/** One machine, one process: a single partition per task queue, timers at the moment and not up to a second later. */
const DYNAMIC_CONFIGURATION = `\
matching.numTaskqueueReadPartitions:
  - value: 1
matching.numTaskqueueWritePartitions:
  - value: 1
history.timerProcessorMaxTimeShift:
  - value: 10ms
system.namespaceCacheRefreshInterval:
  - value: 1s
`;

/** Starts the Temporal server on a PostgreSQL, after making or updating its tables there. @throws PlainError */
export const startTemporalServer = async (options: TemporalServerOptions): Promise<TemporalServer> => {
  await prepareTemporalSchema(options.programs.sqlTool, options.databases, options.logFile);
  await mkdir(options.folder, { recursive: true });
  const dynamicConfiguration = join(options.folder, 'dynamic-configuration.yaml');
  await writeFile(dynamicConfiguration, DYNAMIC_CONFIGURATION);
  // A free port may be taken between choosing it and using it, so we try again with others.
  for (let attempt = 1; ; attempt += 1) {
    const port = attempt === 1 ? await choosePort(options.port, 'TEMPORAL_PORT') : await freePort();
    const seen = endOfLog(options.logFile);
    await forgetMembers(options.databases);
    const child = await startChild({
      name: { german: 'Der Temporal-Server', english: 'The Temporal server' },
      command: options.programs.server,
      arguments: ['--allow-no-auth', 'start'],
      environment: await environmentOf(options.databases, port, dynamicConfiguration),
      directory: options.folder,
      logFile: options.logFile,
      stopSignal: 'SIGTERM',
      user: null,
    });
    options.started(child);
    const address = `127.0.0.1:${port}`;
    try {
      await untilReady({ child, ready: () => serverAnswers(address), patience: 60_000, every: 100 });
      return { child, address };
    } catch (error) {
      await child.stop(5000);
      const portLost = logSince(options.logFile, seen).includes('address already in use') && !options.port.askedFor;
      if (!portLost || attempt === 5) throw error;
    }
  }
};

const environmentOf = async (
  databases: TemporalDatabases,
  port: number,
  dynamicConfiguration: string,
): Promise<NodeJS.ProcessEnv> => {
  const server = new URL(databases.serverUrl);
  const ports: Record<string, string> = { FRONTEND_GRPC_PORT: String(port) };
  const inner = ['FRONTEND_HTTP', 'HISTORY_GRPC', 'MATCHING_GRPC', 'WORKER_GRPC'];
  const members = ['FRONTEND_MEMBERSHIP', 'HISTORY_MEMBERSHIP', 'MATCHING_MEMBERSHIP', 'WORKER_MEMBERSHIP'];
  for (const name of [...inner, ...members]) ports[`${name}_PORT`] = String(await freePort());
  // Only what we say: the server reads many variables with common names (DB, LOG_LEVEL, …).
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    ...ports,
    BIND_ON_IP: '127.0.0.1',
    DB: 'postgres12_pgx',
    DBNAME: databases.main,
    VISIBILITY_DBNAME: databases.visibility,
    POSTGRES_SEEDS: server.hostname,
    DB_PORT: server.port === '' ? '5432' : server.port,
    POSTGRES_USER: decodeURIComponent(server.username),
    POSTGRES_PWD: decodeURIComponent(server.password),
    NUM_HISTORY_SHARDS: '4',
    DYNAMIC_CONFIG_FILE_PATH: dynamicConfiguration,
    LOG_LEVEL: 'warn',
  };
};
