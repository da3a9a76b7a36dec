import { dayInReach, earliestDay, latestDay } from '#libs/calendar/domain/index';
import { type AlongPreview } from '#libs/simulation/index';
import { z } from 'zod';
import { day as givenDay, only } from './commands/fields.ts';
import { policyEffectSchema } from './policy-schema.ts';

const day = z.iso.date();

export const askedAlong = only({
  to: givenDay.refine(dayInReach, `bitte einen Tag von ${earliestDay} bis ${latestDay} angeben`),
});

export type AskedAlong = z.output<typeof askedAlong>;

const following = z.strictObject({
  step: z.int(),
  title: z.string(),
  office: z.string().nullable().meta({ description: "The office's key" }),
  from: day,
  to: day.meta({ description: 'The same day when it stays' }),
  stays: z
    .enum(['hard', 'bound', 'request-undecided', 'shift-too-small'])
    .nullable()
    .meta({ description: 'Why it keeps its date; null: it moves' }),
});

/** What would move along with a step. Days are plain dates in the plan's time zone. */
export const alongSchema = z.strictObject({
  step: z.int(),
  from: day,
  to: day,
  following: z.array(following).meta({ description: 'The steps that come after it, the earliest first' }),
  effect: policyEffectSchema.meta({ description: 'What moving all of them would touch if nobody answers' }),
});

// Fails to compile when the two no longer agree.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<z.output<typeof alongSchema>>, Flat<AlongPreview>>;
