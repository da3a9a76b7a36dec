import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EntityManager } from 'typeorm';
import { type FreshRecord, freshRecord } from '../../test/fixtures/fresh-record.ts';
import { inTransaction } from './index.ts';

describe('a transaction', () => {
  let record: FreshRecord;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    await record.source.query('CREATE TABLE account (id integer PRIMARY KEY, amount integer NOT NULL)');
    await record.source.query('INSERT INTO account VALUES (1, 0), (2, 0)');
  });

  afterAll(() => record.source.destroy());

  const add = (manager: EntityManager, id: number): Promise<unknown> =>
    manager.query('UPDATE account SET amount = amount + 1 WHERE id = $1', [id]);

  it('begins again when it has to give way, so that two that block each other both succeed', async () => {
    let starts = 0;
    const bothHoldOne = gate(2);
    const crossing = (first: number, second: number): Promise<void> =>
      inTransaction(record.source, 10, async (manager) => {
        starts += 1;
        await manager.query('SET LOCAL deadlock_timeout = 10');
        await add(manager, first);
        await bothHoldOne();
        await add(manager, second);
      });
    await Promise.all([crossing(1, 2), crossing(2, 1)]);
    expect(starts).toBe(3);
    expect(await record.source.query('SELECT amount FROM account')).toEqual([{ amount: 2 }, { amount: 2 }]);
  });

  it('does not wait longer for a lock than it may', async () => {
    await inTransaction(record.source, 10, async (holder) => {
      await add(holder, 1);
      const other = inTransaction(record.source, 0.05, (manager) => add(manager, 1));
      await expect(other).rejects.toMatchObject({ driverError: { code: '55P03' } });
    });
  });
});

/** Opens when it was reached `count` times and stays open. */
function gate(count: number): () => Promise<void> {
  let reached = 0;
  let open: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return () => {
    reached += 1;
    if (reached >= count) open();
    return opened;
  };
}
