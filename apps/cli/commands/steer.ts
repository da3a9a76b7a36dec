import { type Command, Option } from 'commander';
import { randomUUID } from 'node:crypto';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type RecordPorts } from '#libs/database/index';
import { dayOf } from '#libs/installation/domain/index';
import { type MailMode, type Measure, type Plan, type PlanCommand, Refusal } from '#libs/measures/domain/index';
import {
  commandMeasure,
  type CommandOutcome,
  commandPlan,
  type GivenMeasureCommand,
  measureNumbered,
  officeKeyed,
  planNamed,
  stepNumbered,
} from '#libs/measures/index';
import { day, planOption, positive } from '../options.ts';
import { withRecord } from '../record.ts';
import { print } from '../terminal.ts';

interface Named {
  plan: string;
  /** Idempotency key. */
  key?: string;
}

interface OfMeasure extends Named {
  measure: string;
}

interface OfStep extends OfMeasure {
  step: number;
}

/** The commands with which coordination steers a plan. */
export function addSteering(program: Command): void {
  onPlan(program, 'activate', 'aktiviert einen Plan: Von heute an wird gefragt und erinnert').action((options: Named) =>
    givePlan(options, { do: 'activate' }, 'Der Plan läuft.'),
  );
  onPlan(program, 'start-backlog', 'beginnt die Klärung der Altfälle').action((options: Named) =>
    givePlan(options, { do: 'start-backlog' }, 'Die Klärung der Altfälle hat begonnen.'),
  );
  onPlan(program, 'mail-mode', 'stellt den Mailversand ein')
    .addOption(new Option('--mode <mode>', 'Versand').choices(['off', 'live']).makeOptionMandatory())
    .action((options: Named & { mode: MailMode }) =>
      givePlan(options, { do: 'set-mail-mode', mode: options.mode }, `Der Mailversand steht auf „${options.mode}“.`),
    );
  onStep(program, 'complete', 'meldet einen Schritt als erledigt')
    .option('--on <day>', 'Tag, an dem er erledigt war; sonst heute', day)
    .action((options: OfStep & { on?: IsoDate }) =>
      giveMeasure(options, 'Der Schritt ist erledigt.', ({ measure, today }) => ({
        do: 'complete-step',
        stepId: stepNumbered(measure, options.step).id,
        doneOn: options.on ?? today,
      })),
    );
  onStep(program, 'move', 'verschiebt den Termin eines Schritts')
    .requiredOption('--to <day>', 'neuer Termin', day)
    .action((options: OfStep & { to: IsoDate }) =>
      giveMeasure(options, 'Der Termin ist verschoben.', ({ measure }) => ({
        do: 'move-deadline',
        stepId: stepNumbered(measure, options.step).id,
        to: options.to,
      })),
    );
  onStep(program, 'reassign', 'übergibt einen Schritt an eine andere Stelle')
    .requiredOption('--office <key>', 'Kürzel der Stelle')
    .action((options: OfStep & { office: string }) =>
      giveMeasure(options, 'Der Schritt ist übergeben.', async ({ ports, plan, measure }) => ({
        do: 'reassign-step',
        stepId: stepNumbered(measure, options.step).id,
        officeId: (await officeKeyed(ports, plan, options.office)).id,
      })),
    );
  onMeasure(program, 'pause', 'lässt eine Maßnahme bis zu einem Tag ruhen')
    .requiredOption('--until <day>', 'Tag, an dem sie weiterläuft', day)
    .action((options: OfMeasure & { until: IsoDate }) =>
      giveMeasure(options, 'Die Maßnahme pausiert.', () => ({ do: 'pause', until: options.until })),
    );
  onMeasure(program, 'resume', 'setzt eine pausierte Maßnahme fort').action((options: OfMeasure) =>
    giveMeasure(options, 'Die Maßnahme läuft weiter.', () => ({ do: 'resume' })),
  );
}

function onPlan(program: Command, name: string, description: string): Command {
  return planOption(program.command(name))
    .description(description)
    .option('--key <key>', 'Schlüssel, mit dem eine Wiederholung erkannt wird');
}

function onMeasure(program: Command, name: string, description: string): Command {
  return onPlan(program, name, description).requiredOption('--measure <number>', 'Nummer der Maßnahme');
}

function onStep(program: Command, name: string, description: string): Command {
  return onMeasure(program, name, description).requiredOption('--step <number>', 'Nummer des Schritts', positive);
}

async function givePlan({ plan: name, key }: Named, command: PlanCommand, done: string): Promise<void> {
  const outcome = await withRecord(async ({ setting }) => {
    const { id: planId } = await setting.transaction((ports) => planNamed(ports, name));
    return commandPlan(setting, { key: key ?? randomUUID(), actor: 'coordination', planId, command });
  });
  report(outcome, done);
}

interface Context {
  ports: RecordPorts;
  plan: Plan;
  measure: Measure;
  today: IsoDate;
}

async function giveMeasure(
  { plan: name, measure: number, key }: OfMeasure,
  done: string,
  commandOf: (context: Context) => GivenMeasureCommand | Promise<GivenMeasureCommand>,
): Promise<void> {
  const outcome = await withRecord(async ({ setting }) => {
    const { measureId, command } = await setting.transaction(async (ports) => {
      const plan = await planNamed(ports, name);
      const measure = await measureNumbered(ports, plan, number);
      const today = dayOf(await ports.clock.now(), plan.timeZone);
      return { measureId: measure.id, command: await commandOf({ ports, plan, measure, today }) };
    });
    return commandMeasure(setting, { key: key ?? randomUUID(), actor: 'coordination', measureId, command });
  });
  report(outcome, done);
}

/** @throws {Refusal} for a command that was refused. */
function report(outcome: CommandOutcome, done: string): void {
  if (!outcome.done) throw new Refusal(outcome.refused.code, outcome.refused.values);
  print(done);
}
