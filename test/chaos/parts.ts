import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { migrate } from '#libs/database/index';
import {
  type Child,
  ensureNamespace,
  freePort,
  type Postgres,
  startPostgres,
  startTemporalServer,
  type TemporalServer,
  temporalPrograms,
} from '#libs/embedded/index';

export interface PartsOptions {
  readonly folder: string;
  readonly logs: string;
  readonly say: (line: string) => void;
  /** Called with every process as soon as it exists. */
  readonly started: (child: Child) => void;
  /** A part ended that nobody had ended. */
  readonly endedByItself: (name: string) => void;
}

export const NAMESPACE = 'chaos';

/** PostgreSQL and the Temporal server, real ones, that crash on demand and come back at the same address. */
export class Parts {
  private readonly options: PartsOptions;
  private postgres: Postgres;
  private temporal: TemporalServer;
  /** One crash at a time: a Temporal server starts on a PostgreSQL that is there. */
  private repairs: Promise<void> = Promise.resolve();
  private readonly expected = new Set<Child>();

  private constructor(options: PartsOptions, postgres: Postgres, temporal: TemporalServer) {
    this.options = options;
    this.postgres = postgres;
    this.temporal = temporal;
    this.watch(postgres.child);
    this.watch(temporal.child);
  }

  static async start(options: PartsOptions): Promise<Parts> {
    await mkdir(options.folder, { recursive: true });
    await chmod(options.folder, 0o755); // as root, PostgreSQL runs as another user, who must get in
    const postgres = await startedPostgres(options, await freePort());
    await migrate(postgres.urlOf('record'));
    const temporal = await startedTemporal(options, postgres, await freePort());
    await ensureNamespace(temporal.address, NAMESPACE);
    return new Parts(options, postgres, temporal);
  }

  get databaseUrl(): string {
    return this.postgres.urlOf('record');
  }

  get temporalAddress(): string {
    return this.temporal.address;
  }

  /** Stopped with `immediate`: no checkpoint, no farewell; `awayMs` later it recovers. */
  crashPostgres(awayMs: number): Promise<void> {
    return this.one(async () => {
      const { child, port } = this.postgres;
      await this.end(child, 'SIGQUIT');
      await away(awayMs);
      this.postgres = await startedPostgres(this.options, port);
      this.watch(this.postgres.child);
    });
  }

  crashTemporal(awayMs: number): Promise<void> {
    return this.one(async () => {
      const { child, address } = this.temporal;
      await this.end(child, 'SIGKILL');
      await away(awayMs);
      this.temporal = await startedTemporal(this.options, this.postgres, Number(address.split(':')[1]));
      this.watch(this.temporal.child);
    });
  }

  /** After whatever is being repaired. */
  async stop(): Promise<void> {
    await this.one(async () => {
      for (const child of [this.temporal.child, this.postgres.child]) {
        this.expected.add(child);
        await child.stop(5000);
      }
    });
  }

  private one(work: () => Promise<void>): Promise<void> {
    this.repairs = this.repairs.then(work);
    return this.repairs;
  }

  private async end(child: Child, signal: NodeJS.Signals): Promise<void> {
    this.expected.add(child);
    process.kill(child.pid, signal);
    await child.ended;
  }

  private watch(child: Child): void {
    void child.ended.then(() => {
      if (!this.expected.has(child)) this.options.endedByItself(child.name.english);
    });
  }
}

const away = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** `safe`: what was committed is there after the crash. */
const startedPostgres = ({ folder, logs, say, started }: PartsOptions, port: number): Promise<Postgres> =>
  startPostgres({
    folder: join(folder, 'postgres'),
    port: { number: port, askedFor: true },
    durability: 'safe',
    say,
    logFile: join(logs, 'postgres.log'),
    connections: 200,
    databases: ['record'],
    started,
  });

const startedTemporal = async ({ folder, logs, say, started }: PartsOptions, postgres: Postgres, port: number) => {
  const logFile = join(logs, 'temporal.log');
  return startTemporalServer({
    programs: await temporalPrograms(say, logFile),
    databases: { serverUrl: postgres.urlOf('postgres'), main: 'temporal', visibility: 'temporal_visibility' },
    port: { number: port, askedFor: true },
    folder: join(folder, 'temporal'),
    logFile,
    started,
  });
};
