import { type Command } from 'commander';
import { readConfiguration, readRunFile, withRunningParts } from '#libs/config/index';
import { diagnose, type Diagnosis } from '../doctor/diagnose.ts';
import { diagnosisText, nothingRuns } from '../doctor/diagnosis-text.ts';
import { partLines } from '../doctor/part-lines.ts';
import { formatOption } from '../options.ts';
import { print, printJson } from '../terminal.ts';

const patienceMs = 5000;

export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('sagt, was nicht in Ordnung ist, seit wann und was zu tun ist')
    .option('--repair', 'stellt beschädigte Zeilen wieder her und stößt fehlende Abläufe an')
    .addOption(formatOption('text', 'json'))
    .action(runDoctor);
}

async function runDoctor(options: { repair?: boolean; format: string }): Promise<void> {
  const read = readConfiguration(process.env);
  const parts = readRunFile(read.home);
  const configuration = withRunningParts(read);
  const diagnosis = await diagnose({ configuration, parts, repair: options.repair === true, patienceMs });
  if (options.format === 'json') printJson(asJson(diagnosis));
  else if (configuration.databaseUrl === null) print(nothingRuns(read.home));
  else print(diagnosisText(diagnosis, options.repair === true));
  process.exitCode = diagnosis.report.condition === 'ok' ? 0 : 1;
}

function asJson(diagnosis: Diagnosis): object {
  return { ...diagnosis.report, parts: partLines(diagnosis), repaired: diagnosis.repaired };
}
