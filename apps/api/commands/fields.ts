import { isIsoDate } from '#libs/calendar/domain/index';
import { z } from 'zod';

// What is wrong with a field is said in German: the sentence around it names the field.

/** Text as people write it. The database keeps none with a NUL in it. */
const textLike = (wanted: string) =>
  z
    .string({ error: wanted })
    .max(10_000, 'ist zu lang; es gehen 10.000 Zeichen')
    .refine((text) => !text.includes('\0'), 'enthält ein Zeichen, das kein Text ist');

const named = (wanted: string) => textLike(wanted).min(1, wanted);

const number = (wanted: string) => z.int({ error: wanted }).min(1, wanted).max(9999, 'ist zu groß');

export const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, { error: `bitte eins davon angeben: ${values.join(', ')}` });

export const day = z
  .string({ error: 'bitte einen Tag angeben, zum Beispiel 2027-02-28' })
  .refine(isIsoDate, 'ist kein Kalendertag; bitte so angeben: 2027-02-28')
  .meta({ format: 'date', example: '2027-02-28' });
export const measure = named('bitte die Nummer einer Maßnahme angeben, zum Beispiel „G.3-01“').meta({
  description: "The measure's number",
  example: 'G.3-01',
});
export const step = number('bitte die Nummer eines Schritts angeben, zum Beispiel 3').meta({
  description: 'Number of the step within the measure',
});
export const office = named('bitte das Kürzel einer Stelle angeben, zum Beispiel „SKK“').meta({
  description: "The office's key",
  example: 'SKK',
});
export const title = textLike('bitte in wenigen Worten angeben, was zu tun ist').meta({
  description: 'What is to be done, in a few words',
  example: 'Beirat einberufen',
});
export const words = textLike('bitte als Text angeben');
export const count = z.int({ error: 'bitte eine ganze Zahl angeben' });
export const yes = z.boolean({ error: 'bitte true oder false angeben' });
export const list = <Entry extends z.ZodType>(entry: Entry, wanted: string) =>
  z.array(entry, { error: wanted }).max(500, 'ist zu lang');

export const reason = oneOf(['staff', 'budget', 'procurement', 'committee', 'third-party', 'other']);
export const precision = oneOf(['day', 'month', 'quarter', 'half', 'year', 'from']).meta({
  description: 'How exact the date is; it is the last day of that period, and "from" means "is to begin by"',
});

/** Named like a step, for what refers to another one. */
export const otherStep = (description: string) =>
  number('bitte die Nummer eines anderen Schritts angeben, zum Beispiel 2').meta({ description });

/** An object with these fields and no others. */
export const only = <Fields extends z.core.$ZodLooseShape>(fields: Fields, wanted = 'bitte als JSON-Objekt angeben') =>
  z.strictObject(fields, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? `„${issue.keys.join('“, „')}“ gibt es hier nicht` : wanted),
  });

/** What coordination was shown to move along with a date. */
export const along = list(
  only({ step, to: day }),
  'bitte die Schritte angeben, die mitgehen, zum Beispiel [{ "step": 4, "to": "2027-09-30" }]',
)
  .optional()
  .meta({
    description:
      'The steps that move along, as the preview shows them, all of them; refused if others would move now. Without it nothing moves along',
  });

/** The body of a command: its name and its fields. */
export const command = <const Name extends string, Fields extends z.core.$ZodLooseShape>(
  name: Name,
  description: string,
  fields: Fields,
) => only({ do: z.literal(name), ...fields }).meta({ description });
