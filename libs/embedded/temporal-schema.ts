import { execFile } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { PlainError } from '#libs/config/index';
import { ensureDatabase } from './postgres.ts';

const run = promisify(execFile);

export interface TemporalDatabases {
  /** Address of any database on the server that holds them. */
  readonly serverUrl: string;
  readonly main: string;
  readonly visibility: string;
}

/** Makes or updates the Temporal server's own databases. @throws PlainError TEMPORAL_SCHEMA */
export const prepareTemporalSchema = async (
  sqlTool: string,
  databases: TemporalDatabases,
  logFile: string,
): Promise<void> => {
  try {
    await Promise.all([
      prepareOne(sqlTool, databases.serverUrl, databases.main, 'postgresql/v12/temporal', logFile),
      prepareOne(sqlTool, databases.serverUrl, databases.visibility, 'postgresql/v12/visibility', logFile),
    ]);
  } catch (cause) {
    throw new PlainError(
      'TEMPORAL_SCHEMA',
      `Die Tabellen des Temporal-Servers (Datenbanken ${databases.main} und ${databases.visibility}) ließen sich nicht anlegen. Näheres steht in ${logFile}; bei eigener Datenbank bitte prüfen, ob der Benutzer Datenbanken anlegen darf, oder TEMPORAL_ADDRESS setzen.`,
      `The Temporal server's tables (databases ${databases.main} and ${databases.visibility}) could not be made. See ${logFile}; with a database of your own check that its user may create databases, or set TEMPORAL_ADDRESS.`,
      { cause },
    );
  }
};

const prepareOne = async (
  sqlTool: string,
  serverUrl: string,
  database: string,
  schema: string,
  logFile: string,
): Promise<void> => {
  const tool = async (...command: string[]): Promise<void> => {
    const server = new URL(serverUrl);
    // The password goes by environment: arguments are visible to every user of the machine.
    const environment = {
      PATH: process.env['PATH'],
      SQL_PLUGIN: 'postgres12_pgx',
      SQL_HOST: server.hostname,
      SQL_PORT: server.port === '' ? '5432' : server.port,
      SQL_USER: decodeURIComponent(server.username),
      SQL_PASSWORD: decodeURIComponent(server.password),
      SQL_DATABASE: database,
    };
    try {
      await run(sqlTool, command, { env: environment, maxBuffer: 10_000_000 });
    } catch (error) {
      const { stdout, stderr } = error as { stdout?: string; stderr?: string };
      await appendFile(logFile, `${stdout ?? ''}${stderr ?? ''}`);
      throw error;
    }
  };
  await ensureDatabase(serverUrl, database);
  if (!(await hasSchema(serverUrl, database))) await tool('setup-schema', '-v', '0.0');
  await tool('update-schema', '--schema-name', schema);
};

const hasSchema = (serverUrl: string, database: string): Promise<boolean> =>
  withClient(serverUrl, database, async (client) => {
    const found = await client.query("select to_regclass('schema_version') as name");
    return (found.rows[0] as { name: string | null }).name !== null;
  });

/**
 * Ours is the only server on these tables. What an earlier run entered there as members would be waited for: for most of a
 * minute after a restart, workflows would get no task.
 */
export const forgetMembers = async ({ serverUrl, main }: TemporalDatabases): Promise<void> => {
  await withClient(serverUrl, main, (client) => client.query('delete from cluster_membership'));
};

const withClient = async <T>(
  serverUrl: string,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
