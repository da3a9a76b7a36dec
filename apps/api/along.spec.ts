import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Test } from 'supertest';
import { smallPlan } from '../../test/fixtures/fresh-record.ts';
import { smallPlanTables, stepEntry } from '../../test/fixtures/plan-tables.ts';
import { alongSchema } from './along-schema.ts';
import { expectRefusedElsewhere } from './testing/refused-elsewhere.ts';
import { apiWithPlan, type RunningApi } from './testing/running-api.ts';

const quarter = { precision: 'quarter' } as const;

/** `done`, or status and code of the refusal. */
async function outcomeOf(given: Test): Promise<string> {
  const { status, body } = await given;
  return status === 200 ? 'done' : `${status} ${body.code}`;
}

describe('what moves along, by HTTP', () => {
  let api: RunningApi;

  beforeEach(async () => {
    const steps = [
      stepEntry('M.1', 1, '2027-03-31', quarter),
      stepEntry('M.1', 2, '2027-06-30', quarter),
      stepEntry('M.1', 3, '2027-09-30', { ...quarter, binding: 'council' }),
      stepEntry('M.1', 4, '2027-06-30', { ...quarter, officeKey: 'B' }),
      stepEntry('M.2', 1, '2027-06-30', { ...quarter, officeKey: 'B' }),
    ];
    api = await apiWithPlan({ ...smallPlan, tables: { ...smallPlanTables, steps } });
    await api.give({ do: 'activate' }).expect(200);
  });

  afterEach(() => api.end());

  const give = (command: object) => outcomeOf(api.give(command));
  const preview = (to: string, { plan = 'klima', measure = 'M.1', step = '1' } = {}) =>
    api.ask.get(`/api/plans/${plan}/measures/${measure}/steps/${step}/along?to=${to}`);
  const dates = async (): Promise<string[]> => {
    const { body } = await api.ask.get('/api/plans/klima/measures/M.1');
    return body.steps.map((step: { dueOn: string }) => step.dueOn);
  };

  it('is shown for five years at most, however far the date lies; none lies where no calendar reaches', async () => {
    const { status, body } = await preview('2099-12-31');
    expect(status).toBe(422);
    expect(body).toMatchObject({ code: 'day-out-of-reach' });
    const near = await preview('2098-06-30', { measure: 'M.2' });
    expect(near.body).toMatchObject({
      to: '2098-06-30',
      following: [],
      effect: { from: '2026-11-23', to: '2031-11-23' },
    });
  });

  it('is shown before, exactly in the described shape, with what it changes about the mails', async () => {
    expect(await give({ do: 'set-predecessor', measure: 'M.1', step: 4, predecessor: 2 })).toBe('done');
    const { status, body } = await preview('2027-06-30');
    expect(status).toBe(200);
    expect(alongSchema.parse(body)).toEqual(body);
    const staysBound = { step: 3, office: 'A', from: '2027-09-30', to: '2027-09-30', stays: 'bound' };
    expect(body).toMatchObject({
      step: 1,
      from: '2027-03-31',
      to: '2027-06-30',
      following: [
        { step: 2, office: 'A', from: '2027-06-30', to: '2027-09-30', stays: null },
        { step: 4, office: 'B', from: '2027-06-30', to: '2027-09-30', stays: null },
        staysBound,
      ],
    });
    const { effect } = body;
    expect(effect.steps).toBe(3);
    const reminders = effect.notices.filter((it: { step: number; stage: string }) => it.stage === 'reminder-2');
    expect(
      reminders.map((it: { step: number; before: string; after: string }) => [it.step, it.before, it.after]),
    ).toEqual(
      expect.arrayContaining([
        [1, '2027-03-22', '2027-06-23'],
        [2, '2027-06-23', '2027-09-23'],
        [4, '2027-06-23', '2027-09-23'],
      ]),
    );
    expect(effect.mails.added).toBeGreaterThan(0);
    expect(await dates()).toEqual(['2027-03-31', '2027-06-30', '2027-09-30', '2027-06-30']);
  });

  it('moves with the deadline as it was shown, and not otherwise', async () => {
    const move = { do: 'move-deadline', measure: 'M.1', step: 1, to: '2027-06-30' };
    expect(await give({ ...move, along: [] })).toBe('422 successors-changed');
    expect(await give({ ...move, along: [{ step: 2, to: '2027-12-31' }] })).toBe('422 successors-changed');
    expect(await give({ ...move, along: [{ step: 9, to: '2027-09-30' }] })).toBe('404 step-not-found');
    expect(await give({ ...move, along: true })).toBe('400 invalid-command');
    expect(await dates()).toEqual(['2027-03-31', '2027-06-30', '2027-09-30', '2027-06-30']);
    expect(await give({ ...move, along: [{ step: 2, to: '2027-09-30' }] })).toBe('done');
    expect(await dates()).toEqual(['2027-06-30', '2027-09-30', '2027-09-30', '2027-06-30']);
  });

  it('moves with a date that coordination grants', async () => {
    const first = { measure: 'M.1', step: 1 };
    expect(await give({ do: 'ask-for-date', ...first, to: '2028-03-31', reason: 'staff' })).toBe('done');
    const grant = { do: 'grant-request', ...first };
    expect(await give({ ...grant, along: [] })).toBe('422 successors-changed');
    expect(await give({ ...grant, along: [{ step: 2, to: '2028-06-30' }] })).toBe('done');
    expect(await dates()).toEqual(['2028-03-31', '2028-06-30', '2027-09-30', '2027-06-30']);
  });

  it('of what is not there, or cannot move, is a sentence', async () => {
    const cases: [Test, string][] = [
      [preview('2027-06-30', { plan: 'gibtsnicht' }), '404 plan-not-found'],
      [preview('2027-06-30', { measure: 'X.9' }), '404 measure-not-found'],
      [preview('2027-06-30', { step: '9' }), '404 step-not-found'],
      [preview('2027-06-30', { step: 'eins' }), '404 step-not-found'],
      [preview('2027-03-31'), '422 date-unchanged'],
      [preview('2027-02-30'), '400 invalid-command'],
      [preview('9999-12-31'), '400 invalid-command'],
      [preview(''), '400 invalid-command'],
    ];
    for (const [asked, came] of cases) {
      const { status, body } = await asked;
      expect(`${status} ${body.code}`).toBe(came);
      expect(body.text).toMatch(/\.$/);
    }
  });

  it('is refused to others', () => expectRefusedElsewhere(() => preview('2027-06-30')));
});

