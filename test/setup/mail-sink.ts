import { once, EventEmitter } from 'node:events';
import { type AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** How the sink answers the recipients of a mail, or the mail itself once it was handed over. */
export type Answer = 'accept' | { readonly code: number; readonly text: string };

export interface MailSink {
  /** For SMTP_URL. */
  readonly url: string;
  /** Accepted mails in the order of their arrival. */
  readonly mails: readonly ParsedMail[];
  /** The addresses to which each of them went, the copies too. */
  readonly recipients: readonly (readonly string[])[];
  /** Applies to every later recipient; 4xx is a temporary refusal, 5xx a permanent one. */
  answerRecipients(answer: Answer): void;
  /** Applies to every later mail after its text was read. */
  answerMails(answer: Answer): void;
  /** Resolves when at least this many mails have been accepted. */
  received(count: number): Promise<void>;
  stop(): Promise<void>;
}

const refusal = (answer: Exclude<Answer, 'accept'>): Error =>
  Object.assign(new Error(answer.text), { responseCode: answer.code });

/** A real SMTP server on a free port that keeps what it accepts. */
export const startMailSink = async (): Promise<MailSink> => {
  const mails: ParsedMail[] = [];
  const recipients: string[][] = [];
  const arrivals = new EventEmitter();
  let toRecipients: Answer = 'accept';
  let toMails: Answer = 'accept';
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(toRecipients === 'accept' ? null : refusal(toRecipients)),
    onData: (stream, { envelope }, callback) => {
      const answer = toMails;
      simpleParser(stream).then((mail) => {
        if (answer !== 'accept') return callback(refusal(answer));
        mails.push(mail);
        recipients.push(envelope.rcptTo.map(({ address }) => address));
        arrivals.emit('mail');
        callback(null);
      }, callback);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    recipients,
    answerRecipients: (answer) => void (toRecipients = answer),
    answerMails: (answer) => void (toMails = answer),
    received: async (count) => {
      while (mails.length < count) await once(arrivals, 'mail');
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
