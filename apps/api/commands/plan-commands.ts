import { type GivenPlanCommand } from '#libs/measures/index';
import { type z } from 'zod';
import { contact, contactOrNone, contactWithPhone, email, given } from './contact-fields.ts';
import { command, office, oneOf } from './fields.ts';
import { type InMeasure, officeId } from './looking-up.ts';

const division = office.meta({ description: 'Key of the office that stands for the division, all below it included' });

export const planBodies = [
  command('activate', 'From today on offices are asked and reminded.', {}),
  command('start-backlog', 'Begins to clarify old open steps.', {}),
  command('set-mail-mode', "Switches the plan's mail.", { mode: oneOf(['off', 'approve', 'live']) }),
  command('set-coordination', 'Who steers the plan; mails name this address and phone.', { contact: contactWithPhone }),
  command('set-coordination-deputy', 'Who hears beside coordination that a decision is overdue.', {
    contact: contactOrNone,
  }),
  command('set-leadership', 'Who hears of escalations and gets the summary.', { contact: contactOrNone }),
  command('add-leader', "One more reader of leadership's summary: the own division in rows.", { contact, division }),
  command('remove-leader', "Takes a reader of leadership's summary away.", { email, division }),
] as const;

type PlanBody = z.output<(typeof planBodies)[number]>;

export async function planCommand(at: Pick<InMeasure, 'ports' | 'plan'>, body: PlanBody): Promise<GivenPlanCommand> {
  switch (body.do) {
    case 'set-coordination':
      return { do: body.do, contact: given(body.contact) };
    case 'set-coordination-deputy':
    case 'set-leadership':
      return { do: body.do, contact: given(body.contact) };
    case 'add-leader':
      return { do: body.do, contact: given(body.contact), officeId: await officeId(at, body.division) };
    case 'remove-leader':
      return { do: body.do, email: body.email, officeId: await officeId(at, body.division) };
    default:
      return body;
  }
}
