import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { installationStore } from '#libs/installation/index';
import { MailRow } from '#libs/mail/index';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { recordReader } from './record-reader.ts';

describe('a mail that could not be sent within its delivery hours', () => {
  let record: FreshRecord;

  beforeAll(async () => {
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
      lastErrorCode: '530',
      lastError: '530 sign in first',
      datedAt: new Date('2026-12-18T07:00:00Z'),
      sendUntil: new Date('2026-12-18T16:00:00Z'),
    });
  });

  afterAll(() => record.source.destroy());

  const waiting = async () => {
    const { unsentMails, refusedMails } = await recordReader(record.source).facts();
    return [unsentMails.count, refusedMails.count];
  };

  it('counts as waiting until their end only, and as refused because of the set-up over night too', async () => {
    expect(await waiting()).toEqual([1, 1]);
    await installationStore(record.source.manager).moveClockTo('2026-12-18T16:00:01Z');
    expect(await waiting()).toEqual([0, 1]);
    await record.source.query(
      `UPDATE mail SET state = 'sending', claim_token = gen_random_uuid(), lease_until = now()`,
    );
    expect(await waiting()).toEqual([1, 0]);
  });
});
