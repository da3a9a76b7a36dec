import { rest } from '#libs/concurrency/index';
import { dataSource, type RecordPorts, recordTransaction } from '#libs/database/index';
import { installationStore } from '#libs/installation/index';
import { importPlan, commandPlan, type ImportRequest, type Transaction } from '#libs/measures/index';
import { raiseDueWithin, type RecordedNotice } from '#libs/notices/index';
import { createMailSender, mailQueue, smtpTransport } from '#libs/mail/index';
import { advance, timeLapse, type TimeLapseSetting, timeLapseTransaction } from '#libs/time-lapse/index';
import {
  lazyClient,
  ProcessWorker,
  recordActivities,
  recordedInstallation,
  type TemporalClient,
  wakeupRelay,
} from '#libs/process/index';
import { reconciler, type Reconciler } from '#libs/reconciler/index';
import { randomUUID } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { freshDatabase } from '../../setup/fresh-database.ts';
import { freshNamespace, type FreshNamespace } from '../../setup/fresh-namespace.ts';
import { quietRuntime } from './quiet-runtime.ts';
import { sourceWorkflows } from './workflows.ts';

/** Only with a worker: a runtime that none ever used keeps the test alive. */
let runtimeIsQuiet = false;

const mailFrom = 'Schrittmacher <schrittmacher@stadt.example>';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface ProcessOptions {
  continueAfterEvents: number;
  /** Of the worker's activities. */
  lockTimeoutSeconds: number;
}

const usual: ProcessOptions = { continueAfterEvents: 300, lockTimeoutSeconds: 5 };

/** A demonstration installation with everything running that makes its plans beat, except the sending of mail. */
export class RunningProcess {
  private worker: ProcessWorker | null = null;
  private sending: Promise<void> = Promise.resolve();
  private readonly stopping = new AbortController();

  private constructor(
    readonly source: DataSource,
    readonly temporal: FreshNamespace,
    readonly client: TemporalClient,
    private readonly options: ProcessOptions,
  ) {}

  static async startingAt(instant: string, options: Partial<ProcessOptions> = {}): Promise<RunningProcess> {
    const source = await dataSource(await freshDatabase(), 10).initialize();
    await installationStore(source.manager).create('demonstration', instant);
    const temporal = await freshNamespace();
    return new RunningProcess(source, temporal, lazyClient(temporal, recordedInstallation(source)), {
      ...usual,
      ...options,
    });
  }

  get transaction(): Transaction<RecordPorts> {
    return recordTransaction(this.source, 5);
  }

  /** For commands. */
  get setting() {
    return {
      transaction: this.transaction,
      beforeCommand: async (ports: RecordPorts, measureId: string): Promise<void> => {
        await raiseDueWithin(ports, measureId);
      },
    };
  }

  /** @param address of the Temporal server, when another way to it is to be taken. */
  async startWorker(address = this.temporal.address, namespace = this.temporal.namespace): Promise<ProcessWorker> {
    if (!runtimeIsQuiet) quietRuntime();
    runtimeIsQuiet = true;
    this.worker = new ProcessWorker({
      address,
      namespace,
      installationId: recordedInstallation(this.source),
      workflowBundle: await sourceWorkflows(),
      activities: recordActivities(this.source, {
        webUrl: null,
        lockTimeoutSeconds: this.options.lockTimeoutSeconds,
        mailFrom,
        continueAfterEvents: this.options.continueAfterEvents,
        log: silent,
      }),
      concurrency: 6,
      taskWaitMs: 10_000,
      shutdownMs: 5000,
      log: silent,
    });
    this.worker.start();
    return this.worker;
  }

  async stopWorker(): Promise<void> {
    await this.worker?.stop();
    this.worker = null;
  }

  /** Sends mail until the process is stopped. */
  startSender(smtpUrl: string): void {
    const sender = createMailSender({
      queue: mailQueue(this.source),
      transport: smtpTransport({ url: smtpUrl, from: mailFrom, deadlineMs: 10_000 }),
      options: {
        concurrency: 20,
        leaseMs: 60_000,
        backOff: { pauses: [1000], giveUpAfter: 60_000 },
        allowedDomains: null,
      },
      log: silent,
      waitForMail: (signal) => rest(10, signal),
    });
    this.sending = sender.run(this.stopping.signal);
  }

  /** Moves the clock in lock-step with the workflows. */
  timeLapse(until: string): Promise<void> {
    return timeLapse(this.timeLapseSetting, { until, timeZone: 'Europe/Berlin' }, () => undefined);
  }

  /** The same up to an instant; timers that ran before are left as they are. */
  advance(target: string): Promise<void> {
    return advance(this.timeLapseSetting, target, () => undefined);
  }

  private get timeLapseSetting(): TimeLapseSetting {
    const lookAgain = (workflowId: string): Promise<void> => this.client.lookAgain(workflowId, 5000);
    return { transaction: timeLapseTransaction(this.source, 5), lookAgain, patienceMs: 20_000 };
  }

  /** Tells the workflows what waits to be told. */
  relay(lookAgain: TemporalClient['lookAgain'] = this.client.lookAgain): Promise<number> {
    const options = { batch: 100, concurrency: 10, leaseSeconds: 1, deadlineMs: 5000, idleMs: 20, longestPauseMs: 200 };
    return wakeupRelay({ transaction: this.transaction, lookAgain, options, log: silent }).relayOnce();
  }

  /** @param temporal the way to the workflows, when another one is to be taken. */
  reconciler(temporal: TemporalClient = this.client): Reconciler {
    const options = { patienceMs: 500, lookEveryMs: 50 };
    return reconciler({
      source: this.source,
      temporal,
      lockTimeoutSeconds: 5,
      stopping: this.stopping.signal,
      options,
    });
  }

  setClock(instant: string): Promise<void> {
    return installationStore(this.source.manager).moveClockTo(instant);
  }

  /** Imports a plan and activates it. */
  async activate(request: ImportRequest): Promise<string> {
    const { planId } = await importPlan(this.setting, request);
    await this.command(planId, { do: 'activate' });
    return planId;
  }

  async command(planId: string, command: Parameters<typeof commandPlan>[1]['command']): Promise<void> {
    await commandPlan(this.setting, { key: randomUUID(), actor: 'coordination', planId, command });
  }

  notices(planId: string): Promise<RecordedNotice[]> {
    return this.transaction(({ notices }) => notices.ofPlan(planId));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.sending;
    await this.stopWorker();
    await this.client.close();
    await this.source.destroy();
  }
}
