import { type Command, Option } from 'commander';
import { type IsoDate } from '#libs/calendar/domain/index';
import { pendingRequest, type Reason, type Step } from '#libs/measures/domain/index';
import { type AnswerSource, type GivenMeasureCommand, stepNumbered } from '#libs/measures/index';
import { day, positive } from '../options.ts';
import {
  type FromOffice,
  giveMeasure,
  type InMeasure,
  officeId,
  officeIdIfNamed,
  type OfMeasure,
  type OfStep,
  onMeasure,
  onStep,
} from './giving.ts';
import { type DoneWhen, doneWhen, listed, oneOf, reasons, type Words } from './words.ts';

/** What an office says about one of its steps (CADENCE.md, *Answers*). */
type Said = 'done' | 'partly' | 'on-course' | 'at-risk' | 'waiting-for' | 'new-date' | 'not-mine' | 'drop' | 'note';

const answers: Words<Said> = {
  erledigt: 'done',
  teilweise: 'partly',
  planmäßig: 'on-course',
  gefährdet: 'at-risk',
  wartet: 'waiting-for',
  termin: 'new-date',
  'nicht-zuständig': 'not-mine',
  entfällt: 'drop',
  notiz: 'note',
  done: 'done',
  partly: 'partly',
  'on-course': 'on-course',
  'at-risk': 'at-risk',
  'waiting-for': 'waiting-for',
  'new-date': 'new-date',
  'not-mine': 'not-mine',
  drop: 'drop',
  note: 'note',
};

const sources: Words<AnswerSource> = {
  mail: 'mail',
  telefon: 'phone',
  besprechung: 'meeting',
  phone: 'phone',
  meeting: 'meeting',
};

interface Details {
  on?: DoneWhen;
  share?: number;
  reason?: Reason;
  office?: string;
  to?: IsoDate;
}

/** Which details an answer needs, and which it can have besides; the others do not belong to it. */
const details: Record<Said, { needed: (keyof Details)[]; besides: (keyof Details)[] }> = {
  done: { needed: [], besides: ['on'] },
  partly: { needed: ['share'], besides: [] },
  'on-course': { needed: [], besides: [] },
  'at-risk': { needed: ['reason'], besides: [] },
  'waiting-for': { needed: ['office'], besides: [] },
  'new-date': { needed: ['to', 'reason'], besides: [] },
  'not-mine': { needed: [], besides: ['office'] },
  drop: { needed: [], besides: [] },
  note: { needed: [], besides: [] },
};

type AnswerOptions = OfStep & FromOffice & Details & { said: Said };

/** What offices say, as coordination records it. */
export function addAnswers(program: Command): void {
  fromOffice(onStep(program, 'complete', 'meldet einen Schritt als erledigt'))
    .option('--on <day>', 'Tag oder Quartal (Q3/2026), in dem er erledigt war; sonst heute', doneWhen)
    .action((options: OfStep & FromOffice & { on?: DoneWhen }) =>
      giveMeasure(options, 'Der Schritt ist erledigt.', (at) => completed(at, options)),
    );
  fromOffice(onStep(program, 'answer', 'trägt ein, was eine Stelle zu einem Schritt sagt'))
    .addOption(
      new Option('--said <answer>', `Antwort: ${listed(answers)}`).argParser(oneOf(answers)).makeOptionMandatory(),
    )
    .option('--on <day>', 'erledigt: Tag oder Quartal (Q3/2026); sonst heute', doneWhen)
    .option('--share <percent>', 'teilweise: Anteil in Prozent, 1 bis 99', positive)
    .option('--reason <reason>', `gefährdet, termin: Grund (${listed(reasons)})`, oneOf(reasons))
    .option('--office <key>', 'wartet: auf welche Stelle; nicht-zuständig: welche es wohl ist')
    .option('--to <day>', 'termin: neuer Termin', day)
    .action((options: AnswerOptions, command: Command) => {
      checkDetails(options, command);
      return giveMeasure(
        options,
        (measure) => outcomeOf(options.said, stepNumbered(measure, options.step)),
        (at) => answered(at, options),
      );
    });
  onStep(program, 'undo', 'nimmt eine Antwort zurück (fünf Arbeitstage lang)')
    .option('--answer <number>', 'die wievielte Antwort zum Schritt; sonst die letzte', positive)
    .action((options: OfStep & { answer?: number }) =>
      giveMeasure(options, 'Die Antwort ist zurückgenommen.', ({ measure }) => {
        const { id: stepId, answers } = stepNumbered(measure, options.step);
        return { do: 'take-answer-back', stepId, answer: options.answer ?? answers.at(-1)?.number ?? 0 };
      }),
    );
  fromOffice(onMeasure(program, 'status', 'trägt ein, dass eine Stelle den Stand der Maßnahme gemeldet hat')).action(
    (options: OfMeasure & FromOffice) =>
      giveMeasure(options, 'Die Antwort ist vermerkt.', () => ({ do: 'report-status' })),
  );
}

