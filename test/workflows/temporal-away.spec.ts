import { lazyClient, recordedInstallation, wakeupRelay } from '#libs/process/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { smallPlan } from '../fixtures/fresh-record.ts';
import { RunningProcess } from './running/running-process.ts';
import { until } from './running/until.ts';

/** An address of this machine at which nobody listens. */
async function deadAddress(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return `127.0.0.1:${port}`;
}

describe('while the Temporal server is away', () => {
  let running: RunningProcess;

  beforeEach(async () => {
    running = await RunningProcess.startingAt('2026-11-23T08:30:00Z');
  });

  afterEach(() => running.stop());

  const waiting = async (): Promise<number> => {
    const [row] = (await running.source.query('SELECT count(*)::int AS count FROM workflow_wakeup')) as [
      { count: number },
    ];
    return row.count;
  };

  it('commands are carried out in the record, and in the process once it is back', async () => {
    const away = lazyClient({ address: await deadAddress(), namespace: 'any' }, recordedInstallation(running.source));
    const planId = await running.activate(smallPlan);
    const [wakeups, plan] = [await waiting(), await running.transaction(({ plans }) => plans.byId(planId))];
    expect(plan?.activatedOn).toBe('2026-11-23');
    expect(wakeups).toBeGreaterThanOrEqual(3);
    await expect(running.relay((workflowId) => away.lookAgain(workflowId, 300))).rejects.toThrow();
    expect(await waiting()).toBe(wakeups);
    await away.close();

    await running.startWorker();
    // What the relay held while it failed comes back when its lease of a second ends.
    await until('every wake-up was passed on', async () => {
      await running.relay();
      return (await waiting()) === 0;
    });
    await until('both measures were looked at', async () => {
      const measures = await running.transaction((ports) => ports.measures.idsOf(planId));
      const moments = await Promise.all(
        measures.map((id) => running.transaction((ports) => ports.measures.nextMomentOf(id))),
      );
      return moments.every((moment) => moment !== null && moment > '2026-11-24');
    });
  });

  it('the relay says so once, not once per wake-up, and goes on by itself', async () => {
    const codes: string[] = [];
    const note = ({ code }: { code: string }): void => void codes.push(code);
    let isAway = true;
    const away = lazyClient({ address: await deadAddress(), namespace: 'any' }, recordedInstallation(running.source));
    const relay = wakeupRelay({
      transaction: running.transaction,
      lookAgain: (workflowId, deadlineMs) => (isAway ? away : running.client).lookAgain(workflowId, deadlineMs),
      options: { batch: 100, concurrency: 4, leaseSeconds: 1, deadlineMs: 200, idleMs: 10, longestPauseMs: 50 },
      log: { info: note, warn: note },
    });
    const stopping = new AbortController();
    const run = relay.run(stopping.signal);
    await running.activate(smallPlan);
    await until('the failure was noted', async () => codes.length > 0);
    await running.activate({ ...smallPlan, plan: { ...smallPlan.plan, key: 'zweiter' } });
    isAway = false;
    await until('every wake-up was passed on', async () => (await waiting()) === 0);
    stopping.abort();
    await run;
    await away.close();
    expect(codes).toEqual(['wakeups-not-relayed', 'wakeups-relayed-again']);
  });

  it('a wake-up that names no workflow is dropped and does not stop the others', async () => {
    const planId = await running.activate(smallPlan);
    await running.transaction(({ wakeups }) => wakeups.add(planId, ['nonsense', 'measure/']));
    await running.relay();
    expect(await waiting()).toBe(0);
  });
});
