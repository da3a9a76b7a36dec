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
  /** The end of the delivery hours of its day. */
  sendUntil: IsoInstant;
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
   * Takes back the mails of deliveries before that day that no sender has begun with: their hours are over. Their notices are
   * pending again, and what a sheet among them told first is still to be told.
   */
  takeBackBefore(planId: string, day: IsoDate): Promise<void>;
  /** Whether a mail of that delivery day to leadership was taken back: then its words are still to be told. */
  leadershipTakenBack(planId: string, deliveryOn: IsoDate): Promise<boolean>;
  /** Ids of the notices that are pending because the mail that carried them was taken back. */
  takenBack(planId: string): Promise<ReadonlySet<string>>;
  /**
   * The mails of which nobody has said yet that what they tell arrived after all, the oldest first. One that told of nothing but
   * such mails is not among them: to tell of it in the next would have no end.
   */
  missing(planId: string): Promise<MissingDigest[]>;
  /** It counts as tried as often as the mail of its kind to that address that was taken back last, if none was sent since. */
  insert(mail: DigestMail): Promise<void>;
}
