import { type ClaimedMail } from '../application/mail-queue.ts';
import { type Handover, type MailTransport, type PreparedMail } from '../application/mail-transport.ts';
import { type Envelope, refusalOfRecipient, refusedCopies } from './envelope.ts';
import { failedHandover, smtpFailureOf } from './failed-handover.ts';
import { IdleSessions } from './idle-sessions.ts';
import { messageOf } from './message.ts';
import { smtpServerAddress } from './smtp-server-address.ts';
import { SmtpSession } from './smtp-session.ts';
import { trackedMessage } from './tracked-message.ts';

export interface SmtpOptions {
  /** `smtp://…` or `smtps://…` */
  url: string;
  /** Header From; its address is the envelope's sender too. */
  from: string;
  /** Longest time for one mail from connecting to the answer, in milliseconds; shorter than a sender's lease. */
  deadlineMs: number;
  /** Mails on one connection; servers limit them, Postfix and Exchange by some hundred. Default 100. */
  mailsPerConnection?: number;
  /** How long a connection waits for its next mail, in milliseconds; below any server's patience. Default a second. */
  idleMs?: number;
}

/** Hands mails over on as many connections as there are mails under way, each carrying one mail after the other. */
export function smtpTransport({
  url,
  from,
  deadlineMs,
  mailsPerConnection = 100,
  idleMs = 1000,
}: SmtpOptions): MailTransport {
  const server = smtpServerAddress(url);
  const sender = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
  const idle = new IdleSessions(idleMs);

  const attempt = async (mail: ClaimedMail, message: Buffer, session: SmtpSession): Promise<Handover | 'outdated'> => {
    const envelope: Envelope = { from: sender, to: [mail.recipient, ...mail.copies] };
    const tracked = trackedMessage(message, () => refusalOfRecipient(envelope) === null);
    const isReused = session.accepted > 0;
    try {
      await session.open();
      await session.send(envelope, tracked.stream);
    } catch (failure) {
      tracked.stream.destroy();
      const error = refusalOfRecipient(envelope) ?? failure;
      return isReused && !tracked.begun() && isEndOfConnection(error)
        ? 'outdated'
        : failedHandover(error, tracked.handedOver());
    }
    if (session.accepted < mailsPerConnection) idle.add(session);
    else session.quit();
    return { result: 'accepted', refusedCopies: refusedCopies(envelope) };
  };

  const send = async (mail: ClaimedMail, message: Buffer): Promise<Handover> => {
    let session = idle.take() ?? new SmtpSession(server, deadlineMs);
    const deadline = setTimeout(() => session.break(new DeadlineOver()), deadlineMs);
    try {
      let handover = await attempt(mail, message, session);
      while (handover === 'outdated') {
        // Others may have been ended as well: from now on a connection of its own.
        session = new SmtpSession(server, deadlineMs);
        handover = await attempt(mail, message, session);
      }
      return handover;
    } finally {
      clearTimeout(deadline);
    }
  };

  const prepare = (mail: ClaimedMail): PreparedMail => {
    const message = messageOf(mail, from);
    message.catch(() => undefined); // told by `send`; a mail that may not be sent needs no message
    return {
      send: () =>
        message.then(
          (written) => send(mail, written),
          (error: unknown) => failedHandover(error, false),
        ),
    };
  };

  return { prepare, close: () => idle.close() };
}

/** The server ended the connection, silently or saying so, instead of answering. */
function isEndOfConnection(error: unknown): boolean {
  const { code, responseCode } = smtpFailureOf(error);
  return responseCode === 421 || (responseCode === undefined && code !== deadlineCode && code !== 'EENVELOPE');
}

const deadlineCode = 'EDEADLINE';

class DeadlineOver extends Error {
  readonly code = deadlineCode;
  constructor() {
    super('no answer in time');
  }
}
