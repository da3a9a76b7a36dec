import { installationStore } from '#libs/installation/index';
import { commandPlan, type ImportRequest } from '#libs/measures/index';
import { randomUUID } from 'node:crypto';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';

/** A record that commands find by their environment. */
export interface RecordAtTerminal {
  record: FreshRecord;
  /** The environment is as before, and the record gone. */
  end(): Promise<void>;
}

/** As a demonstration in which it is `now`: the commands' clock is that of the installation, not that of the record. */
export async function recordAtTerminal(record: FreshRecord, now: string): Promise<RecordAtTerminal> {
  await installationStore(record.source.manager).create('demonstration', now);
  const before = process.env['DATABASE_URL'];
  process.env['DATABASE_URL'] = record.url;
  return {
    record,
    async end() {
      if (before === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = before;
      await record.source.destroy();
    },
  };
}

/** With a plan that was imported and activated on 23.11.2026; that is today, unless it is said what is `now`. */
export async function planAtTerminal(
  plan: ImportRequest = smallPlan,
  now = '2026-11-23T08:00:00Z',
): Promise<RecordAtTerminal> {
  const record = await freshRecord('2026-11-23T08:00:00Z');
  const { planId } = await importInto(record, plan);
  await commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command: { do: 'activate' } });
  return recordAtTerminal(record, now);
}
