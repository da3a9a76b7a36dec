import { dayInReach, earliestDay, latestDay } from '#libs/calendar/domain/index';
import { type MailWhy, type Why } from '#libs/why/domain/index';
import { z } from 'zod';
import { role, stage } from './notice-words.ts';

const day = z.iso.date();

/** What is asked, as the address says it. */
export const askedWhy = z.object({
  step: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, { error: 'bitte die Nummer eines Schritts angeben' })
    .transform(Number)
    .optional(),
  on: z.iso
    .date({ error: 'bitte einen Kalendertag wie 2027-02-01 angeben' })
    .refine(dayInReach, { error: `bitte einen Tag von ${earliestDay} bis ${latestDay} angeben` }),
});
export type AskedWhy = z.output<typeof askedWhy>;

const days = z.enum(['contact', 'working']).meta({ description: 'What `after` counts' });

const rule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('before-deadline'),
    workingDays: z.int(),
    onlyIf: z.int().nullable(),
    days,
    madeUpFor: day.nullable(),
  }),
  z.strictObject({ kind: z.literal('deadline'), days, madeUpFor: day.nullable() }),
  z.strictObject({ kind: z.literal('after-deadline'), after: z.int(), days }),
  z.strictObject({ kind: z.literal('backlog'), after: z.int(), days, startedOn: day, begin: day }),
  z.strictObject({
    kind: z.literal('after'),
    cause: z.enum([
      'waiting-ended',
      'handed-over',
      'request-made',
      'responsibility-disputed',
      'office-waited-for',
      'closed-or-moved',
      'contact-changed',
    ]),
    causedOn: day.nullable(),
    after: z.int(),
    days,
  }),
  z.strictObject({ kind: z.literal('status'), round: day, after: z.int(), days }),
  z.strictObject({ kind: z.literal('mail-lost'), mail: z.string(), composedOn: day, days }),
]);

const deadline = z.strictObject({
  dueOn: day,
  precision: z.enum(['day', 'month', 'quarter', 'half', 'year', 'from']).nullable(),
  hard: z.boolean(),
  endsOn: day,
  askingDay: day,
  enteredOn: day,
  base: day,
});

const shift = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('standstill'), from: day, to: day }),
  z.strictObject({ kind: z.literal('hold'), days: z.int() }),
]);

const reader = z.strictObject({
  role,
  office: z.string().nullable(),
  because: z.enum([
    'contact',
    'deputy-while-away',
    'mailbox-while-away',
    'mailbox',
    'no-office',
    'not-ownable',
    'nobody-reachable',
    'deputy-too',
    'escalation-address',
    'superior',
    'no-superior',
    'coordination',
    'coordination-deputy',
    'leadership',
    'had-escalation',
    'as-entered-then',
    'nobody-known',
  ]),
});
const recipient = z.strictObject({ ...reader.shape, address: z.string().nullable() });

const mail = z.strictObject({
  number: z.string(),
  handover: z.enum(['sent', 'on-its-way', 'failed', 'ambiguous', 'returned']),
  to: z.string().meta({ description: 'The address behind the role at its delivery' }),
  copies: z.array(z.string()).readonly(),
  confirmedOn: day.nullable().meta({ description: 'Coordination said then that it has arrived' }),
});
const suppressed = z.enum([
  'predecessor-open',
  'on-course',
  'same-recipient',
  'overtaken',
  'closed',
  'moved',
  'reassigned',
  'paused',
  'request-undecided',
  'decided',
  'answered',
  'never-told',
  'superseded',
]);
const standing = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('foreseen') }),
  z.strictObject({
    kind: z.literal('waiting'),
    mailMode: z.enum(['off', 'approve', 'live']),
    released: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('held'), since: day, lastOn: day }),
  z.strictObject({ kind: z.literal('told'), on: day, mail: mail.nullable(), arrivedOn: day.nullable() }),
  z.strictObject({ kind: z.literal('suppressed'), reason: suppressed }),
]);

