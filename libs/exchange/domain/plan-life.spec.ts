import { interpretTables, readingOn, type Table } from './index.ts';

/** Tables as a person would write them down: cells separated by `|`, the first line being row 1. */
function table(file: string, ...lines: string[]): Table {
  return {
    file,
    sheet: null,
    rows: lines.map((line, index) => ({ row: index + 1, cells: line.split('|') })),
    merges: [],
  };
}

const offices = table('aemter.csv', 'Kürzel|Amt|E-Mail', 'A|Amt A|a@x.example', 'B|Amt B|b@x.example');
const measures = table('massnahmen.csv', 'Nr|Titel|Federführung', 'M.1|Eins|A');
const steps = (...lines: string[]) =>
  table('schritte.csv', 'Maßnahme|Schritt-Nr|Schritt|Fällig am|Terminart|Zuständig|Status|Erledigt am', ...lines);

function read(...tables: Table[]) {
  const { tables: content, result } = interpretTables(tables, [], 'de', null);
  const found = result.messages.map(({ severity, code, cell, row }) => [severity, code, cell ?? row]);
  return { content, result, found };
}

test('a step is open, done on a day, or dropped; a day without a status says done', () => {
  const { content, found } = read(
    offices,
    measures,
    steps(
      'M.1|1|S|31.03.2027||A||',
      'M.1|2|S|31.03.2027||A|Erledigt|05.01.2026',
      'M.1|3|S|31.03.2027||A|entfallen|',
      'M.1|4|S|31.03.2027||A||06.01.2026',
    ),
  );
  expect(content.steps.map(({ status, doneOn }) => [status, doneOn])).toEqual([
    ['open', null],
    ['done', '2026-01-05'],
    ['dropped', null],
    ['done', '2026-01-06'],
  ]);
  expect(found).toEqual([]);
});

test('a step that is said to be done without a day, or not done with one, is taken as its status says', () => {
  const { content, result, found } = read(
    offices,
    measures,
    steps(
      'M.1|1|S|31.03.2027||A|erledigt|',
      'M.1|2|S|31.03.2027||A|offen|05.01.2026',
      'M.1|3|S|31.03.2027||A|entfallen|05.01.2026',
      'M.1|4|S|31.03.2027||A|erledigt|31.02.2026',
      'M.1|5|S|31.03.2027||A|läuft|',
      'M.1|6|S|31.03.2027||A|grün|',
    ),
  );
  expect(content.steps.map(({ number, status, doneOn }) => [number, status, doneOn])).toEqual([
    [1, 'done', null],
    [2, 'open', null],
    [3, 'dropped', null],
    [5, 'open', null],
    [6, 'open', null],
  ]);
  expect(found).toEqual([
    ['info', 'done-without-day', 'H2'],
    ['warning', 'done-day-of-step-not-done', 'H3'],
    ['warning', 'done-day-of-step-not-done', 'H4'],
    ['error', 'impossible-date', 'H5'],
    ['warning', 'status-not-understood', 'G7'],
  ]);
  expect(result.messages.map(({ text }) => text)).toEqual([
    'Der Schritt ist erledigt, aber es fehlt der Tag. Es gilt der Termin, wenn er vorbei ist, sonst der Tag des Imports. Wissen Sie es genauer, tragen Sie ihn bitte unter „Erledigt am“ ein.',
    'Unter „Erledigt am“ steht der 05.01.2026, der Status ist aber „offen“. Es gilt der Status. Bitte berichtigen Sie eine der beiden Angaben.',
    expect.stringContaining('„entfallen“'),
    expect.stringContaining('28.02.2026'),
    'Der Status „grün“ ist nicht zu verstehen und gilt als offen. Bitte schreiben Sie „offen“, „erledigt“ oder „entfallen“.',
  ]);
});

test('a step that is said to be done after the day of the import is an error', () => {
  const lines = ['M.1|1|S|31.03.2027||A|erledigt|23.11.2026', 'M.1|2|S|31.03.2027||A|erledigt|24.11.2026'];
  const reading = readingOn('2026-11-23', interpretTables([offices, measures, steps(...lines)], [], 'de', null), 'de');
  expect(reading.tables.steps.map(({ number }) => number)).toEqual([1]);
  expect(reading.result.steps).toEqual({ rows: 2, accepted: 1 });
  expect(reading.result.records.steps.map(({ number }) => number)).toEqual([1]);
  expect(reading.result.messages).toEqual([
    {
      severity: 'error',
      code: 'done-in-the-future',
      file: 'schritte.csv',
      sheet: null,
      row: 3,
      cell: null,
      text: 'Der 24.11.2026 liegt in der Zukunft. Bitte nennen Sie den Tag, an dem der Schritt erledigt war, oder den Status „offen“.',
      raw: '24.11.2026',
    },
  ]);
});

