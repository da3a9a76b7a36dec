import { type PlanQuality } from '#libs/quality/index';
import { qualityCodes } from '#libs/quality/domain/index';
import { z } from 'zod';

const day = z.iso.date().nullable();

const finding = z.strictObject({
  code: z.enum(qualityCodes),
  measure: z.string().nullable(),
  step: z.int().nullable(),
  indicator: z.string().nullable(),
  day,
  against: day,
  otherStep: z.int().nullable(),
  count: z.int().nullable(),
  text: z.strictObject({ de: z.string(), en: z.string() }),
});

/** What will hurt later in a plan. Days are plain dates. */
export const planQualitySchema = z.strictObject({ plan: z.string(), findings: z.array(finding) });

// Fails to compile when the two no longer agree.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
type Flat<T> = T extends object ? { -readonly [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<z.output<typeof planQualitySchema>>, Flat<PlanQuality>>;
