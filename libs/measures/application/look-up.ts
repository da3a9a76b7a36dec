import { type Office } from '#libs/offices/domain/index';
import { type Measure, type Plan, Refusal, type Step } from '../domain/index.ts';
import { type MeasurePorts } from './ports.ts';

/** @throws {Refusal} `plan-not-found` */
export async function planNamed(ports: Pick<MeasurePorts, 'plans'>, key: string): Promise<Plan> {
  const plan = await ports.plans.byKey(key);
  if (plan === null) throw new Refusal('plan-not-found', { key });
  return plan;
}

/** @throws {Refusal} `measure-not-found` */
export async function measureNumbered(
  ports: Pick<MeasurePorts, 'measures'>,
  plan: Plan,
  number: string,
): Promise<Measure> {
  const measure = await ports.measures.byNumber(plan.id, number);
  if (measure === null) throw new Refusal('measure-not-found', { number });
  return measure;
}

/** @throws {Refusal} `step-not-found` */
export function stepNumbered(measure: Measure, number: number): Step {
  const step = measure.steps.find((it) => it.number === number);
  if (step === undefined) throw new Refusal('step-not-found', { measure: measure.number, step: String(number) });
  return step;
}

/** @throws {Refusal} `office-not-found` */
export async function officeKeyed(ports: Pick<MeasurePorts, 'offices'>, plan: Plan, key: string): Promise<Office> {
  const office = await ports.offices.byKey(plan.id, key);
  if (office === null) throw new Refusal('office-not-found', { key });
  return office;
}
