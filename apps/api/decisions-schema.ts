import { type PlanDecisions } from '#libs/overview/domain/index';
import { z } from 'zod';

const day = z.iso.date();
const office = z.strictObject({ key: z.string(), name: z.string(), shortName: z.string().nullable() }).nullable();

const decision = z.strictObject({
  kind: z.enum(['new-date', 'not-mine', 'drop', 'dispute']),
  measure: z.strictObject({ number: z.string(), title: z.string() }),
  step: z.strictObject({ number: z.int(), title: z.string() }),
  office: office.meta({ description: 'Who asks' }),
  since: day,
  workingDays: z.int().meta({ description: 'Since then' }),
  dueOn: day.nullable(),
  due: z.string().meta({ description: 'The date in German as people say it' }),
  to: day.nullable().meta({ description: 'The date asked for' }),
  reason: z.enum(['staff', 'budget', 'procurement', 'committee', 'third-party', 'other']).nullable(),
  proposed: office.meta({ description: 'The office proposed' }),
  stopsClock: z.boolean().meta({ description: 'No reminder is sent until it is decided' }),
  tacitOn: day.nullable().meta({ description: 'It counts as granted on that day if nobody decides; null: it waits' }),
  source: z.enum(['mail', 'phone', 'meeting']).nullable(),
  remark: z.string().nullable(),
  reference: z.string().nullable(),
  text: z.strictObject({ de: z.string(), en: z.string() }).meta({ description: 'What is asked' }),
});

/** What coordination has to decide in a plan. Days are plain dates in the plan's time zone. */
export const planDecisionsSchema = z.strictObject({ plan: z.string(), today: day, decisions: z.array(decision) });

// Fails to compile when the two no longer agree.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<z.output<typeof planDecisionsSchema>>, Flat<PlanDecisions>>;
