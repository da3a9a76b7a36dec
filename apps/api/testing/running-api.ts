import 'reflect-metadata';
import { readConfiguration } from '#libs/config/index';
import { installationStore } from '#libs/installation/index';
import { type ImportRequest } from '#libs/measures/index';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import request, { type Test } from 'supertest';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { createApi } from '../create-api.ts';

/** The API on a record of its own, listening on 127.0.0.1. No Temporal server is named: it works without one. */
export interface RunningApi {
  record: FreshRecord;
  address: string;
  /** Asks as this machine does. */
  ask: ReturnType<typeof request>;
  /** Sends with an idempotency key, of its own unless one is given. */
  post(path: string, body: object, key?: string): Test;
  /** The same, as a command on the small plan. */
  give(command: object, key?: string): Test;
  /** The record stays. */
  close(): Promise<void>;
  /** The record ends too. */
  end(): Promise<void>;
}

/** @param url is where the API finds the record. */
export async function apiOn(record: FreshRecord, url = record.url): Promise<RunningApi> {
  const api = await createApi(readConfiguration({ DATABASE_URL: url }), pino({ level: 'silent' }));
  await api.listen(0, '127.0.0.1');
  const address = await api.getUrl();
  const ask = request(address);
  const post = (path: string, body: object, key: string = randomUUID()): Test =>
    ask.post(path).set('Idempotency-Key', key).send(body);
  return {
    record,
    address,
    ask,
    post,
    give: (command, key) => post('/api/plans/klima/commands', command, key),
    close: () => api.close(),
    async end() {
      await api.close();
      await record.source.destroy();
    },
  };
}

/** The same as a demonstration in which it is `now`: the API's clock is that of the installation, not that of the record. */
export async function apiAt(record: FreshRecord, now: string): Promise<RunningApi> {
  await installationStore(record.source.manager).create('demonstration', now);
  return apiOn(record);
}

/** With a plan that was imported on 23.11.2026, today, and is not active. */
export async function apiWithPlan(plan: ImportRequest = smallPlan): Promise<RunningApi> {
  const record = await freshRecord('2026-11-23T08:00:00Z');
  await importInto(record, plan);
  return apiAt(record, '2026-11-23T08:00:00Z');
}
