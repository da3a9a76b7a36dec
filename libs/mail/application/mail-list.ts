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
  /** The day on which coordination said that it came back; null: it did not. */
  returnedOn: IsoDate | null;
  /** The day on which coordination said that what it tells has arrived after all; null: nobody said so. */
  confirmedOn: IsoDate | null;
  /** Further addresses on the mail, and those of them that it did not go to. */
  copies: readonly string[];
  refusedCopies: readonly string[];
}

/** An address to which mails did not get, with nothing sent to it since and no word that they arrived after all. */
export interface FailedAddress {
  address: string;
  /** `failed` when one of them failed for good or came back; else nobody can tell whether they arrived. */
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
