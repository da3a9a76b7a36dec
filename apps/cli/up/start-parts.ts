import { join } from 'node:path';
import { type Configuration, type RunningParts, variables } from '#libs/config/index';
import {
  demandPort,
  during,
  ensureNamespace,
  type Say,
  startMailCatcher,
  startPostgres,
  startTemporalServer,
  startTemporalWebUi,
  temporalPrograms,
} from '#libs/embedded/index';
import { chooseApiAddress, startApi, startWorker } from './application.ts';
import { firstStart } from './first-start.ts';
import { demandOwnNamespace } from './own-namespace.ts';
import { demandDatabase, migrateRecord } from './record.ts';
import { type RunningStack } from './running-stack.ts';

export interface UpOptions {
  /** Keys of the example plans that a new installation begins with. */
  readonly examples: 'all' | readonly string[];
  /** Day on which a demonstration installation begins (ISO 8601 date); `null` is today. */
  readonly today: string | null;
}

const CONNECTIONS = 200;
const DATABASE = 'schrittmacher';

/** Starts every part that the environment does not name, each after those that it uses. @throws PlainError */
export const startParts = async (
  given: Configuration,
  options: UpOptions,
  stack: RunningStack,
  say: Say,
): Promise<RunningParts> => {
  await demandAskedPorts(given);
  const log = (name: string): string => join(given.home, 'logs', `${name}.log`);

  const databaseUrl = given.databaseUrl ?? (await embeddedDatabase(given, stack, say, log('postgres')));
  if (given.databaseUrl !== null) await demandDatabase(databaseUrl);

  const temporalAddress =
    given.temporalAddress ?? (await embeddedTemporal(given, databaseUrl, stack, say, log('temporal')));
  await ensureNamespace(temporalAddress, given.temporalNamespace);

  const webUi = await startTemporalWebUi({
    temporalAddress,
    namespace: given.temporalNamespace,
    port: given.temporalUiPort,
    folder: join(given.home, 'temporal-ui'),
    logFile: log('temporal-ui'),
    say,
    started: stack.started('temporalUi'),
  });

  const catcher = given.smtpUrl === null ? await mailCatcher(given, stack, say, log('mail-catcher')) : null;
  const smtpUrl = given.smtpUrl ?? catcher?.smtpUrl ?? null;
  const api = await chooseApiAddress(given);
  const webUrl = given.webUrl ?? api;
  const configuration: Configuration = { ...given, databaseUrl, temporalAddress, smtpUrl, webUrl };

  await during(say, 'Datenbank wird auf den Stand dieser Fassung gebracht', () =>
    migrateRecord(databaseUrl, given.lockTimeoutSeconds),
  );
  await firstStart({
    configuration,
    examples: options.examples,
    today: options.today,
    mailMode: given.smtpUrl === null ? 'live' : 'off',
    say,
  });
  await demandOwnNamespace(configuration);
  const worker = await during(say, 'Worker startet', () =>
    startWorker(configuration, log('worker'), stack.started('worker')),
  );
  await during(say, 'API startet', () => startApi(configuration, api, log('api'), stack.started('api')));

  return {
    web: api,
    api,
    worker,
    mail: catcher?.webUrl ?? null,
    temporal: temporalAddress,
    temporalUi: webUi?.url ?? null,
    database: databaseUrl,
    signIn: null,
  };
};

const demandAskedPorts = async (given: Configuration): Promise<void> => {
  for (const key of [
    'postgresPort',
    'temporalPort',
    'temporalUiPort',
    'mailWebPort',
    'mailSmtpPort',
    'workerHealthPort',
    'apiPort',
  ] as const) {
    await demandPort(given[key], variables[key].name);
  }
};

const embeddedDatabase = (given: Configuration, stack: RunningStack, say: Say, logFile: string): Promise<string> =>
  during(say, 'PostgreSQL startet', async () => {
    const postgres = await startPostgres({
      folder: join(given.home, 'postgres'),
      port: given.postgresPort,
      durability: 'safe',
      connections: CONNECTIONS,
      databases: [DATABASE],
      logFile,
      say,
      started: stack.started('postgres'),
    });
    return postgres.urlOf(DATABASE);
  });

const embeddedTemporal = async (
  given: Configuration,
  databaseUrl: string,
  stack: RunningStack,
  say: Say,
  logFile: string,
): Promise<string> => {
  const programs = await temporalPrograms(say, logFile);
  // Named after the record's database, so that two installations may share a database server.
  const name = decodeURIComponent(new URL(databaseUrl).pathname.slice(1));
  return during(say, 'Temporal-Server startet', async () => {
    const server = await startTemporalServer({
      programs,
      databases: { serverUrl: databaseUrl, main: `${name}_temporal`, visibility: `${name}_temporal_visibility` },
      port: given.temporalPort,
      folder: join(given.home, 'temporal'),
      logFile,
      started: stack.started('temporal'),
    });
    return server.address;
  });
};

const mailCatcher = (
  given: Configuration,
  stack: RunningStack,
  say: Say,
  logFile: string,
): ReturnType<typeof startMailCatcher> =>
  during(say, 'Mailfänger startet', () =>
    startMailCatcher({
      folder: join(given.home, 'mails'),
      webPort: given.mailWebPort,
      smtpPort: given.mailSmtpPort,
      logFile,
      started: stack.started('mailCatcher'),
    }),
  );
