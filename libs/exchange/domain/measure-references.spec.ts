import { interpretTables, type Table } from './index.ts';

function table(file: string, ...lines: string[]): Table {
  return {
    file,
    sheet: null,
    rows: lines.map((line, index) => ({ row: index + 1, cells: line.split('|') })),
    merges: [],
  };
}

function readSteps(
  measures: readonly string[],
  steps: readonly string[],
  header = 'Maßnahme|Schritt-Nr|Schritt|Termin|Zuständig',
) {
  const tables = [table('m.csv', 'Nr|Titel|Federführung', ...measures), table('s.csv', header, ...steps)];
  const { tables: content, result } = interpretTables(tables, [], 'de', null);
  const aside = ['unknown-office', 'owner-inherited', 'measure-without-steps'];
  const found = result.messages.filter(({ code }) => !aside.includes(code));
  return { content, found: found.map(({ severity, code, cell }) => [severity, code, cell]), result };
}

test.each([
  ['1.1', '1.1'],
  ['M 1.1', '1.1'],
  ['Maßnahme 1.1', '1.1'],
  ['Maßnahmen-Nr. 1.1', '1.1'],
  ['1,1', '1.1'],
  ['1.1.', '1.1'],
  ['1.1 Solardächer', '1.1'],
  ['1.1: Solardächer auf Schulen', '1.1'],
  ['solardaecher', '1.1'],
  ['Solardächer (1.1)', '1.1'],
  ['g.3-01', 'G.3-01'],
  ['G. 3–01', 'G.3-01'],
  ['1 Million Bäume', '2'],
])('the step of „%s“ belongs to measure %s', (written, number) => {
  const measures = [
    '1.1|Solardächer|Umweltamt',
    'G.3-01|Wärmepumpe|Umweltamt',
    '1|Rad|Umweltamt',
    '2|1 Million Bäume|Umweltamt',
  ];
  const { content, found } = readSteps(measures, [`${written}|1|A|31.03.2027|Umweltamt`]);
  expect(content.steps.map(({ measureKey }) => measureKey)).toEqual([number]);
  expect(found).toEqual([]);
});

test('numbers that differ by a word only are kept apart', () => {
  const measures = ['1|Eins|Umweltamt', 'M1|Zwei|Umweltamt'];
  const { content } = readSteps(measures, [
    '1|1|A|31.03.2027|Umweltamt',
    'M1|1|B|31.03.2027|Umweltamt',
    'm 1|2|C|31.03.2027|Umweltamt',
  ]);
  expect(content.steps.map(({ measureKey }) => measureKey)).toEqual(['1', 'M1', 'M1']);
});

test('a number that a spreadsheet took for a day is the number again, with a warning', () => {
  const { content, found } = readSteps(
    ['2027-10-01|Zehn|Umweltamt', '1,1|Eins|Umweltamt'],
    ['01.10.2027|1|A|31.03.2027|Umweltamt'],
  );
  expect(content.measures.map(({ number }) => number)).toEqual(['1.10', '1.1']);
  expect(content.steps.map(({ measureKey }) => measureKey)).toEqual(['1.10']);
  expect(found).toEqual([
    ['warning', 'number-from-date', 'A2'],
    ['warning', 'number-from-date', 'A2'],
  ]);
});

test('step numbers may be written with their measure or a word, others count by position', () => {
  const numbers = ['1', '02.', 'MS 3', '3.1.4', '3.1-5', '', 'zuletzt', '9.9.9'];
  const steps = numbers.map((number, index) => `3.1|${number}|Schritt ${index}|31.03.2027|Umweltamt`);
  const { content, found } = readSteps(['3.1|Eins|Umweltamt'], steps);
  expect(content.steps.map(({ number, numbered }) => [number, numbered])).toEqual([
    [1, true],
    [2, true],
    [3, true],
    [4, true],
    [5, true],
    [6, false],
    [7, false],
    [8, false],
  ]);
  expect(found).toEqual([
    ['info', 'not-a-step-number', 'B8'],
    ['info', 'not-a-step-number', 'B9'],
  ]);
});

test('a position does not take a number that stands in a later row', () => {
  const steps = ['1||A|31.03.2027|Umweltamt', '1|1|B|31.03.2027|Umweltamt', '1||C|31.03.2027|Umweltamt'];
  const { content, found } = readSteps(['1|Eins|Umweltamt'], steps);
  expect(content.steps.map(({ title, number }) => [title, number])).toEqual([
    ['A', 2],
    ['B', 1],
    ['C', 3],
  ]);
  expect(found).toEqual([]);
});

test('a measure without number is referred to by its title', () => {
  const { content, result } = readSteps(['|Radwege bauen|Umweltamt'], ['Radwege bauen|1|A|31.03.2027|Umweltamt']);
  expect(content.measures.map(({ key, number }) => [key, number])).toEqual([['zeile/m.csv//2', null]]);
  expect(content.steps[0]!.measureKey).toBe('zeile/m.csv//2');
  expect(result.records.steps[0]!.measure).toBeNull();
});

test('a title that is missing rejects the row', () => {
  const { found } = readSteps(['4||Umweltamt'], []);
  expect(found).toEqual([['error', 'missing-value', 'B2']]);
});
