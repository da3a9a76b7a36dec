import { type Command, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '#libs/calendar/domain/index';

/** Reads a day as `2027-01-04` or `04.01.2027`. */
export function day(text: string): string {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const iso = german === null ? text : `${german[3]}-${german[2]!.padStart(2, '0')}-${german[1]!.padStart(2, '0')}`;
  if (!isIsoDate(iso)) {
    throw new InvalidArgumentError(`Das ist kein Kalendertag. Bitte schreiben Sie ihn wie 2027-01-04 oder 04.01.2027.`);
  }
  return iso;
}

/** Reads a whole number from 1. */
export function positive(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Bitte geben Sie eine ganze Zahl ab 1 an.');
  return Number(text);
}

export function formatOption(...formats: string[]): Option {
  return new Option('--format <format>', 'Ausgabe').choices(formats).default(formats[0]);
}

/** Of what a person is told. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'Sprache der Antwort').choices(['de', 'en']).default('de');
}

export function planOption(command: Command): Command {
  return command.requiredOption('--plan <key>', 'Kürzel des Plans');
}
