import 'reflect-metadata';
import { readConfiguration } from '#libs/config/index';
import { installationStore } from '#libs/installation/index';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import request from 'supertest';
import { type FreshRecord, freshRecord, importInto } from '../../test/fixtures/fresh-record.ts';
import { createApi } from './create-api.ts';
import { planDecisionsSchema } from './decisions-schema.ts';

describe('decisions by HTTP', () => {
  let record: FreshRecord;
  let api: NestExpressApplication;
  let address: string;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    await installationStore(record.source.manager).create('demonstration', '2026-11-23T08:00:00Z');
    await importInto(record);
    api = await createApi(readConfiguration({ DATABASE_URL: record.url }), pino({ level: 'silent' }));
    await api.listen(0, '127.0.0.1');
    address = await api.getUrl();
    await give({ do: 'activate' });
    await give({
      do: 'ask-for-date',
      measure: 'M.1',
      step: 1,
      to: '2027-06-30',
      reason: 'procurement',
      source: 'phone',
      text: 'Die Vergabe beginnt erst im Mai.',
      reference: 'VG 12/2026',
    });
    await give({ do: 'say-not-mine', measure: 'M.1', step: 3, office: 'CHEF' });
  });

  afterAll(async () => {
    await api.close();
    await record.source.destroy();
  });

  const give = (command: object) =>
    request(address).post('/api/plans/klima/commands').set('Idempotency-Key', randomUUID()).send(command).expect(200);

  it('have exactly the described shape, what counts as granted soonest first', async () => {
    const { status, body } = await request(address).get('/api/plans/klima/decisions');
    expect(status).toBe(200);
    expect(planDecisionsSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      plan: 'klima',
      today: '2026-11-23',
      decisions: [
        {
          kind: 'new-date',
          step: { number: 1 },
          tacitOn: '2026-12-07',
          source: 'phone',
          remark: 'Die Vergabe beginnt erst im Mai.',
          reference: 'VG 12/2026',
        },
        { kind: 'not-mine', step: { number: 3 }, proposed: { key: 'CHEF' }, tacitOn: null, source: null },
      ],
    });
    expect((await request(address).get('/api/plans/klima/overview')).body.plan.decisions).toBe(2);
  });

  it('keep ids to themselves', async () => {
    const { text } = await request(address).get('/api/plans/klima/decisions');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('of an unknown plan are a sentence', async () => {
    const { status, body } = await request(address).get('/api/plans/gibtsnicht/decisions');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'plan-not-found', text: expect.stringMatching(/\.$/) });
  });

  it('are refused to others', async () => {
    const asked = (header: string, value: string) =>
      request(address).get('/api/plans/klima/decisions').set(header, value);
    expect((await asked('Host', 'schrittmacher.attacker.example')).status).toBe(403);
    expect((await asked('Origin', 'https://attacker.example')).status).toBe(403);
  });
});
