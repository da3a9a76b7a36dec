import { type Command, Option } from 'commander';
import { pendingRequest, type Step } from '#libs/measures/domain/index';
import { stepNumbered } from '#libs/measures/index';
import { positive } from '../options.ts';
import { giveMeasure, officeIdIfNamed, type OfStep, onStep } from './giving.ts';
import { MovingAlong } from './moving-along.ts';

interface Decision extends OfStep {
  grant?: true;
  reject?: true;
  office?: string;
  along?: true;
}

/** What coordination decides about what offices ask for, and about escalations. */
export function addDecisions(program: Command): void {
  onStep(program, 'decide', 'entscheidet, worum eine Stelle bittet')
    .addOption(new Option('--grant', 'gibt der Bitte statt').conflicts('reject'))
    .addOption(
      new Option('--reject', 'lehnt sie ab; die Erinnerungen gehen weiter').conflicts(['grant', 'office', 'along']),
    )
    .option('--office <key>', 'Stelle, die den Schritt übernimmt; sonst die vorgeschlagene')
    .option('--along', 'verschiebt mit einem neuen Termin die Schritte mit, die danach kommen')
    .action(decide);
  onStep(program, 'object', 'nimmt einen Termin zurück, der bei der Klärung der Altfälle genannt wurde').action(
    (options: OfStep) =>
      giveMeasure(options, 'Der bisherige Termin gilt wieder.', ({ measure }) => ({
        do: 'object',
        stepId: stepNumbered(measure, options.step).id,
      })),
  );
  onStep(program, 'hold', 'schiebt die nächste Eskalation auf (einmal je Termin)')
    .requiredOption('--days <number>', 'um so viele Kontakttage', positive)
    .requiredOption('--reason <text>', 'warum')
    .action((options: OfStep & { days: number; reason: string }) =>
      giveMeasure({ ...options, text: options.reason }, 'Die Eskalation ist aufgeschoben.', ({ measure }) => ({
        do: 'hold-escalation',
        stepId: stepNumbered(measure, options.step).id,
        days: options.days,
      })),
    );
  onStep(program, 'release', 'entlässt einen Altfall in die üblichen Erinnerungen').action((options: OfStep) =>
    giveMeasure(options, 'Für den Schritt gelten nun die üblichen Erinnerungen.', ({ measure }) => ({
      do: 'release-step',
      stepId: stepNumbered(measure, options.step).id,
    })),
  );
}

function decide(options: Decision, command: Command): Promise<void> {
  const { grant, reject } = options;
  if (!grant && !reject) command.error("error: required option '--grant | --reject' not specified");
  const along = new MovingAlong();
  return giveMeasure(
    options,
    (measure) => {
      if (!grant) return 'Die Bitte ist abgelehnt.';
      const done = grantedOf(stepNumbered(measure, options.step));
      return [done, ...along.lines].join('\n');
    },
    async (at) => {
      const step = stepNumbered(at.measure, options.step);
      if (!grant) return { do: 'reject-request', stepId: step.id };
      const command = {
        do: 'grant-request',
        stepId: step.id,
        officeId: await officeIdIfNamed(at, options.office),
      } as const;
      const to = pendingRequest(step)?.to ?? null;
      if (!options.along || to === null) return command;
      return { ...command, along: await along.decided(at, step, to) };
    },
  );
}

function grantedOf({ requests }: Step): string {
  switch (requests.at(-1)?.kind) {
    case 'new-date':
      return 'Der Termin ist verschoben.';
    case 'not-mine':
      return 'Der Schritt ist übergeben.';
    default:
      return 'Der Schritt ist entfallen.';
  }
}
