import { type DataSource, type EntityManager } from 'typeorm';
import { type ClaimedMail, type Held, type MailQueue, type Sent } from '../application/mail-queue.ts';

/** What `query` returns for UPDATE … RETURNING: rows and their number. */
type Updated<Row> = [Row[], number];

/** The installation's clock; the days of a plan go by it. */
const clockReads = `now() + coalesce((select clock_offset_ms from installation), 0) * interval '1 millisecond'`;

const claimNext = `
  with next as (
    select mail.id, contact.email as reply_to
      from mail
      join plan on plan.id = mail.plan_id and plan.mail_mode <> 'off'
      left join contact on contact.id = plan.coordination_id
     where mail.state = 'pending' and mail.next_attempt_at <= now() and mail.send_until > ${clockReads}
     order by mail.dated_at, mail.number
     limit $3
       for update of mail skip locked
  )
  update mail
     set state = 'claimed', claim_token = $1, lease_until = now() + $2 * interval '1 millisecond'
    from next
   where mail.id = next.id
  returning mail.id, mail.plan_id as "planId", mail.kind, mail.recipient, mail.copies, next.reply_to as "replyTo", mail.subject,
            mail.html, mail.text, mail.message_id as "messageId", mail.in_reply_to as "inReplyTo",
            mail.thread_references as "threadReferences", mail.dated_at as "datedAt", mail.number`;

/** Each of `ids` under the token at the same place. */
const isHeld = (ids: string, tokens: string): string =>
  `id = any(${ids}::uuid[]) and claim_token = (${tokens}::uuid[])[array_position(${ids}::uuid[], id)]`;

// "is true" keeps PostgreSQL from looking by state: in the middle of a round that index is full of what was just changed.
const begin = `
  update mail
     set state = 'sending', attempts = attempts + 1, lease_until = now() + $3 * interval '1 millisecond'
   where ${isHeld('$1', '$2')} and (state = 'claimed') is true and lease_until > now()
  returning id, attempts`;

// What the server said holds even if the lease has ended meanwhile and the mail was shown as ambiguous.
const settleSent = (ids: string, tokens: string, refused: string): string => `
  update mail
     set state = 'sent', sent_at = now(),
         sent_on = (select (${clockReads}) at time zone plan.time_zone from plan where plan.id = mail.plan_id)::date,
         refused_copies = array(select jsonb_array_elements_text(${refused}::jsonb -> mail.id::text)),
         claim_token = null, lease_until = null, last_error_code = null, last_error = null
   where ${isHeld(ids, tokens)} and (state in ('sending', 'ambiguous')) is true
  returning id, null::integer as attempts`;

// One statement is one commit.
const settleAndBegin = `
  with sent as (${settleSent('$4', '$5', '$6')}), begun as (${begin})
  select id, attempts from sent union all select id, attempts from begun`;

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
   where id in (select id from mail where state = 'claimed' and lease_until <= now() for update skip locked)`;

const markExpired = `
  update mail
     set state = 'ambiguous', last_error_code = 'LEASE_EXPIRED', last_error = 'The sender stopped while sending.'
   where id in (select id from mail where state = 'sending' and lease_until <= now() for update skip locked)
  returning id`;

interface TurnedRow {
  id: string;
  /** Null for what was settled. */
  attempts: number | null;
}

function columns(held: readonly Held[]): [ids: string[], tokens: string[]] {
  return [held.map(({ id }) => id), held.map(({ token }) => token)];
}

/** For most mails there is nothing to say. */
function refusedById(sent: readonly Sent[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    sent.flatMap(({ id, refusedCopies }) => (refusedCopies.length === 0 ? [] : [[id, refusedCopies]])),
  );
}

/** Every statement commits by itself: give it a data source or its manager, not one of a transaction. */
export function mailQueue(source: DataSource | EntityManager): MailQueue {
  const turning = async (sent: readonly Sent[], next: readonly Held[], leaseMs: number): Promise<TurnedRow[]> => {
    const begun = columns(next);
    const done = [...columns(sent), refusedById(sent)];
    if (next.length === 0) return (await update<TurnedRow>(settleSent('$1', '$2', '$3'), done))[0];
    if (sent.length === 0) return (await update<TurnedRow>(begin, [...begun, leaseMs]))[0];
    return source.query(settleAndBegin, [...begun, leaseMs, ...done]);
  };
  const update = <Row>(statement: string, values: unknown[]): Promise<Updated<Row>> => source.query(statement, values);
  return {
    claim: async (token, leaseMs, limit) => {
      const [rows] = await update<ClaimedMail & { number: string }>(claimNext, [token, leaseMs, limit]);
      // UPDATE gives its rows in any order.
      return rows.sort((a, b) => Number(a.datedAt) - Number(b.datedAt) || (a.number < b.number ? -1 : 1));
    },
    turn: async (sent, next, leaseMs) => {
      const rows = await turning(sent, next, leaseMs);
      return {
        settled: new Set(rows.filter(({ attempts }) => attempts === null).map(({ id }) => id)),
        attempts: new Map(rows.flatMap(({ id, attempts }) => (attempts === null ? [] : [[id, attempts]]))),
      };
    },
    settle: async (id, token, { state, code, reason, ...rest }) => {
      const pauseMs = 'pause' in rest ? rest.pause : 0;
      const [, settled] = await update(settleUnsent, [id, token, state, code, reason, pauseMs]);
      return settled === 1;
    },
    release: async (id, token) => void (await update(giveBack, [id, token])),
    recover: async () => {
      await update(returnExpired, []);
      const [rows] = await update<{ id: string }>(markExpired, []);
      return rows.map(({ id }) => id);
    },
  };
}
