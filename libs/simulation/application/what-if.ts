import { calendarFor } from '#libs/calendar/index';
import { yearOf, type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import {
  circumstancesOf,
  fewestContactDays,
  withPassingOfDays,
  yearOfTooFewContactDays,
  type CadencePolicy,
} from '#libs/cadence/domain/index';
import { PlainError } from '#libs/config/index';
import { decideMeasure, Refusal, requireInReach, type MeasureCommand } from '#libs/measures/domain/index';
import { type ScriptedCommand, type SimulationInput } from '../domain/index.ts';

/** What a coordinator thinks of changing; nothing of it is saved. */
export interface PlanChange {
  policy: CadencePolicy;
  /** ISO 3166-2 code whose public holidays hold. */
  region: string;
  moves: readonly DeadlineMove[];
}

/** A deadline that coordination moves, by the plan's own numbers. */
export interface DeadlineMove {
  measure: string;
  step: number;
  to: IsoDate;
}

/**
 * The same simulation if policy, region and deadlines were changed on the day on which it begins: the dates after the delivery of
 * that day like every command, policy and calendar from its morning on.
 *
 * @throws {Refusal} for a move that the rules do not allow, also `measure-not-found`, `step-not-found`, `day-out-of-reach`.
 * @throws {UnknownRegionError}
 * @throws {PlainError} `TOO_FEW_CONTACT_DAYS`
 */
export function changedSimulation(input: SimulationInput, { policy, region, moves }: PlanChange): SimulationInput {
  const { firstYear, lastYear } = input.cadence.calendar.data;
  requireInReach(...moves.map(({ to }) => to));
  const years = moves.map(({ to }) => yearOf(to));
  // Other numbers reach further than those for which the calendar was made.
  const calendar = calendarFor(region, policy, Math.min(firstYear, ...years) - 2, Math.max(lastYear, ...years) + 4);
  requireContactDays(calendar);
  const plan = { ...input.cadence.plan, policySince: input.begin };
  const changed = { ...input, cadence: { ...input.cadence, plan, policy, calendar } };
  return { ...changed, commands: [...moves.map((move) => moveCommand(changed, move)), ...input.commands] };
}

function moveCommand({ measures, cadence, begin }: SimulationInput, move: DeadlineMove): ScriptedCommand {
  const measure = measures.find(({ number }) => number === move.measure);
  if (measure === undefined) throw new Refusal('measure-not-found', { number: move.measure });
  const step = measure.steps.find(({ number }) => number === move.step);
  if (step === undefined) throw new Refusal('step-not-found', { measure: move.measure, step: String(move.step) });
  const command: MeasureCommand = { do: 'move-deadline', stepId: step.id, to: move.to };
  const then = withPassingOfDays(cadence, measure, begin, 'evening').measure;
  // A simulation passes over what the rules refuse; here somebody wants to know.
  decideMeasure(then, command, circumstancesOf(cadence, begin));
  return { on: begin, measureId: measure.id, command };
}

function requireContactDays(calendar: Calendar): void {
  const poor = yearOfTooFewContactDays(calendar);
  if (poor === null) return;
  throw new PlainError(
    'TOO_FEW_CONTACT_DAYS',
    `Im Jahr ${poor.year} blieben nur ${poor.days} Tage, an denen Mails ausgehen dürfen. Bitte lassen Sie mindestens ${fewestContactDays} übrig.`,
    `In ${poor.year} only ${poor.days} days would be left on which mail may go out. Leave at least ${fewestContactDays}.`,
  );
}
