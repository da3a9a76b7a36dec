import { readTexts } from '../testing/read-texts.ts';

/** Numbers, states and targets as people in different towns write them, worked out by hand. */
const measures = 'Nr;Titel;Federführung\n1.1;Radwege;Umweltamt\n2;Dächer;Umweltamt\n';
const aside = ['unknown-office', 'owner-inherited', 'measure-without-steps', 'imprecise-date'];

test('steps are numbered in many ways, and those without a number by their place', () => {
  const read = readTexts({
    'm.csv': measures,
    's.csv': `Maßnahme;Nr. Schritt;Schritt;Termin
1.1;1.1.1;Planen;31.03.2027
1.1;1.1-2;Bauen;31.03.2028
1,1;Schritt 3;Abnehmen;31.05.2028
M 1.1;MS 4;Eröffnen;30.06.2028
1.1 Radwege;5. Schritt;Feiern;30.06.2028
2;;Prüfen;31.03.2027
2;;Bauen;31.03.2028
2;a);Messen;30.06.2028
;2.4;Berichten;29.09.2028
Dächer;7;Enden;29.12.2028`,
  });
  expect(read.steps.map(({ measure, number, title }) => [measure, number, title])).toEqual([
    ['1.1', 1, 'Planen'],
    ['1.1', 2, 'Bauen'],
    ['1.1', 3, 'Abnehmen'],
    ['1.1', 4, 'Eröffnen'],
    ['1.1', 5, 'Feiern'],
    ['2', 1, 'Prüfen'],
    ['2', 2, 'Bauen'],
    ['2', 3, 'Messen'],
    ['2', 4, 'Berichten'],
    ['2', 7, 'Enden'],
  ]);
  expect(read.saidBut(...aside)).toEqual(['not-a-step-number B9']);
});

test('a table of steps without a column for offices says once that their measures have one', () => {
  const read = readTexts({
    'm.csv': measures,
    's.csv': 'Maßnahme;Schritt;Termin\n1.1;Planen;31.03.2027\n1.1;Bauen;31.03.2028\n2;Prüfen;31.03.2027\n',
  });
  expect(read.steps.map(({ owner }) => owner)).toEqual(['Umweltamt', 'Umweltamt', 'Umweltamt']);
  expect(read.saidBut('unknown-office')).toEqual(['owner-inherited table']);
});

test('the same number in another spelling is a duplicate, and the first row stays', () => {
  const read = readTexts({
    'm.csv': `Nr;Maßnahme;Federführung
1.1;Erste;Umweltamt
1.1 ;Mit Leerzeichen;Umweltamt
1,1;Mit Komma;Umweltamt
1.1.;Mit Punkt;Umweltamt
'1.1;Als Text;Umweltamt
\u00a01.1;Mit festem Leerzeichen;Umweltamt
A 1;Mit Buchstaben;Umweltamt
a1;Klein;Umweltamt
1.10;Eine andere;Umweltamt`,
  });
  expect(read.measures.map(({ number, title }) => [number, title])).toEqual([
    ['1.1', 'Erste'],
    ['A 1', 'Mit Buchstaben'],
    ['1.10', 'Eine andere'],
  ]);
  expect(read.result.measures).toEqual({ rows: 9, accepted: 3 });
  expect(read.said('duplicate-number', 'cleaned')).toEqual([
    'cleaned A6',
    'cleaned A7',
    ...[3, 4, 5, 6, 7, 9].map((row) => `duplicate-number A${row}`),
  ]);
});

test('what programs leave in cells goes, and is said: fixed spaces, letters in parts, soft hyphens, numbers kept as text', () => {
  const read = readTexts({
    'm.csv': `Nr;Maßnahme;Federführendes Amt;Beginn;Ende
'1.1;Fa\u0308hrver\u00adbindung;Amt\u00a0fu\u0308r\u00a0Verkehr;01.01.2027\u00a0;'31.12.2028
1.2;'68er Siedlung dämmen;"Amt für Ver\u00ad
kehr";2027;2029`,
  });
  expect(read.measures.map(({ number, title, lead, start, end }) => [number, title, lead, start, end])).toEqual([
    ['1.1', 'Fährverbindung', 'Amt für Verkehr', '2027-01-01', '2028-12-31'],
    ['1.2', "'68er Siedlung dämmen", 'Amt für Verkehr', '2027-01-01', '2029-12-31'],
  ]);
  expect(read.said('cleaned')).toEqual([
    'cleaned A2',
    'cleaned B2',
    'cleaned C2',
    'cleaned D2',
    'cleaned E2',
    'cleaned C3',
  ]);
});

