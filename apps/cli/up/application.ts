import { join } from 'node:path';
import { type Configuration, projectDirectory } from '#libs/config/index';
import { type Child, choosePort, httpAnswers, type PartName, startChild, untilReady } from '#libs/embedded/index';

type Started = (child: Child) => void;

const START_WITHIN = 60_000;

const startApplication = async (
  name: PartName,
  main: string,
  ready: string,
  environment: NodeJS.ProcessEnv,
  logFile: string,
  started: Started,
): Promise<void> => {
  const child = await startChild({
    name,
    command: process.execPath,
    arguments: ['--enable-source-maps', join(projectDirectory(), main)],
    environment,
    directory: projectDirectory(),
    logFile,
    stopSignal: 'SIGTERM',
    user: null,
  });
  started(child);
  await untilReady({ child, ready: httpAnswers(ready), patience: START_WITHIN, every: 100 });
};

/** What the applications are told: every part is a given one for them, embedded or not. */
const environmentOf = (configuration: Configuration, ports: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...process.env,
  SCHRITTMACHER_HOME: configuration.home,
  DATABASE_URL: configuration.databaseUrl ?? '',
  TEMPORAL_ADDRESS: configuration.temporalAddress ?? '',
  TEMPORAL_NAMESPACE: configuration.temporalNamespace,
  SMTP_URL: configuration.smtpUrl ?? '',
  WEB_URL: configuration.webUrl ?? '',
  ...ports,
});

/**
 * A wrong SMTP_URL does not keep it from starting: it is ready for that as soon as it knows how the mail server is.
 *
 * @returns the address of its health and metrics.
 */
export const startWorker = async (configuration: Configuration, logFile: string, started: Started): Promise<string> => {
  const port = await choosePort(configuration.workerHealthPort, 'WORKER_HEALTH_PORT');
  const url = `http://127.0.0.1:${port}`;
  const environment = environmentOf(configuration, { WORKER_HEALTH_PORT: String(port) });
  await startApplication(
    { german: 'Der Worker', english: 'The worker' },
    'dist/apps/worker/main.js',
    `${url}/health/started`,
    environment,
    logFile,
    started,
  );
  return url;
};

/** Where the API will listen. Known before it runs, because the worker writes the address into mails. */
export const chooseApiAddress = async (configuration: Configuration): Promise<string> =>
  `http://127.0.0.1:${await choosePort(configuration.apiPort, 'API_PORT')}`;

export const startApi = async (
  configuration: Configuration,
  url: string,
  logFile: string,
  started: Started,
): Promise<void> => {
  const environment = environmentOf(configuration, { API_PORT: new URL(url).port });
  await startApplication(
    { german: 'Die API', english: 'The API' },
    'dist/apps/api/main.js',
    `${url}/api/health/ready`,
    environment,
    logFile,
    started,
  );
};
