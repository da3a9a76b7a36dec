import { rest } from '#libs/concurrency/index';
import { type Configuration, requireSmtpUrl } from '#libs/config/index';
import {
  createMailSender,
  growingBackOff,
  mailQueue,
  type MailSender,
  smtpTransport,
  type WaitForMail,
} from '#libs/mail/index';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type Logger } from 'pino';
import { type DataSource } from 'typeorm';

const lookForMailEveryMs = 500;

const untilThereMayBeMail: WaitForMail = (signal) => rest(lookForMailEveryMs, signal);

export function mailSender(configuration: Configuration, source: DataSource, log: Logger): MailSender {
  const {
    mailFrom,
    mailAllowedDomains,
    mailConcurrency,
    smtpTimeoutSeconds,
    mailLeaseSeconds,
    mailRetrySeconds,
    mailGiveUpSeconds,
  } = configuration;
  return createMailSender({
    queue: mailQueue(source),
    transport: smtpTransport({
      url: requireSmtpUrl(configuration),
      from: mailFrom,
      deadlineMs: smtpTimeoutSeconds * 1000,
    }),
    options: {
      concurrency: mailConcurrency,
      leaseMs: mailLeaseSeconds * 1000,
      backOff: growingBackOff(mailRetrySeconds * 1000, mailGiveUpSeconds * 1000),
      allowedDomains: mailAllowedDomains,
    },
    log,
    waitForMail: untilThereMayBeMail,
  });
}

/** Injection token of the `MailSender`. */
export const MAIL_SENDER = Symbol('MAIL_SENDER');

/** Sends mail as long as the application runs, and drains before the database closes. */
@Injectable()
export class MailSending implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(@Inject(MAIL_SENDER) private readonly sender: MailSender) {}

  onApplicationBootstrap(): void {
    this.running = this.sender.run(this.stopping.signal);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }
}