test('a step names its measure by number or title; one that nobody knows is taken with a warning', () => {
  const read = readTexts({
    'm.csv': measures,
    's.csv': `Maßnahme;Schritt;Termin
1.1;A;31.03.2027
7;B;31.03.2027
Maßnahme 1.1;C;31.03.2027
daecher;D;31.03.2027
;E;30.06.2027
Wege;F;31.03.2027`,
  });
  expect(read.steps.map(({ measure, number, title }) => [measure, number, title])).toEqual([
    ['1.1', 1, 'A'],
    ['7', 1, 'B'],
    ['1.1', 2, 'C'],
    ['2', 1, 'D'],
    ['2', 2, 'E'],
    ['Wege', 1, 'F'],
  ]);
  expect(read.saidBut(...aside)).toEqual(['unknown-measure A3', 'unknown-measure A7']);
});

test('a table of steps alone is read into a plan that is there', () => {
  const office = (key: string, name: string) => ({ key, name, shortName: null, kind: 'Amt', ownable: true });
  const known = {
    offices: [office('UA', 'Umweltamt'), office('SPA', 'Stadtplanungsamt')],
    measureNumbers: new Set(['M1', 'M2', '3.1']),
  };
  const steps = `Maßnahmen-Nr.;Schritt-Nr.;Schritt;Fällig am;Verantwortlich
M1;1;Auftakt;30.06.2027;Umweltamt
M 1;2;Beschluss;30.09.2027;UA
M2;1;Vergabe;29.12.2028;Stadtplanungs-Amt
M9;1;Falsch;29.12.2028;Bauamt
3.1;3.1.2;Fertig;30.02.2028;UA
3.1;3.1.3;Fertig;29.02.2028;`;
  const read = readTexts({ 's.csv': steps }, known);
  expect(read.steps.map(({ measure, number, owner }) => [measure, number, owner])).toEqual([
    ['M1', 1, 'Umweltamt'],
    ['M1', 2, 'Umweltamt'],
    ['M2', 1, 'Stadtplanungsamt'],
    ['M9', 1, 'Bauamt'],
    ['3.1', 3, null],
  ]);
  expect(read.result.steps).toEqual({ rows: 6, accepted: 5 });
  expect(read.saidBut()).toEqual([
    'office-variant E4',
    'unknown-measure A5',
    'unknown-office E5',
    'impossible-date D6',
  ]);
});

test.each([
  ['offen', 'open'],
  ['erledigt', 'done'],
  ['ja', 'done'],
  ['X', 'done'],
  ['100 %', 'done'],
  ['in Bearbeitung (50 %)', 'open'],
  ['0,5', 'open'],
  ['verschoben auf 2028', 'open'],
  ['nicht begonnen', 'open'],
  ['planmäßig', 'open'],
  ['planmäßig umgesetzt', 'done'],
  ['wird fortgeführt', 'open'],
  ['entfällt', 'dropped'],
  ['wird nicht weiterverfolgt', 'dropped'],
])('the status „%s“ is %s', (written, status) => {
  const read = readTexts({ 'm.csv': measures, 's.csv': `Maßnahme;Schritt;Termin;Status\n2;A;31.03.2027;${written}\n` });
  expect(read.steps.map((each) => each.status)).toEqual([status]);
  expect(read.said('status-not-understood')).toEqual([]);
});

