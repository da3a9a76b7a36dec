import { rest } from '#libs/concurrency/index';
import { type BackOff, pauseAfter } from './back-off.ts';
import { type AllowedDomains, onlyToAllowed } from './allowed-recipients.ts';
import { ClaimedStock, type HeldMail } from './claimed-stock.ts';
import { joined } from './joined.ts';
import { type Held, type MailQueue, type Outcome, type Sent, type Turned } from './mail-queue.ts';
import { type Handover, type MailTransport, type PreparedMail } from './mail-transport.ts';

export interface SenderOptions {
  /** Mails handed over at the same time. */
  concurrency: number;
  /** How long a mail is held, in milliseconds; longer than the transport's deadline. */
  leaseMs: number;
  backOff: BackOff;
  allowedDomains: AllowedDomains;
}

/** Codes and ids, never addresses. A pino logger fits. */
export interface SenderLog {
  info(fields: { code: string; mailId?: string }, message: string): void;
  warn(fields: { code: string; mailId?: string }, message: string): void;
  error(fields: { code: string; mailId?: string }, message: string): void;
}

export interface MailSender {
  /** Sends until the signal; then drains. Resolves when nothing is under way any more. */
  run(signal: AbortSignal): Promise<void>;
  /** Sends all that is due now; the number of mails tried. Rejects when the record cannot be reached. */
  sendOnce(): Promise<number>;
  /** Claims no more and waits for the mails under way. */
  drain(): Promise<void>;
}

/** Waits until there may be mail again, or the signal. */
export type WaitForMail = (signal: AbortSignal) => Promise<void>;

const everySecond: WaitForMail = (signal) => rest(1000, signal);

interface Parts {
  queue: MailQueue;
  transport: MailTransport;
  options: SenderOptions;
  log: SenderLog;
  /** Default: looks every second. */
  waitForMail?: WaitForMail;
}

/** What a lane has done and does next. */
interface Turn {
  sent: Sent | null;
  next: Held | null;
}

/**
 * Sends each mail at most once: claimed, then committed as *sending* before the first byte, then settled by what the
 * mail server said (ARCHITECTURE, *A mail is sent at most once*).
 */
export function createMailSender({ queue, transport, options, log, waitForMail = everySecond }: Parts): MailSender {
  const guarded = onlyToAllowed(transport, options.allowedDomains);
  const underWay = new Set<Promise<number>>();
  let draining = false;

  /** Of all lanes together: many mails per commit. */
  const turn = joined<Turn, Turned>((turns) =>
    queue.turn(
      turns.flatMap(({ sent }) => sent ?? []),
      turns.flatMap(({ next }) => next ?? []),
      options.leaseMs,
    ),
  );

  /** One mail after the other: that one was sent is committed together with the beginning of the next. */
  const lane = async (stock: ClaimedStock): Promise<number> => {
    let sent: Sent | null = null;
    for (let tried = 0; ; tried++) {
      const held = draining ? null : await stock.take();
      const next = held === null ? null : { id: held.mail.id, token: held.token };
      const prepared = held === null ? null : guarded.prepare(held.mail);
      if (sent === null && next === null) return tried;
      const { settled, attempts } = await turn({ sent, next });
      if (sent !== null && !settled.has(sent.id)) reportEndOfLease(sent.id);
      if (held === null || prepared === null) return tried;
      const attempt = attempts.get(held.mail.id);
      sent = attempt === undefined ? notSent(held) : await send(held, prepared, attempt);
    }
  };

  const notSent = ({ mail }: HeldMail): null => {
    log.info({ code: 'MAIL_NO_LONGER_CLAIMED', mailId: mail.id }, 'not sent');
    return null;
  };

  /** The mail, if it was sent and that is still to be written down. */
  const send = async ({ mail, token }: HeldMail, prepared: PreparedMail, attempt: number): Promise<Sent | null> => {
    const outcome = outcomeOf(await prepared.send(), attempt, options.backOff);
    report(mail.id, outcome);
    if (outcome.state === 'sent') return { id: mail.id, token, refusedCopies: outcome.refusedCopies };
    if (!(await queue.settle(mail.id, token, outcome))) reportEndOfLease(mail.id);
    return null;
  };

  const reportEndOfLease = (mailId: string): void =>
    log.error({ code: 'MAIL_LEASE_ENDED', mailId }, 'the lease ended before the mail was settled');

  const report = (mailId: string, outcome: Outcome): void => {
    if (outcome.state === 'sent') {
      log.info({ code: 'MAIL_SENT', mailId }, 'mail sent');
      if (outcome.refusedCopies.length > 0) log.warn({ code: 'MAIL_COPY_REFUSED', mailId }, 'copy refused');
    } else if (outcome.state === 'pending')
      log.warn({ code: outcome.code, mailId }, 'mail not handed over, tried again later');
    else if (outcome.state === 'failed') log.error({ code: outcome.code, mailId }, 'mail failed');
    else log.error({ code: outcome.code, mailId }, 'nobody can tell whether this mail arrived');
  };

  const sendDue = async (): Promise<number> => {
    for (const mailId of await queue.recover()) {
      log.error({ code: 'LEASE_EXPIRED', mailId }, 'nobody can tell whether this mail arrived');
    }
    const stock = new ClaimedStock(queue, options.leaseMs, options.concurrency);
    const lanes = await Promise.allSettled(Array.from({ length: options.concurrency }, () => lane(stock)));
    await stock.release();
    const broken = lanes.find((result) => result.status === 'rejected');
    if (broken) throw broken.reason;
    return lanes.reduce((sum, result) => sum + (result.status === 'fulfilled' ? result.value : 0), 0);
  };

  const sendOnce = async (): Promise<number> => {
    const sending = sendDue();
    underWay.add(sending);
    try {
      return await sending;
    } finally {
      underWay.delete(sending);
    }
  };

  const drain = async (): Promise<void> => {
    draining = true;
    await Promise.allSettled(underWay);
    transport.close();
  };

  const round = (): Promise<number> =>
    sendOnce().catch((error: unknown) => {
      log.error({ code: codeOf(error) }, 'mails could not be sent');
      return 0;
    });

  const run = async (signal: AbortSignal): Promise<void> => {
    const stopped = aborted(signal);
    while (!signal.aborted && !draining) {
      const tried = await Promise.race([round(), stopped]);
      if (tried === 0 && !signal.aborted) await waitForMail(signal);
    }
    await drain();
  };

  return { run, sendOnce, drain };
}

const outcomeOf = (handover: Handover, attempt: number, backOff: BackOff): Outcome => {
  if (handover.result === 'accepted') return { state: 'sent', refusedCopies: handover.refusedCopies };
  const { code, reason } = handover;
  if (handover.result === 'refused') return { state: 'failed', code, reason };
  if (handover.result === 'unknown') return { state: 'ambiguous', code, reason };
  const pauseMs = pauseAfter(attempt, backOff);
  return pauseMs === null
    ? { state: 'failed', code, reason: `given up after ${attempt} attempts: ${reason}` }
    : { state: 'pending', pause: pauseMs, code, reason };
};

/** A stop must not wait for a whole round; the round itself is drained. */
const aborted = (signal: AbortSignal): Promise<number> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve(0);
    else signal.addEventListener('abort', () => resolve(0), { once: true });
  });

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'UNEXPECTED';
