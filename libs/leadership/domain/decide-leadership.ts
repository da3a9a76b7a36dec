import { type IsoDate } from '#libs/calendar/domain/index';
import { assertNever, Refusal, requireInReach } from '#libs/measures/domain/index';
import { type Note, type Question } from './question.ts';

/** What coordination does about leadership. Texts as written. */
export type LeadershipCommand =
  | {
      do: 'ask-leadership';
      /** Null: about the plan as a whole. */
      measureId: string | null;
      question: string;
      consequence: string | null;
      /** None: the answer is free; else two or more. */
      options: readonly string[];
      until: IsoDate;
    }
  /** `chosen`: 1 for the first option; an answer in words may also differ from all options. */
  | { do: 'record-leadership-answer'; questionId: string; answer: { chosen: number } | { text: string } }
  | { do: 'withdraw-leadership-question'; questionId: string }
  | { do: 'write-leadership-note'; text: string }
  | { do: 'remove-leadership-note' };

/** What is written then. */
export type LeadershipDecision =
  | { ask: Omit<Question, 'id' | 'planId' | 'answer'> }
  | { answer: { questionId: string; text: string; on: IsoDate } }
  | { withdraw: { questionId: string } }
  | { note: Note | null };

/** Characters at most: the summary is one page. */
export const longest = { question: 300, consequence: 300, option: 120, answer: 600, note: 600 };

/** Options at most. */
const mostOptions = 6;

/** What there is already. */
export interface Asked {
  /** The question that the command names; null: there is none. */
  question: Question | null;
  note: Note | null;
}

/**
 * What `command` comes to on `today` (plan time zone).
 *
 * @throws {Refusal} when it is not allowed or changes nothing.
 */
export function decideLeadership(
  command: LeadershipCommand,
  { question, note }: Asked,
  today: IsoDate,
): LeadershipDecision {
  switch (command.do) {
    case 'ask-leadership':
      return { ask: asked(command, today) };
    case 'record-leadership-answer':
      return { answer: { ...answered(command.answer, open(question)), on: today } };
    case 'withdraw-leadership-question':
      return { withdraw: { questionId: open(question).id } };
    case 'write-leadership-note': {
      const text = required(command.text, 'leadership-note-missing', longest.note);
      // The same words once more are meant to be said once more, but not twice in one summary.
      if (note?.text === text && note.writtenOn === today) throw new Refusal('text-unchanged');
      return { note: { text, writtenOn: today } };
    }
    case 'remove-leadership-note':
      if (note === null) throw new Refusal('no-leadership-note');
      return { note: null };
    default:
      return assertNever(command);
  }
}

function asked(
  command: Extract<LeadershipCommand, { do: 'ask-leadership' }>,
  today: IsoDate,
): Extract<LeadershipDecision, { ask: unknown }>['ask'] {
  const question = required(command.question, 'leadership-question-missing', longest.question);
  const consequence = command.consequence === null ? '' : within(command.consequence.trim(), longest.consequence);
  const options = command.options.map((option) => within(option.trim(), longest.option));
  const distinct = new Set(options).size === options.length;
  if (options.length === 1 || options.length > mostOptions || options.includes('') || !distinct) {
    throw new Refusal('leadership-options-unclear', { most: String(mostOptions) });
  }
  if (command.until <= today) throw new Refusal('leadership-until-too-early', { today });
  requireInReach(command.until);
  const { measureId, until } = command;
  return { measureId, question, consequence: consequence || null, options, askedOn: today, untilOn: until };
}

function answered(
  answer: { chosen: number } | { text: string },
  { id, options }: Question,
): { questionId: string; text: string } {
  if ('text' in answer) {
    return { questionId: id, text: required(answer.text, 'leadership-answer-missing', longest.answer) };
  }
  const text = options[answer.chosen - 1];
  if (text === undefined) {
    throw new Refusal('leadership-option-not-found', {
      option: String(answer.chosen),
      options: String(options.length),
    });
  }
  return { questionId: id, text };
}

function open(question: Question | null): Question {
  if (question === null) throw new Refusal('leadership-question-not-found');
  if (question.answer !== null) throw new Refusal('leadership-question-answered', { on: question.answer.on });
  return question;
}

function required(
  text: string,
  missing: 'leadership-question-missing' | 'leadership-answer-missing' | 'leadership-note-missing',
  most: number,
): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new Refusal(missing);
  return within(trimmed, most);
}

function within(text: string, most: number): string {
  if ([...text].length > most) throw new Refusal('text-too-long', { most: String(most) });
  return text;
}
