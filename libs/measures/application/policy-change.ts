import { changedPolicy } from '#libs/cadence/index';
import {
  fewestContactDays,
  nextDayOf,
  yearOfTooFewContactDays,
  type Cadence,
  type CadencePolicy,
} from '#libs/cadence/domain/index';
import { CalendarRangeError, type IsoDate } from '#libs/calendar/domain/index';
import { isDeepStrictEqual } from 'node:util';
import { decidePlan, evolveMeasure, Refusal, type Measure, type Plan } from '../domain/index.ts';
import { calendarOf, type CadencePorts } from './plan-cadence.ts';
import { type MeasurePorts, type PlanHead } from './ports.ts';

/** What somebody wants to change of a plan's cadence policy. */
export interface PolicyChange {
  /** The version that it was made from. */
  base: number;
  /** JSON that names numbers; groups are merged, lists replaced. */
  change: unknown;
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
  decidePlan(plan, { do: 'set-policy', base }, today);
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
  const poor = yearOfTooFewContactDays(calendarOf(plan, policy, measures, today));
  if (poor !== null) {
    const { year, days } = poor;
    throw new Refusal('too-few-contact-days', {
      year: String(year),
      days: String(days),
      fewest: String(fewestContactDays),
    });
  }
  const directory = await ports.offices.directoryOf(plan);
  // What is not active yet is to be reached when it is.
  const active = { ...plan, activatedOn: plan.activatedOn ?? today, backlogStartedOn: plan.backlogStartedOn ?? today };
  for (const measure of measures) {
    const cadence = { plan: active, policy, calendar: calendarOf(plan, policy, [measure], today), directory };
    if (!reaches(cadence, activated(measure, today), today)) {
      throw new Refusal('policy-out-of-reach', { measure: measure.number });
    }
  }
}

function activated(measure: Measure, today: IsoDate): Measure {
  return measure.activeOn === null
    ? evolveMeasure(measure, { type: 'measure-activated', effectiveOn: today }, measure.id)
    : measure;
}

/** As if nothing had been raised yet: every stage there is. */
function reaches(cadence: Cadence, measure: Measure, today: IsoDate): boolean {
  try {
    nextDayOf(cadence, measure, [], today);
    return true;
  } catch (error) {
    if (error instanceof CalendarRangeError) return false;
    throw error;
  }
}
