import { type Cadence } from '#libs/cadence/domain/index';
import { calendarFor, yearsAround } from '#libs/calendar/index';
import { type Calendar, type IsoDate, laterOf } from '#libs/calendar/domain/index';
import { type Following, type Plan, type StaysBecause } from '#libs/measures/domain/index';
import { alongMoves, measureNumbered, planNamed, stepNumbered, stepsFollowing } from '#libs/measures/index';
import { type SimulationPorts } from './from-record.ts';
import { type ChangeEffect, effectOfChange, lastDay } from './policy-effect.ts';

/** A step that comes after the moved one. Days are plain dates in the plan's time zone. */
export interface FollowingStep {
  step: number;
  title: string;
  /** The office's key. */
  office: string | null;
  from: IsoDate;
  /** `from` when it stays. */
  to: IsoDate;
  /** Null: it moves. */
  stays: StaysBecause | null;
}

/** What would move along with a step. */
export interface AlongPreview {
  step: number;
  from: IsoDate;
  to: IsoDate;
  /** The earliest first. */
  following: FollowingStep[];
  /** What moving the step and all that move along would touch. */
  effect: ChangeEffect;
}

/**
 * What comes after a step and would move along if it moved to `to`, and what that changes about the mails; nothing of it is
 * saved.
 *
 * @throws {Refusal} `plan-not-found`, `measure-not-found`, `step-not-found`, and as moving the step would
 */
export async function previewAlong(
  ports: SimulationPorts,
  asked: { plan: string; measure: string; step: number; to: IsoDate },
): Promise<AlongPreview> {
  const plan = await planNamed(ports, asked.plan);
  const measure = await measureNumbered(ports, plan, asked.measure);
  const step = stepNumbered(measure, asked.step);
  const { to } = asked;
  const following = await stepsFollowing(ports, plan, measure, step, to);
  const dates = [to, ...following.map((it) => it.to)];
  const end = await lastDay(ports, plan, dates.reduce(laterOf));
  const command = { do: 'move-deadline', stepId: step.id, to, along: alongMoves(following) } as const;
  const offices = await ports.offices.ofPlan(plan.id);
  const effect = await effectOfChange(ports, plan, end, offices, (input) => ({
    ...input,
    cadence: { ...input.cadence, calendar: reaching(input.cadence, plan, dates) },
    commands: [{ on: input.begin, measureId: measure.id, command }],
  }));
  const keys = new Map(offices.map(({ id, key }) => [id, key]));
  return {
    step: step.number,
    from: step.dueOn!,
    to,
    following: following.map((it) => followingStep(it, keys)),
    effect,
  };
}

/** A date may lie beyond the days looked at; its deadline is counted all the same. */
function reaching({ calendar: { data }, policy }: Cadence, { region }: Plan, dates: readonly IsoDate[]): Calendar {
  const { firstYear, lastYear } = yearsAround(dates);
  return calendarFor(region, policy, Math.min(data.firstYear, firstYear), Math.max(data.lastYear, lastYear));
}

function followingStep({ step, from, to, stays }: Following, offices: ReadonlyMap<string, string>): FollowingStep {
  const office = step.officeId === null ? null : (offices.get(step.officeId) ?? null);
  return { step: step.number, title: step.title, office, from, to, stays };
}
