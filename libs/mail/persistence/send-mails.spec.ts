import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type DataSource } from 'typeorm';
import { dataSource } from '#libs/database/index';
import { freshDatabase } from '../../../test/setup/fresh-database.ts';
import { type MailSink, startMailSink } from '../../../test/setup/mail-sink.ts';
import { type AllowedDomains } from '../application/allowed-recipients.ts';
import { type Held, type Sent } from '../application/mail-queue.ts';
import { type MailTransport } from '../application/mail-transport.ts';
import { createMailSender, type MailSender, type SenderLog } from '../application/send-mails.ts';
import { smtpTransport } from '../smtp/smtp-transport.ts';
import { startScriptedSmtpServer } from '../testing/scripted-smtp-server.ts';
import { mailQueue } from './mail-queue.ts';
import { MailRow } from './mail-row.ts';

const minute = 60_000;
const from = 'Schrittmacher <schrittmacher@dresden.example>';
const planId = randomUUID();

describe('sending mails', () => {
  let source: DataSource;
  let sink: MailSink;
  let logged: string[] = [];

  const log: SenderLog = {
    info: (fields, message) => void logged.push(JSON.stringify([fields, message])),
    warn: (fields, message) => void logged.push(JSON.stringify([fields, message])),
    error: (fields, message) => void logged.push(JSON.stringify([fields, message])),
  };

  const transports: MailTransport[] = [];
  const smtp = (url: string): MailTransport => {
    const transport = smtpTransport({ url, from, deadlineMs: 10_000 });
    transports.push(transport);
    return transport;
  };
  const sender = (
    transport: MailTransport = smtp(sink.url),
    concurrency = 2,
    allowedDomains: AllowedDomains = null,
  ): MailSender =>
    createMailSender({
      queue: mailQueue(source),
      transport,
      log,
      options: {
        concurrency,
        leaseMs: 5 * minute,
        backOff: { pauses: [minute], giveUpAfter: 2 * minute },
        allowedDomains,
      },
    });

  let number = 0;
  const add = async (changes: Partial<MailRow> = {}): Promise<MailRow> => {
    number += 1;
    const id = randomUUID();
    return source.getRepository(MailRow).save({
      id,
      planId,
      number: `2027-${number}`,
      kind: 'office',
      recipient: `amt-${number}@dresden.example`,
      recipientKey: `amt-${number}@dresden.example`,
      deliveryOn: '2027-06-29',
      subject: 'Klimaplan: 1 überfällig',
      html: '<p>Grüße</p>',
      text: 'Grüße\n',
      messageId: `<${id}@dresden.example>`,
      inReplyTo: null,
      threadReferences: null,
      datedAt: new Date('2027-06-29T06:00:00Z'),
      sendUntil: new Date('2099-12-31T15:00:00Z'),
      ...changes,
    } as MailRow);
  };
  const row = (mail: MailRow): Promise<MailRow> => source.getRepository(MailRow).findOneByOrFail({ id: mail.id });
  /** Ends pauses and leases without waiting for them. */
  const letTimePass = (): Promise<unknown> =>
    source.query(
      `update mail set next_attempt_at = now() - interval '1 s', lease_until = lease_until - interval '1 day'`,
    );

  beforeAll(async () => {
    source = await dataSource(await freshDatabase(), 6).initialize();
    await source.query(
      `insert into contact (id, email, email_key) values ($1, 'koordination@dresden.example', 'koordination@dresden.example')`,
      [planId],
    );
    await source.query(
      `insert into plan (id, key, title, region, time_zone, coordination_id, mail_mode, policy_version, policy_since, version)
       values ($1, 'klima', 'Klimaplan', 'DE-SN', 'Europe/Berlin', $1, 'live', 1, '2026-11-23', 1)`,
      [planId],
    );
  });
  afterAll(() => source.destroy());

  beforeEach(async () => {
    sink = await startMailSink();
    logged = [];
  });
  afterEach(async () => {
    for (const transport of transports.splice(0)) transport.close();
    await sink.stop();
    await source.query('delete from mail');
    await source.query(`update plan set mail_mode = 'live'`);
  });

  it('hands each pending mail over once and keeps when', async () => {
    const mails = [await add(), await add(), await add()];
    expect(await sender().sendOnce()).toBe(3);
    expect(await sender().sendOnce()).toBe(0);
    expect(sink.mails.map(({ messageId }) => messageId).sort()).toEqual(mails.map(({ messageId }) => messageId).sort());
    expect(sink.mails[0]?.replyTo?.text).toBe('koordination@dresden.example');
    expect(await row(mails[0] as MailRow)).toMatchObject({ state: 'sent', sentAt: expect.any(Date), attempts: 1 });
  });

  it('sends each mail exactly once with several senders at work', async () => {
    for (let count = 0; count < 30; count++) await add();
    const tried = await Promise.all([sender(), sender(), sender()].map((each) => each.sendOnce()));
    expect(tried.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(new Set(sink.mails.map(({ messageId }) => messageId)).size).toBe(30);
    expect(sink.mails).toHaveLength(30);
  });

  it('tries again after a pause when it was refused for now', async () => {
    const mail = await add();
    sink.answerMails({ code: 451, text: 'later' });
    expect(await sender().sendOnce()).toBe(1);
    expect(await row(mail)).toMatchObject({ state: 'pending', attempts: 1, lastErrorCode: '451', claimToken: null });
    sink.answerMails('accept');
    expect(await sender().sendOnce()).toBe(0);
    await letTimePass();
    expect(await sender().sendOnce()).toBe(1);
    expect(await row(mail)).toMatchObject({ state: 'sent', attempts: 2, lastErrorCode: null });
    expect(sink.mails).toHaveLength(1);
  });

  it('gives up, with the reason, when the pauses are used up', async () => {
    const mail = await add();
    sink.answerRecipients({ code: 450, text: 'greylisted' });
    for (let attempt = 1; attempt <= 3; attempt++) {
      await sender().sendOnce();
      await letTimePass();
    }
    expect(await row(mail)).toMatchObject({ state: 'failed', attempts: 3, lastErrorCode: '450' });
    expect((await row(mail)).lastError).toContain('given up after 3 attempts');
  });

  it('fails at once when it was refused for good', async () => {
    const mail = await add();
    sink.answerRecipients({ code: 550, text: 'no such mailbox' });
    await sender().sendOnce();
    expect(await row(mail)).toMatchObject({ state: 'failed', attempts: 1, lastErrorCode: '550' });
  });

  it('counts as sent when only a copy is refused, and keeps which', async () => {
    const copies = ['postfach@dresden.example', 'vertretung@dresden.example'];
    const [mail, other] = [await add({ copies }), await add({ copies })];
    const server = await startScriptedSmtpServer({ recipients: { 'postfach@dresden.example': '550 no such mailbox' } });
    await sender(smtp(server.url)).sendOnce();
    await server.stop();
    for (const it of [mail, other]) {
      expect(await row(it)).toMatchObject({ state: 'sent', refusedCopies: ['postfach@dresden.example'] });
    }
    expect(server.messages).toHaveLength(2);
    expect(logged.join()).toContain('MAIL_COPY_REFUSED');
  });

  it('fails when the recipient is refused, whatever became of the copy, which gets nothing', async () => {
    const mail = await add({ copies: ['postfach@dresden.example'] });
    const server = await startScriptedSmtpServer({ recipients: { [mail.recipient]: '550 no such mailbox' } });
    await sender(smtp(server.url)).sendOnce();
    await server.stop();
    expect(await row(mail)).toMatchObject({ state: 'failed', lastErrorCode: '550', refusedCopies: [] });
    expect(server.messages).toEqual([]);
  });

  it('hands nothing over to a domain that is not allowed, and leaves such copies out', async () => {
    const allowed = new Set(['dresden.example']);
    const barred = await add({ recipient: 'jemand@anderswo.example', copies: ['postfach@dresden.example'] });
    const below = await add({ recipient: 'jemand@amt.dresden.example' });
    const copies = ['Postfach@Dresden.example', 'chef@anderswo.example'];
    const mail = await add({ recipient: 'AMT@Dresden.EXAMPLE', copies });
    await sender(smtp(sink.url), 2, allowed).sendOnce();
    for (const it of [barred, below]) {
      expect(await row(it)).toMatchObject({ state: 'failed', lastErrorCode: 'RECIPIENT_NOT_ALLOWED' });
    }
    expect(await row(mail)).toMatchObject({ state: 'sent', refusedCopies: ['chef@anderswo.example'] });
    expect(sink.recipients).toEqual([[mail.recipient, 'Postfach@Dresden.example']]);
    expect(sink.mails[0]?.headers.get('cc')).toMatchObject({ text: 'Postfach@dresden.example' });
  });

  it('stays ambiguous, never resent, when the connection broke after the message', async () => {
    const mail = await add();
    const server = await startScriptedSmtpServer({ END: 'close' });
    await sender(smtp(server.url)).sendOnce();
    await letTimePass();
    expect(await sender().sendOnce()).toBe(0);
    expect(server.messages).toHaveLength(1);
    await server.stop();
    expect(await row(mail)).toMatchObject({ state: 'ambiguous', attempts: 1, lastErrorCode: 'ECONNECTION' });
    expect(sink.mails).toHaveLength(0);
  });

  it('is tried again when the connection broke before the message', async () => {
    const mail = await add();
    const server = await startScriptedSmtpServer({ DATA: 'close' });
    await sender(smtp(server.url)).sendOnce();
    await server.stop();
    expect(await row(mail)).toMatchObject({ state: 'pending', attempts: 1 });
  });

  it('takes over what a dead sender had claimed, and shows what it was sending', async () => {
    const lease = { claimToken: randomUUID(), leaseUntil: new Date('2020-01-01T00:00:00Z') };
    const claimed = await add({ state: 'claimed', ...lease });
    const sending = await add({ state: 'sending', ...lease });
    const alive = { ...lease, leaseUntil: new Date('2999-01-01T00:00:00Z') };
    const held = await add({ state: 'claimed', ...alive });
    expect(await sender().sendOnce()).toBe(1);
    expect(await row(claimed)).toMatchObject({ state: 'sent' });
    expect(await row(sending)).toMatchObject({ state: 'ambiguous', lastErrorCode: 'LEASE_EXPIRED' });
    expect(await row(held)).toMatchObject({ state: 'claimed' });
  });

  it('commits "sending" before the first byte', async () => {
    const mail = await add();
    let seen: string | undefined;
    const looking: MailTransport = {
      prepare: (given) => ({
        send: async () => {
          seen = (await row(mail)).state;
          return smtp(sink.url).prepare(given).send();
        },
      }),
      close: () => undefined,
    };
    await sender(looking).sendOnce();
    expect(seen).toBe('sending');
  });

  it('does not send what was withdrawn, not even after it was claimed', async () => {
    await add({ state: 'withdrawn' });
    const taken = await add();
    const queue = mailQueue(source);
    const token = randomUUID();
    expect((await queue.claim(token, 5 * minute, 10)).map(({ id }) => id)).toEqual([taken.id]);
    await source.query(`update mail set state = 'withdrawn' where id = $1`, [taken.id]);
    expect((await queue.turn([], [{ id: taken.id, token }], 5 * minute)).attempts.size).toBe(0);
    expect(await sender().sendOnce()).toBe(0);
    expect(sink.mails).toHaveLength(0);
  });

  it('does not begin when the lease has ended meanwhile', async () => {
    const mail = await add();
    const queue = mailQueue(source);
    const token = randomUUID();
    await queue.claim(token, 5 * minute, 10);
    await letTimePass();
    expect((await queue.turn([], [{ id: mail.id, token }], 5 * minute)).attempts.size).toBe(0);
  });

  it('begins only what is held under the very token', async () => {
    const mails = [await add(), await add()];
    const queue = mailQueue(source);
    const [first, second] = [randomUUID(), randomUUID()];
    const [one] = await queue.claim(first, 5 * minute, 1);
    const [other] = await queue.claim(second, 5 * minute, 1);
    expect([one?.id, other?.id]).toEqual(mails.map(({ id }) => id));
    const sent = (it: Held): Sent => ({ ...it, refusedCopies: [] });
    const crossed = [
      { id: one!.id, token: second },
      { id: other!.id, token: first },
    ];
    expect((await queue.turn([], crossed, 5 * minute)).attempts.size).toBe(0);
    const held = [
      { id: one!.id, token: first },
      { id: other!.id, token: second },
    ];
    expect([...(await queue.turn([], held, 5 * minute)).attempts.values()]).toEqual([1, 1]);
    expect((await queue.turn(crossed.map(sent), [], 5 * minute)).settled.size).toBe(0);
    expect((await queue.turn(held.map(sent), [], 5 * minute)).settled.size).toBe(2);
  });

  it('writes down that one was sent in the same commit in which the next begins', async () => {
    const [sent, next] = [await add(), await add()];
    const states: string[][] = [];
    const looking: MailTransport = {
      prepare: (given) => ({
        send: async () => {
          states.push([(await row(sent)).state, (await row(next)).state]);
          return smtp(sink.url).prepare(given).send();
        },
      }),
      close: () => undefined,
    };
    await sender(looking, 1).sendOnce();
    expect(states).toEqual([
      ['sending', 'claimed'],
      ['sent', 'sending'],
    ]);
  });

  it('gives back what it had claimed ahead when it is stopped', async () => {
    for (let count = 0; count < 5; count++) await add();
    const one: MailSender = sender(
      {
        prepare: (given) => ({
          send: () => {
            void one.drain();
            return smtp(sink.url).prepare(given).send();
          },
        }),
        close: () => undefined,
      },
      1,
    );
    await one.sendOnce();
    const rows: { state: string; held: string }[] = await source.query(
      'select state, count(claim_token) as held from mail group by state order by state',
    );
    expect(rows).toEqual([
      { state: 'pending', held: '0' },
      { state: 'sent', held: '0' },
    ]);
  });

  it('believes the mail server even when the lease ended before its answer', async () => {
    const mail = await add();
    const slow: MailTransport = {
      prepare: (given) => ({
        send: async () => {
          await letTimePass();
          await mailQueue(source).recover();
          return smtp(sink.url).prepare(given).send();
        },
      }),
      close: () => undefined,
    };
    await sender(slow).sendOnce();
    expect(await row(mail)).toMatchObject({ state: 'sent', lastErrorCode: null });
  });

  it('sends nothing of a plan whose mail is switched off', async () => {
    await add();
    await source.query(`update plan set mail_mode = 'off'`);
    expect(await sender().sendOnce()).toBe(0);
  });

  it('drains: finishes what is under way, claims no more', async () => {
    const mails = [await add(), await add(), await add()];
    let draining: Promise<void> | undefined;
    const one: MailSender = sender(
      {
        prepare: (given) => ({
          send: () => {
            draining ??= one.drain();
            return smtp(sink.url).prepare(given).send();
          },
        }),
        close: () => undefined,
      },
      1,
    );
    expect(await one.sendOnce()).toBe(1);
    await draining;
    const states = await Promise.all(mails.map(async (mail) => (await row(mail)).state));
    expect(states.sort()).toEqual(['pending', 'pending', 'sent']);
  });

  it('runs until it is stopped, woken by whoever says that there is mail', async () => {
    const stop = new AbortController();
    let rounds = 0;
    const running = createMailSender({
      queue: mailQueue(source),
      transport: smtp(sink.url),
      log,
      options: {
        concurrency: 1,
        leaseMs: 5 * minute,
        backOff: { pauses: [minute], giveUpAfter: minute },
        allowedDomains: null,
      },
      waitForMail: async () => {
        rounds += 1;
        if (rounds === 1) await add();
        else stop.abort();
      },
    });
    await running.run(stop.signal);
    expect(sink.mails).toHaveLength(1);
  });

  it('logs codes and ids, never addresses', async () => {
    const mail = await add();
    sink.answerRecipients({ code: 550, text: `no mailbox ${mail.recipient}` });
    await sender().sendOnce();
    expect(logged.join()).toContain(mail.id);
    expect(logged.join()).toContain('550');
    expect(logged.join()).not.toContain('@');
  });
});
