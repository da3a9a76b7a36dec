import { randomUUID } from 'node:crypto';
import { dataSource } from '#libs/database/index';
import {
  createMailSender,
  growingBackOff,
  MailRow,
  mailQueue,
  messageIdOf,
  renderMail,
  smtpTransport,
} from '#libs/mail/index';
import { createTransport } from 'nodemailer';
import { type DataSource } from 'typeorm';
import { digestOf } from './digest.ts';
import { type BenchSink } from './mail-sink.ts';
import { type RecordTemplate } from './record-template.ts';

/** As MAIL_CONCURRENCY is by default. */
const connections = 4;
const from = 'Schrittmacher <schrittmacher@stadt.example>';

type BenchMail = Pick<MailRow, 'id' | 'number' | 'recipient' | 'subject' | 'html' | 'text' | 'messageId' | 'datedAt'>;

/** Digests of ten steps each, all to different offices. */
export function benchMails(count: number): BenchMail[] {
  return Array.from({ length: count }, (_, index) => {
    const id = randomUUID();
    const number = `2027-${String(index + 1).padStart(6, '0')}`;
    const recipient = `amt-${index + 1}@stadt.example`;
    const datedAt = new Date('2027-03-01T07:00:00Z');
    return { id, number, recipient, ...renderMail(digestOf(number)), messageId: messageIdOf(id, from), datedAt };
  });
}

/** Mails per second from rows that wait to rows that are settled. */
export async function ownMailRate(template: RecordTemplate, mails: BenchMail[], sink: BenchSink): Promise<number> {
  const source = await dataSource(await template.copy(), 10).initialize();
  try {
    await insert(source, template.planId, mails);
    const failed: string[] = [];
    const complain = ({ code }: { code: string }): void => void failed.push(code);
    const sender = createMailSender({
      queue: mailQueue(source),
      transport: smtpTransport({ url: sink.url, from, deadlineMs: 10_000 }),
      options: { concurrency: connections, leaseMs: 60_000, backOff: growingBackOff(), allowedDomains: null },
      log: { info: () => undefined, warn: complain, error: complain },
    });
    const began = performance.now();
    await sender.sendOnce();
    const seconds = (performance.now() - began) / 1000;
    await sender.drain();
    if (failed.length > 0) throw new Error(`Not every mail was sent: ${failed.slice(0, 5).join(', ')} …`);
    await demandTaken(mails, sink);
    return mails.length / seconds;
  } finally {
    await source.destroy();
  }
}

/** The same messages by nodemailer's pool, from memory. */
export async function bareMailRate(mails: BenchMail[], sink: BenchSink): Promise<number> {
  const { hostname, port } = new URL(sink.url);
  const server = { host: hostname, port: Number(port), ignoreTLS: true };
  const transport = createTransport({ pool: true, maxConnections: connections, maxMessages: 100, ...server });
  const began = performance.now();
  await Promise.all(
    mails.map(({ recipient, subject, html, text, messageId, datedAt }) =>
      transport.sendMail({ from, to: recipient, subject, html, text, messageId, date: datedAt }),
    ),
  );
  const seconds = (performance.now() - began) / 1000;
  transport.close();
  await demandTaken(mails, sink);
  return mails.length / seconds;
}

async function demandTaken(mails: BenchMail[], sink: BenchSink): Promise<void> {
  const { mails: taken } = await sink.taken();
  if (taken !== mails.length) throw new Error(`The server took ${taken} of ${mails.length} mails.`);
}

async function insert(source: DataSource, planId: string, mails: BenchMail[]): Promise<void> {
  await source.query(`UPDATE plan SET mail_mode = 'live'`);
  const rows = mails.map((mail) => ({
    ...mail,
    planId,
    kind: 'office' as const,
    recipientKey: mail.recipient,
    deliveryOn: '2027-03-01',
    sendUntil: new Date('2099-12-31T15:00:00Z'),
    inReplyTo: null,
    threadReferences: null,
  }));
  for (let at = 0; at < rows.length; at += 500) await source.getRepository(MailRow).insert(rows.slice(at, at + 500));
  await source.query('VACUUM ANALYZE mail');
}
