import { dayOf } from '#libs/installation/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { decideMeasure, type Plan, Refusal } from '../domain/index.ts';
import { decidedOnPlan, type GivenPlanCommand } from './plan-decisions.ts';
import { digestOf } from './command-digest.ts';
import { type MeasureCommandSetting } from './command-measure.ts';
import { once } from './once.ts';
import { type CommandKind, type CommandOutcome, type MeasurePorts, type UnsentMails } from './ports.ts';
import { circumstancesFor } from './plan-cadence.ts';
import { raiseBeforePlan } from './raise-before-plan.ts';
import { type Cause, recordMeasure, recordPlan } from './record-events.ts';
import { wakeDelivery, wakeMeasures } from './wake.ts';

export interface PlanRequest {
  /** Idempotency key: the same key again gives the same outcome and changes nothing. */
  key: string;
  /** A role or an office's key, never a person. */
  actor: string;
  planId: string;
  command: GivenPlanCommand;
}

export interface PlanCommandPorts extends MeasurePorts {
  unsentMails: UnsentMails;
}

/**
 * Gives a command to a plan, in one transaction. What the rules do not allow comes back as `refused`.
 *
 * @throws {Refusal} `plan-not-found`
 */
export function commandPlan<Ports extends PlanCommandPorts>(
  setting: MeasureCommandSetting<Ports>,
  { key, actor, planId, command }: PlanRequest,
): Promise<CommandOutcome> {
  return setting.transaction(async (ports) => {
    const plan = await ports.plans.lock(planId);
    if (plan === null) throw new Refusal('plan-not-found', { key: planId });
    const recordedAt = await ports.clock.now();
    const today = dayOf(recordedAt, plan.timeZone);
    const cause: Cause = { commandId: key, recordedAt };
    const record = {
      id: key,
      kind: kindOf(command),
      planId,
      measureId: null,
      subjectId: null,
      digest: digestOf(command),
      actor,
      source: null,
      recordedAt,
    };
    let raised: string[] = [];
    const outcome = await once(ports, record, today, async () => {
      if (changesWhatIsDue(command)) raised = await raiseBeforePlan(setting, ports, plan, { today, recordedAt });
      const carryOut = await decidedOnPlan(ports, plan, command, today);
      return async () => {
        const events = await carryOut();
        if (events.length > 0) await recordPlan(ports, plan, events, cause);
        // What was composed under the old mode goes by the rules of the new one.
        if (command.do === 'set-mail-mode') await ports.unsentMails.takeBack(planId, recordedAt);
        if (command.do === 'activate') await activateMeasures(ports, plan, today, cause);
        await wakeMeasures(ports, planId, await ports.measures.idsOf(planId), recordedAt);
        await wakeDelivery(ports, planId, recordedAt);
      };
    });
    // A refused command too has raised what its day brings, of which the workflows know nothing yet.
    if (!outcome.done) await wakeMeasures(ports, planId, raised, recordedAt);
    return outcome;
  });
}

/** When, or whom it goes to: not what leaves the house of it, and who reads leadership's summary besides. */
function changesWhatIsDue({ do: name }: GivenPlanCommand): boolean {
  return name !== 'set-mail-mode' && name !== 'add-leader' && name !== 'remove-leader';
}

function kindOf({ do: name }: GivenPlanCommand): CommandKind {
  return name === 'activate' ? 'activate-plan' : name;
}

async function activateMeasures(ports: MeasurePorts, plan: Plan, today: IsoDate, cause: Cause): Promise<void> {
  const measures = await ports.measures.lockAll(plan.id);
  if (measures.length === 0) return;
  const circumstances = await circumstancesFor(ports, plan, measures, today);
  for (const measure of measures) {
    await recordMeasure(ports, measure, decideMeasure(measure, { do: 'activate' }, circumstances), cause);
  }
}
