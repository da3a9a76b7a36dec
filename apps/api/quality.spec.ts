import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { smallPlan } from '../../test/fixtures/fresh-record.ts';
import { smallPlanTables, stepEntry } from '../../test/fixtures/plan-tables.ts';
import { planQualitySchema } from './quality-schema.ts';
import { expectRefusedElsewhere } from './testing/refused-elsewhere.ts';
import { apiWithPlan, type RunningApi } from './testing/running-api.ts';

describe('the quality of a plan by HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    const tables = { ...smallPlanTables, steps: [...smallPlanTables.steps, stepEntry('M.1', 5, null)] };
    api = await apiWithPlan({ ...smallPlan, tables });
  });

  afterAll(() => api.end());

  it('has exactly the described shape', async () => {
    const { status, body } = await api.ask.get('/api/plans/klima/quality');
    expect(status).toBe(200);
    expect(planQualitySchema.parse(body)).toEqual(body);
    expect(planQualitySchema.parse(body).findings).toContainEqual(
      expect.objectContaining({ code: 'step-without-date', measure: 'M.1', step: 5 }),
    );
  });

  it('of an unknown plan is a sentence', async () => {
    const { status, body } = await api.ask.get('/api/plans/gibtsnicht/quality');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'plan-not-found', text: expect.stringMatching(/\.$/) });
  });

  it('is refused to others', () => expectRefusedElsewhere(() => api.ask.get('/api/plans/klima/quality')));
});
