import { type Command } from 'commander';
import { formatOption } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, printJson, table } from '../terminal.ts';

export function addPlans(program: Command): void {
  program
    .command('plans')
    .description('zeigt die Pläne dieser Installation')
    .addOption(formatOption('table', 'json'))
    .action(async ({ format }: { format: string }) => {
      const plans = await withRecord(({ transaction }) =>
        transaction(async (ports) => {
          const demo = (await ports.installations.get())?.kind === 'demonstration';
          const rows = [];
          for (const { id, key, title } of await ports.plans.list()) {
            const measures = await ports.measures.ofPlan(id);
            const steps = measures.reduce((sum, measure) => sum + measure.steps.length, 0);
            rows.push({ key, title, measures: measures.length, steps, demo });
          }
          return rows;
        }),
      );
      if (format === 'json') return printJson(plans);
      if (plans.length === 0)
        return print('Es gibt noch keinen Plan. Einen Plan lesen Sie mit „npx schrittmacher import“ ein.');
      const rows = plans.map((plan) => [plan.key, plan.title, String(plan.measures), String(plan.steps)]);
      print(table(['Kürzel', 'Titel', 'Maßnahmen', 'Schritte'], rows));
    });
}
