import { changedPolicy } from '#libs/cadence/index';
import { fewestContactDays, yearOfTooFewContactDays, type CadencePolicy } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { isDeepStrictEqual } from 'node:util';
import { decidePlan, Refusal, type Plan, type PlanRevision } from '../domain/index.ts';
import { noticesInReach } from './notices-in-reach.ts';
import { calendarOf, type CadencePorts } from './plan-cadence.ts';
import { type MeasurePorts, type PlanHead } from './ports.ts';

/** What somebody wants to change of a plan's cadence policy. */
export interface PolicyChange {
  /** The version that it was made from; null: the one that holds, whichever that is. */
  base: number | null;
  /** JSON that names numbers; groups are merged, lists replaced. */
  change: unknown;
}

/** What a change says to the plan. */
export function setPolicy({ policyVersion }: Plan, base: number | null): PlanRevision {
  return { do: 'set-policy', base: base ?? policyVersion };
}

type ChangePorts = CadencePorts & Pick<MeasurePorts, 'measures'>;

/**
 * The policy that `change` makes of the present one, by which every measure of the plan can still be reminded of.
 *
 * @throws {Refusal} `policy-overtaken`, `policy-invalid`, `policy-unchanged`, `too-few-contact-days`, `policy-out-of-reach`
 */
export async function policyAfter(
  ports: ChangePorts,
  plan: Plan,
  { base, change }: PolicyChange,
  today: IsoDate,
): Promise<CadencePolicy> {
  decidePlan(plan, setPolicy(plan, base), today);
  const present = await ports.plans.policyOf(plan);
  const result = changedPolicy(present, change);
  if ('wrong' in result) {
    const first = result.wrong.slice(0, 5);
    throw new Refusal('policy-invalid', {
      places: first.map(({ german }) => german).join('; '),
      placesInEnglish: first.map(({ english }) => english).join('; '),
    });
  }
  const { policy } = result;
  if (isDeepStrictEqual(policy, present)) throw new Refusal('policy-unchanged');
  await requireReach(ports, plan, policy, today);
  return policy;
}

/** The process would stand still over a stage that no calendar reaches. */
async function requireReach(ports: ChangePorts, plan: PlanHead, policy: CadencePolicy, today: IsoDate): Promise<void> {
  const measures = await ports.measures.ofPlan(plan.id);
  // Years without dates too: a step may get one there.
  const closed = policy.closingPeriods.flatMap(({ from, to }) => [from, to]);
  const poor = yearOfTooFewContactDays(calendarOf(plan, policy, measures, today, closed));
  if (poor !== null) {
    const { year, days } = poor;
    throw new Refusal('too-few-contact-days', {
      year: String(year),
      days: String(days),
      fewest: String(fewestContactDays),
    });
  }
  for (const measure of measures) {
    if (!noticesInReach(plan, policy, measure, today)) {
      throw new Refusal('policy-out-of-reach', { measure: measure.number });
    }
  }
}