function fromOffice(command: Command): Command {
  return command
    .option('--source <source>', `wie die Antwort kam: ${listed(sources)}`, oneOf(sources))
    .option('--text <text>', 'was die Stelle geschrieben oder gesagt hat')
    .option('--reference <reference>', 'Aktenzeichen oder Ablageort');
}

function checkDetails(options: AnswerOptions, command: Command): void {
  const { needed, besides } = details[options.said];
  for (const option of command.options) {
    const name = option.attributeName() as keyof Details;
    const given = options[name] !== undefined;
    if (needed.includes(name) && !given) command.error(`error: required option '${option.flags}' not specified`);
    const ofAnother = Object.values(details).some((it) => [...it.needed, ...it.besides].includes(name));
    if (given && ofAnother && ![...needed, ...besides].includes(name)) {
      command.error(`error: option '${option.flags}' cannot be used with option '--said ${wordFor(options.said)}'`);
    }
  }
}

function wordFor(said: Said): string {
  return Object.keys(answers).find((word) => answers[word] === said) ?? said;
}

async function answered(at: InMeasure, options: AnswerOptions): Promise<GivenMeasureCommand> {
  const stepId = stepNumbered(at.measure, options.step).id;
  switch (options.said) {
    case 'done':
      return completed(at, options);
    case 'partly':
      return { do: 'report', stepId, said: { kind: 'partly', share: options.share! } };
    case 'on-course':
    case 'note':
      return { do: 'report', stepId, said: { kind: options.said } };
    case 'at-risk':
      return { do: 'report', stepId, said: { kind: 'at-risk', reason: options.reason! } };
    case 'waiting-for':
      return { do: 'report', stepId, said: { kind: 'waiting-for', officeId: await officeId(at, options.office!) } };
    case 'new-date':
      return { do: 'ask-for-date', stepId, to: options.to!, reason: options.reason! };
    case 'not-mine':
      return { do: 'say-not-mine', stepId, proposedOfficeId: await officeIdIfNamed(at, options.office) };
    case 'drop':
      return { do: 'ask-to-drop', stepId };
  }
}

function completed({ measure, today }: InMeasure, options: OfStep & { on?: DoneWhen }): GivenMeasureCommand {
  const { doneOn, donePrecision }: DoneWhen = options.on ?? { doneOn: today, donePrecision: 'day' };
  return { do: 'complete-step', stepId: stepNumbered(measure, options.step).id, doneOn, donePrecision };
}

function outcomeOf(said: Said, step: Step): string {
  switch (said) {
    case 'done':
      return 'Der Schritt ist erledigt.';
    case 'waiting-for':
      return 'Die Antwort ist vermerkt. Die andere Stelle erfährt davon; die Erinnerungen gehen weiter.';
    case 'new-date':
      return requested(step) ?? 'Der Termin ist verschoben.';
    case 'not-mine':
      return requested(step) ?? 'Die Koordination erfährt davon; so lange bleibt der Schritt bei dieser Stelle.';
    case 'drop':
      return requested(step) ?? 'Der Schritt ist entfallen.';
    default:
      return 'Die Antwort ist vermerkt.';
  }
}

/** Null when nothing waits for a decision. */
function requested(step: Step): string | null {
  const request = pendingRequest(step);
  if (request === null) return null;
  return request.stopsClock
    ? 'Die Koordination entscheidet; bis dahin ruhen die Erinnerungen.'
    : 'Die Koordination entscheidet; bis dahin gehen die Erinnerungen weiter.';
}
