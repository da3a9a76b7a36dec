import { interpretTables, type Table } from './index.ts';

/** Tables as a person would write them down: cells separated by `|`, the first line being row 1. */
function table(file: string, text: string, sheet: string | null = null): Table {
  const rows = text
    .split('\n')
    .map((line, index) => ({ row: index + 1, cells: line.split('|') }))
    .filter(({ cells }) => cells.join('').trim() !== '');
  return { file, sheet, rows, merges: [] };
}

const offices = table(
  'aemter.csv',
  `Kürzel|Amt|E-Mail|Vorgesetzte Stelle|E-Mail Vorgesetzte Stelle|Art
A|Amt A|a@x.example|Leitung|Chef@x.example|Amt
B|Amt B|b@x.example|Amt A|A@X.example|Amt
V|Alle|v@x.example|||Verteiler
R|Rat|r@x.example|||Gremium`,
);
const measures = table('massnahmen.csv', 'Nr|Titel|Handlungsfeld|Federführung|Beteiligte\nM.1|Eins|Feld|A|B');
const secondMeasure = table('weitere.csv', 'Nr|Titel|Federführung|Beteiligte\nM.2|Zwei|B, A|V');
const stepsHeader = 'Maßnahme|Schritt-Nr|Schritt|Fällig am|Zuständig|Terminart|Hart';

function read(...tables: Table[]) {
  return interpretTables(tables, [], 'de', null);
}

function readSteps(...lines: string[]) {
  return read(offices, measures, table('schritte.csv', [stepsHeader, ...lines].join('\n')));
}

test.each([
  ['31.03.2027', '2027-03-31'],
  ['1.3.2027', '2027-03-01'],
  ['29.02.2028', '2028-02-29'],
  ['2027-03-31', '2027-03-31'],
  ['31.03.27', '2027-03-31'],
])('%s is the day %s', (written, day) => {
  expect(readSteps(`M.1|1|S|${written}|A|Tag|`).tables.steps[0]!.dueOn).toBe(day);
});

test.each([
  [
    '30.02.2027',
    'impossible-date',
    'Der 30.02.2027 ist kein Kalendertag. Bitte geben Sie den letzten Tag des Zeitraums an, zum Beispiel 28.02.2027.',
  ],
  ['31.04.2027', 'impossible-date', expect.stringContaining('30.04.2027')],
  ['2027-02-29', 'impossible-date', expect.stringContaining('28.02.2027')],
  ['01.13.2027', 'impossible-date', expect.stringContaining('31.12.2027')],
  ['00.05.2027', 'impossible-date', expect.stringContaining('01.05.2027')],
  [
    '30.06.2927',
    'date-out-of-reach',
    'Der 30.06.2927 liegt zu weit weg. Bitte nennen Sie einen Tag vom 01.01.2000 bis zum 31.12.2099.',
  ],
  ['31.12.1999', 'date-out-of-reach', expect.stringContaining('01.01.2000')],
])('the date %s rejects its row: %s', (written, code, text) => {
  const { tables, result } = readSteps('M.1|1|S|31.03.2027|A|Tag|', `M.1|2|S|${written}|A|Tag|`);
  expect(tables.steps.map(({ number }) => number)).toEqual([1]);
  expect(result.steps).toEqual({ rows: 2, accepted: 1 });
  expect(result.messages).toEqual([
    { severity: 'error', code, file: 'schritte.csv', sheet: null, row: 3, cell: 'D3', text, raw: written },
  ]);
});

test.each([
  ['Tag', 'day'],
  ['Monat', 'month'],
  ['Quartal', 'quarter'],
  ['Halbjahr', 'half'],
  ['halbjahr', 'half'],
  ['Jahr', 'year'],
  ['Jahresmitte', 'year'],
  ['ab Quartal', 'from'],
  ['Ab 2027', 'from'],
  ['Abschluss', 'quarter'],
  ['Spanne', 'quarter'],
  ['', 'day'],
])('Terminart „%s“ is %s', (word, precision) => {
  expect(readSteps(`M.1|1|S|31.03.2027|A|${word}|`).tables.steps[0]!.precision).toBe(precision);
});

test('a step without a date is kept with a warning and has no precision', () => {
  const { tables, result } = readSteps('M.1|1|S||A|Monat|');
  expect(tables.steps[0]).toMatchObject({ dueOn: null, precision: null });
  expect(result.messages.map(({ severity, code, cell }) => [severity, code, cell])).toEqual([
    ['warning', 'step-without-date', 'D2'],
  ]);
});

