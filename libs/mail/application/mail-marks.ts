import { type IsoDate } from '#libs/calendar/domain/index';
import { type MailState } from './mail-list.ts';

/** A mail as far as coordination may say what became of it. */
export interface MarkableMail {
  id: string;
  number: string;
  state: MailState;
  deliveryOn: IsoDate;
  returnedOn: IsoDate | null;
  confirmedOn: IsoDate | null;
  /** The measures that it tells of. */
  measureIds: readonly string[];
}

/** What people know of a mail and the mail server does not. */
export interface MailMarks {
  byNumber(planId: string, number: string): Promise<MarkableMail | null>;
  /** Whatever was confirmed before no longer holds. */
  markReturned(mailId: string, on: IsoDate): Promise<void>;
  confirmArrival(mailId: string, on: IsoDate): Promise<void>;
}
