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

const stepState = z.enum(['dropped', 'done', 'paused', 'late', 'waits', 'at-risk', 'undated', 'silent', 'on-course']);
const sentence = z.strictObject({ de: z.string(), en: z.string() });
const nextMail = z.strictObject({ on: day, what: z.string(), to: z.string() }).nullable();

const came = {
  source: z
    .enum(['mail', 'phone', 'meeting'])
    .nullable()
    .meta({ description: 'How it reached whoever recorded it; null: not said' }),
  remark: z.string().nullable(),
  reference: z.string().nullable().meta({ description: 'Where the file lies that shows it' }),
};

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
  predecessor: z
    .int()
    .nullable()
    .meta({ description: 'Number of the step that was named to come before it, done or not; null: none' }),
  status: z.enum(['open', 'done', 'dropped']),
  state: stepState,
  reason: sentence.meta({ description: 'Why it is in this state' }),
  due: z.string().meta({ description: 'The date in German as people say it' }),
  nextMail: nextMail.meta({ description: 'The next mail about it if nobody answers; null when none is foreseen' }),
  closedOn: day.nullable(),
  doneOn: day.nullable(),
  donePrecision: z.enum(['day', 'quarter']).nullable(),
  answers: z.array(z.strictObject({ number: z.int(), on: day, said, ...came })),
  request: z
    .strictObject({
      kind: z.enum(['new-date', 'not-mine', 'drop']),
      on: day,
      to: day.nullable(),
      reason: reason.nullable(),
      office: office.nullable().meta({ description: 'The office proposed' }),
      stopsClock: z.boolean().meta({ description: 'No reminder is sent until it is decided' }),
      tacitOn: day
        .nullable()
        .meta({ description: 'It counts as granted on that day if nobody decides; null: it waits' }),
      ...came,
    })
    .nullable()
    .meta({ description: 'What coordination has still to decide' }),
  dispute: z
    .strictObject({ on: day, ...came })
    .nullable()
    .meta({ description: 'The office said again that the step is not its own, and nobody has settled it' }),
  commands: z.array(command),
});

/** A measure with its steps, and who may do what and why not. Days are plain dates in the plan's time zone. */
export const measureSchema = z.strictObject({
  today: day,
  number: z.string(),
  title: z.string(),
  field: z.string().nullable(),
  lead: office.nullable(),
  state: stepState,
  reason: sentence.meta({ description: 'Why it is in this state' }),
  nextMail: nextMail.meta({ description: 'The next mail about it if nobody answers; null when none is foreseen' }),
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
