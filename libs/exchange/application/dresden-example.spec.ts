import { formatImportResult, readPlanTables } from '../index.ts';

const example = 'examples/dresden-klima-2030';

test('the climate plan of Dresden is read without an error', async () => {
  const { result } = await readPlanTables([example]);
  expect(result.measures).toEqual({ rows: 14, accepted: 14 });
  expect(result.steps).toEqual({ rows: 72, accepted: 72 });
  expect(result.offices).toEqual({ rows: 36, accepted: 36 });
  expect(result.messages).toEqual([
    expect.objectContaining({ severity: 'info', code: 'portfolio-skipped', file: 'portfolio.csv', row: null }),
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
  expect(tables.goals.filter(({ measureNumber }) => measureNumber === null)).toHaveLength(40);
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
  expect(formatImportResult(result)).toBe(
    [
      '            Zeilen  gültig',
      'Maßnahmen       14      14',
      'Schritte        72      72',
      'Stellen         36      36',
      '',
      '1 Warnung',
      '  schritte.csv, Zeile 55, Feld D55: Der Schritt hat keinen Termin. Bis er einen bekommt, wird niemand erinnert.',
      '',
      '1 Hinweis',
      '  portfolio.csv: Diese Tabelle nennt Maßnahmen ohne Federführung (Portfolio). Sie wird nicht eingelesen.',
    ].join('\n'),
  );
});
