import { type IsoInstant } from '#libs/installation/domain/index';
import { deliveryWorkflowId, measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { type MeasurePorts } from './ports.ts';

type WakingPorts = Pick<MeasurePorts, 'plans' | 'measures' | 'wakeups'>;

/**
 * Tells the measures' workflows to look again. Until they have looked, their next moment counts as come: a delivery or a
 * time-lapse that is quicker looks first.
 */
export async function wakeMeasures(
  ports: WakingPorts,
  planId: string,
  measureIds: readonly string[],
  now: IsoInstant,
): Promise<void> {
  await ports.measures.bringForward(measureIds, now);
  await ports.wakeups.add(planId, measureIds.map(measureWorkflowId));
}

/** Tells the workflow of the plan's delivery to look again. */
export async function wakeDelivery(ports: WakingPorts, planId: string, now: IsoInstant): Promise<void> {
  await ports.plans.bringDeliveryForward(planId, now);
  await ports.wakeups.add(planId, [deliveryWorkflowId(planId)]);
}
