import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { leadershipSchema } from './leadership-schema.ts';
import { expectRefusedElsewhere } from './testing/refused-elsewhere.ts';
import { apiWithPlan, type RunningApi } from './testing/running-api.ts';

describe('what leadership reads, by HTTP', () => {
  let api: RunningApi;
  let questionId: string;

  beforeAll(async () => {
    api = await apiWithPlan();
    await api.give({ do: 'activate' }).expect(200);
  });

  afterAll(() => api.end());

  const path = '/api/plans/klima/leadership';
  const give = (command: object, key?: string) => api.post(path, command, key);
  const asking = {
    do: 'ask-leadership',
    measure: 'M.1',
    question: 'Soll die Vergabe warten?',
    options: ['ja', 'nein'],
    consequence: 'Sonst beginnt sie im Mai.',
    until: '2026-12-18',
  };

  it('is nothing at first', async () => {
    const { status, body } = await api.ask.get(path);
    expect(status).toBe(200);
    expect(body).toEqual({
      plan: 'klima',
      today: '2026-11-23',
      nextOn: '2026-11-24',
      questions: [],
      note: null,
      preview: null,
    });
  });

  it('has exactly the described shape, with the next summary as it would read', async () => {
    const key = randomUUID();
    expect((await give(asking, key)).body).toEqual({ done: true, on: '2026-11-23' });
    expect((await give(asking, key)).status).toBe(200);
    expect((await give({ do: 'write-leadership-note', text: 'Zwei Stellen sind frei.' })).status).toBe(200);
    const { body } = await api.ask.get(path);
    expect(leadershipSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      nextOn: '2026-11-24',
      questions: [{ measure: { number: 'M.1' }, options: ['ja', 'nein'], until: '2026-12-18', answer: null }],
      note: { text: 'Zwei Stellen sind frei.', writtenOn: '2026-11-23', toldOn: null },
      preview: { summary: { sentences: 'Zwei Stellen sind frei.', questions: [{ question: asking.question }] } },
    });
    expect(body.preview.text).toContain('Soll die Vergabe warten?');
    questionId = body.questions[0].id;
  });

  it('takes leadership’s answer', async () => {
    expect((await give({ do: 'record-leadership-answer', question: questionId, option: 3 })).body).toMatchObject({
      code: 'leadership-option-not-found',
    });
    expect((await give({ do: 'record-leadership-answer', question: questionId, option: 1 })).status).toBe(200);
    const { body } = await api.ask.get(path);
    expect(body.questions).toMatchObject([{ id: questionId, answer: { on: '2026-11-23', text: 'ja' } }]);
    expect((await give({ do: 'withdraw-leadership-question', question: questionId })).body).toMatchObject({
      code: 'leadership-question-answered',
    });
  });

  it('loses the words of a question that was withdrawn, and of a note that was removed', async () => {
    await give({ ...asking, question: 'Wirklich?' });
    const [open] = (await api.ask.get(path)).body.questions;
    expect((await give({ do: 'withdraw-leadership-question', question: open.id })).status).toBe(200);
    expect((await give({ do: 'remove-leadership-note' })).status).toBe(200);
    const { body } = await api.ask.get(path);
    expect(body).toMatchObject({ questions: [{ id: questionId }], note: null, preview: null });
  });

  it.each<[number, string, object]>([
    [400, 'invalid-command', { do: 'explode' }],
    [400, 'invalid-command', { ...asking, until: 'bald' }],
    [400, 'invalid-command', { ...asking, options: 'ja' }],
    [400, 'invalid-command', { do: 'record-leadership-answer', question: '1' }],
    [400, 'invalid-command', { do: 'write-leadership-note' }],
    [404, 'measure-not-found', { ...asking, measure: 'M.99' }],
    [422, 'leadership-until-too-early', { ...asking, until: '2026-11-23' }],
    [422, 'leadership-question-not-found', { do: 'withdraw-leadership-question', question: randomUUID() }],
    [422, 'leadership-answer-missing', { do: 'record-leadership-answer', question: 'open' }],
  ])('answers %d %s with a sentence: %j', async (expected, code, command) => {
    await give({ ...asking, question: 'Noch etwas?' }, 'once');
    const open = (await api.ask.get(path)).body.questions[0].id;
    const { status, body } = await give(
      'question' in command && command.question === 'open' ? { ...command, question: open } : command,
    );
    expect({ status, code: body.code }).toEqual({ status: expected, code });
    expect(body.text).toMatch(/[.]$/);
    expect(body.text).not.toMatch(/invalid|expected|unrecognized/i);
  });

  it('needs a key for a command, and an existing plan', async () => {
    expect((await api.ask.post(path).send(asking)).body).toMatchObject({ code: 'idempotency-key-missing' });
    const elsewhere = '/api/plans/gibtsnicht/leadership';
    expect((await api.ask.get(elsewhere)).status).toBe(404);
    expect((await api.post(elsewhere, asking)).status).toBe(404);
  });

  it('is refused to others', async () => {
    await expectRefusedElsewhere(() => api.ask.get(path));
    await expectRefusedElsewhere(() => give(asking));
  });
});
