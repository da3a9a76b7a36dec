import { dayInReach, earliestDay, latestDay } from '#libs/why/index';
import { type Why } from '#libs/why/domain/index';
import { z } from 'zod';

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

const stage = z.enum([
  'checkpoint',
  'reminder-1',
  'reminder-2',
  'due',
  'overdue-1',
  'overdue-2',
  'escalation-1',
  'escalation-2',
  'your-turn',
  'assigned',
  'resolved',
  'backlog-1',
  'backlog-2',
  'backlog-3',
  'decision-1',
  'decision-2',
  'dispute',
  'needed',
  'takeover',
  'status-1',
  'status-2',
  'status-3',
]);
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

const recipient = z.strictObject({
  role: z.enum(['responsible', 'deputy', 'superior', 'coordination', 'coordinationDeputy', 'leadership', 'office']),
  office: z.string().nullable(),
  address: z.string().nullable(),
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

const mail = z.strictObject({ number: z.string(), handover: z.enum(['sent', 'on-its-way', 'failed', 'ambiguous']) });
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
  z.strictObject({ kind: z.literal('waiting'), mailMode: z.enum(['off', 'approve', 'live']) }),
  z.strictObject({ kind: z.literal('told'), on: day, mail: mail.nullable(), arrivedOn: day.nullable() }),
  z.strictObject({ kind: z.literal('suppressed'), reason: suppressed }),
]);

const explanation = z.strictObject({
  stage,
  on: day,
  ruleDay: day.meta({ description: 'Earlier than `on` where the mail of the stage below arrived late' }),
  rule,
  deadline: deadline.nullable(),
  shifts: z.array(shift),
  movedDays: z.int(),
  recipient,
  summaryOn: day.nullable(),
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
  z.strictObject({ because: z.literal('waits'), step: z.int(), dueOn: day, inBacklog: z.boolean() }),
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

/** Why somebody is told on a day, or why nobody, as data. Days are plain dates in the plan's time zone. */
export const whySchema = z.strictObject({
  on: day,
  today: day,
  policyVersion: z.int(),
  measure: z.strictObject({ number: z.string(), title: z.string() }),
  step: z.strictObject({ number: z.int(), title: z.string() }).nullable(),
  notices: z.array(explanation),
  absence: absence.nullable(),
});

/** The same as data and as readable text. */
export const whyAnswer = z.strictObject({ why: whySchema, text: z.string(), english: z.string() });
export type WhyAnswer = z.output<typeof whyAnswer>;

// Fails to compile when the two no longer agree.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<z.output<typeof whySchema>>, Flat<Why>>;
