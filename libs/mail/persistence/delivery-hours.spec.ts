import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { dataSource } from '#libs/database/index';
import { installationStore } from '#libs/installation/index';
import { freshDatabase } from '../../../test/setup/fresh-database.ts';
import { mailQueue } from './mail-queue.ts';
import { MailRow } from './mail-row.ts';

describe('a mail that waits to be sent', () => {
  const planId = randomUUID();
  let source: DataSource;

  beforeAll(async () => {
    source = await dataSource(await freshDatabase(), 2).initialize();
    await source.query(
      `INSERT INTO plan (id, key, title, region, time_zone, mail_mode, policy_version, policy_since, version)
       VALUES ($1, 'klima', 'Klimaplan', 'DE-SN', 'Europe/Berlin', 'live', 1, '2026-11-23', 1)`,
      [planId],
    );
    await installationStore(source.manager).create('demonstration', '2026-12-18T07:00:00Z');
    await source.getRepository(MailRow).insert({
      id: randomUUID(),
      planId,
      number: '2026-000001',
      kind: 'office',
      recipient: 'a@stadt.example',
      recipientKey: 'a@stadt.example',
      deliveryOn: '2026-12-18',
      subject: 'Klimaplan',
      html: '',
      text: '',
      messageId: '<1@stadt.example>',
      datedAt: new Date('2026-12-18T07:00:00Z'),
      sendUntil: new Date('2026-12-18T16:00:00Z'),
    });
  });

  afterAll(() => source.destroy());

  /** Whether a sender gets it at that time of the installation's clock; it gives it back. */
  const isClaimedAt = async (instant: string): Promise<boolean> => {
    await source.query('UPDATE installation SET clock_offset_ms = $1', [Date.parse(instant) - Date.now()]);
    const [queue, token] = [mailQueue(source), randomUUID()];
    const mails = await queue.claim(token, 60_000, 10);
    for (const { id } of mails) await queue.release(id, token);
    return mails.length > 0;
  };

  it.each([
    ['at the delivery time of its day', '2026-12-18T07:00:00Z', true],
    ['shortly before the end of the delivery hours', '2026-12-18T15:58:00Z', true],
    ['after that end', '2026-12-18T16:00:00Z', false],
    ['in the night after', '2026-12-19T01:00:00Z', false],
    ['within the delivery hours of a later day', '2026-12-21T09:00:00Z', false],
  ])('may be begun with %s (%s): %s', async (_when, instant, claimed) => {
    expect(await isClaimedAt(instant)).toBe(claimed);
  });
});
