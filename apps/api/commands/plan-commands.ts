import { type PlanCommand } from '#libs/measures/domain/index';
import { type z } from 'zod';
import { command, oneOf } from './fields.ts';

export const planBodies = [
  command('activate', 'From today on offices are asked and reminded.', {}),
  command('start-backlog', 'Begins to clarify old open steps.', {}),
  command('set-mail-mode', "Switches the plan's mail.", { mode: oneOf(['off', 'live']) }),
] as const;

type PlanBody = z.output<(typeof planBodies)[number]>;

export function planCommand(body: PlanBody): PlanCommand {
  return body;
}
