import { type Command, Option } from 'commander';
import { type MailMode } from '#libs/measures/domain/index';
import { addAnswers } from './answers.ts';
import { addDecisions } from './decisions.ts';
import { givePlan, type Named, onPlan } from './giving.ts';
import { addMeasureLife } from './measure-life.ts';
import { addOfficeChanges } from './office-changes.ts';
import { addPlanPosts } from './plan-posts.ts';
import { addPreferences } from './preferences.ts';
import { addPolicy } from './policy.ts';
import { addStepChanges } from './step-changes.ts';

/** The commands with which coordination steers a plan. */
export function addSteering(program: Command): void {
  onPlan(program, 'activate', 'aktiviert einen Plan: Von heute an wird gefragt und erinnert').action((options: Named) =>
    givePlan(options, { do: 'activate' }, 'Der Plan läuft.'),
  );
  onPlan(program, 'start-backlog', 'beginnt die Klärung der Altfälle').action((options: Named) =>
    givePlan(options, { do: 'start-backlog' }, 'Die Klärung der Altfälle hat begonnen.'),
  );
  onPlan(program, 'mail-mode', 'stellt den Mailversand ein')
    .addOption(new Option('--mode <mode>', 'Versand').choices(['off', 'approve', 'live']).makeOptionMandatory())
    .action((options: Named & { mode: MailMode }) =>
      givePlan(options, { do: 'set-mail-mode', mode: options.mode }, `Der Mailversand steht auf „${options.mode}“.`),
    );
  for (const add of [
    addPlanPosts,
    addPolicy,
    addAnswers,
    addDecisions,
    addStepChanges,
    addMeasureLife,
    addOfficeChanges,
    addPreferences,
  ])
    add(program);
}
