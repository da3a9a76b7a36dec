import { dayOf } from '#libs/installation/domain/index';
import { type MeasurePorts, planNamed } from '#libs/measures/index';
import { type Language } from '#libs/measures/domain/index';
import { inPlanOrder } from '#libs/overview/domain/index';
import { type QualityFinding, qualityOf, qualityText } from '../domain/index.ts';

export type QualityPorts = Pick<MeasurePorts, 'clock' | 'plans' | 'measures' | 'goals'>;

/** What will hurt later in a plan as it stands now. Days are plain dates. */
export interface PlanQuality {
  /** The plan's key. */
  plan: string;
  findings: (QualityFinding & { text: Record<Language, string> })[];
}

/**
 * The weaknesses of the plan `key`, by measure. Only reads.
 *
 * @throws {Refusal} `plan-not-found`
 */
export async function planQuality(ports: QualityPorts, key: string): Promise<PlanQuality> {
  const plan = await planNamed(ports, key);
  const measures = inPlanOrder(await ports.measures.ofPlan(plan.id), plan);
  const today = dayOf(await ports.clock.now(), plan.timeZone);
  const found = qualityOf({ today, endsOn: plan.endsOn, measures, goals: await ports.goals.ofPlan(plan.id) });
  return { plan: key, findings: found.map((it) => ({ ...it, text: textsOf(it) })) };
}

function textsOf(finding: QualityFinding): Record<Language, string> {
  return { de: qualityText(finding, 'de'), en: qualityText(finding, 'en') };
}
