import fc from 'fast-check';

import { interpretTables } from '../domain/index.ts';
import { readCsv } from './read-csv.ts';

/** Writes cells the way RFC 4180 says; a cell is quoted where it must be. */
function csv(rows: readonly (readonly string[])[], delimiter: string, lineEnd: string): string {
  const quoted = (cell: string) => (/[";,\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join(delimiter) + lineEnd).join('');
}

const delimiter = fc.constantFrom(';', ',', '\t');
const lineEnd = fc.constantFrom('\n', '\r\n');
const mark = fc.constantFrom('', '\ufeff');
const awkward = fc.constantFrom('ä', 'ß', '–', '"', ';', ',', '\t', '\n', ' ', 'x', '1', '€');

test('whatever stands in the cells of a table comes back in its row', () => {
  const cell = fc.string({ unit: awkward, maxLength: 6 });
  const body = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 });
  fc.assert(
    fc.property(body, delimiter, lineEnd, mark, (rows, by, end, bom) => {
      const all = [['Nr', 'Titel', 'Hinweis'], ...rows];
      const { tables, findings } = readCsv('t.csv', Buffer.from(bom + csv(all, by, end)));
      const expected = all
        .map((cells, index) => ({ row: index + 1, cells }))
        .filter(({ cells }) => cells.some((each) => each.trim() !== ''));
      expect(tables[0]!.rows).toEqual(expected);
      expect(findings).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const name = fc.stringMatching(/^[A-Za-zäöüß&"][A-Za-zäöüß;,"–-]{0,12}[a-z]$/);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const step = fc.record({
  title: name,
  dueOn: fc.option(day),
  office: fc.nat(2),
  word: fc.constantFrom('Tag', 'Quartal', 'Jahr'),
  hard: fc.boolean(),
});
const measure = fc.record({
  title: name,
  lead: fc.nat(2),
  parallel: fc.boolean(),
  steps: fc.array(step, { maxLength: 4 }),
});
const german = (iso: string | null) => (iso === null ? '' : iso.split('-').reverse().join('.'));
const yes = (value: boolean) => (value ? 'ja' : 'nein');
const precisions = { Tag: 'day', Quartal: 'quarter', Jahr: 'year' };

test('a random plan written to tables is read as the same plan', () => {
  const plan = fc.array(measure, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(
      plan,
      fc.array(name, { minLength: 3, maxLength: 3 }),
      delimiter,
      lineEnd,
      (measures, names, by, end) => {
        const officeRows = names.map((each, index) => [`K${index}`, each, `k${index}@x.example`]);
        const measureRows = measures.map((each, m) => [`M.${m}`, each.title, `K${each.lead}`, yes(each.parallel)]);
        const stepRows = measures.flatMap(({ steps }, m) =>
          steps.map((each, s) => [
            `M.${m}`,
            `${s + 1}`,
            each.title,
            german(each.dueOn),
            `K${each.office}`,
            each.word,
            yes(each.hard),
          ]),
        );
        const files = {
          a: [['Kürzel', 'Amt', 'E-Mail'], ...officeRows],
          m: [['Nr', 'Titel', 'Federführung', 'Parallel'], ...measureRows],
          s: [['Maßnahme', 'Schritt-Nr', 'Schritt', 'Fällig am', 'Zuständig', 'Terminart', 'Hart'], ...stepRows],
        };
        const read = Object.entries(files).flatMap(
          ([file, rows]) => readCsv(file, Buffer.from(csv(rows, by, end))).tables,
        );
        const { tables, result } = interpretTables(read, [], 'de', null);

        expect(result.messages.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(tables.offices.map((each) => each.name)).toEqual(names);
        expect(tables.measures.map((each) => [each.title, each.leadKey, each.parallel])).toEqual(
          measures.map((each) => [each.title, `K${each.lead}`, each.parallel]),
        );
        expect(
          tables.steps.map((each) => [
            each.measureKey,
            each.number,
            each.title,
            each.dueOn,
            each.precision,
            each.hard,
            each.officeKey,
          ]),
        ).toEqual(
          measures.flatMap(({ steps }, m) =>
            steps.map((each, s) => [
              `M.${m}`,
              s + 1,
              each.title,
              each.dueOn,
              each.dueOn && precisions[each.word],
              each.hard,
              `K${each.office}`,
            ]),
          ),
        );
      },
    ),
    { numRuns: 200 },
  );
});
