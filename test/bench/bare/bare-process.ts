import { fileURLToPath } from 'node:url';
import { bundledWorkflows, workerSettings } from '#libs/process/index';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { freshNamespace } from '../../setup/fresh-namespace.ts';
import { workerTuning } from '../own-process.ts';

const taskQueue = 'bare';
const bundle = bundledWorkflows(fileURLToPath(new URL('./workflows.ts', import.meta.url)));

/** A worker with Schrittmacher's settings that does nothing, in a namespace of its own. */
export class BareProcess {
  readonly namespace: string;
  private readonly client: Client;
  private readonly worker: Worker;
  private readonly running: Promise<void>;
  private readonly connections: readonly { close(): Promise<void> }[];

  private constructor(namespace: string, client: Client, worker: Worker, connections: BareProcess['connections']) {
    this.namespace = namespace;
    this.client = client;
    this.worker = worker;
    this.running = worker.run();
    this.connections = connections;
  }

  static async start(): Promise<BareProcess> {
    const { address, namespace } = await freshNamespace();
    const connection = await NativeConnection.connect({ address });
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue,
      workflowBundle: await bundle,
      activities: { nothing: async (): Promise<void> => undefined },
      ...workerSettings(workerTuning),
    });
    const clientConnection = await Connection.connect({ address });
    const client = new Client({ connection: clientConnection, namespace });
    return new BareProcess(namespace, client, worker, [clientConnection, connection]);
  }

  async signalWithStartEmpty(workflowId: string): Promise<void> {
    const options = { workflowId, taskQueue, args: [], signal: 'lookAgain', signalArgs: [] };
    await this.client.workflow.signalWithStart('empty', options);
  }

  async startTimer(workflowId: string, waitMs: number): Promise<void> {
    await this.client.workflow.start('timer', { workflowId, taskQueue, args: [waitMs] });
  }

  async startCalled(workflowId: string): Promise<void> {
    await this.client.workflow.start('called', { workflowId, taskQueue, args: [] });
  }

  async call(workflowId: string): Promise<void> {
    await this.client.workflow.getHandle(workflowId).signal('call');
  }

  async stop(): Promise<void> {
    this.worker.shutdown();
    await this.running;
    for (const connection of this.connections) await connection.close();
  }
}
