import { type Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { planNamed, policyHistory } from '#libs/measures/index';
import { previewPolicy, readJsonFile, savePolicy } from '#libs/simulation/index';
import { formatOption, planOption, positive } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, printJson } from '../terminal.ts';
import { type Named, onPlan } from './giving.ts';
import { effectText, policyText } from './policy-text.ts';

interface Change extends Named {
  file: string;
  base?: number;
  preview?: true;
  format: string;
}

/** By which rules a plan is reminded of. */
export function addPolicy(program: Command): void {
  planOption(program.command('policy'))
    .description('zeigt, nach welchen Regeln erinnert wird')
    .addOption(formatOption('text', 'json'))
    .action(async ({ plan, format }: { plan: string; format: string }) => {
      const history = await withRecord(({ transaction }) => transaction((ports) => policyHistory(ports, plan)));
      if (format === 'json') printJson(history);
      else print(policyText(history));
    });
  onPlan(
    program,
    'policy-change',
    'ändert die Regeln, nach denen erinnert wird, und sagt, welche Schritte das betrifft',
  )
    .requiredOption('--file <file>', 'was sich ändert (JSON); alles andere bleibt')
    .option('--base <version>', 'Fassung, von der die Änderung ausgeht, sonst die geltende', positive)
    .option('--preview', 'zeigt nur, was sich ändern würde')
    .addOption(formatOption('text', 'json'))
    .action(change);
}

async function change(options: Change): Promise<void> {
  const given = await readJsonFile(options.file);
  const { version, effect } = await withRecord(async ({ setting, transaction }) => {
    const plan = await transaction((ports) => planNamed(ports, options.plan));
    const asked = { base: options.base ?? null, change: given };
    if (options.preview) {
      return {
        version: plan.policyVersion,
        effect: await transaction((ports) => previewPolicy(ports, plan.key, asked)),
      };
    }
    const key = options.key ?? randomUUID();
    // Why the effect is unknown is of no use to whoever reads this: the change holds.
    return savePolicy(setting, { plan, key, ...asked }, () => undefined);
  });
  if (options.format === 'json') printJson({ saved: !options.preview, version, effect });
  else if (options.preview) print(`Nichts ist gespeichert. Die Änderung würde bewirken:\n${effectText(effect)}`);
  else print(`Die Änderung ist als Fassung ${version} gespeichert.\n${effectText(effect)}`);
}
