import { type EntityManager } from 'typeorm';
import { type MailsUnderWay } from '../application/ports.ts';

export function mailsUnderWay(manager: EntityManager): MailsUnderWay {
  return {
    async count() {
      const [{ count }] = (await manager.query(underWay)) as [{ count: number }];
      return count;
    },
  };
}

/** A mail that waits after a temporary refusal, or whose plan sends nothing, is not waited for. */
const underWay = `
  SELECT count(*)::int AS count FROM mail JOIN plan ON plan.id = mail.plan_id
  WHERE mail.state IN ('claimed', 'sending')
     OR (mail.state = 'pending' AND mail.next_attempt_at <= now() AND plan.mail_mode <> 'off')`;
