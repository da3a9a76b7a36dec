import { type IsoDate } from '#libs/calendar/domain/index';
import { dayOf } from '#libs/installation/domain/index';
import { type Office } from '#libs/offices/domain/index';
import {
  type Circumstances,
  decideMeasure,
  evolveMeasure,
  type Measure,
  passingOfDays,
  Refusal,
} from '../domain/index.ts';
import { type GivenMeasureCommand } from './command-measure.ts';
import { measureNumbered, planNamed } from './look-up.ts';
import { circumstancesFor } from './plan-cadence.ts';
import { aboutMeasure, aboutStep, type Standpoint } from './plausible-commands.ts';
import { type MeasureCommandPorts } from './ports.ts';

/** Whether a command can be given today, with details that are plausible. */
export interface PossibleCommand {
  do: GivenMeasureCommand['do'];
  /** Whose word it is; coordination also records what offices say. */
  who: 'office' | 'coordination';
  /** Why it cannot be given; null when it can. */
  refusal: Refusal | null;
}

/** A measure, and who can do what about it. */
export interface MeasureStanding {
  /** Plain date in the plan's time zone. */
  today: IsoDate;
  /** As a command given now finds it: also with what time itself does to it today. */
  measure: Measure;
  /** All offices of the plan. */
  offices: Office[];
  ofMeasure: PossibleCommand[];
  /** By step id. */
  ofSteps: ReadonlyMap<string, PossibleCommand[]>;
}

/**
 * The measure `number` of the plan `planKey` with every command about it or its steps, and why it cannot be given. Only reads.
 *
 * @throws {Refusal} `plan-not-found`, `measure-not-found`
 */
export async function possibleCommands(
  ports: Pick<MeasureCommandPorts, 'clock' | 'plans' | 'measures' | 'offices' | 'notices'>,
  planKey: string,
  number: string,
): Promise<MeasureStanding> {
  const plan = await planNamed(ports, planKey);
  const recorded = await measureNumbered(ports, plan, number);
  const today = dayOf(await ports.clock.now(), plan.timeZone);
  const raised = await ports.notices.raisedOf(recorded.id);
  const circumstances = await circumstancesFor(ports, plan, [recorded], today, [], raised);
  const passing = passingOfDays(recorded, circumstances, 'evening');
  const measure = passing.reduce((it, event) => evolveMeasure(it, event, it.id), recorded);
  const offices = await ports.offices.ofPlan(plan.id);

  const at: Standpoint = {
    measure,
    today,
    officeIds: offices.map(({ id }) => id),
    leadIds: offices.filter(({ ownable }) => ownable).map(({ id }) => id),
  };
  const possible = (command: GivenMeasureCommand): PossibleCommand => ({
    do: command.do,
    who: saidByOffices.has(command.do) ? 'office' : 'coordination',
    refusal: refusalOf(measure, command, circumstances),
  });
  const ofSteps = measure.steps.map((step): [string, PossibleCommand[]] => [
    step.id,
    Object.values(aboutStep).map((plausible) => possible(plausible(step, at))),
  ]);
  return {
    today,
    measure,
    offices,
    ofMeasure: Object.values(aboutMeasure).map((plausible) => possible(plausible(at))),
    ofSteps: new Map(ofSteps),
  };
}

const saidByOffices: ReadonlySet<PossibleCommand['do']> = new Set<PossibleCommand['do']>([
  'complete-step',
  'report',
  'take-answer-back',
  'ask-for-date',
  'say-not-mine',
  'ask-to-drop',
  'report-status',
]);

function refusalOf(measure: Measure, command: GivenMeasureCommand, circumstances: Circumstances): Refusal | null {
  try {
    decideMeasure(measure, command, circumstances);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
