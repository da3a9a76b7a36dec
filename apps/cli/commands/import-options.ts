import { Option, type Command } from 'commander';
import { publicHolidays } from '#libs/calendar/index';
import { PlainError } from '#libs/config/index';
import { type ImportedPlan } from '#libs/measures/index';
import { day, formatOption, languageOption, planOption } from '../options.ts';
import { type Language } from './change-words.ts';

export interface ImportOptions {
  plan: string;
  title?: string;
  short?: string;
  coordination?: string;
  coordinationDeputy?: string;
  leadership?: string;
  ends?: string;
  region?: string;
  dryRun?: boolean;
  skipRejected?: boolean;
  renumbered?: 'match' | 'new';
  drop?: string[];
  basis?: string;
  format: string;
  lang: Language;
}

export function importOptions(command: Command): Command {
  return planOption(command)
    .argument('<paths...>', 'Ordner oder Dateien')
    .option('--title <title>', 'Titel eines neuen Plans')
    .option('--short <title>', 'Kurztitel für Betreffzeilen')
    .option('--coordination <address>', 'Adresse der Koordination')
    .option('--coordination-deputy <address>', 'Adresse der Vertretung der Koordination')
    .option('--leadership <address>', 'Adresse der Leitung')
    .option('--ends <day>', 'Ende des Plans', day)
    .option('--region <code>', 'Region nach ISO 3166-2 für Feiertage, sonst DE-SN')
    .option('--dry-run', 'nur prüfen und zeigen, was sich ändern würde; nichts schreiben')
    .option('--skip-rejected', 'fehlerhafte Zeilen weglassen und den Rest einlesen')
    .addOption(renumberedOption)
    .option('--drop <names...>', 'streicht, was in den Tabellen nicht mehr steht, zum Beispiel 3.4 oder 3.5/2')
    .option('--basis <code>', 'nur einlesen, wenn der Plan noch so steht wie in der Vorschau')
    .addOption(languageOption())
    .addOption(formatOption('text', 'json'));
}

const renumberedOption = new Option(
  '--renumbered <choice>',
  'bekannte Titel unter anderen Nummern: dieselben (match) oder neue (new)',
).choices(['match', 'new']);

/**
 * The plan as the options name it.
 *
 * @throws {PlainError} `NOT_A_KEY`, `NOT_AN_ADDRESS`
 * @throws {UnknownRegionError}
 */
export function importedPlan(options: ImportOptions): ImportedPlan {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(options.plan)) {
    throw new PlainError(
      'NOT_A_KEY',
      `„${options.plan}“ taugt nicht als Kürzel eines Plans. Bitte nehmen Sie ein Wort aus Buchstaben, Ziffern, Punkt und Bindestrich, zum Beispiel klima.`,
      `"${options.plan}" cannot be a plan's key. Use a word of letters, digits, dots and hyphens, for example klima.`,
    );
  }
  for (const address of [options.coordination, options.coordinationDeputy, options.leadership]) {
    if (address !== undefined && !/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address)) {
      throw new PlainError(
        'NOT_AN_ADDRESS',
        `„${address}“ ist keine E-Mail-Adresse. Bitte geben Sie eine Adresse wie koordination@stadt.example an.`,
        `"${address}" is no e-mail address. Give one like coordination@city.example.`,
      );
    }
  }
  if (options.region !== undefined) publicHolidays(options.region, 2026);
  return {
    key: options.plan,
    title: options.title ?? null,
    shortTitle: options.short ?? null,
    coordination: options.coordination ?? null,
    coordinationDeputy: options.coordinationDeputy ?? null,
    leadership: options.leadership ?? null,
    endsOn: options.ends ?? null,
    region: options.region ?? null,
  };
}
