import 'reflect-metadata';
import { standardPolicy } from '#libs/cadence/domain/index';
import { readConfiguration } from '#libs/config/index';
import { installationStore } from '#libs/installation/index';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import request from 'supertest';
import { type FreshRecord, freshRecord, importInto } from '../../test/fixtures/fresh-record.ts';
import { createApi } from './create-api.ts';
import { policyEffectSchema, policySavedSchema, policySchema } from './policy-schema.ts';

describe('the policy by HTTP', () => {
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
    await post('commands', { do: 'activate' }).expect(200);
  });

  afterAll(async () => {
    await api.close();
    await record.source.destroy();
  });

  const get = (plan = 'klima') => request(address).get(`/api/plans/${plan}/policy`);
  const post = (path: string, body: object, key: string = randomUUID()) =>
    request(address).post(`/api/plans/klima/${path}`).set('Idempotency-Key', key).send(body);

  it('is shown, previewed and changed once', async () => {
    const { body: shown } = await get().expect(200);
    expect(policySchema.parse(shown)).toEqual(shown);
    const imported = shown.since;
    expect(shown).toEqual({
      plan: 'klima',
      version: 1,
      since: imported,
      document: standardPolicy,
      versions: [{ version: 1, since: imported }],
    });

    const change = { base: 1, change: { reminder1DaysBefore: 10 } };
    const { body: previewed } = await post('policy/preview', change).expect(200);
    expect(policyEffectSchema.parse(previewed)).toEqual(previewed);
    expect(previewed.notices).toContainEqual({
      change: 'moved',
      measure: 'M.1',
      step: 1,
      office: 'A',
      stage: 'reminder-1',
      role: 'responsible',
      before: '2026-12-18',
      after: '2027-01-15',
    });
    expect((await get()).body.version).toBe(1);

    for (const attempt of ['first', 'again']) {
      const { status, body } = await post('policy', change, 'einmal');
      expect({ attempt, status }).toEqual({ attempt, status: 200 });
      expect(policySavedSchema.parse(body)).toEqual(body);
      expect(body).toMatchObject({ done: true, on: '2026-11-23', version: 2, effect: { notices: previewed.notices } });
    }
    expect((await get()).body).toMatchObject({
      version: 2,
      since: '2026-11-23',
      document: { reminder1DaysBefore: 10 },
      versions: [{ version: 1, since: imported }, { version: 2 }],
    });
    expect((await post('policy', change)).body).toMatchObject({ code: 'policy-overtaken' });
  });

  it.each<[string, object, string]>([
    ['policy/preview', { change: { overdue2After: 0 } }, 'policy-invalid'],
    ['policy', { change: { overdue2After: 'morgen' } }, 'policy-invalid'],
    ['policy', { change: {} }, 'policy-unchanged'],
    ['policy/preview', { base: 7, change: { overdue2After: 6 } }, 'policy-overtaken'],
    ['policy', { change: { quietPeriods: [{ from: '01-01', to: '12-31' }] } }, 'too-few-contact-days'],
  ])('%s refuses %j in both languages', async (path, given, code) => {
    const { body: present } = await get();
    const { status, body } = await post(path, { base: present.version, ...given });
    expect({ status, code: body.code }).toEqual({ status: 422, code });
    expect(body.text).toMatch(/^[A-ZÄÖÜ„].*\.$/);
    expect(body.english).toMatch(/^[A-Z].*\.$/);
    expect((await get()).body).toEqual(present);
  });

  it.each<[object, string]>([
    [{ change: {} }, 'base'],
    [{ base: 0, change: {} }, 'base'],
    [{ base: 1 }, 'change'],
    [{ base: 1, change: [] }, 'change'],
    [{ base: 1, change: {}, force: true }, 'force'],
    [[], 'base'],
  ])('%j is answered with a German sentence about „%s“', async (given, field) => {
    for (const path of ['policy', 'policy/preview']) {
      const { status, body } = await post(path, given);
      expect({ path, status, code: body.code }).toEqual({ path, status: 400, code: 'invalid-command' });
      expect(body.text).toContain(field);
      expect(body.text).not.toMatch(/invalid|expected|unrecognized/i);
    }
  });

  it('is not changed without a key, for an unknown plan or by others', async () => {
    const change = { base: 2, change: { overdue2After: 6 } };
    const withoutKey = await request(address).post('/api/plans/klima/policy').send(change);
    expect(withoutKey.body).toMatchObject({ code: 'idempotency-key-missing' });
    expect((await get('gibtsnicht')).status).toBe(404);
    for (const path of ['policy', 'policy/preview']) {
      const unknown = request(address).post(`/api/plans/gibtsnicht/${path}`).set('Idempotency-Key', randomUUID());
      expect((await unknown.send(change)).body).toMatchObject({ code: 'plan-not-found' });
      const other = await post(path, change).set('Host', 'schrittmacher.attacker.example');
      expect(other.status).toBe(403);
    }
    expect((await get().set('Host', 'schrittmacher.attacker.example')).status).toBe(403);
  });
});
