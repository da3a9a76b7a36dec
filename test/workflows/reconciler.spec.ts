import { commandMeasure, type GivenMeasureCommand } from '#libs/measures/index';
import { type Measure, type Step } from '#libs/measures/domain/index';
import { deliveryWorkflowId, measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { type Reconciler } from '#libs/reconciler/index';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { smallPlan } from '../fixtures/fresh-record.ts';
import { RunningProcess } from './running/running-process.ts';
import { until } from './running/until.ts';

describe('the reconciler', () => {
  let running: RunningProcess;
  let reconciler: Reconciler;
  let planId: string;
  let measure: Measure;
  let workflowId: string;

  beforeAll(async () => {
    running = await RunningProcess.startingAt('2026-11-23T08:30:00Z');
    reconciler = running.reconciler();
    planId = await running.activate(smallPlan);
    measure = (await running.transaction(({ measures }) => measures.byNumber(planId, 'M.1')))!;
    workflowId = measureWorkflowId(measure.id);
    await running.startWorker();
    await running.relay();
    await allLookedAt();
  });

  afterEach(async () => {
    await running.relay();
    await allLookedAt();
    expect(await found()).toEqual({ expected: 3, missing: [], overdue: [], outdated: [], damaged: [], alarm: false });
  });

  afterAll(() => running.stop());

  const found = () => reconciler.examine();
  const moment = (): Promise<string | null> => running.transaction(({ measures }) => measures.nextMomentOf(measure.id));
  const now = (): Promise<string> => running.transaction(({ clock }) => clock.now());
  const sql = (text: string, ...parameters: unknown[]) => running.source.query(text, parameters);
  const observed = async (part: string) =>
    (await running.transaction(({ observations }) => observations.all())).find((it) => it.part === part);

  const allLookedAt = (): Promise<true> =>
    until('every workflow has looked', async () => {
      const at = await now();
      const earliest = await running.transaction(({ measures }) => measures.earliestMoment(planId));
      const { nextDeliveryAt } = await running.transaction(({ plans }) => plans.deliveryOf(planId));
      return earliest !== null && earliest > at && nextDeliveryAt !== null && nextDeliveryAt > at;
    });

  const give = async (command: GivenMeasureCommand): Promise<void> => {
    const key = randomUUID();
    await commandMeasure(running.setting, { key, actor: 'coordination', measureId: measure.id, command });
  };
  const moveDeadline = (to: string): Promise<void> => give({ do: 'move-deadline', stepId: measure.steps[1]!.id, to });

  it('starts a workflow that was terminated', async () => {
    for (const id of [workflowId, deliveryWorkflowId(planId)]) {
      await running.client.client.workflow.getHandle(id).terminate();
      await until('it is found missing', async () => (await found()).missing.includes(id));
      expect(await reconciler.reconcile()).toMatchObject({ missing: [id], mended: [id], alarm: false });
      expect(await running.client.isRunning(id, 5000)).toBe(true);
    }
    expect(await observed('process')).toMatchObject({ failing: false });
  });

  it('tells a measure of a change whose wake-up was deleted', async () => {
    const before = await moment();
    await moveDeadline('2027-06-30');
    await sql('DELETE FROM workflow_wakeup');
    expect((await found()).overdue).toEqual([]);
    // Real time that passes: nobody moved the clock.
    await sql('UPDATE installation SET clock_offset_ms = clock_offset_ms + 16 * 60000');
    expect(await reconciler.reconcile()).toMatchObject({ overdue: [workflowId], mended: [workflowId] });
    await until('the measure looked', async () => (await moment()) === before);
  });

  it('leaves what is overdue to the time-lapse that moved the clock', async () => {
    await moveDeadline('2027-07-30');
    await sql('DELETE FROM workflow_wakeup');
    await running.setClock(new Date(Date.parse(await now()) + 20 * 60_000).toISOString());
    expect((await found()).overdue).toEqual([]);
    await sql('UPDATE installation SET clock_moved_at = NULL');
    expect((await reconciler.reconcile()).overdue).toEqual([workflowId]);
  });

  it('brings an outdated agenda forward', async () => {
    const before = await moment();
    for (const outdated of [`next_moment_at + interval '1 year'`, 'NULL']) {
      await sql(`UPDATE measure SET next_moment_at = ${outdated} WHERE id = $1`, measure.id);
      expect(await reconciler.reconcile()).toMatchObject({ outdated: [workflowId], mended: [workflowId] });
      await until('the measure looked', async () => (await moment()) === before);
    }
    await sql('UPDATE plan SET next_delivery_at = NULL');
    expect(await reconciler.reconcile()).toMatchObject({ outdated: [deliveryWorkflowId(planId)] });
  });

  const giveMany = async (): Promise<void> => {
    for (let day = 10; day < 30; day++) {
      await moveDeadline(`2027-05-${day}`);
      if (day % 3 === 0) await running.relay();
    }
  };

  it('takes no command that is being carried out for a damage', async () => {
    let giving = true;
    const commands = giveMany().finally(() => (giving = false));
    const findings: unknown[] = [];
    while (giving) {
      const { missing, overdue, outdated, damaged } = await found();
      findings.push(...missing, ...overdue, ...outdated, ...damaged);
    }
    await commands;
    expect(findings).toEqual([]);
  });

  it('reports a measure that was closed past the events, and restores it when asked to', async () => {
    const [first, second] = measure.steps as [Step, Step, ...Step[]];
    await sql(`UPDATE step SET status = 'dropped', closed_on = '2026-11-23' WHERE measure_id = $1`, measure.id);
    await sql('DELETE FROM step WHERE id = $1', second.id);
    await sql('UPDATE step SET number = 2 WHERE id = $1', first.id);
    await sql(`UPDATE office SET name = 'Anderes Amt' WHERE key = 'B'`);
    await running.client.lookAgain(workflowId, 5000);
    await until('its workflow has ended', async () => !(await running.client.isRunning(workflowId, 5000)));

    const { damaged } = await reconciler.reconcile();
    expect(damaged.map(({ aggregate, name, differs }) => ({ aggregate, name, differs }))).toEqual([
      { aggregate: 'office', name: 'B', differs: ['name'] },
      {
        aggregate: 'measure',
        name: 'M.1',
        differs: [
          ...['step 1 number', 'step 1 status', 'step 1 closedOn', 'step 2 missing'],
          ...['step 3 status', 'step 3 closedOn', 'step 4 status', 'step 4 closedOn'],
        ],
      },
    ]);
    const detail = '1 Stelle (B), 1 Maßnahme (M.1)';
    expect(await observed('record')).toMatchObject({ code: 'record-damaged', detail });

    expect(await reconciler.repair()).toMatchObject({ restored: damaged, left: [] });
    expect(await observed('record')).toMatchObject({ failing: false });
    await running.relay();
    expect(await running.client.isRunning(workflowId, 5000)).toBe(true);
  });

  it('removes a step that no event knows, unless something was told of it', async () => {
    const add = (id: string, number: number) =>
      sql(
        `INSERT INTO step SELECT (jsonb_populate_record(step, jsonb_build_object('id', $1::text, 'number', $2::int))).*
         FROM step WHERE id = $3`,
        id,
        number,
        measure.steps[0]!.id,
      );
    const [unheard, told] = [randomUUID(), randomUUID()];
    await add(unheard, 8);
    await add(told, 9);
    await sql(
      `INSERT INTO notice (id, plan_id, measure_id, step_id, stage, role, due_version, entered_on, cause, falls_on, state, suppressed, raised_at)
       VALUES (gen_random_uuid(), $1, $2, $3, 'due', 'responsible', 1, '2026-11-23', '', '2026-11-23', 'suppressed', 'closed', now())`,
      planId,
      measure.id,
      told,
    );
    expect((await found()).damaged).toMatchObject([{ differs: ['step 8 unknown', 'step 9 unknown'] }]);
    expect(await reconciler.repair()).toMatchObject({ restored: [], left: [{ differs: ['step 9 unknown'] }] });
    await sql('DELETE FROM notice WHERE step_id = $1', told);
    expect(await reconciler.repair()).toMatchObject({ restored: [{ name: 'M.1' }], left: [] });
  });
});
