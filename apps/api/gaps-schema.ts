import { type PlanGaps } from '#libs/gaps/index';
import { gapCodes } from '#libs/gaps/domain/index';
import { z } from 'zod';

const day = z.iso.date().nullable();

const gap = z.strictObject({
  code: z.enum(gapCodes),
  severity: z.enum(['gap', 'hint']),
  office: z
    .strictObject({ key: z.string(), name: z.string(), shortName: z.string().nullable(), kind: z.string() })
    .nullable(),
  measures: z.array(z.string()),
  steps: z.array(z.strictObject({ measure: z.string(), number: z.int(), title: z.string(), dueOn: day })),
  stepCount: z.int(),
  since: day,
  until: day,
  mattersOn: day,
  meanwhile: z.enum(['mailbox', 'coordination', 'nobody']).nullable(),
  undelivered: z
    .strictObject({
      address: z.string(),
      use: z.enum(['coordination', 'coordination-deputy', 'leadership', 'contact', 'mailbox', 'deputy', 'superior']),
      mail: z.string(),
    })
    .nullable(),
  text: z.strictObject({ de: z.string(), en: z.string() }),
});

/** Where nobody can be reached about what is open in a plan. Days are plain dates in the plan's time zone. */
export const planGapsSchema = z.strictObject({ plan: z.string(), today: z.iso.date(), gaps: z.array(gap) });

// Fails to compile when the two no longer agree.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<z.output<typeof planGapsSchema>>, Flat<PlanGaps>>;
