import { type EntityManager } from 'typeorm';
import { type MailList } from '../application/mail-list.ts';
import { MailRow } from './mail-row.ts';

export function mailList(manager: EntityManager): MailList {
  return {
    async ofPlan(planId) {
      const rows = await manager.find(MailRow, { where: { planId }, order: { deliveryOn: 'ASC', number: 'ASC' } });
      return rows.map(({ number, deliveryOn, recipient, kind, subject, state, lastErrorCode, lastError }) => ({
        number,
        on: deliveryOn,
        to: recipient,
        kind,
        subject,
        state,
        reason: lastError ?? lastErrorCode,
      }));
    },
  };
}
