import { Refusal, refusalText } from '#libs/measures/domain/index';
import { describe, expect, it } from '@jest/globals';
import { decideLeadership, type LeadershipCommand, longest } from './decide-leadership.ts';
import { type Note, type Question } from './question.ts';

const today = '2027-01-12';

const question: Question = {
  id: 'q',
  planId: 'p',
  measureId: null,
  question: 'Soll die Frist verschoben werden?',
  consequence: null,
  options: ['ja', 'nein'],
  askedOn: '2027-01-04',
  untilOn: '2027-01-29',
  answer: null,
};
const asking: Extract<LeadershipCommand, { do: 'ask-leadership' }> = {
  do: 'ask-leadership',
  measureId: 'm',
  question: ' Soll die Frist verschoben werden? ',
  consequence: ' ',
  options: ['ja', ' nein'],
  until: '2027-01-13',
};
const note: Note = { text: 'Alles gut.', writtenOn: '2027-01-11' };

const decide = (command: LeadershipCommand, asked: { question?: Question | null; note?: Note | null } = {}) =>
  decideLeadership(command, { question: asked.question ?? null, note: asked.note ?? null }, today);
const refusal = (...given: Parameters<typeof decide>): Refusal => {
  try {
    decide(...given);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('coordination', () => {
  it('asks leadership with options, or for a free answer', () => {
    expect(decide(asking)).toEqual({
      ask: {
        measureId: 'm',
        question: 'Soll die Frist verschoben werden?',
        consequence: null,
        options: ['ja', 'nein'],
        askedOn: today,
        untilOn: '2027-01-13',
      },
    });
    expect(decide({ ...asking, options: [] })).toMatchObject({ ask: { options: [] } });
  });

  it('records what leadership decided, by option or in words', () => {
    const answering = { do: 'record-leadership-answer', questionId: 'q' } as const;
    expect(decide({ ...answering, answer: { chosen: 2 } }, { question })).toEqual({
      answer: { questionId: 'q', text: 'nein', on: today },
    });
    expect(decide({ ...answering, answer: { text: 'Erst im Herbst.' } }, { question })).toMatchObject({
      answer: { text: 'Erst im Herbst.' },
    });
  });

  it('writes sentences in place of earlier ones, the same ones on another day too', () => {
    const writing = { do: 'write-leadership-note', text: 'Alles gut.' } as const;
    expect(decide(writing, { note })).toEqual({ note: { text: 'Alles gut.', writtenOn: today } });
    expect(decide({ do: 'remove-leadership-note' }, { note })).toEqual({ note: null });
    expect(refusal(writing, { note: { ...note, writtenOn: today } }).code).toBe('text-unchanged');
  });

  const answered: Question = { ...question, answer: { on: '2027-01-08', text: 'ja' } };
  const answering = { do: 'record-leadership-answer', questionId: 'q' } as const;
  it.each<[string, LeadershipCommand, { question?: Question }]>([
    ['leadership-question-missing', { ...asking, question: ' ' }, {}],
    ['leadership-options-unclear', { ...asking, options: ['ja'] }, {}],
    ['leadership-options-unclear', { ...asking, options: ['ja', ' '] }, {}],
    ['leadership-options-unclear', { ...asking, options: ['ja', 'ja '] }, {}],
    ['leadership-options-unclear', { ...asking, options: ['1', '2', '3', '4', '5', '6', '7'] }, {}],
    ['leadership-until-too-early', { ...asking, until: today }, {}],
    ['text-too-long', { ...asking, question: 'x'.repeat(longest.question + 1) }, {}],
    ['text-too-long', { do: 'write-leadership-note', text: 'x'.repeat(longest.note + 1) }, {}],
    ['leadership-question-not-found', { ...answering, answer: { chosen: 1 } }, {}],
    ['leadership-question-answered', { ...answering, answer: { chosen: 1 } }, { question: answered }],
    ['leadership-question-answered', { do: 'withdraw-leadership-question', questionId: 'q' }, { question: answered }],
    ['leadership-option-not-found', { ...answering, answer: { chosen: 3 } }, { question }],
    [
      'leadership-option-not-found',
      { ...answering, answer: { chosen: 1 } },
      { question: { ...question, options: [] } },
    ],
    ['leadership-answer-missing', { ...answering, answer: { text: ' ' } }, { question }],
    ['leadership-note-missing', { do: 'write-leadership-note', text: ' ' }, {}],
    ['no-leadership-note', { do: 'remove-leadership-note' }, {}],
  ])('is refused with a sentence: %s', (code, command, asked) => {
    const refused = refusal(command, asked);
    expect(refused.code).toBe(code);
    for (const language of ['de', 'en'] as const)
      expect(refusalText(refused, language)).toMatch(/^[A-ZÄÖÜ](?!.*undefined).*\.$/);
  });
});
