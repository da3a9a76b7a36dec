import { readCsv } from '../application/read-csv.ts';
import { type ImportMessage, interpretTables, type Table } from '../domain/index.ts';
import { type KnownRecord } from '../domain/interpret-tables.ts';

/** Files as text by their name, read as the import reads them. */
export function readTexts(files: Readonly<Record<string, string>>, known: KnownRecord | null = null) {
  const tables = Object.entries(files).flatMap(([name, text]) => readCsv(name, Buffer.from(text)).tables);
  return interpreted(tables, known);
}

/** What was understood of tables, and what was said in short. */
export function interpreted(tables: readonly Table[], known: KnownRecord | null = null) {
  const { tables: content, result } = interpretTables(tables, [], 'de', known);
  return {
    content,
    result,
    measures: result.records.measures,
    steps: result.records.steps,
    goals: result.records.goals,
    /** What was said with these codes, as `code C4`. */
    said: (...codes: readonly string[]) => result.messages.filter(({ code }) => codes.includes(code)).map(inShort),
    /** What was said but these. */
    saidBut: (...codes: readonly string[]) => result.messages.filter(({ code }) => !codes.includes(code)).map(inShort),
  };
}

function inShort({ code, cell, row }: ImportMessage): string {
  return `${code} ${cell ?? row ?? 'table'}`;
}
