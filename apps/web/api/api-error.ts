/** Nothing answered: the API is not running, or does not answer in time. */
export class NoAnswer extends Error {
  readonly code = 'no-answer';
}

/** The API answered that it cannot; `text` is its German sentence. */
export class RefusedByApi extends Error {
  readonly code: string;
  readonly text: string;

  constructor(code: string, text: string) {
    super(text);
    this.code = code;
    this.text = text;
  }
}

/** The sentence that people read about an error of a question or a command. */
export function sentenceOf(error: Error): string {
  if (error instanceof RefusedByApi) return error.text;
  return 'Schrittmacher antwortet nicht. Bitte prüfen Sie, ob es noch läuft.';
}
