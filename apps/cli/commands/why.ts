import { type Command, InvalidArgumentError, Option } from 'commander';
import { type IsoDate } from '#libs/calendar/domain/index';
import { dayInReach, earliestDay, latestDay, whyOnRecord, whyText } from '#libs/why/index';
import { day, formatOption, planOption, positive } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, printJson } from '../terminal.ts';

interface WhyOptions {
  plan: string;
  measure: string;
  step?: number;
  on: IsoDate;
  lang: 'de' | 'en';
  format: string;
}

export function addWhy(program: Command): void {
  planOption(program.command('why'))
    .description('sagt, warum an einem Tag jemand angeschrieben wird oder warum niemand')
    .requiredOption('--measure <number>', 'Nummer der Maßnahme')
    .option('--step <number>', 'Nummer des Schritts; ohne sie geht es um die Maßnahme als Ganzes', positive)
    .requiredOption('--on <day>', 'Tag, um den es geht', reachableDay)
    .addOption(new Option('--lang <language>', 'Sprache der Antwort').choices(['de', 'en']).default('de'))
    .addOption(formatOption('text', 'json'))
    .action(async ({ plan, measure, step, on, lang, format }: WhyOptions) => {
      const answer = await withRecord(({ transaction }) =>
        transaction((ports) => whyOnRecord(ports, { plan, measure, step: step ?? null, on })),
      );
      if (format === 'json') return printJson(answer);
      print(whyText(answer, lang));
    });
}

function reachableDay(text: string): IsoDate {
  const read = day(text);
  if (!dayInReach(read)) {
    throw new InvalidArgumentError(`Bitte geben Sie einen Tag von ${earliestDay} bis ${latestDay} an.`);
  }
  return read;
}
