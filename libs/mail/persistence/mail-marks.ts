import { type EntityManager } from 'typeorm';
import { type MailMarks, type MarkableMail } from '../application/mail-marks.ts';
import { MailRow } from './mail-row.ts';

const byNumber = `
  select mail.id, mail.number, mail.state, mail.delivery_on::text as "deliveryOn",
         mail.returned_on::text as "returnedOn", mail.confirmed_on::text as "confirmedOn",
         array(select distinct notice.measure_id
                 from mail_item join notice on notice.id = mail_item.notice_id
                where mail_item.mail_id = mail.id and notice.measure_id is not null
                order by notice.measure_id) as "measureIds"
    from mail where mail.plan_id = $1 and mail.number = $2`;

export function mailMarks(manager: EntityManager): MailMarks {
  return {
    async byNumber(planId, number) {
      const [mail] = (await manager.query(byNumber, [planId, number])) as MarkableMail[];
      return mail ?? null;
    },
    async markReturned(id, returnedOn) {
      await manager.update(MailRow, { id }, { returnedOn, confirmedOn: null });
    },
    async confirmArrival(id, confirmedOn) {
      await manager.update(MailRow, { id }, { confirmedOn });
    },
  };
}
