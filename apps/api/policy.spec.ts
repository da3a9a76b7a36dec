import { standardPolicy } from '#libs/cadence/domain/index';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { policyEffectSchema, policySavedSchema, policySchema } from './policy-schema.ts';
import { expectRefusedElsewhere } from './testing/refused-elsewhere.ts';
import { apiWithPlan, type RunningApi } from './testing/running-api.ts';

describe('the policy by HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await apiWithPlan();
    await api.give({ do: 'activate' }).expect(200);
  });

  afterAll(() => api.end());

  const get = (plan = 'klima') => api.ask.get(`/api/plans/${plan}/policy`);
  const post = (path: string, body: object, key?: string) => api.post(`/api/plans/klima/${path}`, body, key);

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

  it('of one key is one change from one version: another one with it is told so', async () => {
    const { version: base } = (await get()).body;
    const change = { grace: { day: 3, other: 6 }, closingDays: ['12-24'] };
    const { body: saved } = await post('policy', { base, change }, 'schluessel').expect(200);
    const sameInOtherOrder = { closingDays: ['12-24'], grace: { other: 6, day: 3 } };
    expect((await post('policy', { base, change: sameInOtherOrder }, 'schluessel')).body).toEqual(saved);
    for (const other of [
      { base: base + 1, change },
      { base, change: { ...change, overdue2After: 7 } },
      { base, change: {} },
    ]) {
      const { status, body } = await post('policy', other, 'schluessel');
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'command-key-reused' });
    }
    expect((await get()).body.version).toBe(base + 1);
  });

  it('is saved and said to be so, also when its effect cannot be computed', async () => {
    const { version: base } = (await get()).body;
    const change = { base, change: { loadWarning: 77 } };
    await post('policy', change, 'ohne Wirkung').expect(200);
    // What the change is compared with is gone.
    const earlier = [base];
    const gone = await api.record.source.query('DELETE FROM cadence_policy WHERE version = $1 RETURNING *', earlier);
    const { status, body } = await post('policy', change, 'ohne Wirkung');
    await api.record.source.query(
      'INSERT INTO cadence_policy SELECT * FROM jsonb_populate_recordset(NULL::cadence_policy, $1)',
      [JSON.stringify(gone[0])],
    );
    expect({ status, body }).toEqual({
      status: 200,
      body: { done: true, on: '2026-11-23', version: base + 1, effect: null },
    });
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
    const withoutKey = await api.ask.post('/api/plans/klima/policy').send(change);
    expect(withoutKey.body).toMatchObject({ code: 'idempotency-key-missing' });
    expect((await get('gibtsnicht')).status).toBe(404);
    for (const path of ['policy', 'policy/preview']) {
      const unknown = await api.post(`/api/plans/gibtsnicht/${path}`, change);
      expect(unknown.body).toMatchObject({ code: 'plan-not-found' });
      await expectRefusedElsewhere(() => post(path, change));
    }
    await expectRefusedElsewhere(() => get());
  });
});
