import { type DigestKind } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Computed, type Reader, type Why } from './explanation.ts';

/** Why a mail came, for whoever reads it: offices and roles, no address of anybody. */
export interface MailWhy {
  /** For example `2027-000412`. */
  number: string;
  /** The day of its delivery. */
  on: IsoDate;
  kind: DigestKind;
  subject: string;
  because: MailReason;
  /** Mailboxes of the offices have it too. */
  copied: boolean;
  /** In the order of the mail. */
  items: MailItemWhy[];
}

export type MailReason =
  /** It tells of notices of its day. */
  | 'notices'
  /** A weekly mail is chosen for its address. */
  | 'weekly-notices'
  /** Coordination's daily sheet. */
  | 'coordination-sheet'
  /** Leadership's summary. */
  | 'leadership-summary';

/** One notice of a mail. Measure and step are null for what concerns an office or a mail as a whole. */
export interface MailItemWhy extends Computed {
  measure: Why['measure'] | null;
  step: Why['step'];
  recipient: Reader;
}
