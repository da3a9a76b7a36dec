import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planDecisionsSchema } from './decisions-schema.ts';
import { expectRefusedElsewhere } from './testing/refused-elsewhere.ts';
import { apiWithPlan, type RunningApi } from './testing/running-api.ts';

describe('decisions by HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await apiWithPlan();
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

  afterAll(() => api.end());

  const give = (command: object) => api.give(command).expect(200);

  it('have exactly the described shape, what counts as granted soonest first', async () => {
    const { status, body } = await api.ask.get('/api/plans/klima/decisions');
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
    expect((await api.ask.get('/api/plans/klima/overview')).body.plan.decisions).toBe(2);
  });

  it('keep ids to themselves', async () => {
    const { text } = await api.ask.get('/api/plans/klima/decisions');
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  it('of an unknown plan are a sentence', async () => {
    const { status, body } = await api.ask.get('/api/plans/gibtsnicht/decisions');
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: 'plan-not-found', text: expect.stringMatching(/\.$/) });
  });

  it('are refused to others', () => expectRefusedElsewhere(() => api.ask.get('/api/plans/klima/decisions')));
});
