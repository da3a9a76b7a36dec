import { readTexts } from '../testing/read-texts.ts';

/** Small tables as people in different towns write them; what has to be read from them was worked out by hand. */
const aside = ['unknown-office', 'owner-inherited', 'measure-without-steps', 'due-on-weekend'];

/** How a date is written; what it is as a start, an end, a due date with its precision; the message, if there is one. */
const dates: readonly (readonly [string, string | null, string | null, string | null, string | null])[] = [
  ['30.06.2027', '2027-06-30', '2027-06-30', 'day', null],
  ['2027-06-30', '2027-06-30', '2027-06-30', 'day', null],
  ['6/2027', '2027-06-01', '2027-06-30', 'month', 'imprecise-date'],
  ['06/2027', '2027-06-01', '2027-06-30', 'month', 'imprecise-date'],
  ['Jun 27', '2027-06-01', '2027-06-30', 'month', 'imprecise-date'],
  ['März 2028', '2028-03-01', '2028-03-31', 'month', 'imprecise-date'],
  ['Q2/2027', '2027-04-01', '2027-06-30', 'quarter', 'imprecise-date'],
  ['II. Quartal 2027', '2027-04-01', '2027-06-30', 'quarter', 'imprecise-date'],
  ['1. Halbjahr 2028', '2028-01-01', '2028-06-30', 'half', 'imprecise-date'],
  ['2029', '2029-01-01', '2029-12-31', 'year', 'imprecise-date'],
  ['2029,0', '2029-01-01', '2029-12-31', 'year', 'imprecise-date'],
  ["'2029", '2029-01-01', '2029-12-31', 'year', 'imprecise-date'],
  ['Anfang 2028', '2028-01-01', '2028-03-31', 'quarter', 'imprecise-date'],
  ['Mitte 2028', '2028-04-01', '2028-06-30', 'quarter', 'imprecise-date'],
  ['Ende 2028', '2028-12-01', '2028-12-31', 'month', 'imprecise-date'],
  ['bis 2028', '2028-01-01', '2028-12-31', 'year', 'imprecise-date'],
  ['ab 2027', '2027-01-01', '2027-12-31', 'from', 'imprecise-date'],
  ['2027-29', '2027-01-01', '2029-12-31', 'year', 'imprecise-date'],
  ['2027–2029', '2027-01-01', '2029-12-31', 'year', 'imprecise-date'],
  ['Q1-Q2/2027', '2027-01-01', '2027-06-30', 'quarter', 'imprecise-date'],
  ['KW 10/2027', '2027-03-08', '2027-03-14', 'day', 'imprecise-date'],
  ['01.03.2027 - 30.09.2027', '2027-03-01', '2027-09-30', 'day', 'imprecise-date'],
  ['innerhalb 2028', '2028-01-01', '2028-12-31', 'year', 'imprecise-date'],
  ['Mitte/Ende 2027', '2027-04-01', '2027-12-31', 'month', 'ambiguous-date'],
  ['Sommer 2027', '2027-06-01', '2027-08-31', 'quarter', 'ambiguous-date'],
  ['Winter 2027/28', '2027-12-01', '2028-02-29', 'quarter', 'ambiguous-date'],
  ['nach 2028', '2029-01-01', '2029-12-31', 'from', 'ambiguous-date'],
  ['vor 2028', '2027-01-01', '2027-12-31', 'year', 'ambiguous-date'],
  ['vor dem 01.07.2027', '2027-06-30', '2027-06-30', 'day', 'ambiguous-date'],
];

test.each(dates)(
  'the date „%s“ begins on %s, ends on %s and is exact to the %s',
  (written, first, last, precision, code) => {
    const read = readTexts({
      'a.csv': `Nr;Maßnahme;Federführung;Beginn;Ende\n1;Erste;Umweltamt;${written};\n2;Zweite;Umweltamt;;${written}\n`,
      'b.csv': `Maßnahme;Schritt;Fällig am;Zuständig\n1;Bauen;${written};Umweltamt\n`,
    });
    expect(read.measures.map(({ start, end }) => [start, end])).toEqual([
      [first, null],
      [null, last],
    ]);
    expect(read.steps.map(({ dueOn, precision: exact }) => [dueOn, exact])).toEqual([[last, precision]]);
    expect(read.saidBut(...aside, 'cleaned')).toEqual(code === null ? [] : [`${code} D2`, `${code} E3`, `${code} C2`]);
  },
);

