import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { healthWatch } from '#libs/database/index';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { type RecordFacts } from '../domain/index.ts';
import { observations } from '../persistence/observations.ts';
import { recordReader } from '../persistence/record-reader.ts';
import { type Failure, HealthWatch } from './health-watch.ts';

describe('what the record says of the health', () => {
  let record: FreshRecord;
  const run = (statement: string, values: unknown[] = []) => record.source.query(statement, values);
  const facts = (): Promise<RecordFacts> => recordReader(record.source).facts();

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    await importInto(record);
    await run('DELETE FROM workflow_wakeup');
    await run('UPDATE plan SET next_delivery_at = NULL');
    await run('UPDATE measure SET next_moment_at = NULL');
    await run(`UPDATE plan SET mail_mode = 'live'`);
  });

  afterAll(() => record.source.destroy());

  const insertMail = (columns: Record<string, unknown>) => {
    const id = randomUUID();
    const all = {
      id,
      number: `2026-${id.slice(0, 6)}`,
      kind: 'office',
      recipient: 'amt@stadt.example',
      recipient_key: id,
      delivery_on: '2026-11-24',
      subject: 's',
      html: 'h',
      text: 't',
      message_id: id,
      dated_at: '2026-11-24T07:00:10Z',
      send_until: '2099-12-31T15:00:00Z',
      ...columns,
    };
    const names = Object.keys(all);
    const places = names.map((_, index) => `$${index + 1}`);
    return run(
      `INSERT INTO mail (plan_id, ${names.join(', ')}) SELECT plan.id, ${places.join(', ')} FROM plan`,
      Object.values(all),
    );
  };

  it('is nothing in a record in which nothing waits', async () => {
    expect(await healthWatch(record.source).report()).toMatchObject({ findings: [{ code: 'worker-silent' }] });
    await observations(record.source.manager).note('worker', null);
    expect(await healthWatch(record.source).report()).toMatchObject({ condition: 'ok', findings: [] });
  });

  it('counts what waits, and since when', async () => {
    await run(`INSERT INTO workflow_wakeup (workflow_id, plan_id, created_at)
               SELECT 'measure/x', id, now() - interval '5 minutes' FROM plan`);
    await insertMail({ state: 'pending', composed_at: '2026-11-24T07:00:00Z' });
    await insertMail({ state: 'pending', last_error_code: '550', last_error: '550 <wir@stadt.example> unknown' });
    await insertMail({ state: 'failed' });
    await insertMail({ state: 'failed', next_attempt_at: '2020-01-01T00:00:00Z' });
    await insertMail({ state: 'ambiguous' });
    expect(await facts()).toMatchObject({
      wakeups: { count: 1 },
      unsentMails: { count: 2, since: '2026-11-24T07:00:00.000Z' },
      refusedMails: { count: 1, answer: '550 … unknown' },
      failedMails: { count: 1 },
      ambiguousMails: { count: 1 },
    });
    await run(`UPDATE plan SET mail_mode = 'off'`);
    expect(await facts()).toMatchObject({ unsentMails: { count: 0, since: null }, refusedMails: { count: 0 } });
  });

  it("calls a moment overdue by the installation's clock, but not just after that clock was moved", async () => {
    const overdue = async () => (await facts()).overdueMeasures.count;
    const deliveries = async () => (await facts()).overdueDeliveries.count;
    await run(`UPDATE measure SET next_moment_at = now() - interval '14 minutes'`);
    expect(await overdue()).toBe(0);
    await run(`UPDATE measure SET next_moment_at = now() - interval '16 minutes'`);
    await run(`UPDATE plan SET next_delivery_at = now() - interval '16 minutes'`);
    expect([await overdue(), await deliveries()]).toEqual([2, 1]);
    await run(`INSERT INTO installation (id, kind, clock_offset_ms, created_at, singleton, clock_moved_at)
               VALUES (gen_random_uuid(), 'demonstration', 86400000, now(), true, now() - interval '14 minutes')`);
    await run(`UPDATE measure SET next_moment_at = now() + interval '23 hours'`);
    expect([await overdue(), await deliveries()]).toEqual([0, 0]);
    await run(`UPDATE installation SET clock_moved_at = now() - interval '16 minutes'`);
    expect([await overdue(), await deliveries()]).toEqual([2, 1]);
    await run(`UPDATE measure SET next_moment_at = now() + interval '25 hours'`);
    expect(await overdue()).toBe(0);
  });

  it('gives the figures: notices, mails, and the time from the delivery time to the hand-over', async () => {
    await run(`UPDATE mail SET state = 'sent', composed_at = now() - interval '20 seconds', sent_at = now(),
               sent_on = '2026-11-24', dated_at = '2026-11-24T07:00:10Z' WHERE state = 'failed'`);
    const figures = await recordReader(record.source).figures();
    expect(figures).toMatchObject({ raised: {}, suppressed: {}, mailsByState: { sent: 2, pending: 2, ambiguous: 1 } });
    expect(figures.deliveryLag?.most).toBeCloseTo(30);
    expect(figures.deliveryLag?.median).toBeCloseTo(30);
  });
});

