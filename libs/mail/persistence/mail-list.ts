import { type EntityManager, type FindManyOptions, Not } from 'typeorm';
import { type ListedMail, type MailList } from '../application/mail-list.ts';
import { MailRow } from './mail-row.ts';

/** Without the texts, which are long. */
const shown = {
  id: true,
  number: true,
  deliveryOn: true,
  recipient: true,
  kind: true,
  subject: true,
  state: true,
  lastErrorCode: true,
  lastError: true,
} as const;

export function mailList(manager: EntityManager): MailList {
  const find = async (options: FindManyOptions<MailRow>): Promise<ListedMail[]> =>
    (await manager.find(MailRow, { ...options, select: shown })).map(
      ({ number, deliveryOn, recipient, kind, subject, state, lastErrorCode, lastError }) => ({
        number,
        on: deliveryOn,
        to: recipient,
        kind,
        subject,
        state,
        reason: lastError ?? lastErrorCode,
      }),
    );
  return {
    ofPlan: (planId) => find({ where: { planId }, order: { deliveryOn: 'ASC', number: 'ASC' } }),
    latestOf: (planId, count) =>
      find({
        where: { planId, state: Not('withdrawn') },
        order: { deliveryOn: 'DESC', number: 'DESC' },
        take: count,
      }),
  };
}
