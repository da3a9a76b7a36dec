import 'reflect-metadata';
import { readConfiguration } from '#libs/config/index';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import request from 'supertest';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../test/fixtures/fresh-record.ts';
import { smallPlanTables, stepEntry } from '../../test/fixtures/plan-tables.ts';
import { createApi } from './create-api.ts';
import { planGapsSchema } from './gaps-schema.ts';

describe('gaps by HTTP', () => {
  let record: FreshRecord;
  let api: NestExpressApplication;
  let address: string;

  beforeAll(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    const ownerless = stepEntry('M.1', 5, '2027-01-29', { officeKey: null });
    const tables = { ...smallPlanTables, steps: [...smallPlanTables.steps, ownerless] };
    await importInto(record, { ...smallPlan, tables });
    api = await createApi(readConfiguration({ DATABASE_URL: record.url }), pino({ level: 'silent' }));
    await api.listen(0, '127.0.0.1');
    address = await api.getUrl();
  });

  afterAll(async () => {
    await api.close();
    await record.source.destroy();
  });

  it('have exactly the described shape', async () => {
    const { status, body } = await request(address).get('/api/plans/klima/gaps');
    expect(status).toBe(200);
    expect(planGapsSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ plan: 'klima', gaps: [{ code: 'step-without-owner', steps: [{ number: 5 }] }] });
  });

  it('of an unknown plan are a sentence', async () => {
    const { status, body } = await request(address).get('/api/plans/gibtsnicht/gaps');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'plan-not-found', text: expect.stringMatching(/\.$/) });
  });

  it('are refused to others', async () => {
    const { status } = await request(address)
      .get('/api/plans/klima/gaps')
      .set('Host', 'schrittmacher.attacker.example');
    expect(status).toBe(403);
  });
});
