import { type Command, InvalidArgumentError, Option } from 'commander';
import { randomUUID } from 'node:crypto';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type Binding, type Precision, type StepPart } from '#libs/measures/domain/index';
import { stepNumbered } from '#libs/measures/index';
import { previewAlong } from '#libs/simulation/index';
import { day, positive } from '../options.ts';
import { withRecord } from '../record.ts';
import { print } from '../terminal.ts';
import { alongPreviewText } from './along-text.ts';
import { MovingAlong } from './moving-along.ts';
import { giveMeasure, officeId, officeIdIfNamed, type OfStep, onStep } from './giving.ts';
import { bindings, listed, oneOf, precisions } from './words.ts';

interface NewStep extends OfStep {
  title: string;
  office?: string;
  due?: IsoDate;
  precision?: Precision;
  binding?: Binding;
  hard?: true;
  milestone?: true;
}

interface Parts extends OfStep {
  title?: string;
  due?: IsoDate;
  part: StepPart[];
}

interface Move extends OfStep {
  to: IsoDate;
  along?: true;
  preview?: true;
}

/** What coordination changes about steps. */
export function addStepChanges(program: Command): void {
  onStep(program, 'move', 'verschiebt den Termin eines Schritts')
    .requiredOption('--to <day>', 'neuer Termin', day)
    .option('--along', 'verschiebt die Schritte mit, die danach kommen')
    .addOption(new Option('--preview', 'zeigt nur, was mitginge und was sich ändern würde').implies({ along: true }))
    .action(move);
  onStep(program, 'predecessor', 'sagt, auf welchen Schritt der Maßnahme ein Schritt wartet')
    .addOption(new Option('--after <number>', 'Nummer des Schritts davor').argParser(positive).conflicts('none'))
    .addOption(new Option('--none', 'es ist keiner mehr genannt').conflicts('after'))
    .action(namePredecessor);
  onStep(program, 'reassign', 'übergibt einen Schritt an eine andere Stelle')
    .requiredOption('--office <key>', 'Kürzel der Stelle')
    .action((options: OfStep & { office: string }) =>
      giveMeasure(options, 'Der Schritt ist übergeben.', async (at) => ({
        do: 'reassign-step',
        stepId: stepNumbered(at.measure, options.step).id,
        officeId: await officeId(at, options.office),
      })),
    );
  onStep(program, 'reopen', 'öffnet einen abgeschlossenen Schritt wieder').action((options: OfStep) =>
    giveMeasure(options, 'Der Schritt ist wieder offen.', ({ measure }) => ({
      do: 'reopen-step',
      stepId: stepNumbered(measure, options.step).id,
    })),
  );
  onStep(program, 'add-step', 'fügt einer Maßnahme einen Schritt hinzu; --step ist eine freie Nummer')
    .requiredOption('--title <text>', 'was zu tun ist')
    .option('--office <key>', 'zuständige Stelle')
    .option('--due <day>', 'Termin, der letzte Tag des Zeitraums', day)
    .addOption(precisionOption())
    .option('--hard', 'ein äußerer Termin, der nicht rutschen kann')
    .option('--binding <binding>', `woran der Termin gebunden ist: ${listed(bindings)}`, oneOf(bindings))
    .option('--milestone', 'ein Meilenstein')
    .action(addStep);
  onStep(program, 'first-date', 'gibt einem Schritt ohne Termin einen')
    .requiredOption('--due <day>', 'Termin, der letzte Tag des Zeitraums', day)
    .addOption(precisionOption().default('day', 'tag'))
    .action((options: OfStep & { due: IsoDate; precision: Precision }) =>
      giveMeasure(options, 'Der Schritt hat einen Termin.', ({ measure }) => ({
        do: 'give-first-date',
        stepId: stepNumbered(measure, options.step).id,
        dueOn: options.due,
        precision: options.precision,
      })),
    );
  onStep(program, 'rename', 'gibt einem Schritt einen anderen Text')
    .requiredOption('--title <text>', 'was zu tun ist')
    .action((options: OfStep & { title: string }) =>
      giveMeasure(options, 'Der Text ist geändert.', ({ measure }) => ({
        do: 'rename-step',
        stepId: stepNumbered(measure, options.step).id,
        title: options.title,
      })),
    );
  onStep(program, 'split', 'teilt einen Schritt; die weiteren Teile kommen hinter den letzten Schritt')
    .option('--title <text>', 'Text des ersten Teils; sonst der bisherige')
    .option('--due <day>', 'Termin des ersten Teils; sonst der bisherige', day)
    .requiredOption(
      '--part <text>',
      'ein weiterer Teil, auch mehrmals: „Vergabe“ oder „Vergabe bis 30.06.2027“',
      oneMore,
    )
    .action((options: Parts) =>
      giveMeasure(options, 'Der Schritt ist geteilt.', ({ measure }) => {
        const { id: stepId, title, dueOn } = stepNumbered(measure, options.step);
        const first = { title: options.title ?? title, dueOn: options.due ?? dueOn };
        return { do: 'split-step', stepId, ...first, others: options.part };
      }),
    );
}

