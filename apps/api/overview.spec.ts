import { installationStore } from '#libs/installation/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshRecord, importInto } from '../../test/fixtures/fresh-record.ts';
import { planOverviewSchema } from './overview-schema.ts';
import { expectRefusedElsewhere } from './testing/refused-elsewhere.ts';
import { apiOn, type RunningApi } from './testing/running-api.ts';

describe('the overview by HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    const record = await freshRecord('2026-11-23T08:00:00Z');
    await importInto(record);
    api = await apiOn(record);
  });

  afterAll(() => api.end());

  it('has exactly the described shape', async () => {
    const { status, body } = await api.ask.get('/api/plans/klima/overview');
    expect(status).toBe(200);
    expect(planOverviewSchema.parse(body)).toEqual(body);
    expect(body.measures.map((measure: { number: string }) => measure.number)).toEqual(['M.1', 'M.2']);
  });

  it('of an unknown plan is a sentence', async () => {
    const { status, body } = await api.ask.get('/api/plans/gibtsnicht/overview');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'plan-not-found', text: expect.stringMatching(/\.$/) });
  });

  it('comes with the kind and the clock of the installation', async () => {
    const before = await api.ask.get('/api/installation');
    expect(before.body).toMatchObject({ kind: 'real' });
    // A summer night: in Germany it is the next day already.
    await installationStore(api.record.source.manager).create('demonstration', '2027-06-30T22:30:00Z');
    const { body } = await api.ask.get('/api/installation');
    expect(body).toEqual({
      kind: 'demonstration',
      now: expect.stringMatching(/^2027-06-30T22:3/),
      today: '2027-07-01',
    });
  });

  it.each(['/api/plans/klima/overview', '/api/installation'])('refuses %s to others', (path) =>
    expectRefusedElsewhere(() => api.ask.get(path)),
  );
});
