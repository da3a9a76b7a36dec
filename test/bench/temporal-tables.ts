import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const patienceMs = 180_000;
/** A workflow task that waits long for its worker is given to any worker: two more events. */
const slack = 2;

/** What the Temporal server has stored, read from its own tables, so that watching costs it nothing. */
export class TemporalTables {
  private readonly main: pg.Client;
  private readonly visibility: pg.Client;

  private constructor(main: pg.Client, visibility: pg.Client) {
    this.main = main;
    this.visibility = visibility;
  }

  static async on(serverUrl: string): Promise<TemporalTables> {
    const connected = async (database: string): Promise<pg.Client> => {
      const url = new URL(serverUrl);
      url.pathname = `/${database}`;
      const client = new pg.Client({ connectionString: url.href });
      await client.connect();
      return client;
    };
    return new TemporalTables(await connected('temporal'), await connected('temporal_visibility'));
  }

  /**
   * Resolves when `count` workflows of the namespace have histories of at least `events` events: then the workflow task that
   * wrote the last of them is completed and stored.
   *
   * @throws when a history is much longer: something else than the expected was done.
   */
  async untilHistoriesHave(events: number, namespace: string, count: number): Promise<void> {
    const deadline = performance.now() + patienceMs;
    for (;;) {
      const { rows } = await this.main.query<{ done: number; longest: number }>(
        `select count(*) filter (where next_event_id > $1)::int as done, coalesce(max(next_event_id), 0)::int as longest
           from executions where namespace_id = (select id from namespaces where name = $2)`,
        [events, namespace],
      );
      const { done, longest } = rows[0]!;
      if (longest - 1 > events + slack) throw new Error(`A history has ${longest - 1} events instead of ${events}.`);
      if (done >= count) return;
      if (performance.now() > deadline) throw new Error(`Only ${done} of ${count} histories have ${events} events.`);
      await pause(20);
    }
  }

  /** Bytes of both databases without what deleted rows leave behind. */
  async compactBytes(): Promise<number> {
    let sum = 0;
    for (const client of [this.main, this.visibility]) {
      await client.query('VACUUM FULL');
      const { rows } = await client.query<{ size: string }>('SELECT pg_database_size(current_database()) AS size');
      sum += Number(rows[0]!.size);
    }
    return sum;
  }

  async close(): Promise<void> {
    await this.main.end();
    await this.visibility.end();
  }
}
