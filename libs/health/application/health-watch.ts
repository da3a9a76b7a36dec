import { type Facts, type FindingCode, healthReport, type HealthReport, type Look } from '../domain/index.ts';
import { type RecordReader } from './record-reader.ts';

export type Part = keyof Facts['looks'];
export interface Failure {
  code: FindingCode;
  /** A code or a few words; no address of a person, no secret. */
  detail: string | null;
}

export interface WatchSetting {
  record: RecordReader;
  /** What of an error is the database's own trouble; null: something else. */
  troubleOf: (error: unknown) => Failure | null;
  /** True while somebody waits for a free connection. */
  connectionsAreExhausted: () => boolean;
  /** Longest wait for the database, in milliseconds. */
  deadlineMs: number;
  /** Of the times in the words. */
  timeZone: string;
  /** Real time in milliseconds since 1970. */
  realTime: () => number;
}

/** Reading goes on while the disk is full, so only refused writing shows it; so long it counts after the last refusal. */
const fullForMs = 2 * 60_000;

/**
 * How the installation is, as this process sees it. It remembers since when the database has been in trouble, and what was
 * seen of the other parts, for the time when nobody can read it in the record.
 */
export class HealthWatch {
  private readonly seen = new Map<Part, Look>();
  private full: { look: Look; until: number } | null = null;
  private reading: Promise<Facts['record']> | null = null;

  constructor(private readonly setting: WatchSetting) {}

  /** Remembers how a part was seen just now; since when it has been so stays. */
  see(part: Part, failure: Failure | null): void {
    const before = this.seen.get(part)?.failure;
    const since = before?.code === failure?.code ? (before?.since ?? null) : this.now();
    this.seen.set(part, { failure: failure && { ...failure, since: since ?? this.now() } });
  }

  /** Null: it was not looked at yet. */
  seenOf(part: Part): Look | null {
    return this.seen.get(part) ?? null;
  }

  /** Remembers an error if it is the database's own trouble, and says whether it is. */
  saw(error: unknown): boolean {
    const trouble = this.setting.troubleOf(error);
    if (trouble === null) return false;
    this.see('database', trouble);
    if (trouble.code === 'database-full') {
      const now = this.setting.realTime();
      const known = this.full !== null && now < this.full.until ? this.full.look : null;
      this.full = { look: known ?? this.seen.get('database')!, until: now + fullForMs };
    }
    return true;
  }

  /** @param looks what was seen besides, instead of what this process remembers. */
  async facts(looks: Facts['looks'] = {}): Promise<Facts> {
    const record = await this.readRecord();
    return { record, looks: { ...Object.fromEntries(this.seen), ...looks } };
  }

  async report(looks: Facts['looks'] = {}): Promise<HealthReport> {
    const facts = await this.facts(looks);
    return healthReport(facts, facts.record?.now ?? this.now(), this.setting.timeZone);
  }

  /** Null when the database is in trouble, which is remembered. Others' errors are thrown. */
  private async readRecord(): Promise<Facts['record']> {
    try {
      // A database that hangs is asked once, not once per caller.
      this.reading ??= this.read().finally(() => (this.reading = null));
      return await withinDeadline(this.reading, this.setting);
    } catch (error) {
      if (error instanceof NoAnswerInTime) this.see('database', error.failure);
      else if (!this.saw(error)) throw error;
      return null;
    }
  }

  private async read(): Promise<Facts['record']> {
    const { record } = this.setting;
    if (!(await record.isCurrent())) {
      this.see('database', { code: 'database-outdated', detail: null });
      return null;
    }
    const facts = await record.facts();
    if (this.full !== null && this.setting.realTime() >= this.full.until) this.full = null;
    this.seen.set('database', this.full?.look ?? { failure: null });
    return facts;
  }

  private now(): string {
    return new Date(this.setting.realTime()).toISOString();
  }
}

class NoAnswerInTime extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

async function withinDeadline<T>(work: Promise<T>, setting: WatchSetting): Promise<T> {
  const { deadlineMs, connectionsAreExhausted } = setting;
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const code = connectionsAreExhausted() ? 'connections-exhausted' : 'database-away';
      reject(new NoAnswerInTime({ code, detail: `timeout ${Math.round(deadlineMs / 1000)} s` }));
    }, deadlineMs);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}
