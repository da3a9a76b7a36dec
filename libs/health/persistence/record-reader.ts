import { type DataSource } from 'typeorm';
import { type RecordFigures } from '../application/record-figures.ts';
import { type RecordReader } from '../application/record-reader.ts';
import { type RecordFacts, type Waiting } from '../domain/index.ts';
import { factsQuery, figuresQuery } from './record-queries.ts';
import { observations } from './observations.ts';

interface FactsRow {
  now: Date;
  wakeups: Waiting;
  unsent_mails: Waiting;
  refused_mails: Waiting & { answer: string | null };
  failed_mails: Waiting;
  ambiguous_mails: Waiting;
  overdue_deliveries: Waiting;
  overdue_measures: Waiting;
  without_address: Waiting;
}

/** Reads only; not yet connected sources are not touched by anything but `query`. */
export function recordReader(source: DataSource): RecordReader {
  return {
    isCurrent: async () => !(await source.showMigrations()),
    async facts(): Promise<RecordFacts> {
      const [row] = (await source.query(factsQuery)) as [FactsRow];
      return {
        now: row.now.toISOString(),
        observations: await observations(source.manager).all(),
        wakeups: waiting(row.wakeups),
        unsentMails: waiting(row.unsent_mails),
        refusedMails: { ...waiting(row.refused_mails), answer: withoutAddresses(row.refused_mails.answer) },
        failedMails: waiting(row.failed_mails),
        ambiguousMails: waiting(row.ambiguous_mails),
        overdueDeliveries: waiting(row.overdue_deliveries),
        overdueMeasures: waiting(row.overdue_measures),
        noticesWithoutAddress: waiting(row.without_address),
      };
    },
    async figures() {
      const [row] = (await source.query(figuresQuery)) as [RecordFigures];
      return row;
    },
  };
}

/** PostgreSQL writes instants within JSON with its own offset. */
function waiting({ count, since }: Waiting): Waiting {
  return { count, since: since === null ? null : new Date(since).toISOString() };
}

/** Servers like to repeat whom they refuse. */
function withoutAddresses(answer: string | null): string | null {
  return answer?.replace(/\S*@\S*/g, '…') ?? null;
}
