import { type Command, Option } from 'commander';
import { type IsoDate } from '#libs/calendar/domain/index';
import {
  type Assumption,
  compareWithRecord,
  differenceOf,
  loadOf,
  overloads,
  type RecordComparison,
  reportOf,
  simulateAssuming,
  type SimulationDifference,
  type SimulationInput,
  type SimulationReport,
  type SimulationResult,
  type WeeklyLoad,
} from '#libs/simulation/domain/index';
import { day, formatOption, positive } from '../options.ts';
import { print, printJson, say } from '../terminal.ts';
import { assumption, deadlineMove, type SimulateOptions } from './simulation-options.ts';
import { simulationQuestion } from './simulation-source.ts';
import { comparisonText, differenceText, loadText, overloadText, reportText } from './simulation-text.ts';

export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description('sagt voraus, welche Hinweise und Mails entstehen (Probelauf)')
    .addOption(new Option('--plan <key>', 'ein Plan dieser Installation').conflicts(['dir', 'scenario']))
    .addOption(new Option('--dir <folder>', 'ein Ordner mit Tabellen; braucht keinen Server').conflicts('scenario'))
    .option('--scenario <file>', 'ein Ablauf mit Plan und Ereignissen (JSON); braucht keinen Server')
    .option('--activate <day>', 'Tag der Aktivierung (nur mit --dir)', day)
    .option('--from <day>', 'erster Tag der Ausgabe', day)
    .option(
      '--to <day>',
      'letzter Tag der Ausgabe (mit --scenario nennt ihn die Datei; mit --assume record sonst heute)',
      day,
    )
    .addOption(
      new Option(
        '--assume <answers>',
        'was die Stellen tun: silent (nichts), punctual, late:N (Arbeitstage) oder record (was sie wirklich taten; mit --plan)',
      )
        .default({ kind: 'silent' }, 'silent')
        .argParser(assumption),
    )
    .option(
      '--backlog-start <day>',
      'Beginn der Klärung der Altfälle, sonst der Tag der Aktivierung (nur mit --dir)',
      day,
    )
    .option('--coordination <address>', 'Adresse der Koordination (nur mit --dir)')
    .option('--leadership <address>', 'Adresse der Leitung (nur mit --dir)')
    .addOption(
      new Option(
        '--region <code>',
        'Region für Feiertage, sonst DE-SN; mit --plan: was eine andere Region ändern würde',
      ).conflicts('scenario'),
    )
    .addOption(
      new Option('--policy <file>', 'was andere Fristen ändern würden (JSON; nur mit --plan)').conflicts([
        'dir',
        'scenario',
      ]),
    )
    .addOption(
      new Option('--move <step=day>', 'was ein anderer Termin ändern würde, wie G.3-01/2=2027-06-30; nur mit --plan')
        .argParser(deadlineMove)
        .conflicts(['dir', 'scenario']),
    )
    .option('--load', 'wie viele Mails und Hinweise wer in welcher Woche erhält')
    .option('--threshold <items>', 'warnt ab mehr Hinweisen einer Stelle in einer Woche, sonst wie im Plan', positive)
    .addOption(formatOption('table', 'json'))
    .action(foretell);
}

async function foretell(options: SimulateOptions): Promise<void> {
  const { input, changed, replay, from, to } = await simulationQuestion(options);
  const assumption: Assumption = options.assume.kind === 'record' ? { kind: 'silent' } : options.assume;
  const result = (it: SimulationInput): SimulationResult => simulateAssuming(it, assumption);
  const present = result(input);
  const asItIs = reportOf(present, from, to);
  const asItWouldBe = changed === null ? asItIs : reportOf(result(changed), from, to);
  const loads = loadOf(asItWouldBe.mails);
  const threshold = options.threshold ?? (changed ?? input).cadence.policy.loadWarning;
  const tooMuch = overloads(loads, threshold);
  for (const load of tooMuch) say(overloadText(load, threshold));
  const told: Told = {
    answer: changed === null ? asItIs : differenceOf(asItIs, asItWouldBe),
    load: options.load ? { load: loads, threshold, overloads: tooMuch } : null,
    comparison:
      replay === null
        ? null
        : compareWithRecord(replay.recorded, present, {
            known: input.raised,
            from,
            upTo: earlierOf(replay.completeUpTo, to),
          }),
  };
  if (options.format === 'json') printJson(jsonOf(told, options.scenario !== undefined));
  else print(textOf(told));
}

interface Told {
  answer: SimulationReport | SimulationDifference;
  /** When it was asked for. */
  load: { load: WeeklyLoad[]; threshold: number; overloads: WeeklyLoad[] } | null;
  /** When the record was replayed. */
  comparison: RecordComparison | null;
}

/** Of a scripted run exactly what it is asked for: its notices. */
function jsonOf({ answer, load, comparison }: Told, scripted: boolean): unknown {
  const besides = { ...load, ...(comparison === null ? {} : { comparison }) };
  if ('before' in answer) return { before: withoutRoles(answer.before), after: withoutRoles(answer.after), ...besides };
  return scripted ? { notices: answer.notices, ...besides } : { ...withoutRoles(answer), ...besides };
}

function textOf({ answer, load, comparison }: Told): string {
  const parts = [
    'before' in answer ? differenceText(answer) : load === null ? reportText(answer) : null,
    load === null ? null : loadText(load.load),
    comparison === null ? null : comparisonText(comparison),
  ];
  return parts.filter((part) => part !== null).join('\n\n');
}

function earlierOf(a: IsoDate, b: IsoDate): IsoDate {
  return a < b ? a : b;
}

/** Addresses say whom; roles are left out of the result. */
function withoutRoles({ notices, mails }: SimulationReport): object {
  return { notices: notices.map(({ role: _role, ...notice }) => notice), mails };
}
