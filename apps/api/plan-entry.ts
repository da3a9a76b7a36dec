import { z } from 'zod';

/** A plan in the list. Days are plain dates in the plan's time zone, instants ISO 8601 in UTC. */
export const planEntry = z.object({
  key: z.string(),
  title: z.string(),
  shortTitle: z.string().nullable(),
  measures: z.int(),
  steps: z.int(),
  activatedOn: z.string().nullable(),
  backlogStartedOn: z.string().nullable(),
  mailMode: z.enum(['off', 'approve', 'live']),
  nextDeliveryAt: z.string().nullable(),
});

export type PlanEntry = z.output<typeof planEntry>;
