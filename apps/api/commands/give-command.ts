import { type RecordPorts } from '#libs/database/index';
import {
  commandMeasure,
  commandOffice,
  commandPlan,
  type CommandOutcome,
  type GivenMeasureCommand,
  type MeasureCommandSetting,
  type MeasureRequest,
  measureNumbered,
  type OfficeRequest,
  planNamed,
  type PlanRequest,
} from '#libs/measures/index';
import { answer, cameBy } from './answers.ts';
import { type CommandBody } from './command-body.ts';
import { decision } from './decisions.ts';
import { type InMeasure, officeId } from './looking-up.ts';
import { measureLife } from './measure-life.ts';
import { officeChange } from './office-changes.ts';
import { planCommand } from './plan-commands.ts';
import { preferences } from './preferences.ts';
import { stepChange } from './step-changes.ts';

type Asked = 'key' | 'actor';
type Target = Omit<PlanRequest, Asked> | Omit<OfficeRequest, Asked> | Omit<MeasureRequest, Asked>;

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
  const asked = { key, actor: 'coordination' };
  const target = await setting.transaction((ports) => targetOf(ports, planKey, body));
  if ('planId' in target) return commandPlan(setting, { ...asked, ...target });
  if ('officeId' in target) return commandOffice(setting, { ...asked, ...target });
  return commandMeasure(setting, { ...asked, ...target });
}

async function targetOf(ports: RecordPorts, planKey: string, body: CommandBody): Promise<Target> {
  const plan = await planNamed(ports, planKey);
  if ('measure' in body) {
    const measure = await measureNumbered(ports, plan, body.measure);
    const command = await measureCommand({ ports, plan, measure }, body);
    return { measureId: measure.id, command, ...cameBy(body) };
  }
  if (body.do === 'set-preferences') return preferences({ ports, plan }, body);
  if ('office' in body) {
    const at = { ports, plan };
    return { officeId: await officeId(at, body.office), command: await officeChange(at, body) };
  }
  return { planId: plan.id, command: await planCommand({ ports, plan }, body) };
}

type MeasureBody = Extract<CommandBody, { measure: string }>;

function measureCommand(at: InMeasure, body: MeasureBody): GivenMeasureCommand | Promise<GivenMeasureCommand> {
  switch (body.do) {
    case 'complete-step':
    case 'report':
    case 'take-answer-back':
    case 'ask-for-date':
    case 'say-not-mine':
    case 'ask-to-drop':
    case 'report-status':
      return answer(at, body);
    case 'grant-request':
    case 'reject-request':
    case 'object':
    case 'hold-escalation':
    case 'release-step':
      return decision(at, body);
    case 'pause':
    case 'resume':
    case 'reorder-steps':
    case 'set-lead':
    case 'close-measure':
    case 'reopen-measure':
      return measureLife(at, body);
    default:
      return stepChange(at, body);
  }
}
