import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PlainError } from '#libs/config/index';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { freshDatabase } from '../../test/setup/fresh-database.ts';
import { dataSource, dataSourceOptions } from './data-source.ts';
import { inTransaction } from './in-transaction.ts';
import { DatabaseTrouble, troubleOf } from './trouble.ts';

/** What `work` was refused with. */
async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('It was not refused.');
    },
    (error: unknown) => error,
  );
}

describe('the trouble behind an error of the database', () => {
  let url: string;
  let source: DataSource;

  beforeAll(async () => {
    url = await freshDatabase();
    source = await dataSource(url, 2).initialize();
  });

  afterAll(() => source.destroy());

  it('is a full disk when the server says so', async () => {
    await source.query(`CREATE FUNCTION disk_full() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`);
    await source.query('CREATE TRIGGER full_disk BEFORE INSERT ON contact EXECUTE FUNCTION disk_full()');
    const insert = `INSERT INTO contact (id, email, email_key) VALUES (gen_random_uuid(), 'a@b.example', 'a@b.example')`;
    const error = await refusal(inTransaction(source, 5, (manager) => manager.query(insert)));
    expect(troubleOf(error)).toMatchObject({ code: 'database-full', detail: '53100' });
  });

  it('is exhausted connections when the server has none left', async () => {
    await source.query(`CREATE ROLE crowd_${process.pid} LOGIN PASSWORD 'x' CONNECTION LIMIT 0`);
    const crowd = new URL(url);
    crowd.username = `crowd_${process.pid}`;
    crowd.password = 'x';
    const error = await refusal(dataSource(crowd.href, 1).initialize());
    expect(troubleOf(error)).toMatchObject({ code: 'connections-exhausted', detail: '53300' });
    await source.query(`DROP ROLE crowd_${process.pid}`);
  });

  it('is exhausted connections when this process has none free', async () => {
    const options = { ...dataSourceOptions(url, 1), connectTimeoutMS: 100 } as DataSourceOptions;
    const narrow = await new DataSource(options).initialize();
    try {
      const error = await refusal(narrow.transaction(() => narrow.query('SELECT 1')));
      expect(troubleOf(error)).toMatchObject({ code: 'connections-exhausted' });
    } finally {
      await narrow.destroy();
    }
  });

  it('is a database away when the session is ended by an administrator', async () => {
    const other = await dataSource(url, 1).initialize();
    const error = await refusal(other.query('SELECT pg_terminate_backend(pg_backend_pid())'));
    await other.destroy();
    expect(troubleOf(error)).toMatchObject({ code: 'database-away', detail: '57P01' });
  });

  it('is a database away when nobody listens, or nobody answers', async () => {
    const server = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const address = `postgres://a:b@127.0.0.1:${port}/c`;
    const broken = await refusal(dataSource(address, 1).initialize());
    expect(troubleOf(broken)).toMatchObject({ code: 'database-away' });
    server.close();
    await once(server, 'close');
    const refused = await refusal(dataSource(address, 1).initialize());
    expect(troubleOf(refused)).toMatchObject({ code: 'database-away', detail: 'ECONNREFUSED' });
  });

  it('says in German and English that nothing was changed and what to do, and keeps the cause', () => {
    const cause = new Error('disk full');
    for (const code of ['database-away', 'database-full', 'connections-exhausted'] as const) {
      const trouble = new DatabaseTrouble(code, 'x', cause);
      expect(trouble.german).toMatch(/es wurde nichts geändert\. .*\.$/);
      expect(trouble.english).toMatch(/nothing was changed\. .*\.$/);
      expect(trouble.cause).toBe(cause);
      expect(troubleOf(trouble)).toBe(trouble);
    }
  });

  it('is none when a statement is wrong or a constraint refuses, or when it is not the database at all', async () => {
    expect(troubleOf(await refusal(source.query('SELECT 1/0')))).toBeNull();
    expect(troubleOf(await refusal(fetch('http://127.0.0.1:1')))).toBeNull();
    expect(troubleOf(new PlainError('X', 'a', 'b', { cause: new Error('Connection terminated') }))).toBeNull();
    expect(troubleOf('text')).toBeNull();
  });
});
