import { type Command, InvalidArgumentError, Option } from 'commander';
import { randomUUID } from 'node:crypto';
import { germanDay, type IsoDate } from '#libs/calendar/domain/index';
import { type RecordPorts } from '#libs/database/index';
import { commandLeadership } from '#libs/leadership/index';
import { type LeadershipCommand } from '#libs/leadership/domain/index';
import { renderMail } from '#libs/mail/index';
import { measureNumbered, planNamed } from '#libs/measures/index';
import { type Plan, Refusal } from '#libs/measures/domain/index';
import { type AskedQuestion, planLeadership, type PlanLeadership } from '#libs/notices/index';
import { day, formatOption, planOption } from '../options.ts';
import { withRecord } from '../record.ts';
import { print, printJson } from '../terminal.ts';
import { type Named, onPlan } from './giving.ts';

interface Asking extends Named {
  measure?: string;
  question: string;
  option: string[];
  consequence?: string;
  until: IsoDate;
}

interface OfQuestion extends Named {
  question: string;
}

interface Answering extends OfQuestion {
  option?: number;
  text?: string;
}

interface Noting extends Named {
  text?: string;
  remove?: true;
}

/** What coordination asks leadership and writes to it, and what leadership reads next. */
export function addLeadership(program: Command): void {
  onPlan(
    program,
    'ask-leadership',
    'stellt der Leitung eine Frage; sie steht in jeder Übersicht, bis sie beantwortet ist',
  )
    .requiredOption('--question <text>', 'die Frage, in einem Satz')
    .requiredOption('--until <day>', 'bis wann entschieden sein soll', day)
    .option('--measure <number>', 'Nummer der Maßnahme, um die es geht')
    .option('--option <text>', 'eine Möglichkeit zur Wahl; zwei oder mehr, oder keine', listed, [])
    .option('--consequence <text>', 'was daraus folgt')
    .action((options: Asking) =>
      give(options, 'Die Frage ist gestellt.', async (ports, plan) => ({
        do: 'ask-leadership',
        measureId: options.measure === undefined ? null : (await measureNumbered(ports, plan, options.measure)).id,
        question: options.question,
        consequence: options.consequence ?? null,
        options: options.option,
        until: options.until,
      })),
    );
  ofQuestion(program, 'leadership-answer', 'trägt ein, was die Leitung entschieden hat')
    .addOption(
      new Option('--option <letter>', 'die gewählte Möglichkeit, wie in der Mail: a, b …')
        .argParser(chosen)
        .conflicts('text'),
    )
    .option('--text <text>', 'die Antwort in Worten')
    .action((options: Answering, command: Command) => {
      const { option, text } = options;
      if (option === undefined && text === undefined) {
        command.error("error: required option '--option <letter> | --text <text>' not specified");
      }
      return give(options, 'Die Antwort ist eingetragen.', async (ports, plan) => ({
        do: 'record-leadership-answer',
        questionId: await questionId(ports, plan, options.question),
        answer: option === undefined ? { text: text ?? '' } : { chosen: option },
      }));
    });
  ofQuestion(program, 'withdraw-question', 'zieht eine Frage an die Leitung zurück').action((options: OfQuestion) =>
    give(options, 'Die Frage ist zurückgezogen.', async (ports, plan) => ({
      do: 'withdraw-leadership-question',
      questionId: await questionId(ports, plan, options.question),
    })),
  );
  onPlan(program, 'leadership-note', 'schreibt der Leitung einige Sätze in die nächste Übersicht')
    .option('--text <text>', 'die Sätze; sie ersetzen frühere')
    .addOption(new Option('--remove', 'doch keine Sätze').conflicts('text'))
    .action((options: Noting, command: Command) => {
      const { text, remove } = options;
      if (remove) return give(options, 'Die Sätze sind gelöscht.', async () => ({ do: 'remove-leadership-note' }));
      if (text === undefined) command.error("error: required option '--text <text> | --remove' not specified");
      return give(options, 'Die Sätze sind hinterlegt.', async () => ({ do: 'write-leadership-note', text: text! }));
    });
  planOption(program.command('leadership'))
    .description('zeigt die Fragen an die Leitung und ihre nächste Übersicht')
    .addOption(formatOption('text', 'json'))
    .action(async ({ plan, format }: { plan: string; format: string }) => {
      const found = await withRecord(({ transaction }) => transaction((ports) => planLeadership(ports, plan)));
      if (format === 'json') printJson({ ...found, preview: found.preview?.summary ?? null });
      else print(textOf(found));
    });
}