test.each([
  ['', '75 %', '75', '%'],
  ['', '120 t', '120', 't'],
  ['', '1.234,5', '1234.5', null],
  ['', '12 500 kWh', '12500', 'kWh'],
  ['', '1,5 Mio. €', '1.5', 'Mio. €'],
  ['', '30 t CO2/a', '30', 't CO2/a'],
  ['km', '20 km', '20', 'km'],
  ['Bäume', '500 Bäume', '500', 'Bäume'],
  ['%', '75 %', '75', '%'],
  ['Stück', '+5', '5', 'Stück'],
  ['', '−12,5', '-12.5', null],
])('with the unit „%s“ the target „%s“ is %s %s', (given, written, target, unit) => {
  const read = readTexts({
    'm.csv': measures,
    'z.csv': `Maßnahme;Indikator;Einheit;Zielwert;Zieljahr\n2;Menge;${given};${written};2030\n`,
  });
  expect(read.goals.map((goal) => [goal.target, goal.unit, goal.targetOn])).toEqual([[target, unit, '2030-12-31']]);
  expect(read.said('target-not-a-number')).toEqual([]);
});

test.each([
  ['%', '≥ 80'],
  ['', 'mind. 75 %'],
  ['', 'ca. 100'],
  ['', 'hundert'],
  ['Stück', '10-20'],
  ['', '5 pro Jahr'],
  ['€', '1,5 Mio.'],
  ['kg', '120 t'],
  ['', 'k. A.'],
])('with the unit „%s“ the target „%s“ is no number', (given, written) => {
  const read = readTexts({
    'm.csv': measures,
    'z.csv': `Maßnahme;Indikator;Einheit;Zielwert;Zieljahr\n2;Menge;${given};${written};2030\n`,
  });
  expect(read.goals.map(({ target, unit }) => [target, unit])).toEqual([[null, given === '' ? null : given]]);
  expect(read.said('target-not-a-number')).toEqual(['target-not-a-number D2']);
});

test('addresses stand in many forms beside a measure, and go to an office that has none', () => {
  const read = readTexts({
    'm.csv': `Nr.;Maßnahme;Zuständig;Ansprechpartner;E-Mail
1;A;Umweltamt;Frau Dr. Li;mailto:li@x.example
2;B;Bauamt;;Bau <bau@x.example>
3;C;Sportamt;N. N.;sport@x.example, b@x.example
4;D;Schulamt;;keine
5;E;Hauptamt;Max;max(at)x.example`,
  });
  const contacts = read.content.offices.map(({ name, mailbox, contact }) => [name, mailbox ?? contact?.email ?? null]);
  expect(contacts).toEqual([
    ['Umweltamt', 'li@x.example'],
    ['Bauamt', 'bau@x.example'],
    ['Sportamt', 'sport@x.example'],
    ['Schulamt', null],
    ['Hauptamt', null],
  ]);
  expect(read.saidBut('unknown-office')).toEqual(['several-addresses E4', 'invalid-address E6']);
});

test('a sheet with everything: a title twice, a merged look without merges, and rows that only go on', () => {
  const read = readTexts({
    'plan.csv': `Klimaplan 2030;;;;;
;;;;;
Maßnahme;Federführung;Umsetzungsschritt;Bis wann?;Wer;Stand
Radwege bauen;Tiefbauamt;Planung;Q2/2027;;offen
;;Bau;2028;Tiefbauamt;offen
Dächer belegen;;Ausschreibung;offen;;offen
;;Montage;laufend;Hochbauamt;offen
Beratung;Umweltamt, Verbraucherzentrale;;;;`,
  });
  expect(read.measures.map((each) => [each.row, each.number, each.title, each.lead])).toEqual([
    [4, null, 'Radwege bauen', 'Tiefbauamt'],
    [6, null, 'Dächer belegen', null],
    [8, null, 'Beratung', 'Umweltamt'],
  ]);
  expect(read.steps.map((each) => [each.row, each.measure, each.number, each.dueOn, each.owner])).toEqual([
    [4, null, 1, '2027-06-30', 'Tiefbauamt'],
    [5, null, 2, '2028-12-31', 'Tiefbauamt'],
    [6, null, 1, null, null],
    [7, null, 2, null, 'Hochbauamt'],
  ]);
  expect(read.saidBut('unknown-office')).toEqual([
    'missing-lead B6',
    'imprecise-date D4',
    'owner-inherited E4',
    'imprecise-date D5',
    'step-without-date D6',
    'step-without-owner E6',
    'step-without-date D7',
    'measure-without-steps 8',
  ]);
});
