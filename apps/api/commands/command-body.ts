import { z } from 'zod';
import { answerBodies } from './answers.ts';
import { decisionBodies } from './decisions.ts';
import { day } from './fields.ts';
import { measureBodies } from './measure-life.ts';
import { officeBodies } from './office-changes.ts';
import { planBodies } from './plan-commands.ts';
import { preferencesBody } from './preferences.ts';
import { stepBodies } from './step-changes.ts';

/** A command as people give it: numbers of measures and steps, keys of offices. */
export const commandBody = z.discriminatedUnion(
  'do',
  [
    ...planBodies,
    ...answerBodies,
    ...decisionBodies,
    ...stepBodies,
    ...measureBodies,
    ...officeBodies,
    preferencesBody,
  ],
  {
    error: ({ code }) =>
      code === 'invalid_union'
        ? 'diesen Befehl gibt es nicht; welche es gibt, zeigt /api/docs'
        : 'bitte als JSON-Objekt angeben, zum Beispiel { "do": "activate" }',
  },
);

export type CommandBody = z.output<typeof commandBody>;

export const commandAnswer = z.object({
  done: z.literal(true),
  on: day.meta({ description: "The day on which the command was given, in the plan's time zone" }),
});
