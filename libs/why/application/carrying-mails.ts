import { type DigestKind } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type MailState } from '#libs/mail/index';
import { type CarryingMail } from '../domain/index.ts';

/** A mail of the record with what it tells. */
export interface CarriedMail {
  number: string;
  on: IsoDate;
  kind: DigestKind;
  subject: string;
  to: string;
  /** Those that the mail server did not refuse. */
  copies: readonly string[];
  state: MailState;
  returnedOn: IsoDate | null;
  confirmedOn: IsoDate | null;
  /** Most urgent first; none in a sheet or summary that tells of no notice. */
  noticeIds: readonly string[];
}

export interface CarryingMails {
  /** The mails that carry these notices, without those taken back. */
  of(noticeIds: readonly string[]): Promise<CarriedMail[]>;
  /** Also one that was taken back. */
  byNumber(planId: string, number: string): Promise<CarriedMail | null>;
}

export function carryingMail({ number, to, copies, state, returnedOn, confirmedOn }: CarriedMail): CarryingMail {
  const handover = returnedOn === null ? handoverOf(state) : 'returned';
  return { number, handover, to, copies, confirmedOn };
}

function handoverOf(state: MailState): CarryingMail['handover'] {
  switch (state) {
    case 'sent':
    case 'failed':
    case 'ambiguous':
      return state;
    default:
      return 'on-its-way';
  }
}
