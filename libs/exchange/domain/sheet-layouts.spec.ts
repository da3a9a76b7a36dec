import { columnsIn, merge, recognise, sheet } from '../testing/sheets.ts';
import { interpretTables } from './index.ts';

function stepsOf(text: string) {
  const { result } = interpretTables([sheet('Plan', text)], [], 'de', null);
  return result.records.steps.map(({ row, measure, number, title, dueOn }) => [row, measure, number, title, dueOn]);
}

test.each([
  [
    'numbers behind the words',
    'Nr.|Maßnahme|Federführung|Schritt 1|Termin 1|Schritt 2|Termin 2|Bemerkung',
    '1|Radwege|Tiefbauamt|Planung|2027|Bau|2028|keine',
  ],
  [
    'the same words again',
    'Nr.|Maßnahme|Federführung|Schritt|Termin|Schritt|Termin|Bemerkung',
    '1|Radwege|Tiefbauamt|Planung|2027|Bau|2028|keine',
  ],
  [
    'numbers before the titles only',
    'Nr.|Maßnahme|Federführung|1. Meilenstein|Datum|2. Meilenstein|Datum|Bemerkung',
    '1|Radwege|Tiefbauamt|Planung|2027|Bau|2028|keine',
  ],
  [
    'the step named in each of its headers',
    'Nr.|Maßnahme|Federführung|Schritt 1|Schritt 1 Termin|Schritt 2|Schritt 2 Termin|Bemerkung',
    '1|Radwege|Tiefbauamt|Planung|2027|Bau|2028|keine',
  ],
])('steps beside each other, %s, are several steps of the row', (_, header, row) => {
  const text = `${header}\n${row}\n2|Dächer|Hochbauamt|Vergabe|2027|||`;
  expect(columnsIn(sheet('Plan', text))).toEqual([
    'measures (combined): number=A, title=B, lead=C, note=H',
    'steps (combined): measure=A, measureTitle=B, title=D, dueOn=E',
    'steps (combined): measure=A, measureTitle=B, title=F, dueOn=G',
  ]);
  expect(stepsOf(text)).toEqual([
    [2, '1', 1, 'Planung', '2027-12-31'],
    [2, '1', 2, 'Bau', '2028-12-31'],
    [3, '2', 1, 'Vergabe', '2027-12-31'],
  ]);
});

test('steps beside each other may stand below words that group their columns', () => {
  const text =
    'Nr.|Maßnahme|Federführung|Schritt 1|||Schritt 2||\n|||Was|Wer|Bis wann|Was|Wer|Bis wann\n1|Radwege|Amt A|Planung|Amt A|2027|Bau|Amt B|2028';
  expect(columnsIn(sheet('Plan', text, [merge(1, 1, 3, 5), merge(1, 1, 6, 8)]))).toEqual([
    'measures (combined): number=A, title=B, lead=C',
    'steps (combined): measure=A, measureTitle=B, title=D, office=E, dueOn=F',
    'steps (combined): measure=A, measureTitle=B, title=G, office=H, dueOn=I',
  ]);
});

test('measures on the left and their steps on the right are two tables, whose rows have nothing to do with each other', () => {
  const { tables } = recognise(
    sheet(
      'Plan',
      'Nr|Maßnahme|Federführung||Maßnahme|Schritt|Termin\n1|Radwege|Amt A||1|Planung|2027\n2|Dächer|Amt A||1|Bau|2027\n||||2|Vergabe|2027',
    ),
  );
  expect(tables.map(({ kind, combined, rows }) => [kind, combined, rows.map(({ cells }) => cells.join('|'))])).toEqual([
    ['measures', false, ['1|Radwege|Amt A||||', '2|Dächer|Amt A||||']],
    ['steps', false, ['||||1|Planung|2027', '||||1|Bau|2027', '||||2|Vergabe|2027']],
  ]);
});

test('a directory beside the measures is a table of its own', () => {
  expect(
    columnsIn(
      sheet(
        'Plan',
        'Nr|Maßnahme|Federführung||Amt|E-Mail\n1|Radwege|Amt A||Amt A|a@x.example\n2|Dächer|Amt A||Amt B|b@x.example\n3|Bäume|Amt A|||',
      ),
    ),
  ).toEqual(['measures: number=A, title=B, lead=C', 'offices: name=E, mailbox=F']);
});

