import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Configuration } from './configuration.ts';
import { PlainError } from './plain-error.ts';

const runFileSchema = z.object({
  web: z.string().nullable(),
  api: z.string().nullable(),
  /** The worker's health and metrics. */
  worker: z.string().nullable().default(null),
  mail: z.string().nullable(),
  temporal: z.string().nullable(),
  temporalUi: z.string().nullable(),
  database: z.string().nullable(),
  signIn: z.string().nullable(),
});

/** The running parts as URLs or addresses, `null` where absent. */
export type RunningParts = z.infer<typeof runFileSchema>;

const pathIn = (home: string): string => join(home, 'run.json');

/** Replaced in one step, so that a reader never sees half a file. Readable by its owner only: it holds a password. */
export const writeRunFile = (home: string, parts: RunningParts): void => {
  mkdirSync(home, { recursive: true });
  const draft = `${pathIn(home)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(parts, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, pathIn(home));
};

/** `null` when nothing runs in this home. */
export const readRunFile = (home: string): RunningParts | null => {
  let text: string;
  try {
    text = readFileSync(pathIn(home), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    content = null;
  }
  const read = runFileSchema.safeParse(content);
  if (!read.success) {
    throw new PlainError(
      'RUN_FILE',
      `Die Datei ${pathIn(home)} ist nicht lesbar. Bitte löschen und „npm start“ neu ausführen.`,
      `The file ${pathIn(home)} cannot be read. Delete it and run "npm start" again.`,
    );
  }
  return read.data;
};

export const removeRunFile = (home: string): void => rmSync(pathIn(home), { force: true });

/** Fills what the environment leaves open with the parts that run in this home: for commands in a second shell. */
export const withRunningParts = (configuration: Configuration): Configuration => {
  const parts = readRunFile(configuration.home);
  return {
    ...configuration,
    databaseUrl: configuration.databaseUrl ?? parts?.database ?? null,
    temporalAddress: configuration.temporalAddress ?? parts?.temporal ?? null,
    webUrl: configuration.webUrl ?? parts?.web ?? null,
  };
};

const notRunning = (what: string, english: string, variable: string): PlainError =>
  new PlainError(
    'NOT_RUNNING',
    `Hier läuft ${what}. Bitte zuerst „npm start“ ausführen oder ${variable} setzen.`,
    `${english} is not running here. Run "npm start" first or set ${variable}.`,
  );

/** @throws PlainError NOT_RUNNING */
export const requireDatabaseUrl = (configuration: Configuration): string => {
  if (configuration.databaseUrl === null) throw notRunning('keine Datenbank', 'A database', 'DATABASE_URL');
  return configuration.databaseUrl;
};

/** @throws PlainError NOT_RUNNING */
export const requireTemporalAddress = (configuration: Configuration): string => {
  if (configuration.temporalAddress === null)
    throw notRunning('kein Temporal-Server', 'A Temporal server', 'TEMPORAL_ADDRESS');
  return configuration.temporalAddress;
};

/** @throws PlainError NOT_RUNNING */
export const requireSmtpUrl = (configuration: Configuration): string => {
  if (configuration.smtpUrl === null) throw notRunning('kein Mailserver', 'A mail server', 'SMTP_URL');
  return configuration.smtpUrl;
};
