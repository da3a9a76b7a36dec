import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { type ClaimedMail } from '../application/mail-queue.ts';
import { type Handover, type MailTransport } from '../application/mail-transport.ts';
import { messageOf } from './message.ts';
import { type SmtpServerAddress, smtpServerAddress } from './smtp-server-address.ts';
import { trackedMessage } from './tracked-message.ts';

export interface SmtpOptions {
  /** `smtp://…` or `smtps://…` */
  url: string;
  /** Header From; its address is the envelope's sender too. */
  from: string;
  /** Longest time for one mail from connecting to the answer, in milliseconds; shorter than a sender's lease. */
  deadlineMs: number;
}

/**
 * One connection per mail: a digest round is a few dozen mails, and a connection used by one mail alone leaves no doubt
 * which mail a broken one belongs to.
 */
export function smtpTransport({ url, from, deadlineMs }: SmtpOptions): MailTransport {
  const server = smtpServerAddress(url);
  return {
    send: async (mail) => {
      let handedOver = (): boolean => false;
      try {
        const message = trackedMessage(await messageOf(mail, from));
        handedOver = message.handedOver;
        await handOver({ server, from, deadlineMs }, mail, message.stream);
        return { result: 'accepted' };
      } catch (error) {
        return handoverAfter(error, handedOver());
      }
    },
  };
}

interface SmtpFailure {
  code?: string;
  command?: string;
  responseCode?: number;
  message?: string;
}

const handOver = (
  { server, from, deadlineMs }: { server: SmtpServerAddress; from: string; deadlineMs: number },
  mail: ClaimedMail,
  stream: NodeJS.ReadableStream & { destroy(): void },
): Promise<void> =>
  new Promise((resolve, reject) => {
    const connection = new SMTPConnection({
      ...server.connection,
      connectionTimeout: deadlineMs,
      greetingTimeout: deadlineMs,
      socketTimeout: deadlineMs,
      socketCloseTimeout: 0,
    });
    const deadline = setTimeout(
      () => fail(Object.assign(new Error('no answer in time'), { code: 'EDEADLINE' })),
      deadlineMs,
    );
    const fail = (error: unknown): void => {
      clearTimeout(deadline);
      reject(error);
      connection.close();
      stream.destroy();
    };
    // Stays for the whole life of the connection: an error after the end must not bring the process down.
    connection.on('error', fail);
    connection.once('end', () => fail(Object.assign(new Error('connection closed'), { code: 'ECONNECTION' })));
    connection.connect(() => {
      if (server.auth === null) return send();
      connection.login(server.auth, (error) => (error ? fail(error) : send()));
    });
    const send = (): void => {
      const sender = /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from;
      connection.send({ from: sender, to: [mail.recipient] }, stream as never, (error) => {
        if (error) return fail(error);
        clearTimeout(deadline);
        resolve();
        connection.quit();
      });
    };
  });

/** Of the set-up, not of this mail: greeting, TLS, sign-in, the sender's address. Refused for good means: until mended. */
const setUpCommands = ['CONN', 'EHLO', 'HELO', 'LHLO', 'STARTTLS', 'MAIL FROM', 'API'];
const setUpAnswers = [530, 534, 535, 538];

const isOfSetUp = ({ command = '', responseCode = 0 }: SmtpFailure): boolean =>
  setUpCommands.includes(command) || command.startsWith('AUTH') || setUpAnswers.includes(responseCode);

const handoverAfter = (error: unknown, handedOver: boolean): Handover => {
  const failure: SmtpFailure = typeof error === 'object' && error !== null ? error : {};
  const { code = 'UNEXPECTED', responseCode, message = String(error) } = failure;
  const told = { code: responseCode ? String(responseCode) : code, reason: message };
  if (responseCode !== undefined && responseCode >= 400) {
    const permanent = responseCode >= 500 && !isOfSetUp(failure);
    return { result: permanent ? 'refused' : 'postponed', ...told };
  }
  // An address that cannot be written into an envelope will not become one by waiting.
  if (code === 'EENVELOPE') return { result: 'refused', ...told };
  return { result: handedOver ? 'unknown' : 'postponed', ...told };
};
