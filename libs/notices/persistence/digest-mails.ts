import { createHash, randomUUID } from 'node:crypto';
import { MailItemRow, MailRow, messageIdOf, threadIdOf } from '#libs/mail/index';
import { type EntityManager, In } from 'typeorm';
import { type DigestMails } from '../application/mail-ports.ts';
import { NoticeRow } from './notice-row.ts';

/** @param from the sender of every mail; its domain is that of the Message-IDs. */
export function digestMails(manager: EntityManager, from: string): DigestMails {
  return {
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
      const mails = (await manager.find(MailRow, { where, lock, select: { id: true } })).map((mail) => mail.id);
      if (mails.length === 0) return 0;
      const items = await manager.find(MailItemRow, { where: { mailId: In(mails) } });
      await manager.update(MailItemRow, { mailId: In(mails) }, { withdrawn: true });
      await manager.update(MailRow, { id: In(mails) }, { state: 'withdrawn' });
      const told = { id: In(items.map((item) => item.noticeId)), state: 'told' } as const;
      await manager.update(NoticeRow, told, { state: 'pending', toldOn: null });
      return mails.length;
    },
    async insert({ to, noticeIds, datedAt, ...mail }) {
      const id = randomUUID();
      const recipientKey = to.toLowerCase();
      const thread = threadIdOf(mail.planId, recipientId(recipientKey), mail.kind, from);
      await manager.insert(MailRow, {
        id,
        ...mail,
        recipient: to,
        recipientKey,
        datedAt: new Date(datedAt),
        messageId: messageIdOf(id, from),
        inReplyTo: thread,
        threadReferences: thread,
      });
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
