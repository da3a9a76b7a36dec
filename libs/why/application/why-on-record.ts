import { type IsoDate } from '#libs/calendar/domain/index';
import { measureNumbered, planNamed, stepNumbered } from '#libs/measures/index';
import { why, type Why } from '../domain/index.ts';
import { questionAbout, type WhyPorts } from './measure-question.ts';

export interface AskedDay {
  plan: string;
  measure: string;
  /** Null: the measure as a whole. */
  step: number | null;
  /** Plain date in the plan's time zone, in `dayInReach`. */
  on: IsoDate;
}

/**
 * Why somebody was or will be told about a step, or about a measure as a whole, on a day, or why nobody. Only reads.
 *
 * @throws {Refusal} `plan-not-found`, `measure-not-found`, `step-not-found`
 */
export async function whyOnRecord(ports: WhyPorts, asked: AskedDay): Promise<Why> {
  const plan = await planNamed(ports, asked.plan);
  const measure = await measureNumbered(ports, plan, asked.measure);
  const step = asked.step === null ? null : stepNumbered(measure, asked.step);
  return why({ ...(await questionAbout(ports, plan, measure, asked.on)), stepId: step?.id ?? null });
}
