import type { Answer, Reason, RequestKind } from '#libs/measures/domain/index';
import { shortOf } from './office-name.ts';
import type { MeasureAnswer } from '../api/measure-answer.ts';

/** What an office named as the reason of a risk or of a later date. */
export const reasonWords: Record<Reason, string> = {
  staff: 'Personal',
  budget: 'Mittel',
  procurement: 'Vergabe',
  committee: 'Gremium',
  'third-party': 'Dritte',
  other: 'anderer Grund',
};

type Said = MeasureAnswer['steps'][number]['answers'][number]['said'];

/** The same words as in mails. */
export const answerWords: Record<Answer['said']['kind'], string> = {
  'on-course': 'läuft planmäßig',
  'at-risk': 'gefährdet',
  partly: 'teilweise erledigt',
  'waiting-for': 'wartet auf eine andere Stelle',
  note: 'Anmerkung',
  done: 'erledigt',
};

/** What an office said, with what it named. */
export function saidWords(said: Said): string {
  switch (said.kind) {
    case 'at-risk':
      return `${answerWords[said.kind]} (${reasonWords[said.reason]})`;
    case 'partly':
      return `zu ${said.share} % erledigt`;
    case 'waiting-for':
      return `wartet auf ${shortOf(said.office)}`;
    default:
      return answerWords[said.kind];
  }
}

export const requestWords: Record<RequestKind, string> = {
  'new-date': 'neuer Termin',
  'not-mine': 'nicht zuständig',
  drop: 'soll entfallen',
};
