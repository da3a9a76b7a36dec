import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type GivenContact } from '#libs/measures/index';
import { day } from '../options.ts';
import { giveOffice, type OfOffice, onOffice } from './giving.ts';

interface Who extends OfOffice {
  email?: string;
  name?: string;
  none?: true;
}

/** Who acts for an office. */
export function addOfficeChanges(program: Command): void {
  who(program, 'contact', 'trägt ein, an wen die Mails einer Stelle gehen').action((options: Who, command: Command) => {
    const contact = contactOf(options, command);
    const done = contact === null ? 'Die Ansprechstelle ist ausgetragen.' : 'Die Ansprechstelle ist eingetragen.';
    return giveOffice(options, done, { do: 'set-contact', contact });
  });
  who(program, 'deputy', 'trägt die Vertretung einer Stelle ein').action((options: Who, command: Command) => {
    const deputy = contactOf(options, command);
    const done = deputy === null ? 'Die Vertretung ist ausgetragen.' : 'Die Vertretung ist eingetragen.';
    return giveOffice(options, done, { do: 'set-deputy', deputy });
  });
  onOffice(program, 'absence', 'trägt ein, wann die Ansprechstelle abwesend ist; dann geht es an die Vertretung')
    .requiredOption('--from <day>', 'erster Tag', day)
    .requiredOption('--to <day>', 'letzter Tag', day)
    .action((options: OfOffice & { from: IsoDate; to: IsoDate }) =>
      giveOffice(options, 'Die Abwesenheit ist eingetragen.', {
        do: 'record-absence',
        from: options.from,
        to: options.to,
      }),
    );
}

function who(program: Command, name: string, description: string): Command {
  return onOffice(program, name, description)
    .option('--email <address>', 'Mailadresse', address)
    .option('--name <name>', 'Name')
    .addOption(new Option('--none', 'niemand mehr').conflicts(['email', 'name']));
}

function contactOf({ email, name, none }: Who, command: Command): GivenContact | null {
  if (none) return null;
  if (email === undefined) command.error("error: required option '--email <address> | --none' not specified");
  return { name: name?.trim() || null, email };
}

function address(text: string): string {
  if (z.email().safeParse(text).success) return text;
  throw new InvalidArgumentError('Das ist keine Mailadresse. Bitte schreiben Sie sie wie klima@stadt.example.');
}
