import { type Command, InvalidArgumentError, Option } from 'commander';
import { dayInReach, earliestDay, type IsoDate, latestDay } from '#libs/calendar/domain/index';
import { mailWhyText, whyMail, whyOnRecord, whyText } from '#libs/why/index';
import { day, formatOption, languageOption, planOption, positive } from '../options.ts';
import { PlainError } from '#libs/config/index';
import { withRecord } from '../record.ts';
import { print, printJson } from '../terminal.ts';

interface WhyOptions {
  plan: string;
  measure?: string;
  step?: number;
  on?: IsoDate;
  mail?: string;
  lang: 'de' | 'en';
  format: string;
}

export function addWhy(program: Command): void {
  planOption(program.command('why'))
    .description('sagt, warum an einem Tag jemand angeschrieben wird oder warum niemand, oder warum eine Mail kam')
    .option('--measure <number>', 'Nummer der Maßnahme')
    .option('--step <number>', 'Nummer des Schritts; ohne sie geht es um die Maßnahme als Ganzes', positive)
    .option('--on <day>', 'Tag, um den es geht', reachableDay)
    .addOption(
      new Option('--mail <number>', 'Nummer einer Mail, wie sie unter ihr steht: warum sie kam').conflicts([
        'measure',
        'step',
        'on',
      ]),
    )
    .addOption(languageOption())
    .addOption(formatOption('text', 'json'))
    .action((options: WhyOptions) =>
      options.mail === undefined ? aboutDay(options) : aboutMail(options, options.mail),
    );
}

async function aboutDay({ plan, measure, step, on, lang, format }: WhyOptions): Promise<void> {
  if (measure === undefined || on === undefined) throw new SubjectMissing();
  const answer = await withRecord(({ transaction }) =>
    transaction((ports) => whyOnRecord(ports, { plan, measure, step: step ?? null, on })),
  );
  if (format === 'json') printJson(answer);
  else print(whyText(answer, lang));
}

async function aboutMail({ plan, lang, format }: WhyOptions, number: string): Promise<void> {
  const answer = await withRecord(({ transaction }) => transaction((ports) => whyMail(ports, plan, number)));
  if (format === 'json') printJson(answer);
  else print(mailWhyText(answer, lang));
}

class SubjectMissing extends PlainError {
  constructor() {
    super(
      'SUBJECT_MISSING',
      'Bitte nennen Sie mit --measure und --on eine Maßnahme und einen Tag, oder mit --mail die Nummer einer Mail.',
      'Name a measure and a day with --measure and --on, or the number of a mail with --mail.',
    );
  }
}

function reachableDay(text: string): IsoDate {
  const read = day(text);
  if (!dayInReach(read)) {
    throw new InvalidArgumentError(`Bitte geben Sie einen Tag von ${earliestDay} bis ${latestDay} an.`);
  }
  return read;
}
