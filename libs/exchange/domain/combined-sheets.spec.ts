import { interpretTables, type KnownRecord, type Table } from './index.ts';

/** A sheet as a person would write it down: cells separated by `|`, the first line being row 1. */
function sheet(text: string, merges: Table['merges'] = [], file = 'plan.xlsx'): Table {
  const rows = text.split('\n').map((line, index) => ({ row: index + 1, cells: line.split('|') }));
  return { file, sheet: 'Plan', rows: rows.filter(({ cells }) => cells.join('').trim() !== ''), merges };
}

/** Columns from 0, rows as the sheet numbers them. */
function merged(column: number, firstRow: number, lastRow: number) {
  return { firstRow, lastRow, firstColumn: column, lastColumn: column };
}

function read(tables: Table[], known: KnownRecord | null = null) {
  const { tables: content, result } = interpretTables(tables, [], 'de', known);
  const errors = result.messages.filter(({ severity }) => severity === 'error').map(({ code, row }) => [code, row]);
  const stepsOf = result.records.steps.map(({ measure, number, title, row }) => [measure, number, title, row]);
  const measuresOf = result.records.measures.map(({ number, title, row }) => [number, title, row]);
  return { content, result, errors, stepsOf, measuresOf };
}

const header = 'Nr.|Maßnahme|Federführung|Schritt|Termin|Zuständig';

test('merged and blank cells continue the measure above, which has its first row', () => {
  const { result, stepsOf, measuresOf, errors } = read([
    sheet(
      `${header}\n1.1|Eins|Umweltamt|A|31.03.2027|\n|||B|30.06.2027|Bauamt\n1.2|Zwei|Bauamt|C|30.06.2027|\n|||D|30.06.2027|`,
      [merged(0, 2, 3), merged(1, 2, 3)],
    ),
  ]);
  expect(errors).toEqual([]);
  expect(measuresOf).toEqual([
    ['1.1', 'Eins', 2],
    ['1.2', 'Zwei', 4],
  ]);
  expect(stepsOf).toEqual([
    ['1.1', 1, 'A', 2],
    ['1.1', 2, 'B', 3],
    ['1.2', 1, 'C', 4],
    ['1.2', 2, 'D', 5],
  ]);
  expect([result.measures, result.steps]).toEqual([
    { rows: 2, accepted: 2 },
    { rows: 4, accepted: 4 },
  ]);
  expect(result.records.steps.map(({ owner }) => owner)).toEqual(['Umweltamt', 'Bauamt', 'Bauamt', 'Bauamt']);
});

test('a repeated number with the same title goes on, with another title it is an error that takes its steps along', () => {
  const { result, stepsOf, errors } = read([
    sheet(
      `${header}\n1|Eins|Umweltamt|A|31.03.2027|\n1|Eins|Umweltamt|B|31.03.2027|\n1|Anders|Umweltamt|C|31.03.2027|\n|||D|31.03.2027|\n2|Zwei|Umweltamt|E|31.03.2027|\n1|Eins|Umweltamt|F|31.03.2027|`,
    ),
  ]);
  expect(stepsOf.map(([measure, number, title]) => [measure, number, title])).toEqual([
    ['1', 1, 'A'],
    ['1', 2, 'B'],
    ['2', 1, 'E'],
    ['1', 3, 'F'],
  ]);
  expect(errors).toEqual([
    ['duplicate-number', 4],
    ['measure-rejected', 5],
  ]);
  expect([result.measures, result.steps]).toEqual([
    { rows: 3, accepted: 2 },
    { rows: 6, accepted: 4 },
  ]);
});

test('measures without a number go on while the title is the same', () => {
  const { content, measuresOf, stepsOf } = read([
    sheet(
      'Maßnahme|Federführung|Schritt|Termin\nEins|Umweltamt|A|2027\nEINS|Umweltamt|B|2027\nZwei|Umweltamt|C|2027\nDrei|Umweltamt||',
    ),
  ]);
  expect(measuresOf).toEqual([
    [null, 'Eins', 2],
    [null, 'Zwei', 4],
    [null, 'Drei', 5],
  ]);
  expect(stepsOf.map(([measure, number]) => [measure, number])).toEqual([
    [null, 1],
    [null, 2],
    [null, 1],
  ]);
  expect(content.steps.map(({ measureKey }) => measureKey)).toEqual([
    'zeile/plan.xlsx/Plan/2',
    'zeile/plan.xlsx/Plan/2',
    'zeile/plan.xlsx/Plan/4',
  ]);
});

