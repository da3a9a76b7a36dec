import { dataSource } from './data-source.ts';

/** Any number that nothing else in the database uses as the key of an advisory lock. */
const migrationLock = 7_221_309;

/** Brings the record at `url` to the present shape. Processes that start at once wait for each other. How many migrations ran. */
export async function migrate(url: string): Promise<number> {
  const source = await dataSource(url, 2).initialize();
  try {
    // The lock belongs to one connection, the migrations run on the other.
    const lock = source.createQueryRunner();
    try {
      await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      const { length } = await source.runMigrations({ transaction: 'all' });
      await lock.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
      return length;
    } finally {
      await lock.release();
    }
  } finally {
    await source.destroy();
  }
}
