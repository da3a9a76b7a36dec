import { type Severity } from '../domain/index.ts';
import { type ImportMessage, type PlanReading, readingOn, readPlanTables } from '../index.ts';

const example = 'examples/asyl-integration-beispiel';

let reading: PlanReading;
beforeAll(async () => {
  reading = readingOn('2026-11-23', await readPlanTables([example]), 'de');
});

/** Where the findings of a kind are and what they say. */
function said(code: ImportMessage['code']): string[] {
  const ofKind = reading.result.messages.filter((message) => message.code === code);
  return ofKind.map(({ file, row, cell, text }) => `${file} ${cell ?? row ?? ''}: ${text}`);
}

test('the invented plan on asylum and integration is read whole', () => {
  const { result, tables } = reading;
  expect(result).toMatchObject({
    measures: { rows: 66, accepted: 66 },
    steps: { rows: 217, accepted: 217 },
    offices: { rows: 51, accepted: 51 },
    contacts: { rows: 50, accepted: 50 },
    goals: { rows: 80, accepted: 80 },
    measurements: { rows: 225, accepted: 225 },
  });
  expect(tables.fields).toHaveLength(12);
  expect([tables.measures.length, tables.steps.length]).toEqual([66, 217]);
  expect([tables.goals.length, tables.measurements.length]).toEqual([80, 225]);
});

test('its steps know what was done and dropped, what is hard or a milestone, and what they are bound to', () => {
  const { steps, measures } = reading.tables;
  const standing = (status: string) => steps.filter((step) => step.status === status);
  expect(['open', 'done', 'dropped'].map((status) => standing(status).length)).toEqual([124, 88, 5]);
  expect(steps.filter(({ doneOn }) => doneOn !== null)).toEqual(standing('done'));
  expect(steps.filter(({ hard }) => hard)).toHaveLength(45);
  expect(steps.filter(({ milestone }) => milestone)).toHaveLength(78);
  expect(steps.find(({ measureKey, number }) => measureKey === '1.1' && number === 4)).toMatchObject({
    dueOn: '2026-06-01',
    precision: 'day',
    hard: true,
    milestone: true,
    binding: 'council',
    status: 'done',
    doneOn: '2026-05-18',
  });
  const bindingOf = (measure: string) =>
    new Set(steps.filter((step) => step.measureKey === measure).map((step) => step.binding));
  expect(['1.1', '1.3', '1.6', '1.2'].map((measure) => [...bindingOf(measure)])).toEqual([
    ['council'],
    ['funding'],
    ['law'],
    [null],
  ]);
  expect(measures.filter(({ kind }) => kind === 'continuous')).toHaveLength(37);
  const goals = ['1', '2', '3'].map((goal) => measures.filter(({ guidingGoal }) => guidingGoal === goal).length);
  expect(goals).toEqual([24, 19, 23]);
});

test('its offices have contacts, deputies and an address for escalations', () => {
  const { offices } = reading.tables;
  expect(offices.filter(({ contact, deputy }) => contact !== null && deputy !== null)).toHaveLength(50);
  expect(offices.filter(({ escalation }) => escalation !== null)).toHaveLength(51);
  expect(offices.filter(({ ownable }) => !ownable).map(({ key }) => key)).toEqual(['SR', 'IBR', 'LKA', 'VIO']);
  expect(offices.find(({ key }) => key === 'SOA')).toMatchObject({
    mailbox: 'sozialamt@beispielstadt.example',
    contact: { name: 'Sekretariat der Amtsleitung', email: 'sozialamt-sekretariat-amtsleitung@beispielstadt.example' },
    deputy: { name: 'Sachgebiet Grundsatz', email: 'sozialamt-sachgebiet-grundsatz@beispielstadt.example' },
    escalation: 'eskalation-soziales@beispielstadt.example',
    superiorKey: 'GBS',
  });
});

