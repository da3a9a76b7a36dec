import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CommandView, measureSchema, type MeasureView } from './measure-schema.ts';
import { apiWithPlan, type RunningApi } from './testing/running-api.ts';

describe('a measure by HTTP', () => {
  let api: RunningApi;

  beforeAll(async () => {
    api = await apiWithPlan();
    await give({ do: 'activate' });
  });

  afterAll(() => api.end());

  const give = (command: object) => api.give(command).expect(200);
  const read = async (number: string): Promise<MeasureView> => {
    const { status, body } = await api.ask.get(`/api/plans/klima/measures/${number}`);
    expect(status).toBe(200);
    expect(measureSchema.parse(body)).toEqual(body);
    return body;
  };
  const possible = (commands: CommandView[]): string[] => commands.filter((it) => it.possible).map((it) => it.do);
  const refusals = (commands: CommandView[]) =>
    Object.fromEntries(commands.flatMap((it) => (it.refused === null ? [] : [[it.do, it.refused.code]])));

  it('says of each command who can give it, and why it cannot be given', async () => {
    const { today, commands, steps } = await read('M.1');
    expect(today).toBe('2026-11-23');
    expect(possible(commands)).toEqual(['report-status', 'add-step', 'reorder-steps', 'set-lead', 'pause']);
    expect(refusals(commands)).toEqual({
      resume: 'measure-not-paused',
      'close-measure': 'steps-open',
      'reopen-measure': 'measure-open',
    });
    const first = steps[0]!;
    expect(first).toMatchObject({ number: 1, office: { key: 'A' }, dueOn: '2027-01-29', status: 'open' });
    expect(refusals(first.commands)).toEqual({
      'take-answer-back': 'answer-not-found',
      'grant-request': 'no-request',
      'reject-request': 'no-request',
      object: 'nothing-to-object-to',
      'release-step': 'step-not-in-backlog',
      'give-first-date': 'step-has-date',
      'reopen-step': 'step-open',
    });
    expect(first.commands.filter(({ who }) => who === 'office').map((it) => it.do)).toEqual([
      'complete-step',
      'report',
      'take-answer-back',
      'ask-for-date',
      'say-not-mine',
      'ask-to-drop',
    ]);
    for (const { refused } of [...commands, ...first.commands]) {
      if (refused !== null) expect(refused.text).toMatch(/^[A-ZÄÖÜ„].*\.$/);
    }
    // A step that waits for another one, and one without a date.
    expect(refusals(steps[1]!.commands)).toMatchObject({ 'hold-escalation': 'no-escalation-ahead' });
    expect(possible(steps[3]!.commands)).toContain('give-first-date');
  });

  it('says of each step how it stands and why, and what comes next about it', async () => {
    await give({ do: 'set-mail-mode', mode: 'live' });
    const { field, state, reason, steps } = await read('M.1');
    expect({ field, state }).toEqual({ field: 'Gebäude', state: 'waits' });
    expect(reason.de).toBe('Schritt 2 wartet auf Schritt 1 derselben Stelle.');
    expect(steps.map(({ state, due, nextMail }) => [state, due, nextMail])).toEqual([
      ['on-course', 'am Fr 29.01.2027', { on: '2026-12-18', what: 'Bald fällig: Schritt 1', to: 'Amt A' }],
      ['waits', 'bis Ende 1. Quartal 2027', expect.objectContaining({ on: '2027-03-01' })],
      ['on-course', 'am Mi 31.03.2027', expect.objectContaining({ on: '2027-03-01', to: 'Amt B' })],
      ['undated', 'ohne Termin', null],
    ]);
    expect(steps[1]?.reason).toEqual({
      de: 'Der Schritt wartet auf Schritt 1 derselben Stelle.',
      en: 'The step waits for step 1 of the same office.',
    });
  });

  it('shows what offices said and ask for, in the words of the plan', async () => {
    const written = { source: 'meeting', text: 'Es fehlt die Zuarbeit.', reference: '86.20-12/2026' };
    await give({ do: 'report', measure: 'M.1', step: 3, said: { kind: 'waiting-for', office: 'A' }, ...written });
    await give({ do: 'say-not-mine', measure: 'M.1', step: 3, office: 'CHEF' });
    const { number, office, answers, request: asked, commands } = (await read('M.1')).steps[2]!;
    expect({ number, office: office?.key }).toEqual({ number: 3, office: 'B' });
    expect(answers).toEqual([
      {
        number: 1,
        on: '2026-11-23',
        said: { kind: 'waiting-for', office: expect.objectContaining({ key: 'A' }) },
        source: 'meeting',
        remark: 'Es fehlt die Zuarbeit.',
        reference: '86.20-12/2026',
      },
    ]);
    expect(asked).toMatchObject({ kind: 'not-mine', on: '2026-11-23', office: { key: 'CHEF' }, stopsClock: true });
    expect(asked).toMatchObject({ tacitOn: null, source: null, remark: null });
    expect(possible(commands)).toEqual(expect.arrayContaining(['take-answer-back', 'grant-request', 'reject-request']));
    expect(refusals(commands)).toMatchObject({ 'ask-for-date': 'request-undecided' });
  });

  it('of a closed step only takes back and reopens', async () => {
    await give({ do: 'report', measure: 'M.2', step: 1, said: { kind: 'note' } });
    await give({ do: 'complete-step', measure: 'M.2', step: 1, doneOn: '2026-11-20' });
    const [closed, open] = (await read('M.2')).steps;
    expect(possible(closed!.commands)).toEqual(['take-answer-back', 'reopen-step']);
    expect(possible(open!.commands)).toContain('hold-escalation');
    await give({ do: 'reopen-step', measure: 'M.2', step: 1 });
    // The note, not the completion that was overtaken.
    expect(possible((await read('M.2')).steps[0]!.commands)).toEqual(
      expect.arrayContaining(['take-answer-back', 'release-step']),
    );
  });

  it('keeps ids to itself and changes nothing', async () => {
    const version = () => api.record.source.query('SELECT sum(version) FROM measure');
    const before = await version();
    expect(JSON.stringify(await read('M.1'))).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
    expect(await version()).toEqual(before);
  });

  it('that the plan does not have is a sentence', async () => {
    for (const [path, code] of [
      ['/api/plans/klima/measures/X.9', 'measure-not-found'],
      ['/api/plans/gibtsnicht/measures/M.1', 'plan-not-found'],
      ['/api/plans/klima/measures/M%00', 'not-found'],
    ] as const) {
      const { status, body } = await api.ask.get(path);
      expect({ status, body }).toMatchObject({ status: 404, body: { code, text: expect.stringMatching(/\.$/) } });
    }
  });
});