test('of a closed step neither a missing date nor a day off is worth a word', () => {
  const { found } = read(
    offices,
    measures,
    steps(
      'M.1|1|S|||A|entfallen|',
      'M.1|2|S|05.12.2026|Tag|A|erledigt|05.01.2026',
      'M.1|3|S|06.12.2026|Tag|A|offen|',
      'M.1|4|S|06.12.2026|Monat|A|offen|',
    ),
  );
  expect(found).toEqual([['info', 'due-on-weekend', 'D4']]);
});

test('Art says how long a measure runs, unless no row of the column is about that', () => {
  const withKinds = (...kinds: string[]) =>
    table('m.csv', 'Nr|Titel|Federführung|Art', ...kinds.map((kind, index) => `M.${index + 1}|Titel|A|${kind}`));
  const kindsOf = (...kinds: string[]) => {
    const { content, found } = read(offices, withKinds(...kinds));
    return [content.measures.map(({ kind }) => kind), found];
  };
  expect(kindsOf('Dauerhaft', 'einmalig', '')).toEqual([['continuous', 'single', 'single'], []]);
  expect(kindsOf('Direkt', 'Flankierend')).toEqual([['single', 'single'], []]);
  expect(kindsOf('dauerhaft', 'dauerhaf')).toEqual([['continuous', 'single'], [['warning', 'not-a-choice', 'D3']]]);
});

test('the binding of a measure is that of each of its steps', () => {
  const bound = table(
    'm.csv',
    'Nr|Titel|Federführung|Bindung',
    'M.1|Eins|A|förderung',
    'M.2|Zwei|A|',
    'M.3|Drei|A|Rat',
  );
  const { content, found } = read(
    offices,
    bound,
    steps('M.1|1|S|31.03.2027||A||', 'M.2|1|S|31.03.2027||A||', 'M.1|2|S|31.03.2027||A||', 'M.3|1|S|||A||'),
  );
  expect(content.steps.map(({ binding }) => binding)).toEqual(['funding', null, 'funding', null]);
  expect(found).toEqual([
    ['warning', 'not-a-choice', 'D4'],
    ['warning', 'step-without-date', 'D5'],
  ]);
});

const contactsHeader = 'Kürzel|Ansprechstelle|E-Mail|Vertretung|E-Mail Vertretung';

test('contacts and deputies come to their offices; what cannot be used is named', () => {
  const { content, result, found } = read(
    offices,
    table(
      'ansprechpartner.csv',
      contactsHeader,
      'a|Büro|buero@x.example|Referat|referat@x.example',
      'X|Büro|x@x.example||',
      'A|Anderes Büro|anderes@x.example||',
      'B||kein Postfach||',
      'B|Büro|||',
      'B|Sekretariat|BUERO@x.example|Kanzlei|',
    ),
  );
  expect(content.offices.map(({ key, contact, deputy }) => [key, contact, deputy])).toEqual([
    ['A', { name: 'Büro', email: 'buero@x.example' }, { name: 'Referat', email: 'referat@x.example' }],
    ['B', { name: 'Büro', email: 'BUERO@x.example' }, null],
  ]);
  expect(result.contacts).toEqual({ rows: 6, accepted: 2 });
  expect(found).toEqual([
    ['error', 'contact-of-unknown-office', 'A3'],
    ['error', 'duplicate-contact', 'A4'],
    ['error', 'contact-unreachable', 'C5'],
    ['error', 'missing-value', 'C6'],
    ['warning', 'address-named-otherwise', 'B7'],
    ['warning', 'deputy-without-address', 'E7'],
  ]);
});

