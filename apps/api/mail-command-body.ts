import { type MailCommand } from '#libs/mail/index';
import { z } from 'zod';
import { command, day } from './commands/fields.ts';

const on = day.nullable().optional().meta({ description: 'The day of that; absent: today' });

/** What coordination knows of a mail and the mail server does not. */
export const mailCommandBody = z.discriminatedUnion(
  'do',
  [
    command('mark-returned', 'The mail came back.', { on }),
    command('confirm-arrival', 'What the mail tells has arrived, by whatever way.', { on }),
  ],
  {
    error: ({ code }) =>
      code === 'invalid_union'
        ? 'diesen Befehl gibt es für Mails nicht; es gehen „mark-returned“ und „confirm-arrival“'
        : 'bitte als JSON-Objekt angeben, zum Beispiel { "do": "mark-returned" }',
  },
);

export type MailCommandBody = z.output<typeof mailCommandBody>;

export function mailCommand(body: MailCommandBody): MailCommand {
  return { do: body.do, on: body.on ?? null };
}
