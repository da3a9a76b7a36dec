import { type Command, Option } from 'commander';
import { PlainError } from '#libs/config/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { readPlanTables } from '#libs/exchange/index';
import { planNamed } from '#libs/measures/index';
import { simulationOfRecord, simulationOfTables } from '#libs/simulation/index';
import { reportOf, simulate, type SimulationInput, type SimulationReport } from '#libs/simulation/domain/index';
import { day, formatOption } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, printJson, say, table } from '../terminal.ts';

interface SimulateOptions {
  plan?: string;
  dir?: string;
  activate?: IsoDate;
  from?: IsoDate;
  to: IsoDate;
  backlogStart?: IsoDate;
  coordination?: string;
  leadership?: string;
  region: string;
  format: string;
}

export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description('sagt voraus, welche Hinweise und Mails entstehen (Probelauf)')
    .addOption(new Option('--plan <key>', 'ein Plan dieser Installation').conflicts('dir'))
    .option('--dir <folder>', 'ein Ordner mit Tabellen; braucht keinen Server')
    .option('--activate <day>', 'Tag der Aktivierung (nur mit --dir)', day)
    .option('--from <day>', 'erster Tag der Ausgabe', day)
    .requiredOption('--to <day>', 'letzter Tag der Ausgabe', day)
    .addOption(new Option('--assume <answers>', 'was die Stellen antworten').choices(['silent']).default('silent'))
    .option(
      '--backlog-start <day>',
      'Beginn der Klärung der Altfälle, sonst der Tag der Aktivierung (nur mit --dir)',
      day,
    )
    .option('--coordination <address>', 'Adresse der Koordination (nur mit --dir)')
    .option('--leadership <address>', 'Adresse der Leitung (nur mit --dir)')
    .option('--region <code>', 'Region für Feiertage (nur mit --dir)', 'DE-SN')
    .addOption(formatOption('table', 'json'))
    .action(async (options: SimulateOptions) => {
      const input = options.dir === undefined ? await ofRecord(options) : await ofTables(options, options.dir);
      const from = options.from ?? input.begin;
      if (options.to < from) {
        throw new PlainError(
          'EMPTY_PERIOD',
          `Der letzte Tag (${options.to}) liegt vor dem ersten (${from}). Bitte vertauschen Sie --from und --to.`,
          `The last day (${options.to}) lies before the first (${from}). Swap --from and --to.`,
        );
      }
      const report = reportOf(simulate(input), from, options.to);
      if (options.format === 'json') printJson(withoutRoles(report));
      else printTable(report);
    });
}

async function ofTables(options: SimulateOptions, dir: string): Promise<SimulationInput> {
  const { activate } = options;
  if (activate === undefined) {
    throw new PlainError(
      'ACTIVATION_MISSING',
      'Bitte nennen Sie mit --activate den Tag, an dem der Plan aktiviert wird, zum Beispiel --activate 2026-11-23.',
      'Name the day on which the plan is activated with --activate, for example --activate 2026-11-23.',
    );
  }
  const { tables, result } = await readPlanTables([dir]);
  const rejected = result.messages.filter(({ severity }) => severity === 'error').length;
  if (rejected > 0)
    say(`${rejected} fehlerhafte Zeilen wurden weggelassen; „npx schrittmacher import --dry-run“ nennt sie.`);
  return simulationOfTables({
    tables,
    region: options.region,
    activateOn: activate,
    backlogStartOn: options.backlogStart ?? activate,
    coordination: options.coordination ?? null,
    leadership: options.leadership ?? null,
    to: options.to,
  });
}

async function ofRecord(options: SimulateOptions): Promise<SimulationInput> {
  const { plan: key } = options;
  if (key === undefined) {
    throw new PlainError(
      'SOURCE_MISSING',
      'Bitte geben Sie an, was simuliert werden soll: --plan mit dem Kürzel eines Plans oder --dir mit einem Ordner.',
      'Say what to simulate: --plan with the key of a plan or --dir with a folder.',
    );
  }
  const foreign = Object.entries({
    '--activate': options.activate,
    '--backlog-start': options.backlogStart,
    '--coordination': options.coordination,
    '--leadership': options.leadership,
  }).find(([, value]) => value !== undefined)?.[0];
  if (foreign !== undefined) {
    throw new PlainError(
      'OPTION_ONLY_WITH_DIR',
      `${foreign} gilt nur mit --dir: Ein Plan dieser Installation bringt diese Angabe selbst mit. Bitte lassen Sie die Option weg.`,
      `${foreign} goes with --dir only: a plan of this installation brings it along. Leave the option out.`,
    );
  }
  return withRecord(({ transaction }) =>
    transaction(async (ports) => {
      const plan = await planNamed(ports, key);
      if (plan.activatedOn === null) say('Der Plan ist noch nicht aktiviert; es entstehen keine Hinweise.');
      return simulationOfRecord(ports, plan, options.to);
    }),
  );
}

/** The role follows from the stage here; it is left out of the result. */
function withoutRoles({ notices, mails }: SimulationReport): unknown {
  return { notices: notices.map(({ role: _role, ...notice }) => notice), mails };
}

function printTable({ notices, mails }: SimulationReport): void {
  if (notices.length === 0) return print('In diesem Zeitraum entsteht kein Hinweis.');
  const rows = notices.map((it) => [it.on, it.measure, String(it.step), it.stage, it.to ?? '(niemand bekannt)']);
  print(table(['Tag', 'Maßnahme', 'Schritt', 'Stufe', 'an'], rows));
  print(`\n${notices.length} Hinweise in ${mails.length} Mails`);
}
