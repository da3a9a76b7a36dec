import { type Source } from './plan-tables.ts';

export type Severity = 'error' | 'warning' | 'info';

/** One sentence or two for people, in both languages. */
export interface Text {
  readonly de: string;
  readonly en: string;
}

export type Language = keyof Text;

/** A kind of message: how bad it is, and its sentences for the values that it is about. */
interface Entry<A extends readonly unknown[]> {
  readonly severity: Severity;
  readonly text: (...args: A) => Text;
}

export function entry<A extends readonly unknown[]>(severity: Severity, text: (...args: A) => Text): Entry<A> {
  return { severity, text };
}

/** Where something stands, within a sentence. */
export const place = {
  de: (source: Source) => `${sheetOf(source)}, Zeile ${source.row}`,
  en: (source: Source) => `${sheetOf(source)}, row ${source.row}`,
};

function sheetOf({ file, sheet }: Source): string {
  return sheet === null ? file : `${file} (${sheet})`;
}
