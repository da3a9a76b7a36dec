import { createHash, randomUUID } from 'node:crypto';
import { type DigestKind } from '#libs/cadence/domain/index';
import { MailItemRow, mailList, MailRow, messageIdOf, threadIdOf } from '#libs/mail/index';
import { type EntityManager } from 'typeorm';
import { type DigestMails, type MissingDigest } from '../application/mail-ports.ts';
import { takeBackBefore } from './take-back.ts';
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
    takeBackBefore: (planId, day) => takeBackBefore(manager, planId, day),
    leadershipTakenBack: (planId, deliveryOn) =>
      manager.existsBy(MailRow, { planId, deliveryOn, kind: 'leadership', state: 'withdrawn' }),
    takenBack: (planId) => takenBackOf(manager, planId),
    missing: (planId): Promise<MissingDigest[]> => manager.query(missing, [planId]),
    async insert({ to, copies, noticeIds, datedAt, sendUntil, ...mail }) {
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
        sendUntil: new Date(sendUntil),
        attempts: await attemptsBefore(manager, mail.planId, mail.kind, recipientKey),
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

/** Of the mail before this one, if it was taken back: an address that refuses day after day must fail at some time. */
async function attemptsBefore(
  manager: EntityManager,
  planId: string,
  kind: DigestKind,
  recipientKey: string,
): Promise<number> {
  const where = { planId, kind, recipientKey };
  const order = { deliveryOn: 'DESC' } as const;
  const before = await manager.findOne(MailRow, { where, order, select: { id: true, state: true, attempts: true } });
  return before?.state === 'withdrawn' ? before.attempts : 0;
}

/** Names a recipient in headers without showing the address. */
function recipientId(recipientKey: string): string {
  return createHash('sha256').update(recipientKey).digest('hex').slice(0, 16);
}
