import { type EntityManager } from 'typeorm';
import { type UnsentMails } from '#libs/measures/index';

/**
 * Only what no sender has begun with. Its notices are pending again, and what a sheet told first is still to be told: a mail of
 * that kind to anybody but coordination's deputy is a sheet.
 */
const takeBack = (which: string): string => `
  WITH taken AS (
    UPDATE mail SET state = 'withdrawn'
     WHERE id IN (SELECT id FROM mail WHERE plan_id = $1 AND state = 'pending' AND ${which} ORDER BY id FOR UPDATE)
    RETURNING id, kind, recipient_key, delivery_on
  ), items AS (
    UPDATE mail_item SET withdrawn = true WHERE mail_id IN (SELECT id FROM taken) AND NOT withdrawn RETURNING notice_id
  ), offered AS (
    UPDATE notice SET state = 'pending', told_on = NULL
     WHERE id IN (SELECT notice_id FROM items) AND state = 'told'
  )
  DELETE FROM mention
   WHERE plan_id = $1 AND first_on IN (
     SELECT delivery_on FROM taken
      WHERE kind = 'coordination' AND recipient_key IS DISTINCT FROM (
        SELECT contact.email_key FROM plan JOIN contact ON contact.id = plan.coordination_deputy_id WHERE plan.id = $1))`;

/** A sender that holds one of them tries it this once and not again. */
const endWindows = `
  UPDATE mail SET send_until = least(send_until, $2::timestamptz)
   WHERE plan_id = $1 AND state IN ('pending', 'claimed', 'sending')`;

/** Takes back the mails of deliveries before that day. */
export async function takeBackBefore(manager: EntityManager, planId: string, day: string): Promise<void> {
  await manager.query(takeBack('delivery_on < $2'), [planId, day]);
}

export function unsentMails(manager: EntityManager): UnsentMails {
  return {
    async takeBack(planId, now) {
      await manager.query(endWindows, [planId, now]);
      await manager.query(takeBack('true'), [planId]);
    },
  };
}
