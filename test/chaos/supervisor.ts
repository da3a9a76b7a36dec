import { setTimeout as pause } from 'node:timers/promises';
import { type Kill } from './faults.ts';
import { startWorkerLife, type WorkerEnding, type WorkerLife } from './worker-under-test.ts';

export interface Supervised {
  readonly environment: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** A life ended that was to go on: at a kill point, killed from outside, or by itself. */
  readonly died: (how: 'at a kill point' | 'killed' | 'by itself', kill: Kill | null, ending: WorkerEnding) => void;
}

/** A worker that cannot start at all is not to be tried in a tight loop. */
const BREATH_MS = 200;

/** Starts the worker anew whenever it dies, as an operator's service manager does. */
export class Supervisor {
  private readonly supervised: Supervised;
  private life: WorkerLife | null = null;
  private running: Promise<void> = Promise.resolve();
  private stopping = false;
  private killedFromOutside = false;
  /** Where the present life and the next ones are to end, one each. */
  private kills: Kill[] = [];
  /** Where the present life was to end before, until it knows better. */
  private formerKill: Kill | null = null;

  constructor(supervised: Supervised) {
    this.supervised = supervised;
  }

  start(): void {
    this.running = this.superviseLives();
  }

  /** Each of the lives from the present one on ends at one of these points. Resolves when the present one knows its own. */
  async endLivesAt(kills: readonly Kill[]): Promise<void> {
    this.formerKill = this.kills[0] ?? null;
    this.kills = [...kills];
    await this.life?.arm(this.kills[0] ?? null);
    this.formerKill = null;
  }

  /** Kill points that were not reached yet. */
  get killsAhead(): readonly Kill[] {
    return [...this.kills];
  }

  kill(): void {
    this.killedFromOutside = true;
    this.life?.kill();
  }

  /** In order; the exit code of the last life. */
  async stop(): Promise<number | null> {
    this.stopping = true;
    const { life } = this;
    life?.stop();
    await this.running;
    return (await life?.ended)?.code ?? null;
  }

  /** For when everything is to end, however. */
  async abandon(): Promise<void> {
    this.stopping = true;
    this.life?.kill();
    await this.running;
  }

  private async superviseLives(): Promise<void> {
    while (!this.stopping) {
      const life = startWorkerLife(this.supervised.environment, this.supervised.logFile);
      this.killedFromOutside = false;
      this.life = life;
      await life.arm(this.kills[0] ?? null);
      const ending = await life.ended;
      if (this.stopping) return;
      this.tellOf(ending);
      await pause(BREATH_MS);
    }
  }

  private tellOf(ending: WorkerEnding): void {
    const { died } = this.supervised;
    if (this.killedFromOutside) died('killed', null, ending);
    else if (ending.signal !== 'SIGKILL') died('by itself', null, ending);
    else {
      const kill = this.formerKill ?? this.kills.shift() ?? null;
      died(kill === null ? 'by itself' : 'at a kill point', kill, ending);
    }
  }
}
