import { type PlanReleases } from '#libs/notices/index';
import { z } from 'zod';
import { role, stage } from './notice-words.ts';

const day = z.iso.date();

const notice = z.strictObject({
  notice: z.string().meta({ description: 'The identity by which it is released' }),
  measure: z.string().nullable(),
  step: z.strictObject({ number: z.int(), title: z.string() }).nullable(),
  stage,
  role,
  office: z.string().nullable(),
  on: day,
  released: z.boolean(),
  heldOn: day.nullable(),
});

const mail = z.strictObject({
  on: day,
  kind: z.enum(['office', 'coordination', 'leadership']),
  to: z.string(),
  recipient: z.strictObject({ name: z.string(), shortName: z.string().nullable() }),
  notices: z.array(notice),
});

/** What would go out next, what of it is released and what was held. Days are plain dates in the plan's time zone. */
export const planReleasesSchema = z.strictObject({
  plan: z.string(),
  mailMode: z.enum(['off', 'approve', 'live']),
  today: day,
  until: day.meta({ description: 'The next contact day: mails are foreseen up to it' }),
  fingerprint: z.string(),
  mails: z.array(mail),
  summaries: z.array(z.strictObject({ notice: z.string(), on: day, to: z.string(), released: z.boolean() })),
});

const wanted = 'bitte entweder „notices“ (Hinweise aus der Vorschau) oder „allOf“ (ihren „fingerprint“) angeben';
const text = z.string({ error: wanted }).min(1, wanted).max(1000, wanted);

/** What is to be released: some notices of the forecast, or all of the one that was looked at. */
export const releaseBody = z.union(
  [
    z.strictObject({ notices: z.array(text, { error: wanted }).min(1, wanted).max(10_000, wanted) }),
    z.strictObject({ allOf: text }),
  ],
  { error: wanted },
);

export type ReleaseBody = z.output<typeof releaseBody>;

// Fails to compile when the two no longer agree.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<z.output<typeof planReleasesSchema>>, Flat<PlanReleases>>;
