import 'reflect-metadata';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectDirectory } from '#libs/config/index';
import { healthWatch } from '#libs/database/index';
import { recordReader } from '#libs/health/index';
import { type Observation } from '#libs/health/domain/index';
import { lazyClient, ProcessWorker, recordedInstallation, type TemporalClient } from '#libs/process/index';
import { pino } from 'pino';
import request from 'supertest';
import { type FreshRecord, freshRecord, importInto } from '../../test/fixtures/fresh-record.ts';
import { HealthServer } from './health-server.ts';
import { Metrics } from './metrics.ts';
import { Observing } from './observing.ts';
import { hasStarted, isReady, Readiness } from './readiness.ts';

/** A port of this machine on which nobody listens. */
async function deserted(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('a worker without Temporal and mail server', () => {
  let record: FreshRecord;
  let temporal: TemporalClient;
  let observing: Observing;
  let server: HealthServer;
  let address: string;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    await record.transaction(({ installations }) => installations.create('demonstration', '2026-11-23T08:00:00Z'));
    await importInto(record);
    await record.source.query(`INSERT INTO workflow_wakeup (workflow_id, plan_id, created_at)
      SELECT 'measure/x', id, now() - interval '100 seconds' FROM plan`);
    const log = pino({ level: 'silent' });
    const at = { address: `127.0.0.1:${await deserted()}`, namespace: 'none' };
    const installationId = recordedInstallation(record.source);
    temporal = lazyClient(at, installationId);
    const nothing = async (): Promise<never> => {
      throw new Error('Nothing is asked of this worker.');
    };
    const worker = new ProcessWorker({
      ...at,
      installationId,
      workflowBundle: { code: '' },
      activities: { lookAfterMeasure: nothing, deliverDue: nothing },
      concurrency: 2,
      taskWaitMs: 10_000,
      shutdownMs: 100,
      log,
    });
    const watch = healthWatch(record.source);
    const smtpUrl = `smtp://127.0.0.1:${await deserted()}`;
    observing = new Observing(record.source, watch, temporal, worker, {
      everySeconds: 30,
      smtpUrl,
      temporalDeadlineMs: 200,
      log,
    });
    const metrics = new Metrics({ watch, reader: recordReader(record.source), sdkMetricsUrl: null, log });
    const port = await deserted();
    server = new HealthServer({ port, log }, watch, new Readiness(watch, observing), metrics);
    await server.onApplicationBootstrap();
    observing.onApplicationBootstrap();
    address = `http://127.0.0.1:${port}`;
    while ((await noted()).length < 3) await request(address).get('/health/ready');
  });

  afterAll(async () => {
    await observing.onModuleDestroy();
    await server.onApplicationShutdown();
    await temporal.close();
    await record.source.destroy();
  });

  const noted = (): Promise<Observation[]> => record.transaction(({ observations }) => observations.all());

  it('notes what it saw, for everybody to read', async () => {
    expect(await noted()).toMatchObject([
      { part: 'mail-server', failing: true, code: 'mail-server-away', detail: expect.stringContaining('ECONNREFUSED') },
      { part: 'temporal', failing: true, code: 'temporal-away' },
      { part: 'worker', failing: true, code: 'worker-not-polling' },
    ]);
  });

  it('lives, is not ready, and says what is missing and how old the oldest wake-up is', async () => {
    expect((await request(address).get('/health/live')).body).toEqual({ live: true });
    const { status, body } = await request(address).get('/health/ready');
    expect(status).toBe(503);
    expect(body).toEqual({
      ready: false,
      polling: false,
      database: true,
      mailServer: false,
      oldestWakeupSeconds: expect.any(Number),
      oldestMailSeconds: 0,
    });
    expect(body.oldestWakeupSeconds).toBeGreaterThanOrEqual(100);
    expect((await request(address).get('/health/started')).status).toBe(503);
  });

  it('counts as started, though not as ready, with a mail server that does not let it in', () => {
    const well = { polling: true, database: true, mailServer: true, oldestWakeupSeconds: 0, oldestMailSeconds: 0 };
    const seen = [well, { ...well, mailServer: false }, { ...well, mailServer: null }, { ...well, polling: false }];
    expect(seen.map(isReady)).toEqual([true, false, false, false]);
    expect(seen.map(hasStarted)).toEqual([true, true, false, false]);
  });

  it('reports what is wrong', async () => {
    const { status, body } = await request(address).get('/health');
    expect(status).toBe(200);
    expect(body.findings.map(({ code }: { code: string }) => code)).toEqual([
      'temporal-away',
      'mail-server-away',
      'wakeups-waiting',
    ]);
  });

  it('gives its metrics to Prometheus, and every one of them is documented', async () => {
    const { status, text } = await request(address).get('/metrics');
    expect(status).toBe(200);
    expect(text).toContain('schrittmacher_part_failing{part="temporal"} 1');
    expect(text).toContain('schrittmacher_part_failing{part="database"} 0');
    expect(text).toMatch(/^schrittmacher_oldest_wakeup_age_seconds 1\d\d/m);
    const names = new Set([...text.matchAll(/^# TYPE (\w+) gauge$/gm)].map((match) => match[1]!));
    const page = readFileSync(join(projectDirectory(), 'docs/operations.md'), 'utf8');
    expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    expect(names.size).toBeGreaterThan(8);
  });

  it.each(['/health', '/health/live', '/health/started', '/health/ready', '/metrics'])(
    'refuses %s under a foreign name and from a page of another site',
    async (path) => {
      expect((await request(address).get(path).set('Host', 'attacker.example')).status).toBe(403);
      expect((await request(address).get(path).set('Origin', 'https://attacker.example')).status).toBe(403);
    },
  );
});
