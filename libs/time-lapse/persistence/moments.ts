import { type EntityManager } from 'typeorm';
import { deliveryWorkflowId, measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { type Moments } from '../application/ports.ts';

export function moments(manager: EntityManager): Moments {
  const rows = <Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> => manager.query(sql, parameters);
  return {
    async dueMeasures(now) {
      return (await rows<{ id: string }>(dueMeasures, now)).map(({ id }) => measureWorkflowId(id));
    },
    async dueDeliveries(now) {
      return (await rows<{ id: string }>(dueDeliveries, now)).map(({ id }) => deliveryWorkflowId(id));
    },
    async next() {
      const [raising] = await rows<{ at: Date; planId: string }>(nextRaising);
      const [delivery] = await rows<{ at: Date | null }>(nextDelivery);
      return {
        raising: raising === undefined ? null : { at: raising.at.toISOString(), planId: raising.planId },
        deliveryAt: delivery?.at?.toISOString() ?? null,
      };
    },
    async mailsUnderWay() {
      return (await rows<{ count: number }>(mailsUnderWay))[0]!.count;
    },
  };
}

const active = `JOIN plan ON plan.id = measure.plan_id AND plan.activated_on IS NOT NULL`;
const dueMeasures = `SELECT measure.id FROM measure ${active} WHERE next_moment_at <= $1 ORDER BY measure.id`;
const dueDeliveries = `SELECT id FROM plan WHERE activated_on IS NOT NULL AND next_delivery_at <= $1 ORDER BY id`;
const nextRaising = `
  SELECT next_moment_at AS at, plan_id AS "planId" FROM measure ${active}
  WHERE next_moment_at IS NOT NULL ORDER BY next_moment_at LIMIT 1`;
const nextDelivery = `SELECT min(next_delivery_at) AS at FROM plan WHERE activated_on IS NOT NULL`;
/** A mail that waits after a temporary refusal, whose hours are over, or whose plan sends nothing, is not waited for. */
const mailsUnderWay = `
  SELECT count(*)::int AS count FROM mail JOIN plan ON plan.id = mail.plan_id
  WHERE mail.state IN ('claimed', 'sending')
     OR (mail.state = 'pending' AND mail.next_attempt_at <= now() AND plan.mail_mode <> 'off'
         AND mail.send_until > now() + coalesce((SELECT clock_offset_ms FROM installation), 0) * interval '1 millisecond')`;
