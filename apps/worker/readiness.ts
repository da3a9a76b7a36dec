import { HealthWatch } from '#libs/health/index';
import { Inject, Injectable } from '@nestjs/common';
import { Observing } from './observing.ts';

export interface WorkerReadiness {
  /** The Temporal server sees this worker asking for tasks. */
  polling: boolean;
  /** The record answers and has the shape that this code knows. */
  database: boolean;
  /** The mail server lets us in; null: it was not looked at yet. */
  mailServer: boolean | null;
  /** Real seconds since the oldest wake-up that no workflow was told of; 0 when there is none, null when nobody knows. */
  oldestWakeupSeconds: number | null;
  /** Real seconds since the oldest mail was composed that is neither handed over nor given up; likewise. */
  oldestMailSeconds: number | null;
}

/** Whether the worker can do all that it is there for, looked at now. */
@Injectable()
export class Readiness {
  constructor(
    @Inject(HealthWatch) private readonly watch: HealthWatch,
    @Inject(Observing) private readonly observing: Observing,
  ) {}

  async check(): Promise<WorkerReadiness> {
    const { record } = await this.watch.facts();
    // Without the record nobody knows which namespace is ours.
    if (record !== null) await this.observing.lookAtProcess();
    const age = (since: string | null): number =>
      since === null ? 0 : Math.max(0, Date.parse(record!.now) - Date.parse(since)) / 1000;
    const mailServer = this.watch.seenOf('mail-server');
    return {
      polling: this.watch.seenOf('worker')?.failure === null,
      database: record !== null,
      mailServer: mailServer === null ? null : mailServer.failure === null,
      oldestWakeupSeconds: record && age(record.wakeups.since),
      oldestMailSeconds: record && age(record.unsentMails.since),
    };
  }
}

/** Everything that the worker is there for works. */
export function isReady({ polling, database, mailServer }: WorkerReadiness): boolean {
  return polling && database && mailServer === true;
}

/** It works, and how the mail server is has turned out, one way or the other: a wrong SMTP_URL must not keep all from starting. */
export function hasStarted({ polling, database, mailServer }: WorkerReadiness): boolean {
  return polling && database && mailServer !== null;
}
