import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { freshDatabase } from '../../test/setup/fresh-database.ts';
import { dataSource, migrate } from './index.ts';
import { schemaSnapshot } from './schema-snapshot.ts';

const stored = new URL('./schema-snapshot.txt', import.meta.url);

describe('the schema of the record', () => {
  let url: string;
  let source: DataSource;

  beforeAll(async () => {
    url = await freshDatabase();
    source = await dataSource(url, 2).initialize();
  });

  afterAll(() => source.destroy());

  it('is the one of the stored snapshot (UPDATE_SNAPSHOT=1 writes it anew)', async () => {
    const fresh = await schemaSnapshot(source);
    if (process.env['UPDATE_SNAPSHOT'] === '1') await writeFile(stored, fresh);
    expect(fresh).toBe(await readFile(stored, 'utf8'));
  });

  it('is the one that the entities describe', async () => {
    const changes = (await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
    // Check constraints are written in the migration only; the snapshot holds them.
    expect(changes.filter((query) => !/ DROP CONSTRAINT "\w+_check"$/.test(query))).toEqual([]);
  });

  it('stays as it is when processes that start at once migrate again', async () => {
    const before = await schemaSnapshot(source);
    await Promise.all([migrate(url), migrate(url), migrate(url)]);
    expect(await schemaSnapshot(source)).toBe(before);
  });
});
