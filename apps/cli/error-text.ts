import { plainText } from '#libs/config/index';
import { troubleOf } from '#libs/database/index';
import { Refusal, refusalText } from '#libs/measures/domain/index';

/** What a person reads of any error: German first, English second, never a stack trace. */
export function errorText(error: unknown): string {
  if (error instanceof Refusal) return `${refusalText(error, 'de')}\n${refusalText(error, 'en')}`;
  if (hasTexts(error)) return `${error.texts.de}\n${error.texts.en}`;
  return plainText(troubleOf(error) ?? error);
}

/** Errors of subdomains that bring their sentences along. */
function hasTexts(error: unknown): error is Error & { texts: { de: string; en: string } } {
  return error instanceof Error && 'texts' in error;
}
