import { type ClaimedMail } from './mail-queue.ts';

/** How a hand-over ended. `code` and `reason` are the mail server's or the connection's. */
export type Handover =
  /** For the recipient; of the copies those that were refused. */
  | { result: 'accepted'; refusedCopies: readonly string[] }
  /** The server answered 5xx, or the recipient may get no mail from here. */
  | { result: 'refused'; code: string; reason: string }
  /** The server answered 4xx, or the connection broke before the whole message was handed over. */
  | { result: 'postponed'; code: string; reason: string }
  /** The connection broke after the whole message was handed over and before the answer came. */
  | { result: 'unknown'; code: string; reason: string };

/** A mail ready to go. */
export interface PreparedMail {
  /** Hands it over. Ends within its own deadline, which is shorter than a sender's lease; does not reject. */
  send(): Promise<Handover>;
}

export interface MailTransport {
  /** Writes the message, without a word to the mail server; may be done before the mail may be sent. */
  prepare(mail: ClaimedMail): PreparedMail;
  /** Ends what is kept open between mails; mails under way are not touched. */
  close(): void;
}