test('the owner of a step is the first office named, else the lead of its measure, and an unknown one is proposed', () => {
  const day = '31.03.2027';
  const steps = [
    stepsHeader,
    `M.1|1|S|${day}|b|Tag|`,
    `M.2|1|S|${day}||Tag|`,
    `M.1|2|S|${day}|X|Tag|`,
    `M.1|3|S|${day}|A, B|Tag|`,
    `M.1|4|S|${day}|R|Tag|`,
  ];
  const { tables, result } = read(offices, measures, secondMeasure, table('schritte.csv', steps.join('\n')));
  expect(tables.steps.map(({ officeKey }) => officeKey)).toEqual(['B', 'B', 'X', 'A', 'R']);
  expect(tables.offices.at(-1)).toMatchObject({ key: 'X', name: 'X', proposed: true, source: { row: 4 } });
  expect(result.messages.map(({ severity, code, cell }) => [severity, code, cell])).toEqual([
    ['info', 'owner-inherited', 'E3'],
    ['warning', 'unknown-office', 'E4'],
    ['warning', 'several-owners', 'E5'],
    ['warning', 'distribution-list-owner', 'E6'],
  ]);
});

test('the first office under Federführung leads and the others take part, each once', () => {
  const text = 'Nr|Titel|Federführung|Beteiligte\nM.1|Eins|B, A|A, V; B, X\nM.2|Zwei||\nM.3|Drei|X, A|';
  const { tables, result } = read(offices, table('m.csv', text));
  expect(tables.measures.map(({ leadKey, participantKeys }) => [leadKey, participantKeys])).toEqual([
    ['B', ['A', 'V', 'X']],
    [null, []],
    ['X', ['A']],
  ]);
  expect(result.messages.map(({ severity, code, cell }) => [severity, code, cell])).toEqual([
    ['warning', 'unknown-office', 'D2'],
    ['warning', 'missing-lead', 'C3'],
  ]);
});

test('superiors are found by address without case, and a circle among them is cut with a warning', () => {
  expect(read(offices).tables.offices.map(({ key, superiorKey }) => [key, superiorKey])).toEqual([
    ['A', 'chef@x.example'],
    ['B', 'A'],
    ['V', null],
    ['R', null],
    ['chef@x.example', null],
  ]);
  const circle =
    'Kürzel|Amt|E-Mail|Vorgesetzte Stelle|E-Mail Vorgesetzte Stelle\nA|Amt A|a@x|Amt B|\nB|Amt B|b@x||a@x\nC|Amt C|c@x|Amt Z|';
  const { tables, result } = read(table('aemter.csv', circle));
  expect(tables.offices.map(({ superiorKey }) => superiorKey)).toEqual(['B', null, null]);
  expect(result.messages.map(({ code, cell }) => [code, cell])).toEqual([
    ['superior-cycle', 'E3'],
    ['superior-without-address', 'D4'],
  ]);
});

test('distribution lists and committees cannot own steps', () => {
  const owning = read(offices).tables.offices.map(({ key, ownable }) => [key, ownable]);
  expect(owning).toEqual([
    ['A', true],
    ['B', true],
    ['V', false],
    ['R', false],
    ['chef@x.example', true],
  ]);
});

test('of several e-mail addresses the first counts, and an office without one stays', () => {
  const text = 'Kürzel|Amt|E-Mail\nA|Amt A|a@x.example, b@x.example\nB|Amt B|Frau B <b@x.example>\nC|Amt C|';
  const { tables, result } = read(table('aemter.csv', text));
  expect(tables.offices.map(({ key, mailbox }) => [key, mailbox])).toEqual([
    ['A', 'a@x.example'],
    ['B', 'b@x.example'],
    ['C', null],
  ]);
  expect(result.messages.map(({ severity, code, cell }) => [severity, code, cell])).toEqual([
    ['warning', 'several-addresses', 'C2'],
    ['warning', 'office-without-mailbox', 'C4'],
  ]);
});

test('of rows with the same number the first stays, and the message says where it is', () => {
  const twice = table('neu.csv', 'Nr|Titel|Federführung\nM.1|Noch einmal|A');
  const { tables, result } = read(
    offices,
    measures,
    secondMeasure,
    twice,
    table('s.csv', `${stepsHeader}\nM.1|1|Erster||A||\nM.1|01|Zweiter||A||`),
  );
  expect(tables.measures.map(({ title }) => title)).toEqual(['Eins', 'Zwei']);
  expect(tables.steps.map(({ title }) => title)).toEqual(['Erster']);
  expect(result.measures).toEqual({ rows: 3, accepted: 2 });
  expect(result.messages.filter(({ severity }) => severity === 'error')).toEqual([
    expect.objectContaining({
      code: 'duplicate-number',
      file: 'neu.csv',
      row: 2,
      cell: 'A2',
      text: expect.stringContaining('massnahmen.csv, Zeile 2'),
    }),
    expect.objectContaining({
      code: 'duplicate-step',
      file: 's.csv',
      row: 3,
      cell: 'B3',
      text: expect.stringContaining('s.csv, Zeile 2'),
    }),
  ]);
});

