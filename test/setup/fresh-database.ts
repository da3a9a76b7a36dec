import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#libs/database/index';

const TEMPLATE = 'migrated_template';
/** Any number, the same in every suite. */
const LOCK = 7_210_001;

const serverUrl = (): URL => {
  const address = process.env['TEST_POSTGRES_URL'];
  if (address === undefined) throw new Error('This suite needs the global setup of jest.config.mjs.');
  return new URL(address);
};

const urlOf = (database: string): string => {
  const url = serverUrl();
  url.pathname = `/${database}`;
  return url.href;
};

/** A database without any table, as an address. */
export const emptyDatabase = async (): Promise<string> => {
  const name = `suite_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: serverUrl().href });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return urlOf(name);
};

/** A migrated, empty database for one suite, as an address. Suites run side by side, so none shares one. */
export const freshDatabase = async (): Promise<string> => {
  const name = `suite_${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: serverUrl().href });
  await client.connect();
  try {
    await ensureTemplate(client);
    await client.query(`create database ${name} template ${TEMPLATE} strategy file_copy`);
  } finally {
    await client.end();
  }
  return urlOf(name);
};

/** The first suite migrates, the others wait for it. Renamed only when whole, so a failed migration leaves no template. */
const ensureTemplate = async (client: pg.Client): Promise<void> => {
  await client.query('select pg_advisory_lock($1)', [LOCK]);
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (found.rowCount !== 0) return;
    await client.query(`drop database if exists ${TEMPLATE}_draft`);
    await client.query(`create database ${TEMPLATE}_draft`);
    await migrate(urlOf(`${TEMPLATE}_draft`));
    await client.query(`alter database ${TEMPLATE}_draft rename to ${TEMPLATE}`);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]);
  }
};
