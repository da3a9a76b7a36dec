import { type Cell, type CellValue, writeXlsx } from 'hucre/xlsx';

import { interpreted } from '../testing/read-texts.ts';
import { readerFor } from './table-readers.ts';

/** Cells with a number format of their own. */
type Styled = readonly [value: CellValue, format: string];

async function read(rows: readonly (readonly (CellValue | Styled)[])[], merges: readonly string[]) {
  const cells = new Map<string, Partial<Cell>>();
  const values = rows.map((row, line) =>
    row.map((cell, column) => {
      if (!Array.isArray(cell)) return cell as CellValue;
      const [value, numFmt] = cell as Styled;
      cells.set(`${line},${column}`, { value, style: { numFmt } });
      return value;
    }),
  );
  const places = merges.map((merge) => {
    const [startRow = 0, startCol = 0, endRow = 0, endCol = 0] = merge.split(' ').map(Number);
    return { startRow, startCol, endRow, endCol };
  });
  const bytes = await writeXlsx({ sheets: [{ name: 'Plan', rows: values, cells, merges: places }] });
  const { tables } = await readerFor('plan.xlsx', bytes)('plan.xlsx', bytes, () => undefined);
  return interpreted(tables);
}

const day = (iso: string): Styled => [new Date(`${iso}T00:00:00Z`), 'dd.mm.yyyy'];

test('a workbook with typed cells: numbers of measures, years, days, shares, and measures merged over their steps', async () => {
  const nothing = [null, null, null, null, null];
  const plan = await read(
    [
      ['Fahrradplan der Stadt', null],
      [],
      ['Nr.', 'Maßnahme', 'Federführung', 'Zielwert', 'Indikator', 'Schritt', 'Fällig am', 'Status'],
      [1.1, 'Radwege bauen', 'Tiefbauamt', [0.75, '0%'], 'Anteil', 'Planen', day('2027-03-31'), [1, '0%']],
      [...nothing, 'Bauen', 2029, [0.4, '0%']],
      [...nothing, 'Freigeben', '2030', 'offen'],
      [[1.1, '0.00'], 'Bügel aufstellen', 'Ordnungsamt', 1234.5, 'Bügel', 'Bestellen', 'bis Mitte 2028', true],
      [...nothing, 'Aufstellen', '30.02.2028', null],
      [day('2026-12-01'), 'Wegweiser', '\u00a0Tiefbauamt', 'viele', 'Schilder', 'Entwerfen', 'laufend', null],
    ],
    [0, 1, 2, 3, 4].flatMap((column) => [`3 ${column} 5 ${column}`, `6 ${column} 7 ${column}`]),
  );
  expect(plan.measures.map(({ row, number, title, lead }) => [row, number, title, lead])).toEqual([
    [4, '1.1', 'Radwege bauen', 'Tiefbauamt'],
    [7, '1.10', 'Bügel aufstellen', 'Ordnungsamt'],
    [9, '1.12', 'Wegweiser', 'Tiefbauamt'],
  ]);
  expect(plan.goals.map(({ measure, target, unit }) => [measure, target, unit])).toEqual([
    ['1.1', '75', '%'],
    ['1.10', '1234.5', null],
    ['1.12', null, null],
  ]);
  expect(
    plan.steps.map((each) => [each.row, each.measure, each.number, each.dueOn, each.precision, each.status]),
  ).toEqual([
    [4, '1.1', 1, '2027-03-31', 'day', 'done'],
    [5, '1.1', 2, '2029-12-31', 'year', 'open'],
    [6, '1.1', 3, '2030-12-31', 'year', 'open'],
    [7, '1.10', 1, '2028-06-30', 'quarter', 'done'],
    [9, '1.12', 1, null, null, 'open'],
  ]);
  expect(plan.saidBut('unknown-office', 'owner-inherited', 'done-without-day')).toEqual([
    'cleaned C9',
    'number-from-date A9',
    'target-not-a-number D9',
    'imprecise-date G5',
    'imprecise-date G6',
    'imprecise-date G7',
    'impossible-date G8',
    'step-without-date G9',
  ]);
});
