import { commandMeasure } from '#libs/measures/index';
import { type MeasureAgenda } from '#libs/process/contracts/measure';
import { agendaQuery } from '#libs/process/contracts/messages';
import { measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type WorkflowHandle } from '@temporalio/client';
import { smallPlan } from '../fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../fixtures/plan-tables.ts';
import { RunningProcess } from './running/running-process.ts';
import { until } from './running/until.ts';

type HistoryEvent = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

/** One step, due in two months: its first moment is reminder-1 on 18 December 2026. */
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

describe('a measure', () => {
  let running: RunningProcess;
  let planId: string;
  let measureId: string;

  beforeEach(async () => {
    running = await RunningProcess.startingAt('2026-11-23T08:30:00Z');
    planId = await running.activate(onePlan);
    [measureId] = (await running.transaction(({ measures }) => measures.idsOf(planId))) as [string];
  });

  afterEach(() => running.stop());

  const nextMoment = (): Promise<string | null> =>
    running.transaction(({ measures }) => measures.nextMomentOf(measureId));
  const stages = async (): Promise<string[]> => (await running.notices(planId)).map((notice) => notice.stage);
  const foreseen = (): Promise<string> =>
    until('the measure was looked at', async () => {
      const moment = await nextMoment();
      return moment !== null && moment > '2026-12-01' && moment;
    });

  const history = async (): Promise<HistoryEvent[]> => {
    const { events } = await running.client.client.workflow.getHandle(measureWorkflowId(measureId)).fetchHistory();
    return events ?? [];
  };
  const startedTimers = async (): Promise<number[]> =>
    (await history()).flatMap(({ timerStartedEventAttributes: timer }) =>
      timer ? [Number(timer.startToFireTimeout?.seconds ?? 0)] : [],
    );
  const signals = async (): Promise<number> =>
    (await history()).filter((event) => event.workflowExecutionSignaledEventAttributes).length;

  const lookAgain = async (times = 1): Promise<void> => {
    const ids = Array.from({ length: times }, () => measureWorkflowId(measureId));
    await running.transaction(({ wakeups }) => wakeups.add(planId, ids));
    await running.relay();
  };

  /** The clock stands `seconds` before the moment, and the workflow's timer runs for that long: no signal is on its way. */
  const waitingBefore = async (moment: string, seconds: number): Promise<void> => {
    await running.setClock(new Date(Date.parse(moment) - seconds * 1000).toISOString());
    await lookAgain();
    await until('the timer is set for the moment', async () => (await startedTimers()).some((wait) => wait <= seconds));
    expect(await stages()).toEqual([]);
  };
  const raised = (): Promise<true> => until('the notice is raised', async () => (await stages()).length > 0 || null);

  it('raises its notice at its moment, by the timer and no signal', async () => {
    await running.startWorker();
    await running.relay();
    const moment = await foreseen();
    await waitingBefore(moment, 1);
    const before = await signals();
    await raised();
    expect(await stages()).toEqual(['reminder-1']);
    expect(await signals()).toBe(before);
    const [notice] = await running.notices(planId);
    expect(Date.parse(notice!.raisedAt)).toBeGreaterThanOrEqual(Date.parse(moment));
    await until('the next moment is stored', async () => (await nextMoment())! > moment);
  });

  it('does so with a worker that was started anew meanwhile', async () => {
    await running.startWorker();
    await running.relay();
    const moment = await foreseen();
    await waitingBefore(moment, 3);
    await running.stopWorker();
    expect(await stages()).toEqual([]);
    const before = await signals();
    await running.startWorker();
    await raised();
    expect(await stages()).toEqual(['reminder-1']);
    expect(await signals()).toBe(before);
  });

  it('takes many calls for one', async () => {
    await running.startWorker();
    await lookAgain(20);
    await foreseen();
    await Promise.all(Array.from({ length: 10 }, () => running.client.lookAgain(measureWorkflowId(measureId), 5000)));
    await running.setClock('2026-12-18T09:00:00Z');
    await lookAgain(20);
    await Promise.all(Array.from({ length: 10 }, () => running.client.lookAgain(measureWorkflowId(measureId), 5000)));
    await raised();
    expect(await stages()).toEqual(['reminder-1']);
  });

  it('tells what it waits for when asked', async () => {
    await running.startWorker();
    await running.relay();
    await foreseen();
    const handle = running.client.client.workflow.getHandle(measureWorkflowId(measureId));
    const agenda = await until('the outlook is known', () => handle.query<MeasureAgenda>(agendaQuery));
    expect(agenda!.agenda[0]).toEqual({ on: '2026-12-18', stage: 'reminder-1', step: 1 });
  });

  it('ends when it is closed, and begins anew when it is called', async () => {
    await running.startWorker();
    await running.relay();
    await foreseen();
    const { steps } = (await running.transaction(({ measures }) => measures.byId(measureId)))!;
    const complete = { do: 'complete-step', stepId: steps[0]!.id, doneOn: '2026-11-23', donePrecision: 'day' } as const;
    await commandMeasure(running.setting, { key: 'done', actor: 'A', measureId, command: complete });
    const close = { do: 'close-measure', result: 'implemented' } as const;
    await commandMeasure(running.setting, { key: 'close', actor: 'coordination', measureId, command: close });
    await running.relay();
    const { client } = running.client;
    const status = async (): Promise<string> =>
      (await client.workflow.getHandle(measureWorkflowId(measureId)).describe()).status.name;
    await until('the workflow has ended', async () => (await status()) === 'COMPLETED');
    await lookAgain();
    await until('a new run has ended too', async () => {
      const runs = [];
      for await (const run of client.workflow.list({ query: `WorkflowId = '${measureWorkflowId(measureId)}'` }))
        runs.push(run);
      return runs.length === 2 && runs.every((run) => run.status.name === 'COMPLETED');
    });
  });

  it('keeps names, addresses and titles out of its history', async () => {
    await running.startWorker();
    await running.setClock('2026-12-18T09:00:00Z');
    await running.relay();
    await raised();
    const text = JSON.stringify(await history(), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
    );
    expect(text).toContain(measureId);
    expect(text).not.toMatch(/stadt\.example|Amt A|Schritt 1|Maßnahme/);
  });
});
