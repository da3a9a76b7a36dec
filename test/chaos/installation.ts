import { type DataSource, type EntityManager } from 'typeorm';
import { dataSource, inTransaction, type RecordPorts, recordPorts } from '#libs/database/index';
import { installationStore } from '#libs/installation/index';
import { type Transaction } from '#libs/measures/index';
import { raiseDueWithin } from '#libs/notices/index';
import { deliveryWorkflowId, measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { insist } from './outage.ts';

/** The record as the tests reach it, in spite of outages, and its clock. */
export class Installation {
  readonly source: DataSource;

  private constructor(source: DataSource) {
    this.source = source;
  }

  static async begin(databaseUrl: string, startsAt: string): Promise<Installation> {
    const source = await dataSource(databaseUrl, 20).initialize();
    await installationStore(source.manager).create('demonstration', startsAt);
    return new Installation(source);
  }

  /** Runs again after an outage, also when only the answer was lost: `work` must bear that. */
  get transaction(): Transaction<RecordPorts> {
    return (work) => this.inTransaction(async (manager) => work(recordPorts(manager)));
  }

  private inTransaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return insist(() => inTransaction(this.source, 5, work));
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

  rows<Row>(sql: string, ...parameters: unknown[]): Promise<Row[]> {
    return insist(() => this.source.query(sql, parameters) as Promise<Row[]>);
  }

  now(): Promise<string> {
    return this.transaction(({ clock }) => clock.now());
  }

  /** Forward, and tells every workflow, whose timers were set before. */
  moveClockTo(instant: string): Promise<void> {
    return this.transaction(async (ports) => {
      await ports.installations.moveClockTo(instant);
      await wakeEverything(ports);
    });
  }

  /**
   * As when somebody sets the machine's clock. A timer that runs on real time knows nothing of a jump forward, so the
   * workflows are told; of a jump back they find out.
   */
  jump(byMs: number): Promise<void> {
    let offset: number | null = null;
    return this.inTransaction(async (manager) => {
      const ports = recordPorts(manager);
      offset ??= (await ports.installations.get())!.clockOffsetMs + byMs; // the same again after an answer that was lost
      await manager.query('UPDATE installation SET clock_offset_ms = $1', [offset]);
      if (byMs > 0) await wakeEverything(ports);
    });
  }
}

const wakeEverything = async ({ plans, measures, wakeups }: RecordPorts): Promise<void> => {
  for (const { id, activatedOn } of await plans.list()) {
    if (activatedOn === null) continue;
    await wakeups.add(id, [deliveryWorkflowId(id), ...(await measures.idsOf(id)).map(measureWorkflowId)]);
  }
};
