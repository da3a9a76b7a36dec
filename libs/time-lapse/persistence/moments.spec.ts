import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { installationStore } from '#libs/installation/index';
import { MailRow } from '#libs/mail/index';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { advance } from '../application/advance.ts';
import { moments } from './moments.ts';
import { timeLapseTransaction } from './time-lapse-ports.ts';

describe('the mails that a time-lapse waits for', () => {
  let record: FreshRecord;

  beforeEach(async () => {
    record = await freshRecord('2026-12-18T07:00:00Z');
    await installationStore(record.source.manager).create('demonstration', '2026-12-18T07:00:00Z');
    const { planId } = await importInto(record);
    await record.source.query(`UPDATE plan SET mail_mode = 'live'`);
    await record.source.getRepository(MailRow).insert({
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

  afterEach(() => record.source.destroy());

  const underWay = () => moments(record.source.manager).mailsUnderWay();

  it('are those within their delivery hours', async () => {
    expect(await underWay()).toBe(1);
    await installationStore(record.source.manager).moveClockTo('2026-12-18T16:00:00Z');
    expect(await underWay()).toBe(0);
    await record.source.query(
      `UPDATE mail SET state = 'sending', claim_token = gen_random_uuid(), lease_until = now()`,
    );
    expect(await underWay()).toBe(1);
  });

  it('are waited for before the clock is moved, also without a new delivery', async () => {
    const to = (target: string) =>
      advance(
        {
          transaction: timeLapseTransaction(record.source, 5),
          lookAgain: async () => undefined,
          patienceMs: 100,
        },
        target,
        () => undefined,
      );
    await expect(to('2026-12-21T16:00:00Z')).rejects.toMatchObject({ code: 'WORKER_SILENT' });
    await record.source.query(`UPDATE mail SET next_attempt_at = now() + interval '1 hour'`);
    await to('2026-12-21T16:00:00Z');
    expect(await underWay()).toBe(0);
  });
});