test('an office without a contact is named where there is a table of contacts, a superior without a row is not', () => {
  const withSuperior = table(
    'aemter.csv',
    'Kürzel|Amt|E-Mail|E-Mail Vorgesetzte Stelle|Eskalationsadresse',
    'A|Amt A|a@x.example|chef@x.example|eskalation@x.example',
    'B|Amt B|b@x.example||',
    'C|Amt C|c@x.example||',
  );
  const { content, found } = read(
    withSuperior,
    table('k.csv', contactsHeader, 'A|Büro|buero@x.example||', 'B|Büro|kaputt||'),
  );
  expect(content.offices.map(({ escalation }) => escalation)).toEqual(['eskalation@x.example', null, null, null]);
  expect(found).toEqual([
    ['error', 'contact-unreachable', 'C3'],
    ['info', 'office-without-contact', 4],
  ]);
});

test('a table of contacts without their addresses is named once, not row by row', () => {
  const { found } = read(offices, table('k.csv', 'Kürzel|Ansprechstelle|Zimmer', 'A|Büro|1', 'B|Büro|2'));
  expect(found.map(([, code]) => code)).toEqual(['unknown-table']);
});

const goalsHeader = 'Ebene|Maßnahme|Indikator|Kurzzeichen|Zielwert|Richtung|Ausgangsjahr|Ausgangswert';

test('an indicator of the level Stadt is a goal of the plan, one of the level Maßnahme names its measure', () => {
  const { content, result, found } = read(
    offices,
    measures,
    table(
      'indikatoren.csv',
      goalsHeader,
      'Stadt||Quote|S-1|80|steigend|2023|61,5',
      'Stadt|M.1|Zahl|S-2|8|fallend||',
      'Maßnahme|M.1|Dauer|M-1|5||2024|rund 7',
      'Maßnahme||Dauer|M-2|5|||',
      'Stadt||Menge|S-3|5|hoch||',
      'Stadt||Menge|S-4|5||23|',
    ),
  );
  expect(content.goals.map((goal) => [goal.measureKey, goal.direction, goal.baseYear, goal.baseValue])).toEqual([
    [null, 'rising', 2023, '61.5'],
    [null, 'falling', null, null],
    ['M.1', null, 2024, null],
    [null, null, null, null],
  ]);
  expect(result.goals).toEqual({ rows: 6, accepted: 4 });
  expect(found).toEqual([
    ['warning', 'measure-of-city-goal', 'B3'],
    ['warning', 'base-not-a-number', 'H4'],
    ['error', 'missing-value', 'B5'],
    ['warning', 'not-a-choice', 'F6'],
    ['error', 'not-a-year', 'G7'],
  ]);
});

const valuesHeader = 'Kurzzeichen|Jahr|Wert|Stand|Hinweis';

test('a measurement has a symbol, a year and a value or the reason why there is none', () => {
  const { content, result, found } = read(
    offices,
    measures,
    table('indikatoren.csv', goalsHeader, 'Stadt||Quote|S-1|80|||', 'Stadt||Zahl|S-2|80|||'),
    table(
      'messwerte.csv',
      valuesHeader,
      'S-1|2023|1.234,5|31.12.2023|',
      'S-1|2024|||nicht erhoben',
      'S-1|2025|||',
      'S-1|2023|7||',
      'S-1|2027|ca. 5||',
      'S-1|27|5||',
      'S-9|2028|5|30.09.2028|vorläufig',
    ),
  );
  expect(content.measurements.map(({ symbol, year, value, asOf, note }) => [symbol, year, value, asOf, note])).toEqual([
    ['S-1', 2023, '1234.5', '2023-12-31', null],
    ['S-1', 2024, null, null, 'nicht erhoben'],
    ['S-1', 2025, null, null, null],
    ['S-9', 2028, '5', '2028-09-30', 'vorläufig'],
  ]);
  expect(result.measurements).toEqual({ rows: 7, accepted: 4 });
  expect(found).toEqual([
    ['info', 'measurement-without-value', 'C3'],
    ['warning', 'measurement-without-reason', 'C4'],
    ['warning', 'duplicate-measurement', 'B5'],
    ['error', 'value-not-a-number', 'C6'],
    ['error', 'not-a-year', 'B7'],
    ['warning', 'unknown-symbol', 'A8'],
    ['info', 'measure-without-indicator', 2],
    ['info', 'goal-without-measurements', 3],
    ['info', 'year-without-measurement', 4],
    ['info', 'year-without-measurement', 4],
  ]);
});

test('the values of a new year may come in a table by itself', () => {
  const { content, found } = read(table('messwerte.csv', valuesHeader, 'S-1|2027|80|31.12.2027|'));
  expect(content.measurements).toHaveLength(1);
  expect(found).toEqual([]);
});