const computed = z.strictObject({
  stage,
  on: day,
  ruleDay: day.meta({ description: 'Earlier than `on` where the mail of the stage below arrived late' }),
  rule,
  policyVersion: z.int(),
  deadline: deadline.nullable(),
  shifts: z.array(shift),
  movedDays: z.int(),
});
const explanation = z.strictObject({
  ...computed.shape,
  recipient,
  summaryOn: day.nullable(),
  weeklyOn: day.nullable().meta({ description: 'The day of the weekly mail with which it comes' }),
  state: standing,
});

const neighbour = z.strictObject({ stage, on: day, foreseen: z.boolean() });
const reason = z.discriminatedUnion('because', [
  z.strictObject({ because: z.literal('step-closed'), as: z.enum(['done', 'dropped']), on: day }),
  z.strictObject({ because: z.literal('plan-not-active'), activatedOn: day.nullable() }),
  z.strictObject({ because: z.literal('not-yet-added') }),
  z.strictObject({ because: z.literal('measure-closed'), on: day }),
  z.strictObject({ because: z.literal('measure-paused'), on: day, until: day }),
  z.strictObject({
    because: z.literal('request-undecided'),
    request: z.enum(['new-date', 'not-mine', 'drop']),
    since: day,
  }),
  z.strictObject({ because: z.literal('undated') }),
  z.strictObject({ because: z.literal('waits'), step: z.int(), dueOn: day.nullable(), inBacklog: z.boolean() }),
  z.strictObject({ because: z.literal('backlog-not-begun') }),
  z.strictObject({ because: z.literal('in-backlog'), startedOn: day }),
  z.strictObject({ because: z.literal('mail-not-arrived'), stage, ruleDay: day }),
  z.strictObject({ because: z.literal('dated-step-open') }),
  z.strictObject({ because: z.literal('between-stages') }),
]);
const absence = z.strictObject({
  reason,
  last: neighbour.nullable(),
  next: neighbour.nullable(),
  dayOff: z.enum(['weekend', 'public-holiday', 'closing-day', 'quiet-period']).nullable(),
});

const measureNamed = z.strictObject({ number: z.string(), title: z.string() });
const stepNamed = z.strictObject({ number: z.int(), title: z.string() });

/** Why somebody is told on a day, or why nobody, as data. Days are plain dates in the plan's time zone. */
export const whySchema = z.strictObject({
  on: day,
  today: day,
  policyVersion: z.int(),
  measure: measureNamed,
  step: stepNamed.nullable(),
  notices: z.array(explanation),
  absence: absence.nullable(),
});

/** The same as data and as readable text. */
export const whyAnswer = z.strictObject({ why: whySchema, text: z.string(), english: z.string() });
export type WhyAnswer = z.output<typeof whyAnswer>;

/** Why a mail came, for whoever reads it: offices and roles, no addresses. */
export const mailWhySchema = z.strictObject({
  number: z.string(),
  on: day,
  kind: z.enum(['office', 'coordination', 'leadership']),
  subject: z.string(),
  because: z.enum(['notices', 'weekly-notices', 'coordination-sheet', 'leadership-summary']),
  copied: z.boolean(),
  items: z.array(
    z.strictObject({
      ...computed.shape,
      measure: measureNamed.nullable(),
      step: stepNamed.nullable(),
      recipient: reader,
    }),
  ),
});

/** The same as data and as readable text; `notices` in the order of `why.items`. */
export const mailWhyAnswer = z.strictObject({
  why: mailWhySchema,
  text: z.string(),
  english: z.string(),
  mail: z.strictObject({ number: z.string(), on: day, subject: z.string() }),
  notices: z.array(z.strictObject({ text: z.string(), english: z.string() })),
});
export type MailWhyAnswer = z.output<typeof mailWhyAnswer>;

// Fails to compile when the two no longer agree.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<z.output<typeof whySchema>>, Flat<Why>>;
true satisfies Same<Flat<z.output<typeof mailWhySchema>>, Flat<MailWhy>>;
