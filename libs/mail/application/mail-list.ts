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

export interface MailList {
  /** By day and number. */
  ofPlan(planId: string): Promise<ListedMail[]>;
  /** The newest first, at most `count`; without those whose notices went into a newer mail (`withdrawn`). */
  latestOf(planId: string, count: number): Promise<ListedMail[]>;
}
