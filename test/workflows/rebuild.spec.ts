import { dayOf } from '#libs/installation/domain/index';
import { lazyClient, recordedInstallation } from '#libs/process/index';
import { simulate } from '#libs/simulation/domain/index';
import { simulationOfRecord } from '#libs/simulation/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { freshNamespace } from '../setup/fresh-namespace.ts';
import { type MailSink, startMailSink } from '../setup/mail-sink.ts';
import { examplePlan } from './running/example-plan.ts';
import { RunningProcess } from './running/running-process.ts';
import { until } from './running/until.ts';

/** The delivery and 14 measures. */
const all = 15;

describe('a namespace without its workflows', () => {
  let running: RunningProcess;
  let sink: MailSink;
  let planId: string;

  beforeEach(async () => {
    running = await RunningProcess.startingAt('2026-11-23T08:30:00Z');
    sink = await startMailSink();
    planId = await running.activate(await examplePlan());
    await running.command(planId, { do: 'start-backlog' });
    await running.command(planId, { do: 'set-mail-mode', mode: 'live' });
    await running.relay();
  });

  afterEach(async () => {
    await running.stop();
    await sink.stop();
  });

  const observed = async () =>
    (await running.transaction(({ observations }) => observations.all())).find(({ part }) => part === 'process');

  const emptyNamespace = async (): Promise<void> => {
    const { workflow } = running.client.client;
    const ids = await until('every workflow is listed', async () => {
      const listed = await running.client.runningWorkflows(5000);
      return listed.size === all && listed;
    });
    await Promise.all([...ids].map((id) => workflow.getHandle(id).terminate()));
    await until('none is listed', async () => (await running.client.runningWorkflows(5000)).size === 0);
  };

  it('gives an alarm, is left alone, and is rebuilt when asked for; then the mails are the foretold ones', async () => {
    await emptyNamespace();
    expect(await running.reconciler().reconcile()).toMatchObject({ expected: all, alarm: true, mended: [] });
    expect(await observed()).toMatchObject({ code: 'workflows-missing', detail: `${all} von ${all}` });
    expect((await running.client.runningWorkflows(5000)).size).toBe(0);

    const told: number[] = [];
    const rebuilt = await running.reconciler().rebuild((done) => told.push(done));
    expect(rebuilt).toEqual({ expected: all, started: all, ranAlready: 0 });
    expect(told.at(-1)).toBe(all);
    expect(await observed()).toMatchObject({ failing: false, code: null });

    const { mails } = await running.transaction(async (ports) =>
      simulate(await simulationOfRecord(ports, (await ports.plans.byId(planId))!, '2026-11-27')),
    );
    await running.startWorker();
    running.startSender(sink.url);
    const findings = await whileExamining(running.timeLapse('2026-11-27'));
    expect(mails.length).toBeGreaterThan(0);
    const arrived = sink.mails.map(
      ({ date, to }) => `${dayOf(date!.toISOString(), 'Europe/Berlin')} ${[to!].flat()[0]!.text}`,
    );
    expect(arrived.sort()).toEqual(mails.map(({ on, to }) => `${on} ${to}`).sort());
    expect(findings).toEqual([]);
  });

  it('gives an alarm also when it is a new one, and nothing is started there', async () => {
    const temporal = lazyClient(await freshNamespace(), recordedInstallation(running.source));
    try {
      expect(await running.reconciler(temporal).reconcile()).toMatchObject({ alarm: true, mended: [] });
      expect((await temporal.runningWorkflows(5000)).size).toBe(0);
      const nowhere = { ...running.temporal, namespace: 'never-registered' };
      const lost = lazyClient(nowhere, recordedInstallation(running.source));
      expect(await running.reconciler(lost).reconcile()).toMatchObject({ alarm: true, mended: [] });
      await lost.close();
    } finally {
      await temporal.close();
    }
  });

  /** What the reconciler would complain of meanwhile. */
  const whileExamining = async (work: Promise<void>): Promise<unknown[]> => {
    const findings: unknown[] = [];
    let done = false;
    const ended = work.finally(() => (done = true));
    while (!done) {
      const { missing, overdue, outdated, damaged } = await running.reconciler().examine();
      findings.push(...missing, ...overdue, ...outdated, ...damaged);
    }
    await ended;
    return findings;
  };
});
