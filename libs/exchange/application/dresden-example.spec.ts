import { formatImportResult, readPlanTables } from '../index.ts';

const example = 'examples/dresden-klima-2030';

test('the climate plan of Dresden is read without an error', async () => {
  const { result } = await readPlanTables([example]);
  expect(result.measures).toEqual({ rows: 14, accepted: 14 });
  expect(result.steps).toEqual({ rows: 72, accepted: 72 });
  expect(result.offices).toEqual({ rows: 36, accepted: 36 });
  expect(result.messages).toEqual([
    expect.objectContaining({ severity: 'info', code: 'portfolio-skipped', file: 'portfolio.csv', row: null }),
    ...['aemter.csv', 'massnahmen.csv', 'schritte.csv'].map((file) =>
      expect.objectContaining({ severity: 'info', code: 'columns-not-read', file, row: 1 }),
    ),
    {
      severity: 'warning',
      code: 'step-without-date',
      file: 'schritte.csv',
      sheet: null,
      row: 55,
      cell: 'D55',
      text: 'Der Schritt hat keinen Termin. Bis er einen bekommt, wird niemand erinnert.',
      raw: '',
    },
  ]);
});

test('superiors with a row of their own are that office, the others become offices keyed by their address', async () => {
  const { tables } = await readPlanTables([example]);
  const office = (key: string) => tables.offices.find((each) => each.key === key);
  expect(office('SKK')).toMatchObject({ superiorKey: 'GBUK', kind: 'Amt', ownable: true });
  expect(office('GBUK')).toMatchObject({ superiorKey: 'verwaltungsleitung@dresden.example' });
  expect(office('verwaltungsleitung@dresden.example')).toEqual({
    key: 'verwaltungsleitung@dresden.example',
    name: 'Verwaltungsleitung',
    shortName: null,
    kind: 'Leitung',
    ownable: true,
    mailbox: 'verwaltungsleitung@dresden.example',
    contact: null,
    deputy: null,
    escalation: null,
    superiorKey: null,
    proposed: false,
    given: new Set(['name']),
    source: { file: 'aemter.csv', sheet: null, row: 3 },
  });
  expect(tables.offices).toHaveLength(36 + 14);
  expect(tables.offices.filter(({ ownable }) => !ownable)).toHaveLength(11);
});

test('terms, offices and goals of the climate plan come out as the tables say', async () => {
  const { tables } = await readPlanTables([example]);
  expect(tables.fields).toEqual(['Gebäude-Energieversorgung', 'Übergreifende Organisation und Steuerung']);
  expect(tables.steps.filter(({ dueOn }) => dueOn !== null)).toHaveLength(71);
  expect(tables.steps.filter(({ dueOn }) => dueOn !== null && dueOn <= '2026-11-22')).toHaveLength(57);
  const precisions = tables.steps.map(({ precision }) => precision);
  const count = (precision: string | null) => precisions.filter((each) => each === precision).length;
  expect(['day', 'month', 'quarter', 'half', 'year', 'from', null].map(count)).toEqual([0, 1, 51, 1, 13, 5, 1]);
  expect(tables.measures.find(({ number }) => number === 'G.4-03')).toMatchObject({
    leadKey: 'SKK',
    participantKeys: ['AWF', 'SE', 'CULTUS', 'TUD', 'AHI', 'STA', 'WID'],
    startsOn: '2022-01-01',
    endsOn: '2029-12-31',
    priority: 4,
    parallel: false,
  });
  expect(tables.goals).toHaveLength(57);
  expect(tables.goals.filter(({ measureKey }) => measureKey === null)).toHaveLength(40);
  expect(tables.goals[3]).toMatchObject({ symbol: 'THG_Ges,pK', targetValue: '5.07', targetOn: '2025-12-31' });
});

test('files given one by one give the same as their folder, and a file given twice counts once', async () => {
  const names = ['aemter', 'indikatoren', 'massnahmen', 'portfolio', 'schritte'].map(
    (name) => `${example}/${name}.csv`,
  );
  const whole = await readPlanTables([example]);
  expect(await readPlanTables(names)).toEqual(whole);
  expect(await readPlanTables([example, ...names])).toEqual(whole);
});

test('a person gets the counts and the messages in German', async () => {
  const { result } = await readPlanTables([example]);
  expect(formatImportResult(result, 'de')).toBe(
    [
      '            Zeilen  gültig',
      'Maßnahmen       14      14',
      'Schritte        72      72',
      'Stellen         36      36',
      'Ziele           57      57',
      '',
      '1 Warnung',
      '  schritte.csv, Zeile 55, Feld D55: Der Schritt hat keinen Termin. Bis er einen bekommt, wird niemand erinnert.',
      '',
      '4 Hinweise',
      '  portfolio.csv: Diese Tabelle nennt Maßnahmen ohne Federführung (Portfolio). Sie wird nicht eingelesen.',
      '  aemter.csv, Zeile 1: Aus diesen Spalten wird nichts gelesen: „Herkunft Vorgesetzte“.',
      '  massnahmen.csv, Zeile 1: Aus diesen Spalten wird nichts gelesen: „Beginn laut Plan“, „Ende laut Plan“, „Maßnahmenpaket“.',
      '  schritte.csv, Zeile 1: Aus diesen Spalten wird nichts gelesen: „Termin laut Plan“.',
    ].join('\n'),
  );
});

test('a person who asks for English gets the counts and the messages in English', async () => {
  const { result } = await readPlanTables([example], { language: 'en', known: null });
  expect(formatImportResult(result, 'en')).toBe(
    [
      '             rows   valid',
      'Measures       14      14',
      'Steps          72      72',
      'Offices        36      36',
      'Goals          57      57',
      '',
      '1 warning',
      '  schritte.csv, row 55, cell D55: The step has no date. Nobody is reminded until it gets one.',
      '',
      '4 notes',
      '  portfolio.csv: This table lists measures without a lead office (portfolio). It is not read.',
      '  aemter.csv, row 1: Nothing is read from these columns: “Herkunft Vorgesetzte”.',
      '  massnahmen.csv, row 1: Nothing is read from these columns: “Beginn laut Plan”, “Ende laut Plan”, “Maßnahmenpaket”.',
      '  schritte.csv, row 1: Nothing is read from these columns: “Termin laut Plan”.',
    ].join('\n'),
  );
});

test('the result says row by row what was understood', async () => {
  const { records } = (await readPlanTables([example])).result;
  expect(records.measures[0]).toEqual({
    file: 'massnahmen.csv',
    sheet: null,
    row: 2,
    number: 'G.3-01',
    title: 'Ring 30 – Abfallverwertungsanlage',
    field: 'Gebäude-Energieversorgung',
    lead: expect.any(String),
    participants: [expect.any(String), expect.any(String), expect.any(String)],
    start: '2022-01-01',
    end: '2029-12-31',
    kind: 'single',
    priority: 4,
    goal: 'Fernwärme dekarbonisieren und Entsorgung sichern',
    status: 'open',
  });
  expect(records.steps[0]).toEqual({
    file: 'schritte.csv',
    sheet: null,
    row: 2,
    measure: 'G.3-01',
    number: 1,
    title: 'Vorplanung fertig',
    dueOn: '2023-12-31',
    precision: 'quarter',
    owner: records.measures[0]!.lead,
    hard: false,
    milestone: false,
    status: 'open',
    doneOn: null,
  });
  expect(records.offices).toHaveLength(36);
  expect(records.goals).toHaveLength(57);
});
