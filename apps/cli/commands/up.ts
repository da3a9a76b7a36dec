import { type Command } from 'commander';
import { day } from '../options.ts';
import { stay, up } from '../up/up.ts';

export function addUp(program: Command): void {
  program
    .command('up')
    .description('startet alles, was Schrittmacher braucht, und bleibt, bis es beendet wird')
    .option('--no-example', 'beginnt ohne den Beispielplan')
    .option('--today <day>', 'Tag, an dem eine Vorführung beginnt', day)
    .action(async ({ example, today }: { example: boolean; today?: string }) => {
      process.exit(await up({ examples: example ? 'all' : [], today: today ?? null }, stay));
    });
}
