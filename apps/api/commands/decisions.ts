import { type GivenMeasureCommand } from '#libs/measures/index';
import { type z } from 'zod';
import { along, command, count, measure, office, step, words } from './fields.ts';
import { alongIds, type InMeasure, officeIdIfNamed, stepId } from './looking-up.ts';

/** What coordination decides about what offices ask for, and about escalations. */
export const decisionBodies = [
  command('grant-request', 'Grants what the office asked for.', {
    measure,
    step,
    office: office
      .optional()
      .meta({ description: 'Who takes the step over, if not the office proposed', example: 'SKK' }),
    along,
  }),
  command('reject-request', 'Rejects it; the clock goes on.', { measure, step }),
  command('object', 'Takes back a date that the office gave in the backlog round.', { measure, step }),
  command('hold-escalation', 'The next escalation and every later one come later.', {
    measure,
    step,
    days: count.meta({ description: 'Contact days, 1 to 10 by default' }),
    text: words.meta({ description: 'Why', example: 'Der Vertrag wird gerade gezeichnet.' }),
  }),
  command('release-step', 'From the backlog to the usual reminders.', { measure, step }),
] as const;

export type DecisionBody = z.output<(typeof decisionBodies)[number]>;

export async function decision(at: InMeasure, body: DecisionBody): Promise<GivenMeasureCommand> {
  const id = stepId(at, body.step);
  switch (body.do) {
    case 'grant-request':
      return granted(at, body, id);
    case 'hold-escalation':
      return { do: body.do, stepId: id, days: body.days };
    default:
      return { do: body.do, stepId: id };
  }
}

async function granted(
  at: InMeasure,
  { do: name, office, along }: Extract<DecisionBody, { do: 'grant-request' }>,
  stepId: string,
): Promise<GivenMeasureCommand> {
  const command = { do: name, stepId, officeId: await officeIdIfNamed(at, office) };
  return along === undefined ? command : { ...command, along: alongIds(at, along) };
}
