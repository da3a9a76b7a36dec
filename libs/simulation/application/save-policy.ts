import { type IsoDate } from '#libs/calendar/domain/index';
import {
  commandPlan,
  type MeasureCommandSetting,
  type PlanCommandPorts,
  type PolicyChange,
} from '#libs/measures/index';
import { type Plan, Refusal } from '#libs/measures/domain/index';
import { type SimulationPorts } from './from-record.ts';
import { effectOfPolicyVersion, type PolicyEffect } from './policy-effect.ts';

/** A change of a plan's policy that was saved, now or before with the same key. */
export interface SavedPolicy {
  on: IsoDate;
  version: number;
  /** Null when it could not be computed: the change holds all the same. */
  effect: PolicyEffect | null;
}

/**
 * Saves a change of the policy as the plan's next version and says what it touches. Once it is saved nothing fails any more.
 *
 * @param noteTrouble hears why there is no effect.
 * @throws {Refusal} when the change cannot be saved.
 * @throws {CommandKeyReused} when the key was used for another command, or for another change or base.
 */
export async function savePolicy<Ports extends PlanCommandPorts & SimulationPorts>(
  setting: MeasureCommandSetting<Ports>,
  { plan, key, ...change }: { plan: Pick<Plan, 'id' | 'key'>; key: string } & PolicyChange,
  noteTrouble: (error: unknown) => void,
): Promise<SavedPolicy> {
  const outcome = await commandPlan(setting, {
    key,
    actor: 'coordination',
    planId: plan.id,
    command: { do: 'change-policy', ...change },
  });
  if (!outcome.done) throw new Refusal(outcome.refused.code, outcome.refused.values);
  const version = await setting.transaction((ports) => versionSavedWith(ports, plan.id, key));
  try {
    const effect = await setting.transaction((ports) => effectOfPolicyVersion(ports, plan.key, version));
    return { on: outcome.on, version, effect };
  } catch (error) {
    noteTrouble(error);
    return { on: outcome.on, version, effect: null };
  }
}

async function versionSavedWith(
  { events }: Pick<PlanCommandPorts, 'events'>,
  planId: string,
  key: string,
): Promise<number> {
  const [saved] = (await events.ofCommand('plan', planId, key)).filter((event) => event.type === 'policy-set');
  if (saved === undefined) throw new Error(`Command ${key} saved no policy.`);
  return saved.policyVersion;
}