test.each([
  ['laufend', 'continuous'],
  ['fortlaufend', 'continuous'],
  ['dauerhaft', 'continuous'],
  ['bis auf Weiteres', 'continuous'],
  ['offen', 'single'],
  ['sofort', 'single'],
  ['k. A.', 'single'],
  ['entfällt', 'single'],
])('the word „%s“ is no day: the measure is %s, its step stays undated', (written, kind) => {
  const read = readTexts({
    'a.csv': `Nr;Maßnahme;Federführung;Beginn;Ende\n1;Erste;Umweltamt;2027;${written}\n`,
    'b.csv': `Maßnahme;Schritt;Fällig am;Zuständig\n1;Bauen;${written};Umweltamt\n`,
  });
  expect(read.measures.map((each) => [each.start, each.end, each.kind])).toEqual([['2027-01-01', null, kind]]);
  expect(read.steps.map(({ dueOn, precision }) => [dueOn, precision])).toEqual([[null, null]]);
  expect(read.saidBut(...aside)).toEqual(['imprecise-date D2', 'open-end E2', 'step-without-date C2']);
});

test('the column Terminart wins over the words, and the period is said all the same', () => {
  const read = readTexts({
    'm.csv': 'Nr;Maßnahme;Federführung\n1;Erste;Umweltamt\n',
    's.csv': `Maßnahme;Schritt;Fällig am;Terminart
1;A;Q2/2027;Monat
1;B;30.06.2027;Quartal
1;C;Ende 2027;
1;D;2028;ab Jahr`,
  });
  expect(read.steps.map(({ dueOn, precision }) => [dueOn, precision])).toEqual([
    ['2027-06-30', 'month'],
    ['2027-06-30', 'quarter'],
    ['2027-12-31', 'month'],
    ['2028-12-31', 'from'],
  ]);
  expect(read.said('imprecise-date')).toEqual(['imprecise-date C2', 'imprecise-date C4', 'imprecise-date C5']);
});

test('offices in every spelling are those of the directory, one by one', () => {
  const read = readTexts({
    'stellen.csv': `Kürzel;Amt;E-Mail
61;Stadtplanungsamt;spa@x.example
UA;Amt für Umwelt- und Naturschutz;ua@x.example
TBA;Tiefbauamt;tba@x.example
GMH;Gebäudemanagement Hansestadt;gmh@x.example
KUL;Amt für Kultur, Sport und Bäder;kul@x.example
JA;Jugendamt;ja@x.example`,
    'plan.csv': `Nr;Maßnahme;Federführung;Mitwirkende
1;A;Stadtplanungsamt;TBA, UA
2;B;61 Stadtplanungsamt;Amt f. Umwelt- u. Naturschutz / Tiefbauamt
3;C;Amt 61;Jugendamt und Tiefbauamt
4;D;Amt für Kultur, Sport und Bäder;tba
5;E;AMT FUER UMWELT- UND NATURSCHUTZ;Gebaeudemanagement  Hansestadt
6;F;Stadtplanungsamt, Tiefbau-Amt (federführend);N.N.
7;G;"JA\nKUL";k. A.
8;H;–;Jugendamt
9;I;Stadtplanungsamt (Frau Müller);UA & TBA
10;J;Sozialamt;ASB e. V., Caritas; `,
  });
  expect(read.measures.map(({ lead, participants }) => [lead, ...participants])).toEqual([
    ['Stadtplanungsamt', 'Tiefbauamt', 'Amt für Umwelt- und Naturschutz'],
    ['Stadtplanungsamt', 'Amt für Umwelt- und Naturschutz', 'Tiefbauamt'],
    ['Stadtplanungsamt', 'Jugendamt', 'Tiefbauamt'],
    ['Amt für Kultur, Sport und Bäder', 'Tiefbauamt'],
    ['Amt für Umwelt- und Naturschutz', 'Gebäudemanagement Hansestadt'],
    ['Tiefbauamt', 'Stadtplanungsamt'],
    ['Jugendamt', 'Amt für Kultur, Sport und Bäder'],
    [null, 'Jugendamt'],
    ['Stadtplanungsamt', 'Amt für Umwelt- und Naturschutz', 'Tiefbauamt'],
    ['Sozialamt', 'ASB e. V.', 'Caritas'],
  ]);
  expect(read.said('office-variant', 'unknown-office', 'missing-lead')).toEqual([
    'office-variant C3',
    'office-variant D3',
    'office-variant C4',
    'office-variant C6',
    'office-variant D6',
    'office-variant C7',
    'missing-lead C9',
    'unknown-office C11',
    'unknown-office D11',
    'unknown-office D11',
  ]);
});

