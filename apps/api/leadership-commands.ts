import { type RecordPorts } from '#libs/database/index';
import { commandLeadership } from '#libs/leadership/index';
import { type LeadershipCommand } from '#libs/leadership/domain/index';
import { type CommandOutcome, measureNumbered, planNamed, type Transaction } from '#libs/measures/index';
import { z } from 'zod';
import { command, count, day, list, measure, words } from './commands/fields.ts';

const question = z
  .uuid({ error: 'bitte die Kennung der Frage angeben, wie sie bei den Fragen steht' })
  .meta({ description: "The question's id" });

/** What coordination does about leadership's summary. */
export const leadershipBody = z.discriminatedUnion(
  'do',
  [
    command('ask-leadership', 'Asks leadership to decide; the question stands in each summary until it is answered.', {
      measure: measure.optional(),
      question: words.meta({ description: 'In one sentence', example: 'Soll die Frist verschoben werden?' }),
      consequence: words.optional().meta({ description: 'What follows from it, or from deciding nothing' }),
      options: list(words, 'bitte als Liste von Texten angeben')
        .optional()
        .meta({ description: 'Two or more; without any the answer is free' }),
      until: day,
    }),
    command('record-leadership-answer', 'Records what leadership decided: one of the options, or in words.', {
      question,
      option: count.optional().meta({ description: 'Number of the option, from 1' }),
      text: words.optional(),
    }),
    command('withdraw-leadership-question', 'The question is no longer asked; its words are gone.', { question }),
    command('write-leadership-note', "Coordination's sentences for the next summary, in place of earlier ones.", {
      text: words,
    }),
    command('remove-leadership-note', 'The next summary comes without such sentences.', {}),
  ],
  {
    error: ({ code }) =>
      code === 'invalid_union'
        ? 'diesen Befehl gibt es nicht; welche es gibt, zeigt /api/docs'
        : 'bitte als JSON-Objekt angeben, zum Beispiel { "do": "write-leadership-note", "text": "…" }',
  },
);

export type LeadershipBody = z.output<typeof leadershipBody>;

/**
 * Gives a command in people's words. The same `key` again gives the same outcome and changes nothing.
 *
 * @throws {Refusal} when the plan or the measure is not found.
 * @throws {CommandKeyReused} when the key was used for another command.
 */
export async function giveLeadershipCommand(
  setting: { transaction: Transaction<RecordPorts> },
  planKey: string,
  key: string,
  body: LeadershipBody,
): Promise<CommandOutcome> {
  const target = await setting.transaction(async (ports) => {
    const plan = await planNamed(ports, planKey);
    const about = body.do === 'ask-leadership' && body.measure !== undefined ? body.measure : null;
    const measureId = about === null ? null : (await measureNumbered(ports, plan, about)).id;
    return { planId: plan.id, command: commandOf(body, measureId) };
  });
  return commandLeadership(setting, { key, actor: 'coordination', ...target });
}

function commandOf(body: LeadershipBody, measureId: string | null): LeadershipCommand {
  switch (body.do) {
    case 'ask-leadership': {
      const { do: name, question, consequence = null, options = [], until } = body;
      return { do: name, measureId, question, consequence, options, until };
    }
    case 'record-leadership-answer': {
      const answer = body.option === undefined ? { text: body.text ?? '' } : { chosen: body.option };
      return { do: body.do, questionId: body.question, answer };
    }
    case 'withdraw-leadership-question':
      return { do: body.do, questionId: body.question };
    default:
      return body;
  }
}
