import { randomUUID } from 'node:crypto';
import { standardPolicy } from '#libs/cadence/domain/index';
import { dataSource, recordTransaction } from '#libs/database/index';
import { installationStore } from '#libs/installation/index';
import { commandPlan, importPlan, type ImportRequest } from '#libs/measures/index';
import pg from 'pg';
import { freshDatabase } from '../setup/fresh-database.ts';
import { activatedAt } from './bench-plan.ts';

/** A record with an active plan, made once and copied for every run, so that every run begins alike. */
export interface RecordTemplate {
  planId: string;
  /** In the order of their ids. */
  measureIds: string[];
  /** Bytes by which the record grew with the plan, after VACUUM FULL: the measures, their steps and events, the wake-ups. */
  bytes: number;
  /** Address of a new database with the same content. */
  copy(): Promise<string>;
}

export async function recordTemplate(request: ImportRequest): Promise<RecordTemplate> {
  const url = await freshDatabase();
  const source = await dataSource(url, 4).initialize();
  try {
    await installationStore(source.manager).create('demonstration', activatedAt);
    const size = async (): Promise<number> => {
      await source.query('VACUUM FULL');
      const rows: { size: string }[] = await source.query('SELECT pg_database_size(current_database()) AS size');
      return Number(rows[0]!.size);
    };
    const before = await size();
    const transaction = recordTransaction(source, 60);
    const setting = { transaction, beforeCommand: async (): Promise<void> => undefined };
    const { planId } = await importPlan(setting, request);
    const policy = { ...standardPolicy, raising: { from: '03:00', to: '03:00' } };
    await source.query('UPDATE cadence_policy SET document = $1', [JSON.stringify(policy)]);
    const command = { key: randomUUID(), actor: 'coordination', planId };
    await commandPlan(setting, { ...command, command: { do: 'activate' } });
    const measureIds = await transaction(({ measures }) => measures.idsOf(planId));
    return { planId, measureIds, bytes: (await size()) - before, copy: () => copyOf(url) };
  } finally {
    await source.destroy();
  }
}

async function copyOf(url: string): Promise<string> {
  const from = new URL(url);
  const to = new URL(url);
  to.pathname = `/copy_${randomUUID().replaceAll('-', '')}`;
  const server = new URL(url);
  server.pathname = '/postgres';
  const client = new pg.Client({ connectionString: server.href });
  await client.connect();
  try {
    await client.query(`create database ${to.pathname.slice(1)} template ${from.pathname.slice(1)} strategy file_copy`);
  } finally {
    await client.end();
  }
  return to.href;
}