test('keys and names of one directory stand mixed in measures and steps', () => {
  const read = readTexts({
    'aemter.csv': `Schlüssel,Stelle,Postfach,Dezernat
A10,Hauptamt,10@x.example,D1
A20,Kämmerei,20@x.example,Dezernat I
D1,Dezernat I,d1@x.example,`,
    'm.csv': 'ID,Title,Lead,Supporting\nM1,Ordnung,A10,Kämmerei\nM2,Kasse,kämmerei,a10\n',
    's.csv': `Measure,Step no.,Step,Due,Responsible
M1,1,Start,2027-03-31,Hauptamt
M1,2,Mitte,06/2027,A20
M1,3,Ende,Q4/2027,
M2,,Anfang,2028,Haupt-Amt
M2,,Ende,29.12.2028,Personalrat`,
  });
  expect(read.measures.map(({ number, lead, participants }) => [number, lead, ...participants])).toEqual([
    ['M1', 'Hauptamt', 'Kämmerei'],
    ['M2', 'Kämmerei', 'Hauptamt'],
  ]);
  expect(read.steps.map(({ measure, number, dueOn, owner }) => [measure, number, dueOn, owner])).toEqual([
    ['M1', 1, '2027-03-31', 'Hauptamt'],
    ['M1', 2, '2027-06-30', 'Kämmerei'],
    ['M1', 3, '2027-12-31', 'Hauptamt'],
    ['M2', 1, '2028-12-31', 'Hauptamt'],
    ['M2', 2, '2028-12-29', 'Personalrat'],
  ]);
  expect(read.saidBut('imprecise-date')).toEqual([
    'office-variant C3',
    'owner-inherited E4',
    'office-variant E5',
    'unknown-office E6',
  ]);
  expect(read.content.offices.map(({ key, superiorKey }) => [key, superiorKey])).toEqual([
    ['A10', 'D1'],
    ['A20', 'D1'],
    ['D1', null],
    ['PER', null],
  ]);
});

test('offices are named by their numbers, alone, in pairs and beside their names', () => {
  const read = readTexts({
    'd.csv': `Kürzel;Amt;Kurzname;E-Mail
10;Haupt- und Personalamt;HPA;10@x.example
20;Stadtkämmerei;;20@x.example
61;Amt für Stadtentwicklung und Stadtplanung;Stadtplanung;61@x.example
66;Tief- und Straßenbauamt;;66@x.example`,
    'p.csv': `Nr;Maßnahme;Federführung;Beteiligte
1;A;61;66, 10
2;B;Amt 61;20/66
3;C;Stadtplanung;HPA
4;D;Amt für Stadtentwicklung u. Stadtplanung (61);Haupt- und Personalamt und Stadtkämmerei
5;E;61 - Stadtplanung;66 Tief- und Strassenbauamt, 20 Stadtkämmerei`,
  });
  const [planning, roads] = ['Amt für Stadtentwicklung und Stadtplanung', 'Tief- und Straßenbauamt'];
  expect(read.measures.map(({ lead, participants }) => [lead, ...participants])).toEqual([
    [planning, roads, 'Haupt- und Personalamt'],
    [planning, 'Stadtkämmerei', roads],
    [planning, 'Haupt- und Personalamt'],
    [planning, 'Haupt- und Personalamt', 'Stadtkämmerei'],
    [planning, roads, 'Stadtkämmerei'],
  ]);
  expect(read.saidBut()).toEqual([
    'office-variant C3',
    'office-variant C5',
    'office-variant C6',
    'office-variant D6',
    'office-variant D6',
  ]);
});

test('a unit with its number and a long name is one office, several numbers are several', () => {
  const read = readTexts({
    'p.csv': `Nr;Maßnahme;Federführung;Ende
1;A;FB 2 Soziales, Jugend und Sport;2027 (1. Halbjahr)
2;B;FD 2.1, FD 2.3;2027, Q3
3;C;Dez. III / Amt 61;2027 (Förderung beantragt)`,
  });
  expect(read.measures.map(({ lead, participants, end }) => [lead, ...participants, end])).toEqual([
    ['FB 2 Soziales, Jugend und Sport', '2027-06-30'],
    ['FD 2.1', 'FD 2.3', '2027-09-30'],
    ['Dez. III', 'Amt 61', '2027-12-31'],
  ]);
});

test('a list of many and a committee can own nothing, alone or beside others', () => {
  const read = readTexts({
    'plan.csv': `Nr;Maßnahme;Federführung;Schritt;Termin;Zuständig
1;A;Verteiler Klima;Prüfen;31.03.2027;alle Ämter
2;B;AG Radverkehr;Bauen;31.03.2027;Klimabeirat
3;C;Umweltamt;Bauen;31.03.2027;Tiefbauamt, Umweltamt`,
  });
  expect(read.steps.map(({ owner }) => owner)).toEqual(['alle Ämter', 'Klimabeirat', 'Tiefbauamt']);
  expect(read.saidBut('unknown-office')).toEqual([
    'distribution-list-owner C2',
    'distribution-list-owner C3',
    'distribution-list-owner F2',
    'distribution-list-owner F3',
    'several-owners F4',
  ]);
});

test('offices in English are split at "and" only between two of them', () => {
  const read = readTexts({
    'm.csv': `No.,Measure,Lead,Participants
1,Roofs,Buildings Office and Schools Office,Police and Parks Department
2,Trees,Office for Green Space and Waste,"Roads Agency, Water Authority"`,
  });
  expect(read.measures.map(({ lead, participants }) => [lead, ...participants])).toEqual([
    ['Buildings Office', 'Schools Office', 'Police', 'Parks Department'],
    ['Office for Green Space and Waste', 'Roads Agency', 'Water Authority'],
  ]);
});
