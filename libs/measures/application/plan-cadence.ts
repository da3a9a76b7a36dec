import { calendarFor, yearsAround } from '#libs/calendar/index';
import { type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { circumstancesOf, type Cadence, type CadencePolicy, type Notice } from '#libs/cadence/domain/index';
import { type Circumstances, type Measure } from '../domain/index.ts';
import { type MeasurePorts, type PlanHead } from './ports.ts';

export type CadencePorts = Pick<MeasurePorts, 'plans' | 'offices'>;

/** What holds for the plan today: its policy, its directory, and a calendar that reaches around all dates of `measures`. */
export async function cadenceOf(
  ports: CadencePorts,
  plan: PlanHead,
  measures: readonly Measure[],
  today: IsoDate,
): Promise<Cadence> {
  return { plan, ...(await daysOf(ports, plan, measures, today)), directory: await ports.offices.directoryOf(plan) };
}

/**
 * What a decision about one of `measures` depends on besides the measure.
 *
 * @param further days that it looks at besides those of the measures.
 * @param raised the notices of the measures, where the decision asks what is still ahead.
 */
export async function circumstancesFor(
  ports: Pick<CadencePorts, 'plans'>,
  plan: PlanHead,
  measures: readonly Measure[],
  today: IsoDate,
  further: readonly IsoDate[] = [],
  raised: readonly Notice[] = [],
): Promise<Circumstances> {
  const policy = await ports.plans.policyOf(plan);
  const calendar = calendarOf(plan, policy, measures, today, further);
  return circumstancesOf({ plan, policy, calendar }, today, raised);
}

/** Policy and calendar alone. */
export async function daysOf(
  ports: Pick<CadencePorts, 'plans'>,
  plan: PlanHead,
  measures: readonly Measure[],
  today: IsoDate,
): Promise<Pick<Cadence, 'policy' | 'calendar'>> {
  const policy = await ports.plans.policyOf(plan);
  return { policy, calendar: calendarOf(plan, policy, measures, today) };
}

/** A calendar that reaches around all dates of `measures`, and `further` days. */
export function calendarOf(
  plan: PlanHead,
  policy: CadencePolicy,
  measures: readonly Measure[],
  today: IsoDate,
  further: readonly IsoDate[] = [],
): Calendar {
  const { firstYear, lastYear } = yearsAround([
    today,
    ...further,
    ...datesOf(plan),
    ...measures.flatMap(datesOfMeasure),
  ]);
  return calendarFor(plan.region, policy, firstYear, lastYear);
}

function datesOf(plan: PlanHead): IsoDate[] {
  return [plan.activatedOn, plan.backlogStartedOn].filter((date) => date !== null);
}

function datesOfMeasure(measure: Measure): IsoDate[] {
  return measure.steps.flatMap((step) => [step.dueOn, step.enteredOn]).filter((date) => date !== null);
}
