import { type Command, Option } from 'commander';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type GivenContact, type OfficeCommand, officeKeyed } from '#libs/measures/index';
import { day } from '../options.ts';
import { contactOf, type Who, who } from './contact-options.ts';
import { giveOffice, type OfOffice, onOffice } from './giving.ts';

/** Who acts for an office. */
export function addOfficeChanges(program: Command): void {
  addContacts(program);
  addSuperior(program);
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

function addContacts(program: Command): void {
  const add = (
    name: string,
    description: string,
    subject: string,
    command: (given: GivenContact | null) => OfficeCommand,
  ): void =>
    void who(onOffice(program, name, description)).action((options: OfOffice & Who, line: Command) => {
      const given = contactOf(options, line);
      return giveOffice(options, `${subject} ist ${given === null ? 'ausgetragen' : 'eingetragen'}.`, command(given));
    });
  add('contact', 'trägt ein, an wen die Mails einer Stelle gehen', 'Die Ansprechstelle', (contact) => ({
    do: 'set-contact',
    contact,
  }));
  add('deputy', 'trägt die Vertretung einer Stelle ein', 'Die Vertretung', (deputy) => ({ do: 'set-deputy', deputy }));
  add('mailbox', 'trägt das Postfach einer Stelle ein', 'Das Postfach', (mailbox) => ({ do: 'set-mailbox', mailbox }));
  add(
    'escalation',
    'trägt ein, wohin Eskalationen einer Stelle gehen; sonst gehen sie an die vorgesetzte Stelle',
    'Die Eskalationsadresse',
    (escalation) => ({ do: 'set-escalation', escalation }),
  );
}

function addSuperior(program: Command): void {
  onOffice(program, 'superior', 'trägt die vorgesetzte Stelle ein')
    .option('--superior <key>', 'Kürzel der vorgesetzten Stelle')
    .addOption(new Option('--none', 'keine mehr').conflicts('superior'))
    .action((options: OfOffice & { superior?: string; none?: true }, line: Command) => {
      const { superior, none } = options;
      if (superior === undefined && !none) {
        line.error("error: required option '--superior <key> | --none' not specified");
      }
      const done = `Die vorgesetzte Stelle ist ${none ? 'ausgetragen' : 'eingetragen'}.`;
      return giveOffice(options, done, async (ports, plan) => ({
        do: 'set-superior',
        superiorId: superior === undefined ? null : (await officeKeyed(ports, plan, superior)).id,
      }));
    });
}
