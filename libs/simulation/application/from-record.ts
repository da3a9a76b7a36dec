import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { asRaised, wallClockOf } from '#libs/cadence/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { cadenceOf, type MeasurePorts } from '#libs/measures/index';
import { type NoticeStore } from '#libs/notices/index';
import { type SimulationInput } from '../domain/index.ts';

export interface SimulationPorts extends Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'offices'> {
  notices: NoticeStore;
}

/**
 * A plan of the record from now on: with everything that was raised so far, and what of it is still to be delivered. `begin`
 * is today by the installation's clock.
 */
export async function simulationOfRecord(ports: SimulationPorts, plan: Plan, to: IsoDate): Promise<SimulationInput> {
  const begin = wallClockOf(await ports.clock.now(), plan.timeZone).day;
  const measures = await ports.measures.ofPlan(plan.id);
  const recorded = await ports.notices.ofPlan(plan.id);
  // The simulation assumes that everything arrives, also what was told but is still on its way.
  const raised = recorded.map(asRaised).map((notice) => ({ ...notice, arrivedOn: notice.arrivedOn ?? notice.toldOn }));
  const { lastDeliveryOn } = await ports.plans.deliveryOf(plan.id);
  return {
    cadence: await cadenceOf(ports, plan, measures, to > begin ? to : begin),
    measures,
    raised,
    undelivered: raised.filter((notice) => notice.state === 'pending'),
    told: raised.filter((notice) => notice.state === 'told'),
    commands: [],
    begin,
    deliverFrom: lastDeliveryOn === null || lastDeliveryOn < begin ? begin : addDays(lastDeliveryOn, 1),
    to,
  };
}
