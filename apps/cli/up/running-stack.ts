import { type Child, type HomeLock, type Say } from '#libs/embedded/index';

/** Who is stopped when; whoever uses a part is stopped before it. */
const STOP_ORDER = ['api', 'worker', 'temporalUi', 'temporal', 'mailCatcher', 'postgres'] as const;

export type PartKey = (typeof STOP_ORDER)[number];

/** Longest wait for an orderly end, in milliseconds; then the part is ended by force. */
const PATIENCE: Record<PartKey, number> = {
  api: 20_000,
  worker: 20_000,
  temporalUi: 5000,
  temporal: 20_000,
  mailCatcher: 5000,
  postgres: 60_000,
};

/** The processes that this launcher has started, so that they can be watched and stopped in order. */
export class RunningStack {
  private readonly lock: HomeLock;
  private readonly children = new Map<PartKey, Child>();
  private stopping = false;

  constructor(lock: HomeLock) {
    this.lock = lock;
  }

  /** To be called as soon as the process exists, before it is ready: a stop may come at any moment. */
  readonly started =
    (part: PartKey) =>
    (child: Child): void => {
      this.children.set(part, child);
      this.lock.remember(child);
    };

  /** Resolves with the first part that ends although nobody asked it to. The Web UI is a convenience and may go. */
  async unexpectedEnd(): Promise<Child> {
    const watched = [...this.children].filter(([part]) => part !== 'temporalUi').map(([, child]) => child);
    const ended = await Promise.race(watched.map((child) => child.ended.then(() => child)));
    return this.stopping ? new Promise<never>(() => undefined) : ended;
  }

  async stop(say: Say): Promise<void> {
    this.stopping = true;
    for (const part of STOP_ORDER) {
      const child = this.children.get(part);
      if (child === undefined || child.hasEnded()) continue;
      say(`  ${child.name.german} wird beendet …`);
      await child.stop(PATIENCE[part]);
    }
  }
}
