import { type IsoDate } from '#libs/calendar/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import { Refusal } from '#libs/measures/domain/index';
import {
  type CommandOutcome,
  type MeasurePorts,
  once,
  type Transaction,
  wakeDelivery,
  wakeMeasures,
} from '#libs/measures/index';
import { type MailMarks, type MarkableMail } from './mail-marks.ts';

/** What coordination knows of a mail. `on`: the day of that; null: today. */
export type MailCommand =
  /** It came back. */
  | { do: 'mark-returned'; on: IsoDate | null }
  /** What it tells has arrived, by whatever way. */
  | { do: 'confirm-arrival'; on: IsoDate | null };

export interface MailRequest {
  /** Idempotency key: the same key again gives the same outcome and changes nothing. */
  key: string;
  /** A role, never a person. */
  actor: string;
  planId: string;
  /** For example `2027-000412`. */
  number: string;
  command: MailCommand;
}

/**
 * Notes what became of a mail, in one transaction. Whether a stage above may be raised hangs on it, so the measures that it tells
 * of are looked at again. What the rules do not allow comes back as `refused`.
 *
 * @throws {Refusal} `plan-not-found`, `mail-not-found`
 */
export function markMail<Ports extends MeasurePorts & { mailMarks: MailMarks }>(
  { transaction }: { transaction: Transaction<Ports> },
  { key, actor, planId, number, command }: MailRequest,
): Promise<CommandOutcome> {
  return transaction(async (ports) => {
    const plan = await ports.plans.lock(planId);
    if (plan === null) throw new Refusal('plan-not-found', { key: planId });
    const mail = await ports.mailMarks.byNumber(planId, number);
    if (mail === null) throw new Refusal('mail-not-found', { number });
    const recordedAt = await ports.clock.now();
    const today = dayOf(recordedAt, plan.timeZone);
    const record = {
      id: key,
      kind: command.do,
      planId,
      measureId: null,
      subjectId: mail.id,
      digest: null,
      actor,
      source: null,
      recordedAt,
    };
    return once(ports, record, today, async () => {
      const on = command.on ?? today;
      requireAllowed(mail, command.do, on, today);
      return async () => {
        if (command.do === 'mark-returned') await ports.mailMarks.markReturned(mail.id, on);
        else await ports.mailMarks.confirmArrival(mail.id, on);
        await wakeMeasures(ports, planId, mail.measureIds, recordedAt);
        await wakeDelivery(ports, planId, recordedAt);
      };
    });
  });
}

function requireAllowed(mail: MarkableMail, command: MailCommand['do'], on: IsoDate, today: IsoDate): void {
  const { number, state, deliveryOn, returnedOn, confirmedOn } = mail;
  if (command === 'mark-returned') {
    // Of an ambiguous one nobody knew whether it arrived; now somebody does.
    if (state !== 'sent' && state !== 'ambiguous') throw new Refusal('mail-not-handed-over', { number });
    if (returnedOn !== null) throw new Refusal('mail-already-returned', { number, on: returnedOn });
  } else {
    const missing = state === 'failed' || state === 'ambiguous' || returnedOn !== null;
    if (!missing) throw new Refusal('mail-not-missing', { number });
    if (confirmedOn !== null) throw new Refusal('arrival-already-confirmed', { number, on: confirmedOn });
  }
  if (on < deliveryOn || on > today) throw new Refusal('not-a-day-of-the-mail', { on, from: deliveryOn, to: today });
}
