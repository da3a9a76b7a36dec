import 'reflect-metadata';
import { readConfiguration } from '#libs/config/index';
import { installationStore } from '#libs/installation/index';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import request from 'supertest';
import { type FreshRecord, freshRecord, importInto } from '../../test/fixtures/fresh-record.ts';
import { createApi } from './create-api.ts';
import { planOverviewSchema } from './overview-schema.ts';

describe('the overview by HTTP', () => {
  let record: FreshRecord;
  let api: NestExpressApplication;
  let address: string;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    await importInto(record);
    api = await createApi(readConfiguration({ DATABASE_URL: record.url }), pino({ level: 'silent' }));
    await api.listen(0, '127.0.0.1');
    address = await api.getUrl();
  });

  afterAll(async () => {
    await api.close();
    await record.source.destroy();
  });

  it('has exactly the described shape', async () => {
    const { status, body } = await request(address).get('/api/plans/klima/overview');
    expect(status).toBe(200);
    expect(planOverviewSchema.parse(body)).toEqual(body);
    expect(body.measures.map((measure: { number: string }) => measure.number)).toEqual(['M.1', 'M.2']);
  });

  it('of an unknown plan is a sentence', async () => {
    const { status, body } = await request(address).get('/api/plans/gibtsnicht/overview');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'plan-not-found', text: expect.stringMatching(/\.$/) });
  });

  it('comes with the kind and the clock of the installation', async () => {
    const before = await request(address).get('/api/installation');
    expect(before.body).toMatchObject({ kind: 'real' });
    // A summer night: in Germany it is the next day already.
    await installationStore(record.source.manager).create('demonstration', '2027-06-30T22:30:00Z');
    const { body } = await request(address).get('/api/installation');
    expect(body).toEqual({
      kind: 'demonstration',
      now: expect.stringMatching(/^2027-06-30T22:3/),
      today: '2027-07-01',
    });
  });

  it.each(['/api/plans/klima/overview', '/api/installation'])('refuses %s to others', async (path) => {
    expect((await request(address).get(path).set('Host', 'schrittmacher.attacker.example')).status).toBe(403);
    expect((await request(address).get(path).set('Origin', 'https://attacker.example')).status).toBe(403);
  });
});
