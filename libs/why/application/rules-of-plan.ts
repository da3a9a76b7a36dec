import { calendarFor } from '#libs/calendar/index';
import { type Cadence } from '#libs/cadence/domain/index';
import { type Plan } from '#libs/measures/domain/index';
import { type MeasurePorts } from '#libs/measures/index';
import { type Rules } from '../domain/index.ts';

/** All rules that ever held for the plan, the present ones last; `present` says how far the calendars reach. */
export async function rulesOfPlan(
  { events, plans }: Pick<MeasurePorts, 'events' | 'plans'>,
  plan: Plan,
  { calendar }: Pick<Cadence, 'calendar'>,
): Promise<Rules[]> {
  const { firstYear, lastYear } = calendar.data;
  const rules: Rules[] = [];
  for (const event of await events.of('plan', plan.id)) {
    if (event.type !== 'plan-created' && event.type !== 'policy-set') continue;
    const { policyVersion: version, effectiveOn: since } = event;
    const policy = await plans.policyOf({ id: plan.id, policyVersion: version });
    rules.push({ since, version, policy, calendar: calendarFor(plan.region, policy, firstYear, lastYear) });
  }
  return rules;
}
