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
import { whyAnswer } from './why-schema.ts';

describe('why somebody is told, by HTTP', () => {
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
    await request(address)
      .post('/api/plans/klima/commands')
      .set('Idempotency-Key', randomUUID())
      .send({ do: 'activate' })
      .expect(200);
  });

  afterAll(async () => {
    await api.close();
    await record.source.destroy();
  });

  const ask = (path: string) => request(address).get(`/api/plans/klima/measures/${path}`);

  it('is data and readable text in both languages', async () => {
    const { status, body } = await ask('M.1/why?step=1&on=2026-12-18');
    expect(status).toBe(200);
    expect(whyAnswer.parse(body)).toEqual(body);
    expect(body.why).toMatchObject({ notices: [{ stage: 'reminder-1', state: { kind: 'foreseen' } }], absence: null });
    expect(body.text).toContain('20 Arbeitstage vor der Frist');
    expect(body.english).toContain('20 working days before the deadline');
  });

  it('without a step is about the measure as a whole', async () => {
    const { body } = await ask('M.1/why?on=2027-02-15');
    expect(whyAnswer.parse(body)).toEqual(body);
    expect(body.why).toMatchObject({ step: null, absence: { reason: { because: 'dated-step-open' } } });
  });

  it('answers with a sentence when the question is not understood or is about nothing', async () => {
    for (const [path, expected] of [
      ['M.1/why?step=1', 400],
      ['M.1/why?step=1&on=2027-02-30', 400],
      ['M.1/why?step=1&on=9999-12-31', 400],
      ['M.1/why?step=0&on=2027-02-15', 400],
      ['M.1/why?step=9&on=2027-02-15', 404],
      ['X.9/why?step=1&on=2027-02-15', 404],
    ] as const) {
      const { status, body } = await ask(path);
      expect({ path, status, body }).toMatchObject({ status: expected, body: { text: expect.stringMatching(/\.$/) } });
    }
  });

  it('answers this machine only', async () => {
    await ask('M.1/why?step=1&on=2026-12-18').set('Host', 'stadt.example').expect(403);
  });
});
