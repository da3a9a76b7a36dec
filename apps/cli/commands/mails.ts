import { type Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type ListedMail, type MailCommand, type MailState, markMail } from '#libs/mail/index';
import { Refusal } from '#libs/measures/domain/index';
import { planNamed } from '#libs/measures/index';
import { day, formatOption, planOption } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, printJson, table } from '../terminal.ts';
import { type Named, onPlan } from './giving.ts';

const stateWords: Record<MailState, string> = {
  pending: 'wartet',
  claimed: 'wird übergeben',
  sending: 'wird übergeben',
  sent: 'übergeben',
  failed: 'gescheitert',
  ambiguous: 'ungewiss',
  withdrawn: 'zurückgezogen',
};

interface Marked extends Named {
  mail: string;
  on?: IsoDate;
}

export function addMails(program: Command): void {
  planOption(program.command('mails'))
    .description('zeigt die Mails eines Plans und was aus ihnen wurde')
    .option(
      '--problems',
      'nur was gescheitert, ungewiss oder zurückgekommen ist, auf einen neuen Versuch wartet oder in Kopie nicht ankam',
    )
    .addOption(formatOption('table', 'json'))
    .action(async (options: { plan: string; problems?: boolean; format: string }) => {
      const all = await withRecord(({ transaction }) =>
        transaction(async (ports) => ports.mails.ofPlan((await planNamed(ports, options.plan)).id)),
      );
      const mails = options.problems ? all.filter(isProblem) : all;
      if (options.format === 'json') return printJson(mails);
      if (mails.length === 0)
        return print(options.problems ? 'Alle Mails sind übergeben.' : 'Es gibt noch keine Mails.');
      print(table(['Mail', 'Tag', 'an', 'Betreff', 'Stand', 'Grund'], mails.map(row)));
    });
  marking(program, 'mail-returned', 'vermerkt, dass eine Mail zurückkam').action((options: Marked) =>
    mark(options, 'mark-returned', 'Es ist vermerkt, dass die Mail zurückkam.'),
  );
  marking(
    program,
    'mail-arrived',
    'vermerkt, dass der Inhalt einer gescheiterten, ungewissen oder zurückgekommenen Mail doch ankam',
  ).action((options: Marked) => mark(options, 'confirm-arrival', 'Es ist vermerkt, dass der Inhalt der Mail ankam.'));
}

function marking(program: Command, name: string, description: string): Command {
  return onPlan(program, name, description)
    .requiredOption('--mail <number>', 'Nummer der Mail, zum Beispiel 2027-000412')
    .option('--on <day>', 'an welchem Tag (sonst heute)', day);
}

/** @throws {Refusal} for a command that was refused. */
async function mark({ plan, mail, key, on }: Marked, what: MailCommand['do'], done: string): Promise<void> {
  const outcome = await withRecord(async ({ setting }) => {
    const { id: planId } = await setting.transaction((ports) => planNamed(ports, plan));
    const command: MailCommand = { do: what, on: on ?? null };
    return markMail(setting, { key: key ?? randomUUID(), actor: 'coordination', planId, number: mail, command });
  });
  if (!outcome.done) throw new Refusal(outcome.refused.code, outcome.refused.values);
  print(done);
}

function isProblem(mail: ListedMail): boolean {
  const { state, reason, refusedCopies } = mail;
  return isMissing(mail) || (state === 'pending' && reason !== null) || refusedCopies.length > 0;
}

function isMissing({ state, returnedOn, confirmedOn }: ListedMail): boolean {
  return confirmedOn === null && (state === 'failed' || state === 'ambiguous' || returnedOn !== null);
}

function row(mail: ListedMail): string[] {
  const { number, on, to, subject, state, reason, refusedCopies } = mail;
  const open = state !== 'sent' && state !== 'withdrawn';
  const why = refusedCopies.length > 0 ? `Kopie kam nicht an: ${refusedCopies.join(', ')}` : open ? (reason ?? '') : '';
  return [number, on, to, subject, standOf(mail), why];
}

/** What people know of a mail goes before what the mail server said. */
function standOf({ state, returnedOn, confirmedOn }: ListedMail): string {
  if (confirmedOn !== null) return `angekommen ${confirmedOn}`;
  return returnedOn === null ? stateWords[state] : `zurückgekommen ${returnedOn}`;
}