describe('a process that watches', () => {
  let record: FreshRecord;
  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
  });
  afterAll(() => record.source.destroy());

  /** A watch whose clock and database are in the test's hands. */
  const watching = (deadlineMs = 10_000) => {
    const hand = { now: Date.parse('2027-02-01T08:12:00Z'), fails: null as Failure | null, hangs: false };
    const reader = recordReader(record.source);
    const watch = new HealthWatch({
      record: {
        ...reader,
        isCurrent: async () => {
          if (hand.hangs) return new Promise<boolean>(() => undefined);
          if (hand.fails !== null) throw new Error('refused');
          return reader.isCurrent();
        },
      },
      troubleOf: () => hand.fails,
      connectionsAreExhausted: () => true,
      deadlineMs,
      timeZone: 'Europe/Berlin',
      realTime: () => hand.now,
    });
    return { hand, watch };
  };

  it('remembers since when the database has been away, and forgets it when it is back', async () => {
    const { hand, watch } = watching();
    hand.fails = { code: 'database-away', detail: 'ECONNREFUSED' };
    await watch.report();
    hand.now += 600_000;
    const { findings } = await watch.report();
    expect(findings).toMatchObject([{ code: 'database-away', since: '2027-02-01T08:12:00.000Z' }]);
    expect(findings[0]?.text).toContain('ist seit 09:12 Uhr nicht erreichbar (ECONNREFUSED).');
    hand.fails = null;
    expect((await watch.report()).findings).toMatchObject([{ code: 'worker-silent' }]);
  });

  it('counts the disk as full for two minutes after a refusal, for reading goes on', async () => {
    const { hand, watch } = watching();
    hand.fails = { code: 'database-full', detail: '53100' };
    expect(watch.saw(new Error('refused'))).toBe(true);
    hand.now += 110_000;
    watch.saw(new Error('refused'));
    hand.fails = null;
    hand.now += 110_000;
    expect((await watch.report()).findings[0]).toMatchObject({
      code: 'database-full',
      since: '2027-02-01T08:12:00.000Z',
    });
    hand.now += 11_000;
    expect((await watch.report()).findings).toMatchObject([{ code: 'worker-silent' }]);
  });

  it('does not wait for a database that hangs', async () => {
    const { hand, watch } = watching(50);
    hand.hangs = true;
    expect((await watch.report()).findings).toMatchObject([{ code: 'connections-exhausted' }]);
  });

  it('says that the tables have another shape', async () => {
    await record.source.query(`DELETE FROM migrations WHERE name LIKE 'Observations%'`);
    expect((await watching().watch.report()).findings).toMatchObject([{ code: 'database-outdated' }]);
  });
});
