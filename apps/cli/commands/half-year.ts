import { type Command } from 'commander';
import { day } from '../options.ts';
import { halfYear } from '../half-year/half-year.ts';

export function addHalfYear(program: Command): void {
  program
    .command('half-year')
    .description('zeigt ein halbes Jahr des erfundenen Plans im Zeitraffer, in einer eigenen Vorführung')
    .option('--until <day>', 'nur bis zu diesem Tag', day)
    .option('--exit', 'beendet sich danach')
    .action(async ({ until, exit }: { until?: string; exit?: true }) => {
      process.exit(await halfYear({ until: until ?? null, exit: exit ?? false }));
    });
}
