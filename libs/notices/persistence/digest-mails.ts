import { createHash, randomUUID } from 'node:crypto';
import { MailItemRow, mailList, MailRow, messageIdOf, threadIdOf } from '#libs/mail/index';
import { type EntityManager, In } from 'typeorm';
import { type DigestMails, type MissingDigest } from '../application/mail-ports.ts';
import { NoticeRow } from './notice-row.ts';
import { takenBackOf } from './taken-back.ts';

const missing = `
  select mail.id, mail.number, mail.delivery_on::text as "deliveryOn", mail.recipient as address,
         case when mail.returned_on is not null then 'returned' when mail.state = 'failed' then 'refused'
              else 'unknown' end as because,
         coalesce(mail.last_error, mail.last_error_code) as detail,
         case when mail.kind = 'office' and about.offices = 1 then about.office end as "officeId"
    from mail
   cross join lateral (
     select count(distinct coalesce(notice.office_id::text, '')) as offices, min(notice.office_id::text) as office,
            bool_and(notice.stage = 'undeliverable') as "onlyOfSuch"
       from mail_item join notice on notice.id = mail_item.notice_id
      where mail_item.mail_id = mail.id) about
   where mail.plan_id = $1 and mail.confirmed_on is null
     and (mail.state in ('failed', 'ambiguous') or (mail.state = 'sent' and mail.returned_on is not null))
     and about."onlyOfSuch" is not true
   order by mail.delivery_on, mail.number`;

/** @param from the sender of every mail; its domain is that of the Message-IDs. */
export function digestMails(manager: EntityManager, from: string): DigestMails {
  return {
    failedAddresses: mailList(manager).failedAddresses,
    async nextNumber(planId, year) {
      const rows = (await manager.query(
        `SELECT coalesce(max(substr(number, 6)::int), 0) + 1 AS next FROM mail WHERE plan_id = $1 AND number LIKE $2`,
        [planId, `${year}-%`],
      )) as [{ next: number }];
      return `${year}-${String(rows[0].next).padStart(6, '0')}`;
    },
    async withdrawUnsent(planId, kind, to) {
      const where = { planId, kind, recipientKey: to.toLowerCase(), state: 'pending' } as const;
      const lock = { mode: 'pessimistic_write', onLocked: 'skip_locked' } as const;
      const unsent = await manager.find(MailRow, { where, lock, select: { id: true, deliveryOn: true } });
      const mails = unsent.map((mail) => mail.id);
      if (mails.length === 0) return [];
      const items = await manager.find(MailItemRow, { where: { mailId: In(mails) } });
      await manager.update(MailItemRow, { mailId: In(mails) }, { withdrawn: true });
      await manager.update(MailRow, { id: In(mails) }, { state: 'withdrawn' });
      const told = { id: In(items.map((item) => item.noticeId)), state: 'told' } as const;
      await manager.update(NoticeRow, told, { state: 'pending', toldOn: null });
      return unsent.map(({ deliveryOn }) => deliveryOn);
    },
    takenBack: (planId) => takenBackOf(manager, planId),
    missing: (planId): Promise<MissingDigest[]> => manager.query(missing, [planId]),
    async insert({ to, copies, noticeIds, datedAt, ...mail }) {
      const id = randomUUID();
      const recipientKey = to.toLowerCase();
      const thread = threadIdOf(mail.planId, recipientId(recipientKey), mail.kind, from);
      await manager.insert(MailRow, {
        id,
        ...mail,
        recipient: to,
        recipientKey,
        copies: [...copies],
        datedAt: new Date(datedAt),
        messageId: messageIdOf(id, from),
        inReplyTo: thread,
        threadReferences: thread,
      });
      // A sheet of coordination may carry no notice at all.
      if (noticeIds.length === 0) return;
      await manager.insert(
        MailItemRow,
        noticeIds.map((noticeId, position) => ({ mailId: id, noticeId, position, withdrawn: false })),
      );
    },
  };
}

/** Names a recipient in headers without showing the address. */
function recipientId(recipientKey: string): string {
  return createHash('sha256').update(recipientKey).digest('hex').slice(0, 16);
}
