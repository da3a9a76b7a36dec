import { type IsoDate } from '#libs/calendar/domain/index';
import { type Notice } from './notice.ts';
import { type Cadence } from './planned-notice.ts';

/** A mail that did not arrive, or of which nobody knows whether it did. */
export interface MissingMail {
  id: string;
  /** For example `2027-000412`. */
  number: string;
  deliveryOn: IsoDate;
  /** The office that all of it was about; null: several, or none. */
  officeId: string | null;
}

/**
 * One `undeliverable` to coordination for each mail, on the first contact day from `day` on, the day of the delivery that finds
 * them missing (CADENCE.md, *Delivery*). Each is raised once, whatever becomes of the mail later.
 */
export function undeliverables(
  { calendar, directory }: Pick<Cadence, 'calendar' | 'directory'>,
  mails: readonly MissingMail[],
  day: IsoDate,
): Notice[] {
  const on = calendar.contact.first(day);
  return mails.map(({ id, number, deliveryOn, officeId }) => ({
    measureId: null,
    stepId: null,
    officeId,
    stage: 'undeliverable',
    role: 'coordination',
    dueVersion: 0,
    enteredOn: deliveryOn,
    cause: causeOf({ id, number }),
    on,
    to: directory.coordination,
    suppressed: null,
    arrivedOn: null,
  }));
}

/** Numbers count within a plan, so the id makes it one mail. */
function causeOf({ id, number }: Pick<MissingMail, 'id' | 'number'>): string {
  return `mail ${number} (${id})`;
}

/** The number of the mail that an `undeliverable` is about. */
export function missingMailOf({ cause }: Pick<Notice, 'cause'>): string {
  return /^mail (\S+)/.exec(cause)?.[1] ?? cause;
}
