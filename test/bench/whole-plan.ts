import { raiseDue } from '#libs/notices/index';
import { planOverview } from '#libs/overview/index';
import pg from 'pg';
import { deliverNow } from '../fixtures/delivery.ts';
import { type FreshRecord, recordAt } from '../fixtures/fresh-record.ts';
import { type RecordTemplate } from './record-template.ts';

/** An ordinary day in the plan's life on which nothing is due, after its delivery time. */
const quietDay = '2027-02-10T08:00:00Z';
const nextDay = '2027-02-11T08:00:00Z';
const tables = ['plan', 'office', 'contact', 'measure', 'step', 'notice'];

/** Milliseconds for what the page shows of a whole plan in the middle of its life. */
export function ownOverview(template: RecordTemplate): Promise<number> {
  return onQuietDay(template, ({ transaction }) =>
    milliseconds(() => transaction((ports) => planOverview(ports, 'bench'))),
  );
}

/** Milliseconds for a delivery on a day on which nothing is due. */
export function ownDelivery(template: RecordTemplate): Promise<number> {
  return onQuietDay(template, async (record) => {
    await deliverNow(record, template.planId);
    record.setClock(nextDay);
    return milliseconds(() => deliverNow(record, template.planId));
  });
}

/** Milliseconds for reading the rows of the plan and doing nothing with them. */
export async function bareReading({ copy }: RecordTemplate): Promise<number> {
  const client = new pg.Client({ connectionString: await copy() });
  await client.connect();
  try {
    const read = async (): Promise<void> => {
      for (const table of tables) await client.query(`SELECT * FROM "${table}"`);
    };
    await read();
    return await milliseconds(read);
  } finally {
    await client.end();
  }
}

async function onQuietDay(
  { planId, measureIds, copy }: RecordTemplate,
  work: (record: FreshRecord) => Promise<number>,
): Promise<number> {
  const record = await recordAt(await copy(), quietDay);
  try {
    await record.source.query('UPDATE installation SET clock_offset_ms = 0');
    await record.source.query(`UPDATE plan SET mail_mode = 'live' WHERE id = $1`, [planId]);
    for (const id of measureIds) await raiseDue(record.transaction, id);
    return await work(record);
  } finally {
    await record.source.destroy();
  }
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