test('a measure that is rejected takes the step of its row along with one error', () => {
  const { result, errors } = read([
    sheet(`Nr.|Maßnahme|Federführung|Ende|Schritt|Fällig am\n1|Eins|Umweltamt|30.02.2027|A|2027\n||||B|2027`),
  ]);
  expect(errors).toEqual([
    ['impossible-date', 2],
    ['measure-rejected', 3],
  ]);
  expect(result.steps).toEqual({ rows: 2, accepted: 0 });
});

test('a step that is rejected leaves its measure', () => {
  const { measuresOf, result } = read([sheet(`${header}\n1|Eins|Umweltamt|A|30.02.2027|`)]);
  expect(measuresOf).toEqual([['1', 'Eins', 2]]);
  expect(result.steps).toEqual({ rows: 1, accepted: 0 });
});

test('beside a table of measures a sheet with everything refers to them and brings what somebody leads', () => {
  const measures = sheet('Nr|Titel|Federführung\n1|Eins|Umweltamt', [], 'massnahmen.xlsx');
  const both = sheet(
    `${header}\n1|Eins, kürzer gesagt||A|31.03.2027|\n7|Sieben|Bauamt|B|31.03.2027|\n8|Acht||C|31.03.2027|`,
  );
  const { result, measuresOf, stepsOf } = read([measures, both]);
  expect(measuresOf).toEqual([
    ['1', 'Eins', 2],
    ['7', 'Sieben', 3],
  ]);
  expect(stepsOf.map(([measure, , title]) => [measure, title])).toEqual([
    ['1', 'A'],
    ['7', 'B'],
    ['8', 'C'],
  ]);
  expect(result.messages.filter(({ code }) => code === 'unknown-measure').map(({ row }) => row)).toEqual([4]);
  expect(result.measures).toEqual({ rows: 2, accepted: 2 });
});

test('the heading above the rows is the field of action, then the name of the sheet', () => {
  const table = sheet(
    'Nr|Titel|Federführung\nHandlungsfeld 1: Gebäude||\n1|Eins|Umweltamt\nHandlungsfeld 2: Mobilität||\n2|Zwei|Umweltamt',
  );
  expect(read([table]).content.fields).toEqual(['Handlungsfeld 1: Gebäude', 'Handlungsfeld 2: Mobilität']);
  const named = { ...sheet('Nr|Titel|Federführung\n1|Eins|Umweltamt'), sheet: 'HF Energie' };
  expect(read([named]).content.fields).toEqual(['HF Energie']);
});

const known: KnownRecord = {
  offices: [{ key: 'UA', name: 'Umweltamt', shortName: null, kind: 'Amt', ownable: true }],
  measureNumbers: new Set(['1.1']),
};

test('a table of steps alone is read into what the record has', () => {
  const steps = sheet(
    'Maßnahme|Schritt-Nr|Schritt|Fällig am|Zuständig\n1.1|1|A|31.03.2027|umweltamt\nM 1.1|2|B|31.03.2027|\n9|1|C|31.03.2027|UA',
  );
  const { content, result } = read([steps], known);
  expect(content.steps.map(({ measureKey, officeKey }) => [measureKey, officeKey])).toEqual([
    ['1.1', 'UA'],
    ['1.1', null],
    ['9', 'UA'],
  ]);
  expect(result.messages.map(({ severity, code, cell }) => [severity, code, cell])).toEqual([
    ['warning', 'office-variant', 'E2'],
    ['warning', 'unknown-measure', 'A4'],
  ]);
  expect(result.records.steps.map(({ owner }) => owner)).toEqual(['Umweltamt', null, 'Umweltamt']);
  expect(content.offices).toEqual([]);
});

test('steps side by side count on row by row', () => {
  const { content } = read([
    sheet(
      'Maßnahme|Verantwortlich|Schritt 1|Termin 1|Schritt 2|Termin 2\nRadwege|Tiefbauamt|Konzept|2027|Bau|2028\n||Abnahme|2029|Fest|2030',
    ),
  ]);
  expect(content.steps.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1 Konzept',
    '2 Bau',
    '3 Abnahme',
    '4 Fest',
  ]);
});
