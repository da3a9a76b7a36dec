import { type PlanOverview } from '#libs/overview/domain/index';
import { z } from 'zod';

const stepState = z.enum(['dropped', 'done', 'paused', 'late', 'waits', 'at-risk', 'undated', 'silent', 'on-course']);
const officeName = z.strictObject({ name: z.string(), shortName: z.string().nullable() });

const measure = z.strictObject({
  number: z.string(),
  title: z.string(),
  field: z.string().nullable(),
  lead: officeName.nullable(),
  state: stepState,
  result: z
    .enum(['implemented', 'continuously-implemented', 'partly', 'not-implemented', 'dropped'])
    .nullable()
    .meta({ description: 'What became of it; null while it is not closed' }),
  reason: z.string(),
  nextStep: z
    .strictObject({
      number: z.int(),
      title: z.string(),
      office: officeName.nullable(),
      dueOn: z.iso.date().nullable(),
      due: z.string(),
      state: stepState,
    })
    .nullable(),
  nextMail: z.strictObject({ on: z.iso.date(), what: z.string(), to: z.string() }).nullable(),
  openSteps: z.int(),
  closedSteps: z.int(),
});

const mail = z.strictObject({
  number: z.string(),
  on: z.iso.date(),
  to: z.string(),
  subject: z.string(),
  state: z.enum(['pending', 'claimed', 'sending', 'sent', 'failed', 'ambiguous']),
  reason: z.string().nullable(),
});

/** A plan at a glance. Days are plain dates in the plan's time zone, instants ISO 8601 in UTC. */
export const planOverviewSchema = z.strictObject({
  plan: z.strictObject({
    key: z.string(),
    title: z.string(),
    shortTitle: z.string().nullable(),
    today: z.iso.date(),
    activatedOn: z.iso.date().nullable(),
    backlogStartedOn: z.iso.date().nullable(),
    mailMode: z.enum(['off', 'approve', 'live']),
    nextDeliveryAt: z.iso.datetime().nullable(),
    coordination: z.string().nullable().meta({ description: 'Address of the coordination' }),
    heldNotices: z.int().meta({ description: 'Notices that were due and wait to be released' }),
    decisions: z.int().meta({ description: 'What waits for coordination to decide' }),
  }),
  counts: z.partialRecord(stepState, z.int()),
  measures: z.array(measure),
  mails: z.array(mail),
});

// Fails to compile when the two no longer agree.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;
type Flat<T> = T extends object ? { [K in keyof T]: Flat<T[K]> } : T;
true satisfies Same<Flat<z.output<typeof planOverviewSchema>>, Flat<PlanOverview>>;
