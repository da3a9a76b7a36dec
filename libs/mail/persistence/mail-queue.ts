import { type DataSource, type EntityManager } from 'typeorm';
import { type ClaimedMail, type MailQueue, type Outcome } from '../application/mail-queue.ts';

/** What `query` returns for UPDATE … RETURNING: rows and their number. */
type Updated<Row> = [Row[], number];

const claimNext = `
  with next as (
    select mail.id, contact.email as reply_to
      from mail
      join plan on plan.id = mail.plan_id and plan.mail_mode <> 'off'
      left join contact on contact.id = plan.coordination_id
     where mail.state = 'pending' and mail.next_attempt_at <= now()
     order by mail.dated_at, mail.number
     limit 1
       for update of mail skip locked
  )
  update mail
     set state = 'claimed', claim_token = $1, lease_until = now() + $2 * interval '1 millisecond'
    from next
   where mail.id = next.id
  returning mail.id, mail.plan_id as "planId", mail.kind, mail.recipient, next.reply_to as "replyTo", mail.subject,
            mail.html, mail.text, mail.message_id as "messageId", mail.in_reply_to as "inReplyTo",
            mail.thread_references as "threadReferences", mail.dated_at as "datedAt"`;

const begin = `
  update mail
     set state = 'sending', attempts = attempts + 1, lease_until = now() + $3 * interval '1 millisecond'
   where id = $1 and state = 'claimed' and claim_token = $2 and lease_until > now()
  returning attempts`;

// What the server said holds even if the lease has ended meanwhile and the mail was shown as ambiguous.
const settleSent = `
  update mail
     set state = 'sent', sent_at = now(),
         sent_on = (select (now() + coalesce(max(clock_offset_ms), 0) * interval '1 millisecond')
                             at time zone plan.time_zone from installation)::date,
         claim_token = null, lease_until = null, last_error_code = null, last_error = null
    from plan
   where mail.id = $1 and claim_token = $2 and state in ('sending', 'ambiguous') and plan.id = mail.plan_id`;

const settleUnsent = `
  update mail
     set state = $3, claim_token = null, lease_until = null, last_error_code = $4, last_error = $5,
         next_attempt_at = now() + $6 * interval '1 millisecond'
   where id = $1 and claim_token = $2 and state = 'sending'`;

const giveBack = `
  update mail set state = 'pending', claim_token = null, lease_until = null
   where id = $1 and claim_token = $2 and state = 'claimed'`;

const returnExpired = `
  update mail set state = 'pending', claim_token = null, lease_until = null
   where state = 'claimed' and lease_until <= now()`;

const markExpired = `
  update mail
     set state = 'ambiguous', last_error_code = 'LEASE_EXPIRED', last_error = 'The sender stopped while sending.'
   where state = 'sending' and lease_until <= now()
  returning id`;

/** Every statement commits by itself: give it a data source or its manager, not one of a transaction. */
export function mailQueue(source: DataSource | EntityManager): MailQueue {
  const update = <Row>(statement: string, values: unknown[]): Promise<Updated<Row>> => source.query(statement, values);
  return {
    claim: async (token, leaseMs) => {
      const [rows] = await update<ClaimedMail>(claimNext, [token, leaseMs]);
      return rows[0] ?? null;
    },
    beginSending: async (id, token, leaseMs) => {
      const [rows] = await update<{ attempts: number }>(begin, [id, token, leaseMs]);
      return rows[0]?.attempts ?? null;
    },
    settle: async (id, token, outcome) => {
      const [, settled] = await settling(outcome);
      return settled === 1;

      function settling(ended: Outcome): Promise<Updated<never>> {
        if (ended.state === 'sent') return update(settleSent, [id, token]);
        const pauseMs = ended.state === 'pending' ? ended.pause : 0;
        return update(settleUnsent, [id, token, ended.state, ended.code, ended.reason, pauseMs]);
      }
    },
    release: async (id, token) => void (await update(giveBack, [id, token])),
    recover: async () => {
      await update(returnExpired, []);
      const [rows] = await update<{ id: string }>(markExpired, []);
      return rows.map(({ id }) => id);
    },
  };
}
