import 'reflect-metadata';
import { readConfiguration } from '#libs/config/index';
import { commandPlan } from '#libs/measures/index';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { installationStore } from '#libs/installation/index';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import request from 'supertest';
import { type FreshRecord, freshRecord, importInto } from '../../test/fixtures/fresh-record.ts';
import { createApi } from './create-api.ts';
import { planReleasesSchema } from './releases-schema.ts';

describe('releases by HTTP', () => {
  let record: FreshRecord;
  let api: NestExpressApplication;
  let address: string;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    const { planId } = await importInto(record);
    await commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command: { do: 'activate' } });
    // The day before reminder-1 of the first step: Fr 18.12.2026.
    await installationStore(record.source.manager).create('demonstration', '2026-12-17T16:30:00Z');
    api = await createApi(readConfiguration({ DATABASE_URL: record.url }), pino({ level: 'silent' }));
    await api.listen(0, '127.0.0.1');
    address = await api.getUrl();
  });

  afterAll(async () => {
    await api.close();
    await record.source.destroy();
  });

  const forecast = () => request(address).get('/api/plans/klima/releases');
  const release = (body: object, plan = 'klima') =>
    request(address).post(`/api/plans/${plan}/releases`).set('Idempotency-Key', randomUUID()).send(body);

  it('are foreseen in exactly the described shape', async () => {
    const { status, body } = await forecast();
    expect(status).toBe(200);
    expect(planReleasesSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ plan: 'klima', mailMode: 'approve', today: '2026-12-17', on: '2026-12-18' });
    expect(body.mails).toMatchObject([
      { to: 'a@stadt.example', recipient: { name: 'Amt A' }, notices: [{ stage: 'reminder-1', released: false }] },
    ]);
  });

  it.each([
    ['neither notices nor a forecast', {}],
    ['both', { notices: ['x'], allOf: 'x' }],
    ['no notice', { notices: [] }],
    ['something that is no text', { allOf: 1 }],
  ])('are not understood with %s', async (_what, body) => {
    const answer = await release(body);
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ code: 'invalid-command', text: expect.stringContaining('Vorschau') });
  });

  it('need a key', async () => {
    const { status, body } = await request(address).post('/api/plans/klima/releases').send({ allOf: 'x' });
    expect([status, body.code]).toEqual([400, 'idempotency-key-missing']);
  });

  it('of an unknown plan are a sentence', async () => {
    for (const { status, body } of [
      await request(address).get('/api/plans/gibtsnicht/releases'),
      await release({ allOf: 'x' }, 'gibtsnicht'),
    ]) {
      expect(status).toBe(404);
      expect(body).toMatchObject({ code: 'plan-not-found', text: expect.stringMatching(/\.$/) });
    }
  });

  it('are refused to others', async () => {
    const host = 'schrittmacher.attacker.example';
    expect((await forecast().set('Host', host)).status).toBe(403);
    expect((await release({ allOf: 'x' }).set('Host', host)).status).toBe(403);
  });

  it('are given for all of a forecast that was seen', async () => {
    const { body } = await forecast();
    expect((await release({ allOf: 'another' })).body).toMatchObject({ code: 'forecast-changed' });
    const { status, body: answer } = await release({ allOf: body.fingerprint });
    expect([status, answer]).toEqual([200, { done: true, on: '2026-12-17' }]);
    expect((await forecast()).body.mails).toMatchObject([{ notices: [{ released: true }] }]);
    const again = await release({ notices: [body.mails[0].notices[0].notice] });
    expect([again.status, again.body.code]).toEqual([422, 'nothing-to-release']);
  });
});
