import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { smallPlan } from '../../test/fixtures/fresh-record.ts';
import { smallPlanTables, stepEntry } from '../../test/fixtures/plan-tables.ts';
import { planGapsSchema } from './gaps-schema.ts';
import { expectRefusedElsewhere } from './testing/refused-elsewhere.ts';
import { apiWithPlan, type RunningApi } from './testing/running-api.ts';

describe('gaps by HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    const ownerless = stepEntry('M.1', 5, '2027-01-29', { officeKey: null });
    const tables = { ...smallPlanTables, steps: [...smallPlanTables.steps, ownerless] };
    api = await apiWithPlan({ ...smallPlan, tables });
  });

  afterAll(() => api.end());

  it('have exactly the described shape', async () => {
    const { status, body } = await api.ask.get('/api/plans/klima/gaps');
    expect(status).toBe(200);
    expect(planGapsSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ plan: 'klima', gaps: [{ code: 'step-without-owner', steps: [{ number: 5 }] }] });
  });

  it('of an unknown plan are a sentence', async () => {
    const { status, body } = await api.ask.get('/api/plans/gibtsnicht/gaps');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'plan-not-found', text: expect.stringMatching(/\.$/) });
  });

  it('are refused to others', () => expectRefusedElsewhere(() => api.ask.get('/api/plans/klima/gaps')));
});
