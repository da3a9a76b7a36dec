import { cadencePolicyDocument } from '#libs/cadence/index';
import { type PolicyHistory } from '#libs/measures/index';
import { type PolicyEffect } from '#libs/simulation/index';
import { z } from 'zod';
import { count, only } from './commands/fields.ts';
import { role, stage } from './notice-words.ts';

const day = z.iso.date();
const version = z.int().min(1);

/** What a plan's reminders go by. Days are plain dates in the plan's time zone. */
export const policySchema = z.strictObject({
  plan: z.string(),
  version,
  since: day,
  document: cadencePolicyDocument,
  versions: z.array(z.strictObject({ version, since: day })).meta({ description: 'In order, the present one last' }),
});

export const policyChangeBody = only(
  {
    base: count.min(1, 'bitte die Fassung angeben, von der die Änderung ausgeht').meta({
      description: 'The version that the change was made from',
    }),
    change: z
      .record(z.string(), z.unknown(), {
        error: 'bitte als JSON-Objekt angeben, zum Beispiel { "grace": { "day": 3 } }',
      })
      .meta({
        description: 'The numbers to change: groups are merged, lists replaced',
        example: { reminder1DaysBefore: 10, grace: { day: 3 } },
      }),
  },
  'bitte als JSON-Objekt angeben: { "base": 1, "change": { … } }',
);

export type PolicyChangeBody = z.output<typeof policyChangeBody>;

const touchedNotice = z.strictObject({
  change: z.enum(['moved', 'removed', 'added']),
  measure: z.string().nullable(),
  step: z.int().nullable(),
  office: z.string().nullable().meta({ description: "The office's key" }),
  stage,
  role,
  before: day.nullable(),
  after: day.nullable(),
});

/** What a change makes different from today on if nobody answers. */
export const policyEffectSchema = z.strictObject({
  from: day,
  to: day,
  steps: z.int().meta({ description: 'Number of steps touched' }),
  offices: z.int().meta({ description: 'Number of offices touched' }),
  mails: z.strictObject({ removed: z.int(), added: z.int() }),
  notices: z.array(touchedNotice),
});

export const policySavedSchema = z.strictObject({
  done: z.literal(true),
  on: day,
  version,
  effect: policyEffectSchema
    .nullable()
    .meta({ description: 'Null when it could not be computed; the change holds all the same' }),
});

export type PolicySaved = z.output<typeof policySavedSchema>;

// Fails to compile when the two no longer agree.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<z.output<typeof policySchema>>, Flat<PolicyHistory>>;
true satisfies Same<Flat<z.output<typeof policyEffectSchema>>, Flat<PolicyEffect>>;
