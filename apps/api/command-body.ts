import { isIsoDate } from '#libs/calendar/domain/index';
import { z } from 'zod';

const day = z
  .string()
  .refine(isIsoDate, 'ist kein Kalendertag; bitte so angeben: 2027-02-28')
  .meta({ format: 'date', example: '2027-02-28' });
const measure = z.string().min(1).meta({ description: "The measure's number", example: 'G.3-01' });
const step = z.int().min(1).meta({ description: 'Number of the step within the measure' });
const office = z.string().min(1).meta({ description: "The office's key", example: 'SKK' });

/** A command as people give it: numbers of measures and steps, keys of offices. */
export const commandBody = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('activate') }),
  z.strictObject({ do: z.literal('start-backlog') }),
  z.strictObject({ do: z.literal('set-mail-mode'), mode: z.enum(['off', 'live']) }),
  z.strictObject({ do: z.literal('complete-step'), measure, step, doneOn: day }),
  z.strictObject({ do: z.literal('move-deadline'), measure, step, to: day }),
  z.strictObject({ do: z.literal('reassign-step'), measure, step, office }),
  z.strictObject({ do: z.literal('pause'), measure, until: day }),
  z.strictObject({ do: z.literal('resume'), measure }),
]);

export type CommandBody = z.output<typeof commandBody>;

export const commandAnswer = z.object({
  done: z.literal(true),
  on: day.meta({ description: "The day on which the command was given, in the plan's time zone" }),
});
