import { type Finding, finding } from './findings.ts';
import { type RecognisedTable } from './recognise-table.ts';
import { oneLine } from './table.ts';

/** So many are named; a table of measures may have dozens. */
const NAMED = 12;

/** The columns of each table that nothing is read from, by the words of its header: one finding per table. */
export function findUnreadColumns(tables: readonly RecognisedTable[]): Finding[] {
  const parts = new Map<string, RecognisedTable[]>();
  for (const part of tables) {
    const { file, sheet } = part.table;
    const place = JSON.stringify([file, sheet, part.headerRow]);
    parts.set(place, [...(parts.get(place) ?? []), part]);
  }
  return [...parts.values()].flatMap((ofHeader) => {
    const unread = unreadOf(ofHeader);
    if (unread.length === 0) return [];
    const [{ table, headerRow }] = ofHeader as [RecognisedTable];
    const { file, sheet } = table;
    const names = unread.slice(0, NAMED);
    return [
      finding(
        'columns-not-read',
        { file, sheet, row: headerRow, cell: null, raw: null },
        names,
        unread.length - names.length,
      ),
    ];
  });
}

function unreadOf(parts: readonly RecognisedTable[]): string[] {
  const [first] = parts;
  const read = new Set(parts.flatMap(({ columns, standsIn }) => [...columns.values(), ...(standsIn?.values() ?? [])]));
  const header = first?.table.rows.find(({ row }) => row === first.headerRow)?.cells ?? [];
  return header.flatMap((cell, place) => (read.has(place) ? [] : (oneLine(cell) ?? [])));
}
