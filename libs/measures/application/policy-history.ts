import { type CadencePolicy } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { planNamed } from './look-up.ts';
import { type MeasurePorts } from './ports.ts';

/** A version of a plan's cadence policy and the day from which it held (plan time zone). */
export interface PolicyVersion {
  version: number;
  since: IsoDate;
}

export interface PolicyHistory extends PolicyVersion {
  /** The plan's key. */
  plan: string;
  /** What holds now. */
  document: CadencePolicy;
  /** In order, the present one last. */
  versions: PolicyVersion[];
}

/** @throws {Refusal} `plan-not-found` */
export async function policyHistory(
  ports: Pick<MeasurePorts, 'plans' | 'events'>,
  planKey: string,
): Promise<PolicyHistory> {
  const plan = await planNamed(ports, planKey);
  const events = await ports.events.of('plan', plan.id);
  const versions = events.flatMap((event) =>
    event.type === 'plan-created' || event.type === 'policy-set'
      ? [{ version: event.policyVersion, since: event.effectiveOn }]
      : [],
  );
  return { plan: plan.key, ...versions.at(-1)!, document: await ports.plans.policyOf(plan), versions };
}
