import { type DigestKind } from '#libs/cadence/domain/index';

/** A mail held by one sender until its lease ends. */
export interface ClaimedMail {
  id: string;
  planId: string;
  kind: DigestKind;
  recipient: string;
  /** The plan's coordination, to whom answers go. */
  replyTo: string | null;
  subject: string;
  html: string;
  text: string;
  messageId: string;
  inReplyTo: string | null;
  /** The References header. */
  threadReferences: string | null;
  /** The Date header, by the installation's clock. */
  datedAt: Date;
}

/** What became of a mail that was being sent. */
export type Outcome =
  | { state: 'sent' }
  /** Refused for good, or given up. */
  | { state: 'failed'; code: string; reason: string }
  /** Not handed over; again after the pause (milliseconds). */
  | { state: 'pending'; pause: number; code: string; reason: string }
  /** Nobody can tell whether it arrived; never resent by itself. */
  | { state: 'ambiguous'; code: string; reason: string };

/**
 * The rows of `mail` as a sender uses them. Every method is a short transaction of its own, committed when it resolves;
 * leases and pauses are measured by the database's clock alone, so senders on several machines agree.
 */
export interface MailQueue {
  /** The next pending mail whose time has come, of a plan whose mail is not switched off; null: nothing to do. */
  claim(token: string, leaseMs: number): Promise<ClaimedMail | null>;
  /**
   * claimed → sending with a new lease; the number of this attempt (from 1). Null when the mail is no longer this
   * sender's: its lease ended or it was withdrawn. Nothing may be sent then.
   */
  beginSending(id: string, token: string, leaseMs: number): Promise<number | null>;
  /** False when the lease had ended and the mail is no longer this sender's. */
  settle(id: string, token: string, outcome: Outcome): Promise<boolean>;
  /** claimed → pending, for a sender that stops. */
  release(id: string, token: string): Promise<void>;
  /** Ended leases: claimed → pending, sending → ambiguous. Returns the ids of the latter. */
  recover(): Promise<string[]>;
}
