import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { PlainError, type Port } from '#libs/config/index';
import { type Child, endOfLog, logSince, startChild } from './child.ts';
import { choosePort, freePort } from './port.ts';
import {
  exists,
  makeReachable,
  type PostgresPrograms,
  postgresPrograms,
  postgresUser,
  type SystemUser,
} from './postgres-programs.ts';
import { type Say } from './progress.ts';
import { untilReady } from './readiness.ts';

const run = promisify(execFile);

/** `safe` survives a power cut; `fast` does not, and is for tests only. */
export type Durability = 'safe' | 'fast';

export interface PostgresOptions {
  /** Holds the cluster (`data`) and its password; made when absent. */
  readonly folder: string;
  readonly port: Port;
  readonly durability: Durability;
  readonly logFile: string;
  readonly connections: number;
  /** Made when absent. */
  readonly databases: readonly string[];
  readonly say: Say;
  /** Called as soon as the process exists, before it is ready. */
  readonly started: (child: Child) => void;
}

export interface Postgres {
  readonly child: Child;
  readonly port: number;
  /** Address of one database of this cluster, with the password. */
  urlOf(database: string): string;
}

/** Starts the embedded PostgreSQL, on first use with a new cluster. @throws PlainError when that fails. */
export const startPostgres = async (options: PostgresOptions): Promise<Postgres> => {
  const programs = await postgresPrograms();
  const user = await postgresUser();
  const password = await prepareCluster(options, programs, user);
  // A usual port may be taken between choosing it and using it, so we try again with another.
  for (let attempt = 1; ; attempt += 1) {
    const port = attempt === 1 ? await choosePort(options.port, 'POSTGRES_PORT') : await freePort();
    const seen = endOfLog(options.logFile);
    const child = await startChild({
      name: { german: 'PostgreSQL', english: 'PostgreSQL' },
      command: programs.postgres,
      arguments: ['-D', join(options.folder, 'data'), '-p', String(port), ...settings(options)],
      environment: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
      directory: options.folder,
      logFile: options.logFile,
      stopSignal: 'SIGINT', // fast shutdown: ends sessions, writes a checkpoint
      user,
    });
    options.started(child);
    const urlOf = (database: string): string => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
    try {
      await untilReady({ child, ready: () => isUp(urlOf('postgres')), patience: 60_000, every: 50 });
      for (const database of options.databases) await ensureDatabase(urlOf('postgres'), database);
      return { child, port, urlOf };
    } catch (error) {
      await child.stop(5000);
      const log = logSince(options.logFile, seen);
      const portLost = log.includes('Address already in use') && !options.port.askedFor;
      if (!portLost || attempt === 5) throw notStarting(options, log, error);
    }
  }
};

const settings = ({ durability, connections }: PostgresOptions): string[] => {
  const common = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `max_connections=${connections}`,
    'timezone=UTC',
    'log_timezone=UTC',
  ];
  const fast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  return [...common, ...(durability === 'fast' ? fast : [])].flatMap((setting) => ['-c', setting]);
};

/** Why a database cannot be used, `null` when it answers. */
export const databaseAnswers = async (url: string): Promise<string | null> => {
  try {
    await accepts(url);
    return null;
  } catch (error) {
    return error instanceof Error && error.message !== ''
      ? error.message
      : String((error as NodeJS.ErrnoException).code);
  }
};

const STARTING_UP = '57P03';

/** A server that answers with a refusal is up; what it refuses is found out by using it. */
const isUp = async (url: string): Promise<boolean> => {
  try {
    await accepts(url);
    return true;
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code !== STARTING_UP;
  }
};

const accepts = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined); // the connection may break while the server is still starting
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } finally {
    await client.end();
  }
};

/** Made beside its place and moved there whole, so that an interrupted start never leaves half a cluster. */
const prepareCluster = async (
  options: PostgresOptions,
  programs: PostgresPrograms,
  user: SystemUser | null,
): Promise<string> => {
  const data = join(options.folder, 'data');
  const passwordFile = join(options.folder, 'password');
  await mkdir(options.folder, { recursive: true });
  if (user !== null) await chmod(options.folder, 0o755);
  await makeReachable(options.folder, user, options.say);
  await makeReachable(dirname(programs.postgres), user, options.say);
  if (await exists(data)) {
    await demandWhole(data, passwordFile);
    return (await readFile(passwordFile, 'utf8')).trim();
  }
  const draft = join(options.folder, 'data.new');
  const password = randomBytes(18).toString('base64url');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== null) {
    await chown(draft, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const fast = options.durability === 'fast' ? ['--no-sync'] : [];
  const args = [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    ...fast,
  ];
  try {
    await run(programs.initdb, args, { env: { ...process.env, LC_ALL: 'C' }, cwd: options.folder, ...(user ?? {}) });
  } catch (cause) {
    throw new PlainError(
      'DATABASE_NOT_MADE',
      `Die Datenbank lässt sich in ${options.folder} nicht anlegen. Bitte Schreibrechte und freien Speicherplatz prüfen.`,
      `The database cannot be made in ${options.folder}. Check that the folder is writable and the disk not full.`,
      { cause },
    );
  }
  await rename(draft, data);
  return password;
};

const demandWhole = async (data: string, passwordFile: string): Promise<void> => {
  const needed = [passwordFile, ...['PG_VERSION', 'global', 'base', 'pg_wal'].map((name) => join(data, name))];
  for (const path of needed) {
    if (!(await exists(path))) throw broken(dirname(data), `no such file: ${path}`);
  }
};

const broken = (folder: string, complaint: string, cause?: unknown): PlainError =>
  new PlainError(
    'DATABASE_BROKEN',
    `Die Datenbank in ${folder} ist beschädigt: ${complaint}. Bitte eine Sicherung zurückspielen, oder den Ordner umbenennen und „npm start“ neu ausführen (dann wird leer begonnen).`,
    `The database in ${folder} is damaged: ${complaint}. Restore a backup, or rename the folder and run "npm start" again (which begins empty).`,
    { cause },
  );

const notStarting = (options: PostgresOptions, log: string, cause: unknown): PlainError => {
  if (/lock file "postmaster.pid" already exists/.test(log)) {
    return new PlainError(
      'DATABASE_IN_USE',
      `Auf der Datenbank in ${options.folder} läuft schon ein PostgreSQL. Bitte es beenden (Prozessnummer in data/postmaster.pid).`,
      `A PostgreSQL already runs on the database in ${options.folder}. Stop it (process id in data/postmaster.pid).`,
      { cause },
    );
  }
  if (/initialized by PostgreSQL version/.test(log)) {
    return new PlainError(
      'DATABASE_VERSION',
      `Die Datenbank in ${options.folder} stammt von einer anderen PostgreSQL-Version. Bitte mit der früheren Fassung sichern und hier zurückspielen.`,
      `The database in ${options.folder} was made by another version of PostgreSQL. Dump it with the earlier release and restore it here.`,
      { cause },
    );
  }
  if (cause instanceof PlainError && cause.code === 'PART_NOT_READY') return cause;
  return broken(options.folder, `${lastComplaint(log)} (${options.logFile})`, cause);
};

const lastComplaint = (log: string): string => {
  const lines = log.trim().split('\n');
  const complaint = lines.findLast((line) => /(FATAL|PANIC|ERROR): /.test(line)) ?? lines.at(-1) ?? '';
  return complaint.replace(/^.*?(FATAL|PANIC|ERROR): +/, '');
};

/** Makes a database unless it exists. @param serverUrl address of any database of the same server. */
export const ensureDatabase = async (serverUrl: string, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
};
