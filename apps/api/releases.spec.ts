import { commandPlan } from '#libs/measures/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { freshRecord, importInto } from '../../test/fixtures/fresh-record.ts';
import { planReleasesSchema } from './releases-schema.ts';
import { expectRefusedElsewhere } from './testing/refused-elsewhere.ts';
import { apiAt, type RunningApi } from './testing/running-api.ts';

describe('releases by HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    const record = await freshRecord('2026-11-23T08:00:00Z');
    const { planId } = await importInto(record);
    await commandPlan(record, { key: randomUUID(), actor: 'coordination', planId, command: { do: 'activate' } });
    // The day before reminder-1 of the first step: Fr 18.12.2026.
    api = await apiAt(record, '2026-12-17T16:30:00Z');
  });

  afterAll(() => api.end());

  const forecast = () => api.ask.get('/api/plans/klima/releases');
  const release = (body: object, plan = 'klima') => api.post(`/api/plans/${plan}/releases`, body);

  it('are foreseen in exactly the described shape', async () => {
    const { status, body } = await forecast();
    expect(status).toBe(200);
    expect(planReleasesSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ plan: 'klima', mailMode: 'approve', today: '2026-12-17', until: '2026-12-18' });
    expect(body.mails).toMatchObject([
      {
        on: '2026-12-18',
        to: 'a@stadt.example',
        recipient: { name: 'Amt A' },
        notices: [{ stage: 'reminder-1', released: false }],
      },
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
    const { status, body } = await api.ask.post('/api/plans/klima/releases').send({ allOf: 'x' });
    expect([status, body.code]).toEqual([400, 'idempotency-key-missing']);
  });

  it('of an unknown plan are a sentence', async () => {
    for (const { status, body } of [
      await api.ask.get('/api/plans/gibtsnicht/releases'),
      await release({ allOf: 'x' }, 'gibtsnicht'),
    ]) {
      expect(status).toBe(404);
      expect(body).toMatchObject({ code: 'plan-not-found', text: expect.stringMatching(/\.$/) });
    }
  });

  it('are refused to others', async () => {
    await expectRefusedElsewhere(forecast);
    await expectRefusedElsewhere(() => release({ allOf: 'x' }));
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
