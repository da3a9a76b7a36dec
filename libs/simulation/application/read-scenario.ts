import { dayInReach, earliestDay, isIsoDate, latestDay } from '#libs/calendar/domain/index';
import { PlainError } from '#libs/config/index';
import { z } from 'zod';
import { type Scenario } from '../domain/index.ts';
import { readJsonFile } from './read-json-file.ts';

const day = z
  .string()
  .refine(isIsoDate, 'ist kein Kalendertag (erwartet: 2027-02-28)')
  .refine(dayInReach, `liegt zu weit weg (erwartet: ${earliestDay} bis ${latestDay})`);
const orNull = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null);
const text = z.string().min(1);
const yesOrNo = z.boolean().default(false);
const precision = z.enum(['day', 'month', 'quarter', 'half', 'year', 'from']);
const binding = orNull(z.enum(['council', 'funding', 'law']));
const ofStep = { on: day, measure: text, step: z.int() };
const ofMeasure = { on: day, measure: text };
const dated = { office: orNull(text), dueOn: orNull(day), precision: orNull(precision), hard: yesOrNo, binding };

const command = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['done', 'partly', 'atRisk', 'onCourse', 'note', 'notMine', 'drop']), ...ofStep }),
  z.object({ do: z.enum(['release', 'reopen']), ...ofStep }),
  z.object({ do: z.enum(['waitingFor', 'reassign']), ...ofStep, office: text }),
  z.object({ do: z.enum(['newDate', 'move']), ...ofStep, to: day }),
  z.object({ do: z.literal('decide'), ...ofStep, grant: z.boolean(), office: orNull(text) }),
  z.object({ do: z.literal('hold'), ...ofStep, days: z.number() }),
  z.object({ do: z.literal('add'), ...ofStep, ...dated }),
  z.object({ do: z.literal('firstDate'), ...ofStep, dueOn: day, precision }),
  z.object({ do: z.literal('pause'), ...ofMeasure, until: day }),
  z.object({ do: z.enum(['resume', 'status']), ...ofMeasure }),
  z.object({ do: z.literal('contact'), on: day, office: text, contact: orNull(text) }),
  z.object({ do: z.literal('absence'), on: day, office: text, from: day, to: day }),
]);

const office = z.object({
  key: text,
  mailbox: orNull(text),
  contact: orNull(text),
  deputy: orNull(text),
  superior: orNull(text),
  ownable: z.boolean().default(true),
});

const schema = z.object({
  plan: z.object({
    region: text,
    activate: day,
    backlogStart: orNull(day),
    ends: orNull(day),
    coordination: orNull(text),
    coordinationDeputy: orNull(text),
    leadership: orNull(text),
  }),
  offices: z.array(office),
  measures: z.array(z.object({ number: text, lead: orNull(text), parallel: yesOrNo, continuous: yesOrNo })),
  steps: z.array(z.object({ measure: text, number: z.int(), ...dated })),
  commands: z.array(command),
  from: day,
  to: day,
});

/**
 * A scripted run from a file (JSON, as SCENARIO.md describes it).
 *
 * @throws {PlainError} `FILE_UNREADABLE`, `FILE_NOT_JSON`, `SCENARIO_INVALID` with the first places that are wrong.
 */
export async function readScenario(path: string): Promise<Scenario> {
  const result = schema.safeParse(await readJsonFile(path));
  if (result.success) return checked(path, result.data);
  const places = result.error.issues.slice(0, 5).map(({ path: place, message }) => `${place.join('.')}: ${message}`);
  throw invalid(path, places);
}

/** What the rules presuppose: nothing happens before the activation, and every step has its measure. */
function checked(path: string, scenario: Scenario): Scenario {
  const { plan, measures, steps, commands } = scenario;
  const numbers = new Set(measures.map(({ number }) => number));
  const wrong = [
    ...commands.flatMap(({ on }, index) =>
      on < plan.activate ? [`commands.${index}.on: liegt vor der Aktivierung (${plan.activate})`] : [],
    ),
    ...commands.flatMap(({ on }, index) =>
      on < (commands[index - 1]?.on ?? '') ? [`commands.${index}.on: steht nach einem späteren Tag`] : [],
    ),
    ...steps.flatMap(({ measure }, index) =>
      numbers.has(measure) ? [] : [`steps.${index}.measure: eine Maßnahme „${measure}“ gibt es nicht`],
    ),
  ];
  if (wrong.length > 0) throw invalid(path, wrong.slice(0, 5));
  return scenario;
}

function invalid(path: string, places: readonly string[]): PlainError {
  const list = places.map((place) => `\n  ${place}`).join('');
  return new PlainError(
    'SCENARIO_INVALID',
    `Die Datei ${path} beschreibt keinen Ablauf. Bitte prüfen Sie:${list}`,
    `The file ${path} describes no scripted run. Check the places named above.`,
  );
}