/** The list that is printed is the one that the command carries: if others would move by then, it is refused. */
async function move(options: Move): Promise<void> {
  const { plan, measure, step, to } = options;
  if (options.preview) {
    const preview = await withRecord(({ transaction }) =>
      transaction((ports) => previewAlong(ports, { plan, measure, step, to })),
    );
    return print(alongPreviewText(preview));
  }
  const along = new MovingAlong();
  await giveMeasure(
    options,
    () => ['Der Termin ist verschoben.', ...along.lines].join('\n'),
    async (at) => {
      const moved = stepNumbered(at.measure, step);
      if (!options.along) return { do: 'move-deadline', stepId: moved.id, to };
      return { do: 'move-deadline', stepId: moved.id, to, along: await along.decided(at, moved, to) };
    },
  );
}

async function namePredecessor(options: OfStep & { after?: number; none?: true }, command: Command): Promise<void> {
  const { after } = options;
  if (after === undefined && !options.none) {
    command.error("error: required option '--after <number> | --none' not specified");
  }
  const done = after === undefined ? 'Es ist kein Schritt davor mehr genannt.' : 'Der Schritt davor ist eingetragen.';
  await giveMeasure(options, done, ({ measure }) => ({
    do: 'set-predecessor',
    stepId: stepNumbered(measure, options.step).id,
    predecessorId: after === undefined ? null : stepNumbered(measure, after).id,
  }));
}

function precisionOption(): Option {
  return new Option('--precision <precision>', `wie genau der Termin ist: ${listed(precisions)}`).argParser(
    oneOf(precisions),
  );
}

function addStep(options: NewStep): Promise<void> {
  return giveMeasure(options, 'Der Schritt ist hinzugefügt.', async (at) => ({
    do: 'add-step',
    stepId: randomUUID(),
    number: options.step,
    title: options.title,
    officeId: await officeIdIfNamed(at, options.office),
    dueOn: options.due ?? null,
    precision: options.precision ?? null,
    hard: options.hard ?? false,
    binding: options.binding ?? null,
    milestone: options.milestone ?? false,
  }));
}

/** A part as people write it: its text, with "bis" and a day when it has a date. */
function oneMore(text: string, before: StepPart[] | undefined): StepPart[] {
  const dated = /^(.+) bis (\d\S*)$/.exec(text.trim());
  const [title, dueOn] = dated === null ? [text.trim(), null] : [dated[1]!.trim(), day(dated[2]!)];
  if (title === '') throw new InvalidArgumentError('Bitte beschreiben Sie den Teil in wenigen Worten.');
  return [...(before ?? []), { stepId: randomUUID(), title, dueOn }];
}
