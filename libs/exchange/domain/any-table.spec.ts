import fc from 'fast-check';

import { interpretTables, type Table } from './index.ts';

const headers = [
  'Nr',
  'Maßnahme',
  'Titel',
  'Federführung',
  'Beteiligte',
  'Beginn',
  'Ende',
  'Zeitraum',
  'Schritt',
  'Schritt-Nr',
  'Fällig am',
  'Terminart',
  'Zuständig',
  'Status',
  'Erledigt am',
  'Indikator',
  'Einheit',
  'Zielwert',
  'Kürzel',
  'Amt',
  'E-Mail',
  'Jahr',
  'Wert',
];
const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '1',
      '1.1',
      'Eins',
      'Umweltamt',
      'N. N.',
      '30.02.2027',
      'Q2/2027',
      'laufend',
      'ja',
      'erledigt',
      '2027-10-01',
      'a@x.example',
      '–',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const place = fc.nat(7);
const merge = fc.record({ firstRow: place, rows: fc.nat(3), firstColumn: place, columns: fc.nat(1) });

const anyTable: fc.Arbitrary<Table> = fc
  .record({
    header: fc
      .subarray(headers, { minLength: 2 })
      .chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
    body: fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 10 }),
    merges: fc.array(merge, { maxLength: 3 }),
    sheet: fc.option(fc.string({ maxLength: 8 })),
  })
  .map(({ header, body, merges, sheet }) => ({
    file: 't.xlsx',
    sheet,
    rows: [header, ...body].map((cells, index) => ({ row: index + 1, cells })),
    merges: merges.map(({ firstRow, rows, firstColumn, columns }) => ({
      firstRow,
      lastRow: firstRow + rows,
      firstColumn,
      lastColumn: firstColumn + columns,
    })),
  }));

test('whatever stands in the tables is read without an exception, and what comes out holds together', () => {
  fc.assert(
    fc.property(fc.array(anyTable, { maxLength: 3 }), (drawn) => {
      const tables = drawn.map((table, index) => ({ ...table, file: `${index}.xlsx` }));
      const { tables: content, result } = interpretTables(tables, [], 'de', null);
      const { measures, steps, offices } = content;
      const officeKeys = new Set(offices.map(({ key }) => key));
      const named = [...measures.map(({ leadKey }) => leadKey), ...steps.map(({ officeKey }) => officeKey)];
      expect(named.filter((key) => key !== null && !officeKeys.has(key))).toEqual([]);
      expect(new Set(measures.map(({ key }) => key)).size).toBe(measures.length);
      expect(new Set(steps.map(({ measureKey, number }) => `${number} ${measureKey}`)).size).toBe(steps.length);
      expect(steps.filter(({ dueOn, precision }) => (dueOn === null) !== (precision === null))).toEqual([]);
      expect(steps.filter(({ status, doneOn }) => status !== 'done' && doneOn !== null)).toEqual([]);
      for (const count of [result.measures, result.steps, result.offices, result.goals]) {
        expect(count.accepted).toBeLessThanOrEqual(count.rows);
      }
      expect(result.records.measures).toHaveLength(result.measures.accepted);
      expect(result.records.steps).toHaveLength(result.steps.accepted);
    }),
    { numRuns: 1000 },
  );
});
