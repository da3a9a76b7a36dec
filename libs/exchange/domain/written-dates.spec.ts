import { interpretTables, type Table } from './index.ts';

function table(...lines: string[]): Table {
  return {
    file: 't.csv',
    sheet: null,
    rows: lines.map((line, index) => ({ row: index + 1, cells: line.split('|') })),
    merges: [],
  };
}

function read(...tables: Table[]) {
  const { tables: content, result } = interpretTables(tables, [], 'de', null);
  const said = result.messages.filter(({ code }) => code !== 'unknown-office' && code !== 'measure-without-steps');
  return { content, result, said: said.map(({ code, cell }) => (cell === null ? code : `${code} ${cell}`)) };
}

const measure = (start: string, end: string) => {
  const { content, said } = read(table('Nr|Titel|Federführung|Beginn|Ende', `1|Eins|Umweltamt|${start}|${end}`));
  return [content.measures.map(({ startsOn, endsOn, kind }) => [startsOn, endsOn, kind])[0] ?? null, said];
};

test.each([
  ['01.01.2027', '31.12.2027', ['2027-01-01', '2027-12-31', 'single'], []],
  ['Q2/2027', 'Q3/2028', ['2027-04-01', '2028-09-30', 'single'], ['imprecise-date D2', 'imprecise-date E2']],
  ['2027', 'laufend', ['2027-01-01', null, 'continuous'], ['imprecise-date D2', 'open-end E2']],
  ['2027', 'offen', ['2027-01-01', null, 'single'], ['imprecise-date D2', 'open-end E2']],
  ['', '', [null, null, 'single'], []],
  ['laufend', 'Mitte/Ende 2027', [null, '2027-12-31', 'single'], ['start-without-day D2', 'ambiguous-date E2']],
  ['seit 2021 laufend', '', ['2021-01-01', null, 'continuous'], ['open-end D2']],
  ['01.01.1995', '31.12.2027', ['1995-01-01', '2027-12-31', 'single'], []],
  ['siehe Beschluss', '31.12.2027', [null, '2027-12-31', 'single'], ['unreadable-date D2']],
  ['', '30.02.2027', null, ['impossible-date E2']],
  ['', '31.12.1999', null, ['date-out-of-reach E2']],
])('a measure from „%s“ to „%s“', (start, end, dates, codes) => {
  expect(measure(start, end)).toEqual([dates, codes]);
});

test.each([
  ['2027-29', '2027-01-01', '2029-12-31', 'single', ['imprecise-date D2']],
  ['2027', '2027-01-01', '2027-12-31', 'single', ['imprecise-date D2']],
  ['ab 2027', '2027-01-01', null, 'single', ['imprecise-date D2']],
  ['bis 2027', null, '2027-12-31', 'single', ['imprecise-date D2']],
  ['01.03.2027 - 30.09.2027', '2027-03-01', '2027-09-30', 'single', []],
  ['laufend', null, null, 'continuous', ['open-end D2']],
  ['laufend seit 2019', '2019-01-01', null, 'continuous', ['open-end D2']],
  ['offen', null, null, 'single', ['open-end D2']],
])('the Zeitraum „%s“ goes from %s to %s', (written, start, end, kind, codes) => {
  const { content, said } = read(table('Nr|Titel|Federführung|Zeitraum', `1|Eins|Umweltamt|${written}`));
  expect(content.measures.map((each) => [each.startsOn, each.endsOn, each.kind])).toEqual([[start, end, kind]]);
  expect(content.measures[0]!.given).toEqual(
    new Set(['number', 'title', 'lead', 'startsOn', 'endsOn', ...(kind === 'continuous' ? ['kind'] : [])]),
  );
  expect(said).toEqual(codes);
});

const step = (due: string, kind: string, status = '') => {
  const steps = table(
    'Maßnahme|Schritt-Nr|Schritt|Fällig am|Terminart|Status|Zuständig',
    `1|1|A|${due}|${kind}|${status}|Umweltamt`,
  );
  const { content, result, said } = read(table('Nr|Titel|Federführung', '1|Eins|Umweltamt'), steps);
  return { dates: content.steps.map(({ dueOn, precision }) => [dueOn, precision])[0] ?? null, said, result };
};

test.each([
  ['30.06.2027', '', ['2027-06-30', 'day'], []],
  ['30.06.2027', 'Quartal', ['2027-06-30', 'quarter'], []],
  ['Q2/2027', '', ['2027-06-30', 'quarter'], ['imprecise-date D2']],
  ['2027', '', ['2027-12-31', 'year'], ['imprecise-date D2']],
  ['ab 2027', '', ['2027-12-31', 'from'], ['imprecise-date D2']],
  ['nach 2028', '', ['2029-12-31', 'from'], ['ambiguous-date D2']],
  ['Mitte/Ende 2027', 'Tag', ['2027-12-31', 'day'], ['ambiguous-date D2']],
  ['laufend', '', [null, null], ['step-without-date D2']],
  ['sofort', '', [null, null], ['step-without-date D2']],
  ['nach Beschluss', '', [null, null], ['step-without-date D2']],
  ['–', 'Tag', [null, null], ['step-without-date D2']],
  ['31.06.2027', '', null, ['impossible-date D2']],
])('a step that is due „%s“ with Terminart „%s“', (due, kind, dates, codes) => {
  const { dates: got, said } = step(due, kind);
  expect([got, said]).toEqual([dates, codes]);
});

