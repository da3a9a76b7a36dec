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
import { commandPlan, type ImportedPlan, importPlan, type MeasureCommandSetting } from '#libs/measures/index';
import { withRecordAt } from '../record.ts';

export interface FirstStart {
  /** With the addresses of the parts that run. */
  readonly configuration: Configuration;
  /** Whether the example plan is to be loaded. */
  readonly example: boolean;
  /** Day on which a demonstration installation begins (ISO 8601 date); `null` is today. */
  readonly today: string | null;
  /** Mail mode of the example plan: `live` only because mail goes to the catcher. */
  readonly mailMode: 'live' | 'off';
  readonly say: Say;
}

const timeZone = 'Europe/Berlin';

const example: ImportedPlan = {
  key: 'klima',
  title: 'Aktionsplan Klimaneutralität 2030',
  shortTitle: 'Klimaplan',
  coordination: 'koordination-klima@dresden.example',
  leadership: 'leitung@dresden.example',
  endsOn: '2030-12-31',
  region: 'DE-SN',
};

/**
 * Called at every start, after the migrations and before the worker. Makes the installation, and with it the example, unless
 * there is one; all in one transaction, so that a start that is broken off leaves nothing half made.
 */
export const firstStart = async (start: FirstStart): Promise<void> => {
  const { configuration, say } = start;
  const tables = start.example ? (await readPlanTables([exampleFolder()])).tables : null;
  await withRecordAt(requireDatabaseUrl(configuration), configuration.lockTimeoutSeconds, async ({ setting }) => {
    const made = await setting.transaction(async (ports) => {
      if ((await ports.installations.get()) !== null) return false;
      await ports.installations.create(...beginningOf(start));
      if (tables !== null)
        await loadExample({ ...setting, transaction: (work) => work(ports) }, tables, start.mailMode);
      return true;
    });
    if (!made) return;
    say(
      `Neue Installation, heute ist der ${germanDay(start.today ?? Temporal.Now.plainDateISO(timeZone).toString())}.`,
    );
    if (tables === null) return;
    say(`Beispielplan geladen: ${tables.measures.length} Maßnahmen, ${tables.steps.length} Schritte. Der Plan läuft.`);
  });
};

function exampleFolder(): string {
  return join(projectDirectory(), 'examples', 'dresden-klima-2030');
}

/**
 * Without the example and with a mail server of one's own it is meant in earnest: its clock is real time for ever. A
 * demonstration begins on the chosen day at the present time of day.
 */
function beginningOf({ example, mailMode, today }: FirstStart): InstallationBeginning {
  if (!example && mailMode === 'off' && today === null) return ['real', null];
  const now = Temporal.Now.zonedDateTimeISO(timeZone);
  return ['demonstration', (today === null ? now : now.with(fieldsOf(today))).toInstant().toString()];
}

function fieldsOf(date: string): { year: number; month: number; day: number } {
  const { year, month, day } = Temporal.PlainDate.from(date);
  return { year, month, day };
}

async function loadExample(
  setting: MeasureCommandSetting<RecordPorts>,
  tables: PlanTables,
  mailMode: FirstStart['mailMode'],
): Promise<void> {
  const { planId } = await importPlan(setting, { plan: example, tables, actor: 'coordination' });
  const commands: PlanCommand[] = [{ do: 'activate' }, { do: 'start-backlog' }];
  if (mailMode === 'live') commands.push({ do: 'set-mail-mode', mode: 'live' });
  for (const command of commands) {
    await commandPlan(setting, { key: randomUUID(), actor: 'coordination', planId, command });
  }
}
