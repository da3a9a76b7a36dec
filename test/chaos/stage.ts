import { join } from 'node:path';
import { freePort } from '#libs/embedded/index';
import { Commander } from './commands.ts';
import { Installation } from './installation.ts';
import { NAMESPACE, Parts } from './parts.ts';
import { type Report } from './report.ts';
import { type Stage } from './round.ts';
import { startSink } from './sink.ts';
import { Supervisor } from './supervisor.ts';

/** Everything that waits in production waits less here, so that a round is short. */
const IMPATIENCE = {
  LOG_LEVEL: 'warn',
  LOCK_TIMEOUT_SECONDS: '2',
  CONTINUE_AS_NEW_AFTER_EVENTS: '40',
  WAKEUP_INTERVAL_MILLISECONDS: '50',
  WAKEUP_LEASE_SECONDS: '2',
  WAKEUP_DEADLINE_SECONDS: '1',
  TASK_WAIT_SECONDS: '2',
  MAIL_LEASE_SECONDS: '5',
  SMTP_TIMEOUT_SECONDS: '2',
  MAIL_RETRY_SECONDS: '1',
  MAIL_GIVE_UP_SECONDS: '5',
  SHUTDOWN_SECONDS: '5',
};

const STARTS_AT = '2026-11-23T06:00:00Z';

export interface SetStage extends Stage {
  /** Everything in order; what did not end as it should. */
  stop(): Promise<string[]>;
}

export interface StageOptions {
  /** For all state. */
  readonly folder: string;
  readonly logs: string;
  readonly report: Report;
  readonly say: (line: string) => void;
  /** Something happened that no fault explains. */
  readonly unexplained: (what: string) => void;
  /** Whatever is to be ended when the run is broken off, in reverse order. */
  readonly started: (end: () => Promise<unknown>) => void;
}

/** Starts all parts as in production, each a process of its own. */
export const setStage = async (options: StageOptions): Promise<SetStage> => {
  const { folder, logs, report, say, unexplained, started } = options;
  const parts = await Parts.start({
    folder,
    logs,
    say,
    started: (child) => started(() => child.stop(5000)),
    endedByItself: (name) => unexplained(`${name} ended by itself`),
  });
  started(() => parts.stop());
  const sink = await startSink(() => worker.kill());
  started(() => sink.stop());
  const installation = await Installation.begin(parts.databaseUrl, STARTS_AT);
  started(() => installation.source.destroy());
  const environment = {
    ...process.env,
    ...IMPATIENCE,
    SCHRITTMACHER_HOME: join(folder, 'home'),
    DATABASE_URL: parts.databaseUrl,
    TEMPORAL_ADDRESS: parts.temporalAddress,
    TEMPORAL_NAMESPACE: NAMESPACE,
    SMTP_URL: sink.url,
    WORKER_HEALTH_PORT: String(await freePort()),
  };
  const worker = new Supervisor({
    environment,
    logFile: join(logs, 'worker.log'),
    died: (how, kill, { code, signal }) => {
      report.count('the worker died', kill === null ? how : `${kill.when} ${kill.point}`);
      if (how === 'by itself') unexplained(`the worker ended by itself (${code ?? signal})`);
    },
  });
  worker.start();
  started(() => worker.abandon());
  const commander = new Commander(installation);
  return {
    parts,
    installation,
    sink,
    worker,
    commander,
    report,
    stop: async () => {
      const code = await worker.stop();
      await installation.source.destroy();
      await sink.stop();
      await parts.stop();
      return code === 0 ? [] : [`the worker did not stop in order: ${code}`];
    },
  };
};
