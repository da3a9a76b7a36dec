import { dataSource } from '#libs/database/index';
import { measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { lazyClient, recordedInstallation } from '#libs/process/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { smallPlan } from '../fixtures/fresh-record.ts';
import { freshDatabase } from '../setup/fresh-database.ts';
import { freshNamespace } from '../setup/fresh-namespace.ts';
import { RunningProcess } from './running/running-process.ts';
import { until } from './running/until.ts';

describe('record and namespace of different installations', () => {
  let own: RunningProcess;
  let other: RunningProcess;

  beforeEach(async () => {
    own = await RunningProcess.startingAt('2026-11-23T08:30:00Z');
    other = await RunningProcess.startingAt('2026-11-23T08:30:00Z');
    for (const it of [own, other]) {
      await it.activate(smallPlan);
      await it.relay();
    }
  });

  afterEach(async () => {
    await own.stop();
    await other.stop();
  });

  const refused = { code: 'FOREIGN_NAMESPACE' };

  it.each([
    ['the own record with the namespace of another installation', () => [own, other] as const],
    ['the record of another installation with the own namespace', () => [other, own] as const],
  ])('are refused: %s', async (_, pair) => {
    const [record, namespace] = pair();
    const mixed = lazyClient(namespace.temporal, recordedInstallation(record.source));
    const listed = await until('the workflows are listed', async () => {
      const ids = await namespace.client.runningWorkflows(5000);
      return ids.size === 3 && ids;
    });
    try {
      const [measureId] = await record.transaction(async ({ plans, measures }) =>
        measures.idsOf((await plans.byKey('klima'))!.id),
      );
      await expect(mixed.lookAgain(measureWorkflowId(measureId!), 5000)).rejects.toMatchObject(refused);
      await record.command((await record.transaction(({ plans }) => plans.byKey('klima')))!.id, {
        do: 'start-backlog',
      });
      await expect(record.relay(mixed.lookAgain)).rejects.toMatchObject(refused);
      await expect(record.reconciler(mixed).reconcile()).rejects.toMatchObject(refused);
      await expect(record.reconciler(mixed).rebuild(() => undefined)).rejects.toMatchObject(refused);
      const worker = await record.startWorker(namespace.temporal.address, namespace.temporal.namespace);
      await until('the worker is refused', async () => worker.trouble === 'foreign-namespace');
      expect(worker.isPolling).toBe(false);
      expect(await namespace.client.runningWorkflows(5000)).toEqual(listed);
    } finally {
      await mixed.close();
    }
  });

  it('a record without an installation takes no namespace', async () => {
    const source = await dataSource(await freshDatabase(), 2).initialize();
    const namespace = await freshNamespace();
    const nobody = lazyClient(namespace, recordedInstallation(source));
    const somebody = lazyClient(namespace, recordedInstallation(own.source));
    try {
      await expect(nobody.verify(5000)).rejects.toMatchObject({ code: 'NO_INSTALLATION' });
      await somebody.verify(5000);
    } finally {
      await nobody.close();
      await somebody.close();
      await source.destroy();
    }
  });
});
