import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { shortDate } from './dates.ts';

type LastAnswer = NonNullable<DigestItem['lastAnswer']>;

/** What an office said about a step, as it is quoted. */
const answerWords: Record<LastAnswer['kind'], string> = {
  'on-course': 'on course',
  'at-risk': 'at risk',
  partly: 'partly done',
  'waiting-for': 'waiting for another office',
  note: 'note',
  done: 'done',
  'new-date': 'new date',
  'not-mine': 'not responsible',
  drop: 'to be dropped',
};

/** `last answer: “on course” on 12 May`; null when nothing was said, or the row says it anyway. */
export function lastAnswerPhrase({ stage, lastAnswer, request }: DigestItem, today: IsoDate): string | null {
  if (lastAnswer === null || stage === 'resolved') return null;
  if (request !== null && request.kind === lastAnswer.kind && request.on === lastAnswer.on) return null;
  return `last answer: “${answerWords[lastAnswer.kind]}” on ${shortDate(lastAnswer.on, today)}`;
}
