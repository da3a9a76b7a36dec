import { type Command, Option } from 'commander';
import { officeKeyed } from '#libs/measures/index';
import { address, contactOf, givenContact, type Who, who } from './contact-options.ts';
import { givePlan, type Named, onPlan } from './giving.ts';

interface Coordination extends Named {
  email: string;
  name?: string;
  /** False: none any more. */
  phone?: string | false;
}

interface Leader extends Named {
  email: string;
  name?: string;
  division: string;
  remove?: true;
}

/** Whom a plan names for itself. */
export function addPlanPosts(program: Command): void {
  onPlan(program, 'coordination', 'trägt die Koordination eines Plans ein')
    .requiredOption('--email <address>', 'Mailadresse', address)
    .option('--name <name>', 'Name')
    .option('--phone <number>', 'Telefonnummer, die in den Mails steht')
    .option('--no-phone', 'keine Telefonnummer mehr')
    .action((options: Coordination) => {
      const { phone } = options;
      const contact = {
        ...givenContact(options.email, options.name),
        ...(phone === undefined ? {} : { phone: phone === false ? null : phone }),
      };
      return givePlan(options, { do: 'set-coordination', contact }, 'Die Koordination ist eingetragen.');
    });
  who(onPlan(program, 'coordination-deputy', 'trägt die Vertretung der Koordination ein')).action(
    (options: Named & Who, line: Command) => {
      const contact = contactOf(options, line);
      return givePlan(options, { do: 'set-coordination-deputy', contact }, entered('Die Vertretung', contact));
    },
  );
  who(onPlan(program, 'leadership-contact', 'trägt die Leitung ein, die von Eskalationen erfährt')).action(
    (options: Named & Who, line: Command) => {
      const contact = contactOf(options, line);
      return givePlan(options, { do: 'set-leadership', contact }, entered('Die Leitung', contact));
    },
  );
  addLeader(program);
}

function addLeader(program: Command): void {
  onPlan(program, 'leadership-reader', 'trägt ein, wer die Übersicht für die Leitung außerdem erhält')
    .requiredOption('--email <address>', 'Mailadresse', address)
    .requiredOption('--division <key>', 'Kürzel der Stelle, deren Bereich einzeln aufgeführt wird')
    .option('--name <name>', 'Name')
    .addOption(new Option('--remove', 'trägt die Adresse für diesen Bereich wieder aus').conflicts('name'))
    .action((options: Leader) => {
      const { email, name, division, remove } = options;
      const done = remove ? 'Die Adresse ist ausgetragen.' : 'Die Adresse ist eingetragen.';
      return givePlan(
        options,
        async (ports, plan) => {
          const { id: officeId } = await officeKeyed(ports, plan, division);
          return remove
            ? { do: 'remove-leader', email, officeId }
            : { do: 'add-leader', contact: givenContact(email, name), officeId };
        },
        done,
      );
    });
}

function entered(subject: string, contact: object | null): string {
  return `${subject} ist ${contact === null ? 'ausgetragen' : 'eingetragen'}.`;
}
