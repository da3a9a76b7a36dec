import { deliverDue, raiseDue, type DeliveryPorts, type DeliverySetting, type RaisePorts } from '#libs/notices/index';
import { type Transaction } from '#libs/measures/index';
import { Context } from '@temporalio/activity';
import { type DeliveryActivities } from '../contracts/delivery.ts';
import { type MeasureActivities } from '../contracts/measure.ts';
import { codeOf, withBareFailure, type FailureLog } from './activity-failure.ts';

export interface ActivitySetting {
  raising: Transaction<RaisePorts>;
  delivering: Transaction<DeliveryPorts>;
  render: DeliverySetting['render'];
  webUrl: DeliverySetting['webUrl'];
  /** Events of a run after which its workflow continues as a new one. */
  continueAfterEvents: number;
  log: FailureLog;
}

/** What the workflows ask for; the rules are behind the door of `notices`. */
export function activities(setting: ActivitySetting): MeasureActivities & DeliveryActivities {
  const { continueAfterEvents, log } = setting;
  return {
    lookAfterMeasure: (measureId) =>
      withBareFailure(log, 'lookAfterMeasure', measureId, async () => {
        const outlook = await raiseDue(setting.raising, measureId);
        if (outlook === null) return { agenda: [], waitMs: null, closed: true, continueAfterEvents };
        const { agenda, closed, now, nextMomentAt } = outlook;
        return { agenda, waitMs: waitUntil(nextMomentAt, now), closed, continueAfterEvents };
      }),
    deliverDue: (planId) =>
      withBareFailure(log, 'deliverDue', planId, async () => {
        const stillAlive = (): void => Context.current().heartbeat();
        const leftOut = (id: string, err: unknown): void =>
          log.error({ code: codeOf(err), activity: 'deliverDue', id, err }, 'delivered without this measure');
        const delivery = await deliverDue(
          { transaction: setting.delivering, render: setting.render, webUrl: setting.webUrl, stillAlive, leftOut },
          planId,
        );
        if (delivery === null) return { nextDeliveryAt: null, waitMs: null, closed: true, continueAfterEvents };
        const { now, nextDeliveryAt } = delivery;
        return { nextDeliveryAt, waitMs: waitUntil(nextDeliveryAt, now), closed: false, continueAfterEvents };
      }),
  };
}

/** Milliseconds, by the installation's clock on both sides. */
function waitUntil(moment: string | null, now: string): number | null {
  return moment === null ? null : Math.max(0, Date.parse(moment) - Date.parse(now));
}
