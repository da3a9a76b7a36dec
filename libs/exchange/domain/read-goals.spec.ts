import { interpretTables, type Table } from './index.ts';

/** Tables as a person would write them down: cells separated by `|`, the first line being row 1. */
function table(file: string, text: string): Table {
  const rows = text
    .split('\n')
    .map((line, index) => ({ row: index + 1, cells: line.split('|') }))
    .filter(({ cells }) => cells.join('').trim() !== '');
  return { file, sheet: null, rows, merges: [] };
}

const offices = table('aemter.csv', 'Kürzel|Amt|E-Mail\nA|Amt A|a@x.example');
const measures = table('massnahmen.csv', 'Nr|Titel|Federführung\nM.1|Eins|A');

function read(...tables: Table[]) {
  return interpretTables(tables, [], 'de', null);
}

test.each([
  ['1.234.567', '1234567'],
  ['5,07', '5.07'],
  ['0.322', '0.322'],
  ['1.270', '1270'],
  ['−12,5', '-12.5'],
  ['12 000', '12000'],
  ['ca. 5', null],
  ['80 %', '80'],
])('the target %s is %s', (written, value) => {
  const { tables, result } = read(
    offices,
    measures,
    table('i.csv', `Maßnahme|Indikator|Zielwert\n|Minderung|${written}`),
  );
  expect(tables.goals[0]!.targetValue).toBe(value);
  expect(result.messages.map(({ code }) => code)).toEqual(value === null ? ['target-not-a-number'] : []);
  expect(tables.goals[0]!.unit).toBe(written.endsWith('%') ? '%' : null);
});

test('the goal in a row of a measure is kept unless the indicators name it too', () => {
  const own = table(
    'm.csv',
    'Nr|Titel|Federführung|Indikator|Einheit|Zielwert|Zieldatum\nM.1|Eins|A|Minderung|t|5|\nM.2|Zwei|A|Quote|%|80|31.12.2027',
  );
  const { tables } = read(
    offices,
    own,
    table('i.csv', 'Maßnahme|Indikator|Zielwert|Hinweis\nM.1|Minderung|7|neu\n|Minderung aller|9|'),
  );
  expect(tables.goals.map((goal) => [goal.measureKey, goal.indicator, goal.targetValue, goal.targetOn])).toEqual([
    ['M.1', 'Minderung', '7', null],
    [null, 'Minderung aller', '9', null],
    ['M.2', 'Quote', '80', '2027-12-31'],
  ]);
});
