import { withoutTraces } from './cell-traces.ts';
import { type Finding, finding } from './findings.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { cellName, oneLine } from './table.ts';

/** Characters that nobody sees; line breaks and plain spaces are not among them. */
const unseen = /[\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]|(?![\n\r])\p{Cc}/u;
const mark = /\p{M}/u;

/** The cells of recognised columns that held characters that nobody sees, or letters in parts, each once. */
export function findCleaned(tables: readonly RecognisedTable[]): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { table, columns, rows, standsIn } of tables) {
    const { file, sheet } = table;
    const places = [...columns.values()].sort((a, b) => a - b);
    for (const { row, cells, continued } of rows) {
      for (const place of places) {
        const raw = cells[place];
        if (raw === undefined || continued.has(place) || !needsCleaning(raw)) continue;
        const cell = cellName(standsIn?.get(place) ?? place, row);
        const name = JSON.stringify([file, sheet, cell]);
        if (!seen.has(name)) findings.push(finding('cleaned', { file, sheet, row, cell, raw }));
        seen.add(name);
      }
    }
  }
  return findings;
}

function needsCleaning(raw: string): boolean {
  if (/^[ -&(-_a-~]*$/.test(raw)) return false;
  if (withoutTraces(raw) !== raw) return true;
  if (!unseen.test(raw) && !mark.test(raw)) return false;
  return oneLine(raw) !== null && (unseen.test(raw) || raw !== raw.normalize('NFC'));
}
