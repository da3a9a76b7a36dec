import { type DigestKind } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type IsoInstant } from '#libs/installation/domain/index';

/** A composed digest as it waits to be sent. */
export interface DigestMail {
  planId: string;
  /** `<year>-<six digits>`, counted per plan. */
  number: string;
  kind: DigestKind;
  to: string;
  deliveryOn: IsoDate;
  subject: string;
  html: string;
  text: string;
  /** By the installation's clock. */
  datedAt: IsoInstant;
  /** Notices in the order of the mail. */
  noticeIds: readonly string[];
}

/** The mails of a plan, written under the plan's lock. */
export interface DigestMails {
  /** The number of the plan's next mail in `year`. */
  nextNumber(planId: string, year: number): Promise<string>;
  /**
   * Takes back the mails of this kind to this address that no sender has begun with; their notices are pending again.
   * Returns how many mails that were.
   */
  withdrawUnsent(planId: string, kind: DigestKind, to: string): Promise<number>;
  insert(mail: DigestMail): Promise<void>;
}
