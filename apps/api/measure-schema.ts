import { z } from 'zod';

const day = z.iso.date();
const office = z.strictObject({ key: z.string(), name: z.string(), shortName: z.string().nullable() });
const reason = z.enum(['staff', 'budget', 'procurement', 'committee', 'third-party', 'other']);

const command = z.strictObject({
  do: z.string().meta({ description: 'Name of the command', example: 'ask-for-date' }),
  who: z
    .enum(['office', 'coordination'])
    .meta({ description: 'Whose word it is; coordination also records what offices say' }),
  possible: z.boolean().meta({ description: 'With suitable details it would be accepted now' }),
  refused: z
    .strictObject({ code: z.string(), text: z.string(), english: z.string() })
    .nullable()
    .meta({ description: 'Why not: a stable code and a sentence' }),
});

const said = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('on-course') }),
  z.strictObject({ kind: z.literal('note') }),
  z.strictObject({ kind: z.literal('at-risk'), reason }),
  z.strictObject({ kind: z.literal('partly'), share: z.int() }),
  z.strictObject({ kind: z.literal('waiting-for'), office }),
]);

const step = z.strictObject({
  number: z.int(),
  title: z.string(),
  office: office.nullable(),
  dueOn: day.nullable(),
  originalDueOn: day.nullable().meta({ description: 'The date as decided; it stays when the deadline moves' }),
  precision: z.enum(['day', 'month', 'quarter', 'half', 'year', 'from']).nullable(),
  hard: z.boolean(),
  binding: z.enum(['council', 'funding', 'law']).nullable(),
  milestone: z.boolean(),
  status: z.enum(['open', 'done', 'dropped']),
  closedOn: day.nullable(),
  doneOn: day.nullable(),
  donePrecision: z.enum(['day', 'quarter']).nullable(),
  answers: z.array(z.strictObject({ number: z.int(), on: day, said })),
  request: z
    .strictObject({
      kind: z.enum(['new-date', 'not-mine', 'drop']),
      on: day,
      to: day.nullable(),
      reason: reason.nullable(),
      office: office.nullable().meta({ description: 'The office proposed' }),
      stopsClock: z.boolean().meta({ description: 'No reminder is sent until it is decided' }),
    })
    .nullable()
    .meta({ description: 'What coordination has still to decide' }),
  commands: z.array(command),
});

/** A measure with its steps, and who may do what and why not. Days are plain dates in the plan's time zone. */
export const measureSchema = z.strictObject({
  today: day,
  number: z.string(),
  title: z.string(),
  lead: office.nullable(),
  kind: z.enum(['single', 'continuous']),
  parallel: z.boolean(),
  activeOn: day.nullable(),
  pause: z.strictObject({ on: day, until: day }).nullable(),
  closed: z
    .strictObject({
      on: day,
      result: z.enum(['implemented', 'continuously-implemented', 'partly', 'not-implemented', 'dropped']),
    })
    .nullable(),
  commands: z.array(command),
  steps: z.array(step),
});

export type MeasureView = z.output<typeof measureSchema>;
export type StepView = z.output<typeof step>;
export type CommandView = z.output<typeof command>;
export type OfficeView = z.output<typeof office>;
