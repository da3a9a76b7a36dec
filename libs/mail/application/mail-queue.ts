import { type DigestKind } from '#libs/cadence/domain/index';

/** A mail held by one sender until its lease ends. */
export interface ClaimedMail {
  id: string;
  planId: string;
  kind: DigestKind;
  recipient: string;
  /** Further addresses on the same message (Cc). */
  copies: readonly string[];
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
export type Outcome = { state: 'sent'; refusedCopies: readonly string[] } | Unsent;

export type Unsent =
  /** Refused for good, or given up. */
  | { state: 'failed'; code: string; reason: string }
  /** Not handed over; again after the pause (milliseconds). */
  | { state: 'pending'; pause: number; code: string; reason: string }
  /** Nobody can tell whether it arrived; never resent by itself. */
  | { state: 'ambiguous'; code: string; reason: string };

/** A mail of this sender, by the token under which it was claimed. */
export interface Held {
  id: string;
  token: string;
}

/** A mail that the recipient's server took. */
export interface Sent extends Held {
  refusedCopies: readonly string[];
}

export interface Turned {
  settled: ReadonlySet<string>;
  /** The numbers of the attempts (from 1) of the mails that may be sent now. */
  attempts: ReadonlyMap<string, number>;
}

/**
 * The rows of `mail` as a sender uses them. Every method is a short transaction of its own, committed when it resolves;
 * leases and pauses are measured by the database's clock alone, so senders on several machines agree.
 */
export interface MailQueue {
  /**
   * At most `limit` pending mails whose time has come, of plans whose mail is not switched off, in their order. None after the
   * delivery hours for which it was composed (CADENCE.md, *Delivery*): the next delivery takes it back.
   */
  claim(token: string, leaseMs: number, limit: number): Promise<ClaimedMail[]>;
  /**
   * In one commit, for several mails: `sent` → sent, and `next` claimed → sending with a new lease. What is missing in the
   * answer is no longer this sender's: its lease ended or it was withdrawn. Of `next`, nothing may be sent then.
   */
  turn(sent: readonly Sent[], next: readonly Held[], leaseMs: number): Promise<Turned>;
  /** False when the lease had ended and the mail is no longer this sender's. */
  settle(id: string, token: string, outcome: Unsent): Promise<boolean>;
  /** claimed → pending, for a sender that stops. */
  release(id: string, token: string): Promise<void>;
  /** Ended leases: claimed → pending, sending → ambiguous. Returns the ids of the latter. */
  recover(): Promise<string[]>;
}
