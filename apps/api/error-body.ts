/** What a person and a program read of an error: a stable code and a sentence, German first. */
export interface ErrorBody {
  code: string;
  text: string;
  english: string;
}

export function errorBody(code: string, text: string, english: string): ErrorBody {
  return { code, text, english };
}
