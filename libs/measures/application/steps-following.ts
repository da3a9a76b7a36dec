import { type IsoDate } from '#libs/calendar/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import {
  type AlongMove,
  decideMeasure,
  evolveMeasure,
  type Following,
  type Measure,
  movedAlong,
  passingOfDays,
  type Plan,
  requireInReach,
  type Step,
} from '../domain/index.ts';
import { daysReachedByMove } from './days-reached.ts';
import { circumstancesFor } from './plan-cadence.ts';
import { type MeasurePorts } from './ports.ts';

/**
 * What comes after `step` and where it would go if `step` moved to `to` today, with what stays. Only reads.
 *
 * @throws {Refusal} as moving the step would
 */
export async function stepsFollowing(
  ports: Pick<MeasurePorts, 'clock' | 'plans'>,
  plan: Plan,
  recorded: Measure,
  step: Step,
  to: IsoDate,
): Promise<Following[]> {
  const today = dayOf(await ports.clock.now(), plan.timeZone);
  const circumstances = await circumstancesFor(ports, plan, [recorded], today, daysReachedByMove(recorded, step, to));
  const passing = passingOfDays(recorded, circumstances, 'evening');
  const measure = passing.reduce((it, event) => evolveMeasure(it, event, it.id), recorded);
  decideMeasure(measure, { do: 'move-deadline', stepId: step.id, to }, circumstances);
  const following = movedAlong(measure, step.id, to, circumstances.calendar);
  // A step that stays is not asked.
  requireInReach(...alongMoves(following).map((it) => it.to));
  return following;
}

/** As a command carries what was shown: the steps that move. */
export function alongMoves(following: readonly Following[]): AlongMove[] {
  return following.flatMap(({ step, to, stays }) => (stays === null ? [{ stepId: step.id, to }] : []));
}
