import { type Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { type GivenContact } from '#libs/measures/index';

/** Somebody, or nobody any more, in the words of a command line. */
export interface Who {
  email?: string;
  name?: string;
  none?: true;
}

export function who(command: Command): Command {
  return command
    .option('--email <address>', 'Mailadresse', address)
    .option('--name <name>', 'Name')
    .addOption(new Option('--none', 'niemand mehr').conflicts(['email', 'name']));
}

export function contactOf({ email, name, none }: Who, command: Command): GivenContact | null {
  if (none) return null;
  if (email === undefined) command.error("error: required option '--email <address> | --none' not specified");
  return givenContact(email, name);
}

export function givenContact(email: string, name: string | undefined): GivenContact {
  return { name: name?.trim() || null, email };
}

export function address(text: string): string {
  if (z.email().safeParse(text).success) return text;
  throw new InvalidArgumentError('Das ist keine Mailadresse. Bitte schreiben Sie sie wie klima@stadt.example.');
}
