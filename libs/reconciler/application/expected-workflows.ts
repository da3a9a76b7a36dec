import { setImmediate as letOthers } from 'node:timers/promises';
import { type IsoInstant } from '#libs/installation/domain/index';
import { wallClockOf } from '#libs/cadence/domain/index';
import { type Measure, type Plan } from '#libs/measures/domain/index';
import { cadenceOf } from '#libs/measures/index';
import { foreseenDelivery, foreseenMoment, type RecordedNotice } from '#libs/notices/index';
import { deliveryWorkflowId, measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { type SnapshotPorts } from './ports.ts';

/** A workflow that must run, judging from the record. */
export interface ExpectedWorkflow {
  workflowId: string;
  planId: string;
  /** Null for the delivery of the plan. */
  measureId: string | null;
  /** When it is to look next, as the record keeps it. */
  storedAt: IsoInstant | null;
  /** When it must look at the latest, as the rules foresee it now. */
  foreseenAt: IsoInstant | null;
}

export interface Expectation {
  now: IsoInstant;
  workflows: ExpectedWorkflow[];
  /** Ids of workflows about to be told to look: whatever they lack, they are going to notice. */
  toBeTold: ReadonlySet<string>;
  secondsSinceClockMoved: number | null;
}

/** So many measures are computed before others get their turn. */
const batch = 50;

/**
 * What must run: the delivery of every active plan, and each of its measures that has an open step or a moment ahead. Reads a
 * handful of times per plan, never per measure.
 */
export async function expectedWorkflows(ports: SnapshotPorts): Promise<Expectation> {
  const now = await ports.clock.now();
  const workflows: ExpectedWorkflow[] = [];
  for (const plan of await ports.plans.list()) {
    if (plan.activatedOn !== null) workflows.push(...(await ofPlan(ports, plan, now)));
  }
  return {
    now,
    workflows,
    toBeTold: await ports.process.workflowsToBeTold(),
    secondsSinceClockMoved: await ports.process.secondsSinceClockMoved(),
  };
}

async function ofPlan(ports: SnapshotPorts, plan: Plan, now: IsoInstant): Promise<ExpectedWorkflow[]> {
  const measures = await ports.measures.ofPlan(plan.id);
  const moments = await ports.process.momentsOf(plan.id);
  const { lastDeliveryOn, nextDeliveryAt } = await ports.plans.deliveryOf(plan.id);
  const cadence = await cadenceOf(ports, plan, measures, wallClockOf(now, plan.timeZone).day);
  const recorded = byMeasure(await ports.notices.ofPlan(plan.id));

  const expected: ExpectedWorkflow[] = [
    {
      workflowId: deliveryWorkflowId(plan.id),
      planId: plan.id,
      measureId: null,
      storedAt: nextDeliveryAt,
      foreseenAt: foreseenDelivery(cadence, plan, lastDeliveryOn, now),
    },
  ];
  for (const [index, measure] of measures.entries()) {
    if (index % batch === 0) await letOthers();
    const storedAt = moments.get(measure.id) ?? null;
    const foreseenAt = foreseenMoment(cadence, plan, measure, recorded.get(measure.id) ?? [], now);
    if (!isOpen(measure) && storedAt === null && foreseenAt === null) continue;
    const workflowId = measureWorkflowId(measure.id);
    expected.push({ workflowId, planId: plan.id, measureId: measure.id, storedAt, foreseenAt });
  }
  return expected;
}

function isOpen(measure: Measure): boolean {
  return measure.closed === null && measure.steps.some((step) => step.status === 'open');
}

function byMeasure(notices: readonly RecordedNotice[]): ReadonlyMap<string, RecordedNotice[]> {
  const of = new Map<string, RecordedNotice[]>();
  for (const notice of notices) {
    if (notice.measureId === null) continue;
    const others = of.get(notice.measureId);
    if (others === undefined) of.set(notice.measureId, [notice]);
    else others.push(notice);
  }
  return of;
}
