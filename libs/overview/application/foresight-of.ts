import { wallClockOf } from '#libs/cadence/domain/index';
import { laterOf, yearsLater } from '#libs/calendar/domain/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { cadenceOf } from '#libs/measures/index';
import { nextDeliveryAt, Recipients } from '#libs/notices/index';
import { type Foresight, furthestYears } from './next-mail.ts';
import { type OverviewPorts } from './ports.ts';

/** What is known now of the plan's mails about `measures`. */
export async function foresightOf(
  ports: Pick<OverviewPorts, 'clock' | 'plans' | 'offices'>,
  plan: Plan,
  measures: readonly Measure[],
): Promise<Foresight> {
  const now = await ports.clock.now();
  const today = wallClockOf(now, plan.timeZone).day;
  // The calendar reaches as far as mails are looked for, and beyond a pause.
  const furthest = yearsLater(today, furthestYears);
  const until = measures.reduce((latest, { pause }) => laterOf(latest, pause?.until ?? today), furthest);
  const cadence = await cadenceOf(ports, plan, measures, until);
  const { lastDeliveryOn } = await ports.plans.deliveryOf(plan.id);
  const next = nextDeliveryAt(now, lastDeliveryOn, { ...cadence, timeZone: plan.timeZone });
  return {
    cadence,
    recipients: new Recipients(cadence.directory, await ports.offices.ofPlan(plan.id)),
    now,
    today,
    lastDeliveryOn,
    nextDeliveryOn: wallClockOf(next, plan.timeZone).day,
  };
}
