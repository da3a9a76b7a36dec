import { type DigestKind } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';

/** What became of a mail: from composed to handed over, or why not. */
export type MailState = 'pending' | 'claimed' | 'sending' | 'sent' | 'failed' | 'ambiguous' | 'withdrawn';

/** A mail as coordination sees it in a list. */
export interface ListedMail {
  number: string;
  on: IsoDate;
  to: string;
  kind: DigestKind;
  subject: string;
  state: MailState;
  /** What the mail server or the connection said last; null when nothing went wrong. */
  reason: string | null;
}

/** An address to which mails did not get, with nothing sent to it since. */
export interface FailedAddress {
  address: string;
  /** `failed` when one of them failed for good; else nobody can tell whether they arrived. */
  state: Extract<MailState, 'failed' | 'ambiguous'>;
  /** Delivery day and number of the first one in that state. */
  since: IsoDate;
  mail: string;
}

export interface MailList {
  /** By day and number. */
  ofPlan(planId: string): Promise<ListedMail[]>;
  /** The newest first, at most `count`; without those whose notices went into a newer mail (`withdrawn`). */
  latestOf(planId: string, count: number): Promise<ListedMail[]>;
  /** In the order of the addresses, each once; they compare without case. */
  failedAddresses(planId: string): Promise<FailedAddress[]>;
}
