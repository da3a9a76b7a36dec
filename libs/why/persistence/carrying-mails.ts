import { type EntityManager } from 'typeorm';
import { type CarriedMail, type CarryingMails } from '../application/carrying-mails.ts';

const columns = `
  mail.number, mail.delivery_on::text AS "on", mail.kind, mail.subject, mail.recipient AS "to", mail.state,
  array(SELECT unnest(mail.copies) EXCEPT SELECT unnest(mail.refused_copies) ORDER BY 1) AS copies,
  mail.returned_on::text AS "returnedOn", mail.confirmed_on::text AS "confirmedOn",
  array(SELECT item.notice_id FROM mail_item item WHERE item.mail_id = mail.id ORDER BY item.position) AS "noticeIds"`;

export function carryingMails(manager: EntityManager): CarryingMails {
  return {
    of: (noticeIds): Promise<CarriedMail[]> =>
      manager.query(
        `SELECT ${columns} FROM mail WHERE id IN (
           SELECT mail_id FROM mail_item WHERE notice_id = ANY($1) AND NOT withdrawn
         ) ORDER BY delivery_on, number`,
        [noticeIds],
      ),
    async byNumber(planId, number) {
      const found: CarriedMail[] = await manager.query(
        `SELECT ${columns} FROM mail WHERE plan_id = $1 AND number = $2`,
        [planId, number],
      );
      return found[0] ?? null;
    },
  };
}
