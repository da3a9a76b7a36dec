import { dataSource } from '#libs/database/index';
import { installationClock, installationStore } from '#libs/installation/index';
import { measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import {
  builtWorkflows,
  lazyClient,
  ProcessWorker,
  recordActivities,
  recordedInstallation,
  type TemporalClient,
} from '#libs/process/index';
import { type DataSource } from 'typeorm';
import { freshNamespace } from '../setup/fresh-namespace.ts';
import { firstMoment } from './bench-plan.ts';

/** What the worker of an installation with the default configuration has. */
const poolSize = 10;
export const workerTuning = { concurrency: 6, taskWaitMs: 30_000, shutdownMs: 5000 };

const complain = (fields: { code: string; err?: unknown }, message: string): void =>
  void process.stderr.write(`${fields.code}: ${message} ${String(fields.err ?? '')}\n`);
const log = { info: (): void => undefined, warn: complain, error: complain };

/** Schrittmacher's own worker on a copy of a record, in a namespace of its own. */
export class OwnProcess {
  readonly source: DataSource;
  readonly namespace: string;
  private readonly client: TemporalClient;
  private readonly worker: ProcessWorker;

  private constructor(source: DataSource, namespace: string, client: TemporalClient, worker: ProcessWorker) {
    this.source = source;
    this.namespace = namespace;
    this.client = client;
    this.worker = worker;
  }

  static async startOn(recordUrl: string): Promise<OwnProcess> {
    const source = await dataSource(recordUrl, poolSize).initialize();
    const temporal = await freshNamespace();
    const worker = new ProcessWorker({
      ...temporal,
      installationId: recordedInstallation(source),
      workflowBundle: builtWorkflows(),
      activities: recordActivities(source, {
        webUrl: null,
        lockTimeoutSeconds: 5,
        mailFrom: 'Schrittmacher <schrittmacher@stadt.example>',
        continueAfterEvents: 300,
        log,
      }),
      ...workerTuning,
      log,
    });
    worker.start();
    const client = lazyClient(temporal, recordedInstallation(source));
    await client.verify(5000);
    return new OwnProcess(source, temporal.namespace, client, worker);
  }

  lookAgain(measureId: string): Promise<void> {
    return this.client.lookAgain(measureWorkflowId(measureId), 10_000);
  }

  /** Sets the clock so that the plan's first moment comes after `ms`; returns when, by `performance.now()`. */
  async setClockBeforeFirstMoment(ms: number): Promise<number> {
    const moment = Date.parse(firstMoment);
    await installationStore(this.source.manager).moveClockTo(new Date(moment - ms).toISOString());
    const now = Date.parse(await installationClock(this.source.manager).now());
    return performance.now() + moment - now;
  }

  async stop(): Promise<void> {
    await this.worker.stop();
    await this.client.close();
    await this.source.destroy();
  }
}
