import { inParallel } from '#libs/concurrency/index';
import { type Comparison, differing } from './examine-process.ts';
import { type ExpectedWorkflow } from './expected-workflows.ts';
import { type ReconcilerSetting } from './ports.ts';

/** Tells every workflow that differs to look, and starts it where it does not run. Returns their ids. */
export async function mendProcess(setting: ReconcilerSetting, comparison: Comparison): Promise<string[]> {
  await bringForward(setting, comparison.outdated);
  const workflows = differing(comparison);
  await tell(setting, workflows, async () => undefined);
  return workflows.map(({ workflowId }) => workflowId);
}

/**
 * Until the workflows have looked, their moment counts as come: a delivery that is quicker looks first. One that looks in
 * vain stores the right moment, so this is harmless also where a command was quicker.
 */
export async function bringForward(setting: ReconcilerSetting, workflows: readonly ExpectedWorkflow[]): Promise<void> {
  for (const planId of new Set(workflows.map((workflow) => workflow.planId))) {
    const ofPlan = workflows.filter((workflow) => workflow.planId === planId);
    await setting.transaction(async ({ clock, plans, measures }) => {
      // Nobody holds a measure of the plan without its lock.
      if ((await plans.lock(planId)) === null) return;
      const now = await clock.now();
      await measures.bringForward(
        ofPlan.flatMap(({ measureId }) => measureId ?? []),
        now,
      );
      if (ofPlan.some(({ measureId }) => measureId === null)) await plans.bringDeliveryForward(planId, now);
    });
  }
}

/** @param told is called after each one. */
export async function tell(
  { process, options: { concurrency }, stopping }: ReconcilerSetting,
  workflows: readonly ExpectedWorkflow[],
  told: (workflow: ExpectedWorkflow) => Promise<void>,
): Promise<void> {
  await inParallel(workflows, { lanes: concurrency, stopping }, async (workflow) => {
    await process.lookAgain(workflow.workflowId);
    await told(workflow);
  });
}