test('steps behind an empty column that name no measure are those of the measures in their rows', () => {
  expect(
    columnsIn(
      sheet(
        'Plan',
        'Nr|Maßnahme|Federführung||Nr|Schritt|Termin\n1|Radwege|Amt A||1|Planung|2027\n||||2|Bau|2027\n2|Dächer|Amt A||1|Vergabe|2027',
      ),
    ),
  ).toEqual([
    'measures (combined): number=A, title=B, lead=C',
    'steps (combined): measure=A, measureTitle=B, number=E, title=F, dueOn=G',
  ]);
});

test.each([
  [
    ['1.1 Radwege', '1.2 Bäume', '1.3 – Dächer'],
    ['1.1', '1.2', '1.3'],
  ],
  [
    ['M1: Radwege', 'M2: Bäume', 'M10: Dächer'],
    ['M1', 'M2', 'M10'],
  ],
  [
    ['G.3-01 Radwege', 'G.3-02 Bäume', 'E.1-01 Dächer'],
    ['G.3-01', 'G.3-02', 'E.1-01'],
  ],
  [
    ['1. Radwege', '2. Bäume', '3. Dächer'],
    ['1', '2', '3'],
  ],
  // One title without a number is an exception among many.
  [
    ['1.1 Radwege', '1.2 Bäume', 'Dächer', '1.4 Netze', '1.5 Busse'],
    ['1.1', '1.2', '', '1.4', '1.5'],
  ],
])('titles %j begin with their numbers', (titles, numbers) => {
  const { tables } = recognise(
    sheet('Plan', `Maßnahme|Federführung\n${titles.map((title) => `${title}|Amt A`).join('\n')}`),
  );
  const [{ columns, rows, standsIn }] = tables as [(typeof tables)[0]];
  const place = columns.get('number')!;
  expect(rows.map(({ cells }) => cells[place] ?? '')).toEqual(numbers);
  expect(rows[0]!.cells[columns.get('title')!]).toBe('Radwege');
  expect(standsIn?.get(place)).toBe(0);
});

test.each([
  ['10 Bäume pflanzen|30 Säulen errichten|5 Dächer belegen'],
  ['30-km-Zonen einrichten|2030 klimaneutral sein|100 % Ökostrom'],
  ['Radwege ausbauen|1.2 Bäume|Dächer belegen'],
])('titles like %s have no numbers of measures', (titles) => {
  const rows = titles.split('|').map((title) => `${title}|Amt A|2027`);
  expect(columnsIn(sheet('Plan', `Maßnahme|Federführung|Termin\n${rows.join('\n')}`))).toEqual([
    'measures: title=A, lead=B, endsOn=C',
  ]);
});

test('a column of numbers leaves the titles as they are', () => {
  const { tables } = recognise(sheet('Plan', 'Nr|Maßnahme|Federführung\n1|1.1 Radwege|Amt A\n2|1.2 Bäume|Amt A'));
  expect(tables[0]!.rows[0]!.cells).toEqual(['1', '1.1 Radwege', 'Amt A']);
});

test('numbers in merged titles hold for the steps of all their rows', () => {
  const text =
    'Maßnahme|Federführung|Schritt|Termin\n1.1 Radwege|Amt A|Planung|2027\n||Bau|2028\n1.2 Bäume|Amt B|Pflanzung|2028';
  const { result } = interpretTables([sheet('Plan', text, [merge(2, 3, 0, 0), merge(2, 3, 1, 1)])], [], 'de', null);
  expect(result.records.measures.map(({ number, title }) => [number, title])).toEqual([
    ['1.1', 'Radwege'],
    ['1.2', 'Bäume'],
  ]);
  expect(result.records.steps.map(({ measure, number, title }) => [measure, number, title])).toEqual([
    ['1.1', 1, 'Planung'],
    ['1.1', 2, 'Bau'],
    ['1.2', 1, 'Pflanzung'],
  ]);
});

test('thousands of columns are no thousands of steps, and take no time', () => {
  const cells = Array.from({ length: 16_000 }, (_, index) => (index % 2 === 0 ? 'Schritt' : `Termin ${index}`));
  const from = performance.now();
  recognise({
    file: 'x.xlsx',
    sheet: 'Plan',
    rows: [{ row: 1, cells: ['Nr', 'Maßnahme', 'Federführung', ...cells] }],
    merges: [],
  });
  // Far more than it takes, for machines that do other things as well.
  expect(performance.now() - from).toBeLessThan(5000);
});