describe('a step named to come before another, by HTTP', () => {
  let api: RunningApi;

  beforeEach(async () => {
    api = await apiWithPlan();
    await api.give({ do: 'activate' }).expect(200);
  });

  afterEach(() => api.end());

  const give = (command: object) => outcomeOf(api.give(command));
  const name = (step: number, predecessor: number | null, measure = 'M.1') =>
    give({ do: 'set-predecessor', measure, step, predecessor });

  it('makes it wait, and is taken away again', async () => {
    expect(await name(3, 1)).toBe('done');
    const shown = async () => {
      const { body } = await api.ask.get('/api/plans/klima/measures/M.1');
      const { state, reason, predecessor, commands } = body.steps[2];
      const { possible } = commands.find((it: { do: string }) => it.do === 'set-predecessor');
      return { state, reason, predecessor, possible };
    };
    expect(await shown()).toEqual({
      state: 'waits',
      reason: {
        de: 'Der Schritt wartet auf Schritt 1 einer anderen Stelle.',
        en: 'The step waits for step 1 of another office.',
      },
      predecessor: 1,
      possible: true,
    });
    expect(await name(3, null)).toBe('done');
    expect(await shown()).toMatchObject({ state: 'on-course', predecessor: null, possible: true });
  });

  it('is refused with a stable code', async () => {
    expect(await name(3, 3)).toBe('422 own-predecessor');
    expect(await name(3, 9)).toBe('404 step-not-found');
    expect(await name(3, null)).toBe('422 predecessor-unchanged');
    expect(await name(1, 2)).toBe('422 predecessor-circle');
    expect(await name(2, 1, 'M.2')).toBe('422 hard-step-never-waits');
    expect(await give({ do: 'set-predecessor', measure: 'M.1', step: 3 })).toBe('400 invalid-command');
    expect(await give({ do: 'complete-step', measure: 'M.1', step: 3, doneOn: '2026-11-20' })).toBe('done');
    expect(await name(3, 1)).toBe('422 step-closed');
  });
});
