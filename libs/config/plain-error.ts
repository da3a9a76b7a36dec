/**
 * A condition that a person can act upon. It is shown in German and English, without a stack trace; `code` is stable.
 * One subclass or one code per condition.
 */
export class PlainError extends Error {
  readonly code: string;
  readonly german: string;
  readonly english: string;

  constructor(code: string, german: string, english: string, options?: ErrorOptions) {
    super(english, options);
    this.name = 'PlainError';
    this.code = code;
    this.german = german;
    this.english = english;
  }
}

/**
 * What an error is called in front of people: two lines for a PlainError-like error (German, then English),
 * otherwise one line that admits the surprise. Never a stack trace.
 */
export const plainText = (error: unknown): string => {
  if (error instanceof Error && 'german' in error && typeof error.german === 'string') {
    const english = 'english' in error && typeof error.english === 'string' ? error.english : error.message;
    return `${error.german}\n${english}`;
  }
  const message = error instanceof Error ? error.message || error.name : String(error);
  return `Unerwarteter Fehler: ${message}\nUnexpected error: ${message}`;
};
