import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { germanDay } from '#libs/calendar/domain/index';
import { type Configuration, projectDirectory, requireDatabaseUrl } from '#libs/config/index';
import { type RecordPorts } from '#libs/database/index';
import { type Say } from '#libs/embedded/index';
import { type PlanTables, readPlanTables } from '#libs/exchange/index';
import { type InstallationBeginning } from '#libs/installation/index';
import { type PlanCommand } from '#libs/measures/domain/index';
import { commandPlan, type ImportedPlan, importPlan, type MeasureCommandSetting, unasked } from '#libs/measures/index';
import { withRecordAt } from '../record.ts';

export interface FirstStart {
  /** With the addresses of the parts that run. */
  readonly configuration: Configuration;
  /** Keys of the example plans to be loaded. */
  readonly examples: 'all' | readonly string[];
  /** Day on which a demonstration installation begins (ISO 8601 date); `null` is today. */
  readonly today: string | null;
  /** Mail mode of the example plans: `live` only because mail goes to the catcher. */
  readonly mailMode: 'live' | 'off';
  readonly say: Say;
}

const timeZone = 'Europe/Berlin';

interface ExamplePlan {
  /** In `examples/`. */
  folder: string;
  plan: ImportedPlan;
}

const examples: readonly ExamplePlan[] = [
  {
    folder: 'dresden-klima-2030',
    plan: {
      key: 'klima',
      title: 'Aktionsplan Klimaneutralität 2030',
      shortTitle: 'Klimaplan',
      coordination: 'koordination-klima@dresden.example',
      coordinationDeputy: null,
      leadership: 'leitung@dresden.example',
      endsOn: '2030-12-31',
      region: 'DE-SN',
    },
  },
  {
    folder: 'asyl-integration-beispiel',
    plan: {
      key: 'migration',
      title: 'Fachplan Asyl und Integration 2025–2030 (Beispiel)',
      shortTitle: 'Integrationsplan',
      coordination: 'koordination-integration@beispielstadt.example',
      coordinationDeputy: 'vertretung-integration@beispielstadt.example',
      leadership: 'verwaltungsleitung@beispielstadt.example',
      endsOn: '2030-12-31',
      region: 'DE-SN',
    },
  },
];

/**
 * Called at every start, after the migrations and before the worker. Makes the installation, and with it the example, unless
 * there is one; all in one transaction, so that a start that is broken off leaves nothing half made.
 */
export const firstStart = async (start: FirstStart): Promise<void> => {
  const { configuration, say } = start;
  const today = start.today ?? Temporal.Now.plainDateISO(timeZone).toString();
  const plans = await readExamples(start.examples);
  const [ready, tooEarly] = [plans.filter(hasHappenedBy(today)), plans.filter((it) => !hasHappenedBy(today)(it))];
  await withRecordAt(requireDatabaseUrl(configuration), configuration.lockTimeoutSeconds, async ({ setting }) => {
    const made = await setting.transaction(async (ports) => {
      if ((await ports.installations.get()) !== null) return false;
      await ports.installations.create(...beginningOf(start));
      const within = { ...setting, transaction: <T>(work: (ports: RecordPorts) => Promise<T>) => work(ports) };
      for (const example of ready) await loadExample(within, example, start.mailMode);
      return true;
    });
    if (!made) return;
    say(`Neue Installation, heute ist der ${germanDay(today)}.`);
    for (const { plan, tables } of ready) {
      const { measures, steps } = tables;
      say(
        `Beispielplan geladen: ${measures.length} Maßnahmen, ${steps.length} Schritte (${plan.shortTitle}). Der Plan läuft.`,
      );
    }
    for (const { plan } of tooEarly) {
      say(`Der Beispielplan „${plan.title}“ fehlt hier: An diesem Tag waren seine Schritte noch nicht erledigt.`);
    }
  });
};

interface ReadExample extends ExamplePlan {
  tables: PlanTables;
}

function readExamples(asked: FirstStart['examples']): Promise<ReadExample[]> {
  const wanted = examples.filter(({ plan }) => asked === 'all' || asked.includes(plan.key));
  return Promise.all(
    wanted.map(async (example) => {
      const { tables } = await readPlanTables([join(projectDirectory(), 'examples', example.folder)]);
      return { ...example, tables };
    }),
  );
}

/** An example whose steps were done by that day: nothing can be done in the future. */
function hasHappenedBy(today: string): (example: ReadExample) => boolean {
  return ({ tables }) => tables.steps.every(({ doneOn }) => doneOn === null || doneOn <= today);
}

/**
 * Without the example and with a mail server of one's own it is meant in earnest: its clock is real time for ever. A
 * demonstration begins on the chosen day at the present time of day.
 */
function beginningOf({ examples, mailMode, today }: FirstStart): InstallationBeginning {
  if (examples.length === 0 && mailMode === 'off' && today === null) return ['real', null];
  const now = Temporal.Now.zonedDateTimeISO(timeZone);
  return ['demonstration', (today === null ? now : now.with(fieldsOf(today))).toInstant().toString()];
}

function fieldsOf(date: string): { year: number; month: number; day: number } {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return { year, month, day };
}

async function loadExample(
  setting: MeasureCommandSetting<RecordPorts>,
  { plan, tables }: ReadExample,
  mailMode: FirstStart['mailMode'],
): Promise<void> {
  const { planId } = await importPlan(setting, { ...unasked, plan, tables, actor: 'coordination' });
  // In full, whatever a new plan begins with.
  const mode: PlanCommand = { do: 'set-mail-mode', mode: mailMode };
  const commands: PlanCommand[] = [{ do: 'activate' }, { do: 'start-backlog' }, mode];
  for (const command of commands) {
    await commandPlan(setting, { key: randomUUID(), actor: 'coordination', planId, command });
  }
}
