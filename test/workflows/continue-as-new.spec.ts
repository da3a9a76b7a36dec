import { measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { smallPlan } from '../fixtures/fresh-record.ts';
import { RunningProcess } from './running/running-process.ts';
import { until } from './running/until.ts';

describe('a workflow with a long history', () => {
  let running: RunningProcess;
  let planId: string;

  beforeEach(async () => {
    running = await RunningProcess.startingAt('2026-11-23T08:30:00Z', { continueAfterEvents: 20 });
    planId = await running.activate(smallPlan);
    await running.startWorker();
  });

  afterEach(() => running.stop());

  it('goes on in a new run without losing a call', async () => {
    const { id: measureId } = (await running.transaction(({ measures }) => measures.byNumber(planId, 'M.1')))!;
    const workflowId = measureWorkflowId(measureId);
    const { client } = running.client;
    const runs = new Set<string>();
    await until('the workflow has had three runs', async () => {
      await running.client.lookAgain(workflowId, 5000);
      runs.add((await client.workflow.getHandle(workflowId).describe()).runId);
      return runs.size >= 3;
    });
    // A call at any time, also while one run follows another, leads to a look after it.
    await running.setClock('2026-12-18T09:00:00Z');
    await Promise.all(Array.from({ length: 30 }, () => running.client.lookAgain(workflowId, 5000)));
    await until('the notice is raised', async () =>
      (await running.notices(planId)).some((notice) => notice.measureId === measureId && notice.stage === 'reminder-1'),
    );
    const current = await client.workflow.getHandle(workflowId).describe();
    expect(current.status.name).toBe('RUNNING');
    expect(current.historyLength).toBeLessThan(200);
  });
});
