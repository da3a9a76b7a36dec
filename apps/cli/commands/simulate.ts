import { type Command, Option } from 'commander';
import {
  differenceOf,
  loadOf,
  overloads,
  reportOf,
  simulateAssuming,
  type SimulationDifference,
  type SimulationInput,
  type SimulationReport,
  type WeeklyLoad,
} from '#libs/simulation/domain/index';
import { day, formatOption, positive } from '../options.ts';
import { print, printJson, say } from '../terminal.ts';
import { assumption, deadlineMove, type SimulateOptions } from './simulation-options.ts';
import { simulationQuestion } from './simulation-source.ts';
import { differenceText, loadText, overloadText, reportText } from './simulation-text.ts';

export function addSimulate(program: Command): void {
  program
    .command('simulate')
    .description('sagt voraus, welche Hinweise und Mails entstehen (Probelauf)')
    .addOption(new Option('--plan <key>', 'ein Plan dieser Installation').conflicts(['dir', 'scenario']))
    .addOption(new Option('--dir <folder>', 'ein Ordner mit Tabellen; braucht keinen Server').conflicts('scenario'))
    .option('--scenario <file>', 'ein Ablauf mit Plan und Ereignissen (JSON); braucht keinen Server')
    .option('--activate <day>', 'Tag der Aktivierung (nur mit --dir)', day)
    .option('--from <day>', 'erster Tag der Ausgabe', day)
    .option('--to <day>', 'letzter Tag der Ausgabe (mit --scenario nennt ihn die Datei)', day)
    .addOption(
      new Option('--assume <answers>', 'was die Stellen tun: silent (nichts), punctual oder late:N (Arbeitstage)')
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
    .option('--threshold <items>', 'warnt ab mehr Hinweisen einer Stelle in einer Woche', positive, 15)
    .addOption(formatOption('table', 'json'))
    .action(foretell);
}

async function foretell(options: SimulateOptions): Promise<void> {
  const { input, changed, from, to } = await simulationQuestion(options);
  const report = (it: SimulationInput): SimulationReport => reportOf(simulateAssuming(it, options.assume), from, to);
  const asItIs = report(input);
  const asItWouldBe = changed === null ? asItIs : report(changed);
  const loads = loadOf(asItWouldBe.mails);
  for (const load of overloads(loads, options.threshold)) say(overloadText(load, options.threshold));
  const answer = changed === null ? asItIs : differenceOf(asItIs, asItWouldBe);
  if (options.format === 'json') printJson(jsonOf(options, answer, loads));
  else print(textOf(options, answer, loads));
}

type Answer = SimulationReport | SimulationDifference;

/** Of a scripted run exactly what it is asked for: its notices. */
function jsonOf({ scenario, load }: SimulateOptions, answer: Answer, loads: readonly WeeklyLoad[]): unknown {
  const asked = load ? { load: loads } : {};
  if ('before' in answer) return { before: withoutRoles(answer.before), after: withoutRoles(answer.after), ...asked };
  return scenario === undefined ? { ...withoutRoles(answer), ...asked } : { notices: answer.notices, ...asked };
}

function textOf({ load }: SimulateOptions, answer: Answer, loads: readonly WeeklyLoad[]): string {
  if (!('before' in answer)) return load ? loadText(loads) : reportText(answer);
  return load ? `${differenceText(answer)}\n\n${loadText(loads)}` : differenceText(answer);
}

/** Addresses say whom; roles are left out of the result. */
function withoutRoles({ notices, mails }: SimulationReport): object {
  return { notices: notices.map(({ role: _role, ...notice }) => notice), mails };
}
