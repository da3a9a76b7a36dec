import { type ImportMessage } from './import-result.ts';
import { type ImportCode, importTexts, type ImportTextArguments, type Language, type Text } from './import-texts.ts';
import { type Source } from './plan-tables.ts';

/** Where a finding is: a table, a row of it, or one cell. */
export interface Place {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly cell: string | null;
  readonly raw: string | null;
}

/** A message before a language is chosen. */
export type Finding = Omit<ImportMessage, 'text'> & { readonly text: Text };

/** A finding about the whole of a table. */
export function ofTable(table: { readonly file: string; readonly sheet: string | null }): Place {
  return { file: table.file, sheet: table.sheet, row: null, cell: null, raw: null };
}

/** A finding about a row that was read earlier. */
export function atRow({ file, sheet, row }: Source): Place {
  return { file, sheet, row, cell: null, raw: null };
}

/** The finding with this code at this place, with the values its sentence needs. */
export function finding<C extends ImportCode>(code: C, place: Place, ...values: ImportTextArguments<C>): Finding {
  const { severity, text } = importTexts[code];
  const say = text as (...values: ImportTextArguments<C>) => Text;
  const { file, sheet, row, cell, raw } = place;
  return { severity, code, file, sheet, row, cell, text: say(...values), raw };
}

/** The finding as a message in one language. */
export function messageIn(language: Language, found: Finding): ImportMessage {
  return { ...found, text: found.text[language] };
}