function ofQuestion(program: Command, name: string, description: string): Command {
  return onPlan(program, name, description).requiredOption(
    '--question <id>',
    'Kennung der Frage oder ihr Anfang, wie „leadership“ sie zeigt',
  );
}

/** As the mail names the options. */
const letters = 'abcdefghijklmnopqrstuvwxyz';

function chosen(text: string): number {
  const index = text.length === 1 ? letters.indexOf(text.toLowerCase()) : -1;
  if (index < 0) throw new InvalidArgumentError('Bitte geben Sie den Buchstaben der Möglichkeit an, zum Beispiel a.');
  return index + 1;
}

function listed(text: string, before: string[]): string[] {
  return [...before, text];
}

/** @throws {Refusal} for a command that was refused. */
async function give(
  { plan: name, key }: Named,
  done: string,
  commandOf: (ports: RecordPorts, plan: Plan) => Promise<LeadershipCommand>,
): Promise<void> {
  const { outcome, nextOn } = await withRecord(async ({ setting }) => {
    const target = await setting.transaction(async (ports) => {
      const plan = await planNamed(ports, name);
      return { planId: plan.id, command: await commandOf(ports, plan) };
    });
    const request = { key: key ?? randomUUID(), actor: 'coordination', ...target };
    return {
      outcome: await commandLeadership(setting, request),
      nextOn: (await setting.transaction((ports) => planLeadership(ports, name))).nextOn,
    };
  });
  if (!outcome.done) throw new Refusal(outcome.refused.code, outcome.refused.values);
  print(nextOn === null ? done : `${done} Die nächste Übersicht für die Leitung ist am ${germanDay(nextOn)} möglich.`);
}

/** @throws {Refusal} `leadership-question-not-found`, also when the beginning fits several. */
async function questionId({ leadership }: RecordPorts, { id }: Plan, beginning: string): Promise<string> {
  const found = (await leadership.questionsOf(id)).filter((question) =>
    question.id.startsWith(beginning.toLowerCase()),
  );
  if (found.length !== 1) throw new Refusal('leadership-question-not-found');
  return found[0]!.id;
}

function textOf({ questions, note, nextOn, preview }: PlanLeadership): string {
  const parts = questions.map(questionText);
  if (questions.every(({ answer }) => answer !== null)) parts.push('An die Leitung ist keine Frage offen.');
  if (note !== null && note.toldOn === null)
    parts.push('Für die nächste Übersicht sind Sätze der Koordination hinterlegt.');
  if (nextOn === null) parts.push('Der Plan läuft noch nicht; die Leitung bekommt noch keine Übersicht.');
  else if (preview === null)
    parts.push(`Am ${germanDay(nextOn)} gäbe es der Leitung nichts zu sagen; dann geht keine Mail.`);
  else {
    const { subject, text } = renderMail(preview);
    parts.push(`Am ${germanDay(nextOn)} ginge an die Leitung:`, `Betreff: ${subject}`, text.trimEnd());
  }
  return parts.join('\n\n');
}

function questionText({ id, measure, question, options, until, answer }: AskedQuestion): string {
  const lines = [`${id.slice(0, 8)}  ${measure === null ? '' : `${measure.number}: `}${question}`];
  if (answer !== null) return [...lines, `  entschieden am ${germanDay(answer.on)}: ${answer.text}`].join('\n');
  lines.push(...options.map((option, index) => `  ${letters[index]}) ${option}`));
  return [...lines, `  offen, Bitte um Entscheidung bis ${germanDay(until)}`].join('\n');
}