test('a step of an unknown measure and one of a rejected measure are told apart', () => {
  const broken = table('m.csv', 'Nr|Titel|Federführung|Ende\nM.9|Neun|A|30.02.2027');
  const { tables, result } = read(offices, broken, table('s.csv', `${stepsHeader}\nM.9|1|S||A||\nM.8|1|S||A||`));
  expect(tables.steps.map(({ measureKey }) => measureKey)).toEqual(['M.8']);
  expect(result.steps).toEqual({ rows: 2, accepted: 1 });
  expect(result.messages.map(({ severity, code, row }) => [severity, code, row])).toEqual([
    ['error', 'impossible-date', 2],
    ['error', 'measure-rejected', 2],
    ['warning', 'unknown-measure', 3],
    ['warning', 'step-without-date', 3],
  ]);
});

test('Hart and Parallel take ja, nein or nothing, and another word means no', () => {
  const parallel = table('m.csv', 'Nr|Titel|Federführung|Parallel\nM.1|Eins|A|Ja\nM.2|Zwei|A|\nM.3|Drei|A|vielleicht');
  expect(read(offices, parallel).tables.measures.map((measure) => measure.parallel)).toEqual([true, false, false]);
  const { tables, result } = readSteps(
    'M.1|1|S|31.03.2027|A|Tag|ja',
    'M.1|2|S|31.03.2027|A|Tag|nein',
    'M.1|3|S|31.03.2027|A|Tag|x',
    'M.1|4|S|31.03.2027|A|Tag|sehr',
  );
  expect(tables.steps.map(({ hard }) => hard)).toEqual([true, false, true, false]);
  expect(result.messages).toEqual([
    expect.objectContaining({ severity: 'warning', code: 'not-yes-or-no', cell: 'G5', raw: 'sehr' }),
  ]);
  expect(result.messages[0]!.text).toMatch(/„ja“ oder „nein“/);
});

test('the header may be written loosely and stand below a title, columns laut Plan are never read', () => {
  const sheet =
    'Aktionsplan, Stand 2026\n\nMASSNAHME|Schritt-Nr.|Schritt|Termin laut Plan|Fällig am laut Plan|Zustaendig:\nM.1|1|S|31.03.2027|31.03.2027|A\n\nM.1|x|S||';
  const { tables, result } = read(offices, measures, table('plan.xlsx', sheet, 'Schritte'));
  expect(tables.steps[0]).toMatchObject({
    dueOn: null,
    officeKey: 'A',
    source: { file: 'plan.xlsx', sheet: 'Schritte', row: 4 },
  });
  expect(result.messages.find(({ code }) => code === 'not-a-step-number')).toMatchObject({
    sheet: 'Schritte',
    row: 6,
    cell: 'B6',
    raw: 'x',
  });
});

test('steps without numbers get their position in the measure', () => {
  const { tables, result } = read(
    offices,
    measures,
    secondMeasure,
    table('s.csv', 'Maßnahme|Schritt\nM.1|Eins\nM.2|Drei\nM.1|Zwei'),
  );
  expect(tables.steps.map(({ measureKey, number, numbered }) => [measureKey, number, numbered])).toEqual([
    ['M.1', 1, false],
    ['M.2', 1, false],
    ['M.1', 2, false],
  ]);
  expect(result.steps).toEqual({ rows: 3, accepted: 3 });
});

test('tables that do not belong to a plan are named, and if there is no other one it is an error', () => {
  const other = table('phasen.csv', 'Lauf|Phase|Farbe\n1|Auftakt|rot\n2|Ausklang|blau');
  expect(read(other, offices).result.messages.map(({ severity, code }) => [severity, code])).toEqual([
    ['warning', 'unknown-table'],
  ]);
  expect(read(other).result.messages.map(({ severity, code }) => [severity, code])).toEqual([
    ['warning', 'unknown-table'],
    ['error', 'no-plan-table'],
  ]);
});

test('messages come in English too', () => {
  const { result } = interpretTables([offices, table('s.csv', `${stepsHeader}\nM.7|1|S||A||`)], [], 'en', null);
  expect(result.messages.map(({ text }) => text)).toEqual([
    'Measure M.7 is in no table of measures. This row is taken over only if the plan has the measure already. Please check the number.',
    'The step has no date. Nobody is reminded until it gets one.',
  ]);
});
