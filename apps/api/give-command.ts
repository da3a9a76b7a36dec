import { type RecordPorts } from '#libs/database/index';
import {
  commandMeasure,
  commandPlan,
  type CommandOutcome,
  type GivenMeasureCommand,
  type MeasureCommandSetting,
  measureNumbered,
  officeKeyed,
  planNamed,
  stepNumbered,
} from '#libs/measures/index';
import { type Measure, type Plan, type PlanCommand } from '#libs/measures/domain/index';
import { type CommandBody } from './command-body.ts';

type Target = { plan: Plan; command: PlanCommand } | { measure: Measure; command: GivenMeasureCommand };

/**
 * Gives a command in people's words to the plan `planKey`. The same `key` again gives the same outcome and changes nothing.
 *
 * @throws {Refusal} when plan, measure, step or office are not found.
 * @throws {CommandKeyReused} when the key was used for another command.
 */
export async function giveCommand(
  setting: MeasureCommandSetting<RecordPorts>,
  planKey: string,
  key: string,
  body: CommandBody,
): Promise<CommandOutcome> {
  const actor = 'coordination';
  const target = await setting.transaction((ports) => targetOf(ports, planKey, body));
  if ('plan' in target) return commandPlan(setting, { key, actor, planId: target.plan.id, command: target.command });
  return commandMeasure(setting, { key, actor, measureId: target.measure.id, command: target.command });
}

async function targetOf(ports: RecordPorts, planKey: string, body: CommandBody): Promise<Target> {
  const plan = await planNamed(ports, planKey);
  if (body.do === 'activate' || body.do === 'start-backlog') return { plan, command: { do: body.do } };
  if (body.do === 'set-mail-mode') return { plan, command: { do: body.do, mode: body.mode } };
  const measure = await measureNumbered(ports, plan, body.measure);
  return { measure, command: await measureCommand(ports, plan, measure, body) };
}

type MeasureBody = Extract<CommandBody, { measure: string }>;

async function measureCommand(
  ports: RecordPorts,
  plan: Plan,
  measure: Measure,
  body: MeasureBody,
): Promise<GivenMeasureCommand> {
  switch (body.do) {
    case 'pause':
      return { do: 'pause', until: body.until };
    case 'resume':
      return { do: 'resume' };
    case 'complete-step':
      return { do: body.do, stepId: stepNumbered(measure, body.step).id, doneOn: body.doneOn };
    case 'move-deadline':
      return { do: body.do, stepId: stepNumbered(measure, body.step).id, to: body.to };
    case 'reassign-step': {
      const office = await officeKeyed(ports, plan, body.office);
      return { do: body.do, stepId: stepNumbered(measure, body.step).id, officeId: office.id };
    }
  }
}
