import { type OfficeRequest, type PlanRequest } from '#libs/measures/index';
import { type z } from 'zod';
import { command, office, oneOf } from './fields.ts';
import { type InMeasure, officeId } from './looking-up.ts';

/** How mail comes. */
export const preferencesBody = command(
  'set-preferences',
  "How mail comes to an office's contact, else to its mailbox, or to whoever coordinates or leads the plan. It belongs to the address and holds for it in every plan. What is left out stays.",
  {
    office: office.optional(),
    post: oneOf(['coordination', 'coordinationDeputy', 'leadership'])
      .optional()
      .meta({ description: 'Instead of an office' }),
    rhythm: oneOf(['daily', 'weekly']).optional(),
    language: oneOf(['de', 'en']).optional(),
  },
).refine(({ office, post }) => (office === undefined) !== (post === undefined), {
  path: ['office'],
  error: 'bitte entweder „office“ oder „post“ angeben',
});

type PreferencesTarget = Pick<OfficeRequest, 'officeId' | 'command'> | Pick<PlanRequest, 'planId' | 'command'>;

/** Whose preferences they are, with the command. */
export async function preferences(
  at: Pick<InMeasure, 'ports' | 'plan'>,
  { do: name, office, post, rhythm, language }: z.output<typeof preferencesBody>,
): Promise<PreferencesTarget> {
  const given = { ...(rhythm && { rhythm }), ...(language && { language }) };
  if (post !== undefined) return { planId: at.plan.id, command: { do: name, post, preferences: given } };
  return { officeId: await officeId(at, office!), command: { do: name, preferences: given } };
}
