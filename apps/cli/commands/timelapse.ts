import { type Command, Option } from 'commander';
import { addDays, germanDay, type IsoDate } from '#libs/calendar/domain/index';
import { type RecordPorts } from '#libs/database/index';
import { dayOf } from '#libs/installation/domain/index';
import { planNamed } from '#libs/measures/index';
import { timeLapse } from '#libs/time-lapse/index';
import { day, positive } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, say } from '../terminal.ts';
import { withTimeLapse } from '../time-lapse.ts';

interface TimeLapseOptions {
  plan?: string;
  days?: number;
  until?: IsoDate;
}

const defaultTimeZone = 'Europe/Berlin';

export function addTimeLapse(program: Command): void {
  program
    .command('timelapse')
    .description('rückt die Uhr einer Vorführung vor; Mails erscheinen im Mailfänger (Zeitraffer)')
    .option('--plan <key>', 'Plan, in dessen Zeitzone gezählt wird; die Uhr gilt für alle Pläne')
    .addOption(new Option('--days <number>', 'um so viele Tage').argParser(positive).conflicts('until'))
    .addOption(new Option('--until <day>', 'bis zum Abend dieses Tages').argParser(day))
    .action(runTimeLapse);
}

async function runTimeLapse(options: TimeLapseOptions, command: Command): Promise<void> {
  const { days, until } = options;
  if (days === undefined && until === undefined) {
    command.error("error: required option '--days <number>' not specified");
  }
  const began = performance.now();
  const { timeZone, today } = await withRecord(({ transaction }) => transaction((ports) => here(ports, options.plan)));
  const target = until ?? addDays(today, days!);

  await withTimeLapse((setting) =>
    timeLapse(setting, { until: target, timeZone }, ({ day: reached }) => say(`  ${germanDay(reached)}`)),
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
  print(`Die Uhr steht auf dem Abend des ${germanDay(target)} (nach ${seconds} s).`);
}

async function here(ports: RecordPorts, key: string | undefined): Promise<{ timeZone: string; today: IsoDate }> {
  const timeZone = key === undefined ? defaultTimeZone : (await planNamed(ports, key)).timeZone;
  return { timeZone, today: dayOf(await ports.clock.now(), timeZone) };
}
