import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { smallPlan } from '../fixtures/fresh-record.ts';
import { type InterruptibleWay, interruptibleWay } from './running/interruptible-way.ts';
import { RunningProcess } from './running/running-process.ts';
import { until } from './running/until.ts';

describe('the worker', () => {
  let running: RunningProcess;
  let way: InterruptibleWay;

  beforeEach(async () => {
    running = await RunningProcess.startingAt('2026-11-23T08:30:00Z');
    way = await interruptibleWay(running.temporal.address);
  });

  afterEach(async () => {
    await running.stop();
    await way.close();
  });

  const lookedAt = async (planId: string): Promise<true> =>
    until('the measures were looked at', async () => {
      const moment = await running.transaction(({ measures }) => measures.earliestMoment(planId));
      return moment !== null && moment > '2026-11-24';
    });

  it('is not ready before the server is there, comes to life with it, and survives an outage', async () => {
    const worker = await running.startWorker(way.address);
    expect(worker.isPolling).toBe(false);
    await way.open();
    await until('the worker is polling', async () => worker.isPolling);
    const planId = await running.activate(smallPlan);
    await running.relay();
    await lookedAt(planId);

    await way.close();
    const other = await running.activate({ ...smallPlan, plan: { ...smallPlan.plan, key: 'zweiter' } });
    await running.relay();
    await way.open();
    await lookedAt(other);
    expect(worker.isPolling).toBe(true);
  });

  it('stops in order while it is still connecting', async () => {
    await way.open();
    const worker = await running.startWorker(way.address);
    await worker.stop();
    expect(worker.isPolling).toBe(false);
  });

  it('stops at once when it never found the server', async () => {
    const worker = await running.startWorker(way.address);
    await worker.stop();
    expect(worker.isPolling).toBe(false);
  });
});
