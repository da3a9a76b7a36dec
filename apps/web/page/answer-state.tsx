import { sentenceOf } from '../api/api-error.ts';

/** In place of an answer: it is on its way, or cannot be had. */
export function AnswerState({ error }: { error: Error | null }) {
  return error === null ? <p className="loading">Wird gelesen …</p> : <p className="empty">{sentenceOf(error)}</p>;
}
