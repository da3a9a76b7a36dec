import { type IsoDate } from '#libs/calendar/domain/index';
import { type DigestItem } from '../../domain/index.ts';
import { shortDate } from './dates.ts';

type LastAnswer = NonNullable<DigestItem['lastAnswer']>;

/** What an office said about a step, as it is quoted. */
export const answerWords: Record<LastAnswer['kind'], string> = {
  'on-course': 'läuft planmäßig',
  'at-risk': 'gefährdet',
  partly: 'teilweise erledigt',
  'waiting-for': 'wartet auf eine andere Stelle',
  note: 'Anmerkung',
  done: 'erledigt',
  'new-date': 'neuer Termin',
  'not-mine': 'nicht zuständig',
  drop: 'soll entfallen',
};

/** `zuletzt: „läuft planmäßig“ am 12.05.`; null when nothing was said, or the row says it anyway. */
export function lastAnswerPhrase({ stage, lastAnswer, request }: DigestItem, today: IsoDate): string | null {
  if (lastAnswer === null || stage === 'resolved') return null;
  if (request !== null && request.kind === lastAnswer.kind && request.on === lastAnswer.on) return null;
  return `zuletzt: „${answerWords[lastAnswer.kind]}“ am ${shortDate(lastAnswer.on, today)}`;
}
