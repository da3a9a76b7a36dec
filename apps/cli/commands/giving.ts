import { type Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type RecordPorts } from '#libs/database/index';
import { dayOf } from '#libs/installation/domain/index';
import { type Measure, type Plan, Refusal } from '#libs/measures/domain/index';
import {
  type AnswerSource,
  commandMeasure,
  commandOffice,
  type CommandOutcome,
  commandPlan,
  type GivenMeasureCommand,
  type GivenPlanCommand,
  measureNumbered,
  type OfficeCommand,
  officeKeyed,
  planNamed,
} from '#libs/measures/index';
import { planOption, positive } from '../options.ts';
import { withRecord } from '../record.ts';
import { print } from '../terminal.ts';

export interface Named {
  plan: string;
  /** Idempotency key. */
  key?: string;
}

export interface OfMeasure extends Named {
  measure: string;
}

export interface OfStep extends OfMeasure {
  step: number;
}

export interface OfOffice extends Named {
  office: string;
}

/** How an office's answer came, and what it wrote. */
export interface FromOffice {
  source?: AnswerSource;
  text?: string;
  reference?: string;
}

export function onPlan(program: Command, name: string, description: string): Command {
  return planOption(program.command(name))
    .description(description)
    .option('--key <key>', 'Schlüssel, mit dem eine Wiederholung erkannt wird');
}

export function onMeasure(program: Command, name: string, description: string): Command {
  return onPlan(program, name, description).requiredOption('--measure <number>', 'Nummer der Maßnahme');
}

export function onStep(program: Command, name: string, description: string): Command {
  return onMeasure(program, name, description).requiredOption('--step <number>', 'Nummer des Schritts', positive);
}

export function onOffice(program: Command, name: string, description: string): Command {
  return onPlan(program, name, description).requiredOption('--office <key>', 'Kürzel der Stelle');
}

/** @throws {Refusal} for a command that was refused. */
export async function givePlan(
  { plan: name, key }: Named,
  given: GivenPlanCommand | ((ports: RecordPorts, plan: Plan) => Promise<GivenPlanCommand>),
  done: string,
): Promise<void> {
  const outcome = await withRecord(async ({ setting }) => {
    const { planId, command } = await setting.transaction(async (ports) => {
      const plan = await planNamed(ports, name);
      return { planId: plan.id, command: typeof given === 'function' ? await given(ports, plan) : given };
    });
    return commandPlan(setting, { key: key ?? randomUUID(), actor: 'coordination', planId, command });
  });
  requireDone(outcome);
  print(done);
}

/** Where the words of a command about a measure are looked up. */
export interface InMeasure {
  ports: RecordPorts;
  plan: Plan;
  measure: Measure;
  today: IsoDate;
}

/**
 * @param done what is printed then; it may depend on what became of the measure.
 * @throws {Refusal} for a command that was refused.
 */
export async function giveMeasure(
  options: OfMeasure & FromOffice,
  done: string | ((measure: Measure) => string),
  commandOf: (at: InMeasure) => GivenMeasureCommand | Promise<GivenMeasureCommand>,
): Promise<void> {
  const { source } = options;
  const text = options.text?.trim() || null;
  const reference = options.reference?.trim() || null;
  const remark = text === null && reference === null ? undefined : { text, reference };
  const after = await withRecord(async ({ setting }) => {
    const { measureId, command } = await setting.transaction(async (ports) => {
      const plan = await planNamed(ports, options.plan);
      const measure = await measureNumbered(ports, plan, options.measure);
      const today = dayOf(await ports.clock.now(), plan.timeZone);
      return { measureId: measure.id, command: await commandOf({ ports, plan, measure, today }) };
    });
    const request = { key: options.key ?? randomUUID(), actor: 'coordination', measureId, command, source, remark };
    requireDone(await commandMeasure(setting, request));
    return setting.transaction((ports) => ports.measures.byId(measureId));
  });
  print(typeof done === 'string' ? done : done(after!));
}

/** @throws {Refusal} for a command that was refused. */
export async function giveOffice(
  options: OfOffice,
  done: string,
  given: OfficeCommand | ((ports: RecordPorts, plan: Plan) => Promise<OfficeCommand>),
): Promise<void> {
  const outcome = await withRecord(async ({ setting }) => {
    const { officeId, command } = await setting.transaction(async (ports) => {
      const plan = await planNamed(ports, options.plan);
      const { id: officeId } = await officeKeyed(ports, plan, options.office);
      return { officeId, command: typeof given === 'function' ? await given(ports, plan) : given };
    });
    return commandOffice(setting, { key: options.key ?? randomUUID(), actor: 'coordination', officeId, command });
  });
  requireDone(outcome);
  print(done);
}

/** @throws {Refusal} `office-not-found` */
export async function officeId({ ports, plan }: InMeasure, key: string): Promise<string> {
  return (await officeKeyed(ports, plan, key)).id;
}

/** Null when no office was named. */
export async function officeIdIfNamed(at: InMeasure, key: string | undefined): Promise<string | null> {
  return key === undefined ? null : officeId(at, key);
}

function requireDone(outcome: CommandOutcome): void {
  if (!outcome.done) throw new Refusal(outcome.refused.code, outcome.refused.values);
}
