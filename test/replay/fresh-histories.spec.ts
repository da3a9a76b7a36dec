import { commandMeasure } from '#libs/measures/index';
import { failureConverterPath } from '#libs/process/index';
import { deliveryWorkflowId, measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { Worker } from '@temporalio/worker';
import { smallPlan } from '../fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../fixtures/plan-tables.ts';
import { type ProcessOptions, RunningProcess } from '../workflows/running/running-process.ts';
import { until } from '../workflows/running/until.ts';
import { sourceWorkflows } from '../workflows/running/workflows.ts';
import { storeHistory } from './stored-histories.ts';

const onePlan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1')],
    steps: [stepEntry('M.1', 1, '2027-01-29')],
    goals: [],
    measurements: [],
  },
};

/**
 * Lives on the real server, whose histories replay. With `RECORD_RELEASE=0.1.0` they are also stored under that release, to
 * be replayed by every later one.
 */
describe('a history from the real server', () => {
  let workflowBundle: { code: string };
  let running: RunningProcess;
  let planId: string;
  let measureId: string;

  beforeAll(async () => {
    workflowBundle = await sourceWorkflows();
  });

  afterEach(() => running.stop());

  const start = async (options: Partial<ProcessOptions> = {}): Promise<void> => {
    running = await RunningProcess.startingAt('2026-11-23T08:30:00Z', options);
    planId = await running.activate(onePlan);
    [measureId] = (await running.transaction(({ measures }) => measures.idsOf(planId))) as [string];
    await running.startWorker();
    await running.relay();
  };
  const workflow = (workflowId: string, runId?: string): WorkflowHandle =>
    running.client.client.workflow.getHandle(workflowId, runId);
  const lookAgain = (workflowId: string): Promise<void> => running.client.lookAgain(workflowId, 5000);
  const raised = async (stage: string): Promise<boolean> =>
    (await running.notices(planId)).some((notice) => notice.stage === stage);

  const replaysAndIsStored = async (name: string, handle: WorkflowHandle): Promise<void> => {
    const history = await handle.fetchHistory();
    await Worker.runReplayHistory({ workflowBundle, dataConverter: { failureConverterPath } }, history);
    const release = process.env['RECORD_RELEASE'];
    if (release !== undefined) storeHistory(release, name, historyToJSON(history));
  };

  it('of a measure from its first look to its end', async () => {
    await start();
    const handle = workflow(measureWorkflowId(measureId));
    for (const [instant, stage] of [
      ['2026-12-18T09:00:00Z', 'reminder-1'],
      ['2027-01-22T09:00:00Z', 'reminder-2'],
    ] as const) {
      await running.setClock(instant);
      await lookAgain(measureWorkflowId(measureId));
      await until(`${stage} is raised`, async () => raised(stage));
    }
    // `due` comes by the timer.
    await running.setClock(
      new Date(
        Date.parse((await running.transaction(({ measures }) => measures.nextMomentOf(measureId)))!) - 500,
      ).toISOString(),
    );
    await lookAgain(measureWorkflowId(measureId));
    await until('due is raised', async () => raised('due'));
    const { steps } = (await running.transaction(({ measures }) => measures.byId(measureId)))!;
    const complete = { do: 'complete-step', stepId: steps[0]!.id, doneOn: '2027-01-29', donePrecision: 'day' } as const;
    await commandMeasure(running.setting, { key: 'done', actor: 'A', measureId, command: complete });
    const close = { do: 'close-measure', result: 'implemented' } as const;
    await commandMeasure(running.setting, { key: 'close', actor: 'coordination', measureId, command: close });
    await running.relay();
    await until('the workflow has ended', async () => (await handle.describe()).status.name === 'COMPLETED');
    await replaysAndIsStored('measure-completed', handle);
  });

  it('of a measure that goes on in a new run', async () => {
    await start({ continueAfterEvents: 20 });
    const first = (await workflow(measureWorkflowId(measureId)).describe()).runId;
    const second = await until('there is a second run', async () => {
      await lookAgain(measureWorkflowId(measureId));
      const { runId } = await workflow(measureWorkflowId(measureId)).describe();
      return runId !== first && runId;
    });
    await replaysAndIsStored('measure-continued', workflow(measureWorkflowId(measureId), first));
    await replaysAndIsStored('measure-second-run', workflow(measureWorkflowId(measureId), second));
  });

  it('of a measure whose record was locked, so that the patient activity had to help', async () => {
    await start({ lockTimeoutSeconds: 0.05 });
    const handle = workflow(measureWorkflowId(measureId));
    await until('the measure was looked at', async () =>
      running.transaction(({ measures }) => measures.nextMomentOf(measureId)),
    );
    const activityBegan = async (): Promise<boolean> =>
      (await handle.fetchHistory()).events?.some((event) => event.activityTaskScheduledEventAttributes) ?? false;
    await running.source.transaction(async (manager) => {
      await manager.query('SELECT * FROM measure WHERE id = $1 FOR UPDATE', [measureId]);
      await running.setClock('2026-12-18T09:00:00Z');
      await lookAgain(measureWorkflowId(measureId));
      await until('the patient activity was scheduled', activityBegan);
    });
    await until('the notice is raised', async () => raised('reminder-1'));
    await until('the activity is done', async () =>
      (await handle.fetchHistory()).events?.some((event) => event.activityTaskCompletedEventAttributes),
    );
    const json = historyToJSON(await handle.fetchHistory());
    expect(json).toContain('55P03'); // lock_not_available: the code and nothing else
    expect(json).not.toContain('canceling statement');
    await replaysAndIsStored('measure-patient', handle);
  });

  it('of a delivery over several days', async () => {
    await start();
    const handle = workflow(deliveryWorkflowId(planId));
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) {
      await running.setClock(`${day}T07:30:00Z`);
      await lookAgain(deliveryWorkflowId(planId));
      await until(
        `${day} was delivered`,
        async () => (await running.transaction(({ plans }) => plans.deliveryOf(planId))).lastDeliveryOn === day,
      );
    }
    await replaysAndIsStored('delivery', handle);
  });
});
