import { type Command } from 'commander';
import { type ListedMail, type MailState } from '#libs/mail/index';
import { planNamed } from '#libs/measures/index';
import { formatOption, planOption } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, printJson, table } from '../terminal.ts';

const stateWords: Record<MailState, string> = {
  pending: 'wartet',
  claimed: 'wird übergeben',
  sending: 'wird übergeben',
  sent: 'übergeben',
  failed: 'gescheitert',
  ambiguous: 'ungewiss',
  withdrawn: 'zurückgezogen',
};

export function addMails(program: Command): void {
  planOption(program.command('mails'))
    .description('zeigt die Mails eines Plans und was aus ihnen wurde')
    .option('--problems', 'nur was gescheitert oder ungewiss ist oder auf einen neuen Versuch wartet')
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
}

function isProblem({ state, reason }: ListedMail): boolean {
  return state === 'failed' || state === 'ambiguous' || (state === 'pending' && reason !== null);
}

function row({ number, on, to, subject, state, reason }: ListedMail): string[] {
  const open = state !== 'sent' && state !== 'withdrawn';
  return [number, on, to, subject, stateWords[state], open ? (reason ?? '') : ''];
}
