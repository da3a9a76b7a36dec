import { Command, CommanderError } from 'commander';
import { addDoctor } from './commands/doctor.ts';
import { addExport } from './commands/export.ts';
import { addGaps } from './commands/gaps.ts';
import { addHalfYear } from './commands/half-year.ts';
import { addImport } from './commands/import.ts';
import { addLeadership } from './commands/leadership.ts';
import { addMails } from './commands/mails.ts';
import { addPlans } from './commands/plans.ts';
import { addPlay } from './commands/play.ts';
import { addRebuild } from './commands/rebuild.ts';
import { addQuality } from './commands/quality.ts';
import { addReleases } from './commands/releases.ts';
import { addSimulate } from './commands/simulate.ts';
import { addSteering } from './commands/steer.ts';
import { addTemplate } from './commands/template.ts';
import { addTimeLapse } from './commands/timelapse.ts';
import { addUp } from './commands/up.ts';
import { addWhy } from './commands/why.ts';
import { errorText } from './error-text.ts';
import { germanUsageError } from './usage-error.ts';

const germanTitles: Record<string, string> = {
  'Usage:': 'Aufruf:',
  'Arguments:': 'Angaben:',
  'Options:': 'Optionen:',
  'Commands:': 'Befehle:',
};

const program = new Command('schrittmacher')
  .description('Schrittmacher hält beschlossene Pläne in Bewegung.')
  .helpOption('-h, --help', 'zeigt diese Hilfe')
  .helpCommand(false)
  .configureHelp({ styleTitle: (title) => germanTitles[title] ?? title })
  .configureOutput({ outputError: (text, write) => write(germanUsageError(text)) })
  .exitOverride();

for (const add of [
  addUp,
  addImport,
  addExport,
  addTemplate,
  addPlans,
  addSteering,
  addMails,
  addLeadership,
  addWhy,
  addGaps,
  addQuality,
  addReleases,
  addSimulate,
  addPlay,
  addTimeLapse,
  addHalfYear,
  addDoctor,
  addRebuild,
])
  add(program);
for (const command of program.commands) command.copyInheritedSettings(program);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode;
  } else {
    process.stderr.write(`${errorText(error)}\n`);
    process.exitCode = 1;
  }
}
