import { type DigestKind, type MissingMail } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Undelivered } from '#libs/mail/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';
import { type MailList } from '#libs/mail/index';

/** A composed digest as it waits to be sent. */
export interface DigestMail {
  planId: string;
  /** `<year>-<six digits>`, counted per plan. */
  number: string;
  kind: DigestKind;
  to: string;
  /** Further addresses on the same mail (Cc). */
  copies: readonly string[];
  deliveryOn: IsoDate;
  subject: string;
  html: string;
  text: string;
  /** By the installation's clock. */
  datedAt: IsoInstant;
  /** Notices in the order of the mail. */
  noticeIds: readonly string[];
}

/** A mail that was refused or given up, came back, or of which nobody knows. */
export interface MissingDigest extends MissingMail {
  address: string;
  because: Undelivered['because'];
  /** What the mail server or the connection said last; null: nothing. */
  detail: string | null;
}

/** The mails of a plan, written under the plan's lock. */
export interface DigestMails extends Pick<MailList, 'failedAddresses'> {
  /** The number of the plan's next mail in `year`. */
  nextNumber(planId: string, year: number): Promise<string>;
  /**
   * Takes back the mails of this kind to this address that no sender has begun with; their notices are pending again.
   * Returns their delivery days.
   */
  withdrawUnsent(planId: string, kind: DigestKind, to: string): Promise<IsoDate[]>;
  /** Ids of the notices that are pending because the mail that carried them was taken back. */
  takenBack(planId: string): Promise<ReadonlySet<string>>;
  /**
   * The mails of which nobody has said yet that what they tell arrived after all, the oldest first. One that told of nothing but
   * such mails is not among them: to tell of it in the next would have no end.
   */
  missing(planId: string): Promise<MissingDigest[]>;
  insert(mail: DigestMail): Promise<void>;
}