test('its indicators have a direction, a base and a source, and their yearly values', () => {
  const { goals, measurements } = reading.tables;
  expect(goals.filter(({ measureKey }) => measureKey === null)).toHaveLength(15);
  expect(goals.find(({ symbol, targetOn }) => symbol === 'S-07' && targetOn === '2030-12-31')).toMatchObject({
    measureKey: null,
    targetValue: '14',
    direction: 'falling',
    baseYear: 2023,
    baseValue: '25.4',
    dataSource: 'Belegungsstatistik',
  });
  expect(measurements.filter(({ value }) => value === null)).toHaveLength(13);
  expect(measurements[2]).toMatchObject({
    symbol: 'M-1.1',
    year: 2026,
    value: '72',
    asOf: '2026-09-30',
    note: 'vorläufig',
  });
});

test('each weakness that its description names is found and said', () => {
  expect(said('measure-without-steps')).toEqual([
    'massnahmen.csv 18: Die Maßnahme 3.5 hat keine Schritte. Bis sie welche bekommt, wird nur zweimal im Jahr nach ihrem Stand gefragt.',
    expect.stringContaining('massnahmen.csv 53: Die Maßnahme 9.6 '),
    expect.stringContaining('massnahmen.csv 57: Die Maßnahme 10.4 '),
  ]);
  expect(said('owner-inherited')).toEqual([
    'schritte.csv E88: Der Schritt nennt keine zuständige Stelle. Zuständig ist damit die Federführung seiner Maßnahme: Sozialamt, Abteilung Migration.',
    'schritte.csv E183: Der Schritt nennt keine zuständige Stelle. Zuständig ist damit die Federführung seiner Maßnahme: Amt für Hochbau und Immobilien.',
  ]);
  expect(said('measure-without-indicator')).toEqual([
    'massnahmen.csv 66: Für die Maßnahme 12.3 ist kein Indikator genannt. Ihre Wirkung lässt sich so nicht messen.',
  ]);
  expect(said('distribution-list-owner').filter((text) => text.startsWith('massnahmen'))).toEqual([
    'massnahmen.csv D59: Verteiler Interkulturelle Öffnung (alle Ämter) (Verteiler) kann die Maßnahme nicht verantworten. Fragen nach ihrem Stand gehen an die Koordination. Bitte nennen Sie eine einzelne Stelle.',
  ]);
  expect(said('distribution-list-owner')).toContain(
    'schritte.csv E186: Verteiler Interkulturelle Öffnung (alle Ämter) (Verteiler) kann den Schritt nicht verantworten. Hinweise gehen an die Koordination. Bitte nennen Sie eine einzelne Stelle.',
  );
  expect(said('office-without-contact')).toEqual([
    'aemter.csv 52: Für „Verteiler Interkulturelle Öffnung (alle Ämter)“ ist keine Ansprechstelle genannt.',
  ]);
  expect(said('measurement-without-value')).toHaveLength(13);
  expect(said('measurement-without-value')[0]).toBe(
    'messwerte.csv C10: Für M-1.3 fehlt der Wert des Jahres 2026: Meldung des Trägers steht aus.',
  );
  expect(said('year-without-measurement')).toEqual([
    'messwerte.csv 215: Für S-05 gibt es keine Zeile für das Jahr 2026.',
  ]);
  expect(said('goal-without-measurements')).toEqual([
    'indikatoren.csv 33: Für den Indikator „Begleitete Haushalte je Jahr“ (M-3.5) gibt es noch keine Messwerte.',
    expect.stringContaining('(M-8.6)'),
    expect.stringContaining('(M-9.6)'),
    expect.stringContaining('(M-10.4)'),
  ]);
  expect(said('due-on-weekend')).toEqual([
    'schritte.csv D179: Der 05.12.2026 ist ein Samstag. Es gilt der Arbeitstag danach.',
  ]);
});

test('nothing else is found: the chain of stations is not read, and committees cannot own steps', () => {
  expect(said('chain-skipped')).toEqual([
    'integrationskette.csv : Diese Tabelle beschreibt eine Kette von Stationen (Integrationskette). Sie wird nicht eingelesen.',
  ]);
  expect(said('distribution-list-owner')).toHaveLength(10);
  const count = (severity: Severity) =>
    reading.result.messages.filter((message) => message.severity === severity).length;
  expect((['error', 'warning', 'info'] as const).map(count)).toEqual([0, 13, 25]);
});