test('messages about dates say which days are taken', () => {
  const text = (due: string) => step(due, '').result.messages.find(({ cell }) => cell === 'D2')!.text;
  expect(text('Q2/2027')).toBe('Für „Q2/2027“ gilt der 30.06.2027.');
  expect(text('Herbst 2027')).toBe(
    '„Herbst 2027“ lässt sich verschieden lesen. Es gilt der 30.11.2027. Bitte nennen Sie den Tag, der gemeint ist.',
  );
  expect(text('laufend')).toBe(
    '„laufend“ nennt keinen Tag. Der Schritt bleibt ohne Termin. Bis er einen bekommt, wird niemand erinnert.',
  );
});

test.each([
  ['erledigt', '', 'done', null],
  ['erledigt (03/2027)', '', 'done', '2027-03-31'],
  ['abgeschlossen am 12.03.2026', '', 'done', '2026-03-12'],
  ['100 %', '', 'done', null],
  ['80%', '', 'open', null],
  ['nicht umgesetzt', '', 'open', null],
  ['teilweise umgesetzt', '', 'open', null],
  ['in Umsetzung seit 2025', '', 'open', null],
  ['x', '', 'done', null],
  ['gestrichen', '', 'dropped', null],
  ['cancelled', '', 'dropped', null],
  ['', 'ja', 'done', null],
  ['', 'nein', 'open', null],
  ['', '03/2026', 'done', '2026-03-31'],
  ['', 'erledigt', 'done', null],
  ['', '–', 'open', null],
  ['erledigt', '05.01.2026', 'done', '2026-01-05'],
])('the status „%s“ with „%s“ under Erledigt am is %s on %s', (status, done, meaning, day) => {
  const steps = table('Maßnahme|Schritt-Nr|Schritt|Fällig am|Status|Erledigt am', `1|1|A|31.03.2027|${status}|${done}`);
  const { content } = read(table('Nr|Titel|Federführung', '1|Eins|Umweltamt'), steps);
  expect(content.steps.map((each) => [each.status, each.doneOn])).toEqual([[meaning, day]]);
});

test('a measure has a status too', () => {
  const { content } = read(
    table(
      'Nr|Titel|Federführung|Status',
      '1|Eins|Umweltamt|umgesetzt',
      '2|Zwei|Umweltamt|läuft',
      '3|Drei|Umweltamt|entfällt',
    ),
  );
  expect(content.measures.map(({ status }) => status)).toEqual(['done', 'open', 'dropped']);
});

test.each([
  ['1', 1, []],
  ['Prio 2', 2, []],
  ['1 (hoch)', 1, []],
  ['hoch', null, ['priority-not-a-number D2']],
  ['–', null, []],
])('the priority „%s“ is %s', (written, priority, codes) => {
  const { content, said } = read(table('Nr|Titel|Federführung|Prio', `1|Eins|Umweltamt|${written}`));
  expect([content.measures[0]!.priority, said]).toEqual([priority, codes]);
});

test('cells with characters that nobody sees are cleaned, each said once with what stood there', () => {
  const { content, result } = read(table('Nr|Titel|Federführung', '1|Solar\u00a0da\u0308cher|Um\u200bweltamt'));
  expect(content.measures[0]!.title).toBe('Solar dächer');
  expect(content.offices[0]!.name).toBe('Umweltamt');
  const cleaned = result.messages.filter(({ code }) => code === 'cleaned');
  expect(cleaned.map(({ severity, cell, raw }) => [severity, cell, raw])).toEqual([
    ['info', 'B2', 'Solar\u00a0da\u0308cher'],
    ['info', 'C2', 'Um\u200bweltamt'],
  ]);
});

test('a contact in the row of a measure goes to its lead where that is proposed', () => {
  const { content } = read(
    table(
      'Nr|Titel|Federführung|Ansprechpartner|E-Mail',
      '1|Eins|Umweltamt, Bauamt|Erika Musterfrau|e@x.example; f@x.example',
    ),
  );
  expect(content.offices.map(({ name, contact, proposed }) => [name, contact, proposed])).toEqual([
    ['Umweltamt', { name: 'Erika Musterfrau', email: 'e@x.example' }, true],
    ['Bauamt', null, true],
  ]);
});
