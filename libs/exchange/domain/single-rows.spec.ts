import { columnsIn, recognise, recogniseBeside, sheet, shown } from '../testing/sheets.ts';

test.each([
  [
    'with columns that only indicators have',
    'Ebene|Maßnahme|Indikator|Kurzzeichen|Einheit|Zielwert|Zieldatum\nMaßnahme|1.1|Radwege|RW|km|20|2030\nPlan||CO2|C|t|5|2030',
    'goals: level=A, measure=B, indicator=C, symbol=D, unit=E, targetValue=F, targetOn=G',
  ],
  [
    'that name their measures by title, but have a level',
    'Ebene|Maßnahme|Indikator|Einheit|Zielwert\nMaßnahme|Radwege ausbauen|Länge|km|20',
    'goals: level=A, measure=B, indicator=C, unit=D, targetValue=E',
  ],
  [
    'that name their measures by number',
    'Maßnahme|Indikator|Einheit|Zielwert\n1.1|Länge|km|20\n1.2|Bäume|Stück|5',
    'goals: measure=A, indicator=B, unit=C, targetValue=D',
  ],
])('indicators alone %s stay indicators', (_, text, expected) => {
  expect(columnsIn(sheet('Tabelle1', text))).toEqual([expected]);
});

test('indicators with the titles of their measures bring the measures where nothing else does', () => {
  expect(columnsIn(sheet('Tabelle1', 'Maßnahme|Indikator|Einheit|Zielwert\nRadwege ausbauen|Länge|km|20'))).toEqual([
    'measures: title=A, indicator=B, unit=C, targetValue=D',
  ]);
});

test('contacts of offices that the record has stay contacts', () => {
  const contacts = sheet('Kontakte', 'Amt|Ansprechpartner|E-Mail\nAmt A|Erika Musterfrau|a@x.example');
  expect(recogniseBeside(['offices'], contacts).tables.map(shown)).toEqual(['contacts: key=A, name=B, mailbox=C']);
  expect(recognise(contacts).tables.map(shown)).toEqual(['offices: name=A, contactName=B, contactMailbox=C']);
});

const combined = 'Nr.|Maßnahme|Federführung|Schritt|Termin';
const measuresAndSteps = [
  'measures (combined): number=A, title=B, lead=C',
  'steps (combined): measure=A, measureTitle=B, title=D, dueOn=E',
];

test.each([
  ['1.1|Eins|A|a|2027\n1.2|Zwei|A|b|2027\n9.9||A|c|2027'],
  ['1|Eins|A|a|2027\n7||A|b|2027\n2|Zwei|A|c|2027\n3|Drei|A|d|2027'],
  ['1.1|Eins|A|a|2027\n||A|b|2027\n9.9||A|c|2027\n1.2|Zwei|A|d|2027\n||A|e|2027\n1.3|Drei|A|f|2027'],
])('a number without a title does not take their meaning from the other numbers (%#)', (rows) => {
  expect(columnsIn(sheet('Plan', `${combined}\n${rows}`))).toEqual(measuresAndSteps);
});

test("a number that is missing once does not keep the others from being the step's", () => {
  const rows =
    '1|Eins|A|a|2027\n2|Eins|A|b|2027\n1|Zwei|A|c|2027\n2|Zwei|A|d|2027\n1|Drei|A|e|2027\n3|Vier|A|f|2027\n1|Fünf|A|g|2027';
  expect(columnsIn(sheet('Plan', `Nr.|Maßnahme|Federführung|Schritt|Termin\n${rows}`))).toEqual([
    'measures (combined): title=B, lead=C',
    'steps (combined): number=A, measure=B, title=D, dueOn=E',
  ]);
});

test('one remark among marks does not make a milestone of them', () => {
  expect(
    columnsIn(
      sheet(
        'Plan',
        'Maßnahme|Schritt|Meilenstein|Termin\n1.1|a|x|2027\n1.1|b|siehe oben|2027\n1.2|c|x|2027\n1.2|d||2028',
      ),
    ),
  ).toEqual(['steps: measure=A, title=B, milestone=C, dueOn=D']);
});

test('one title among numbers below "Maßnahme" leaves them numbers', () => {
  expect(
    columnsIn(sheet('Plan', 'Maßnahme|Titel|Federführung\nG.1|Ring|Amt A\nG.2|Netz|Amt B\nSonderprojekt|Dach|Amt B')),
  ).toEqual(['measures: number=A, title=B, lead=C']);
});

const codes = (text: string, name: string) =>
  recognise(sheet('Plan', 'Nr|Maßnahme|Federführung\n1|Radwege|Amt A'), sheet(name, text)).findings.map(
    ({ severity, code, sheet: of }) => [severity, code, of],
  );

test.each([
  ['Deckblatt', 'Klimaplan der Stadt X\n\nStand:|01.02.2026\nAnsprechpartner:|Umweltamt\nE-Mail|a@x.example'],
  [
    'Anleitung',
    'So füllen Sie die Tabelle aus\nSpalte|Bedeutung\nMaßnahme|Titel der Maßnahme\nFederführung|Amt, das führt\nFällig am|Termin, bis wann\nE-Mail|Postfach der Stelle',
  ],
  ['Legende', 'Priorität|Beschreibung\n1|hoch\n2|mittel\n3|gering\n\nFarbe|Bedeutung\nrot|verspätet'],
  ['Notizen', 'Offene Punkte\nMit dem Tiefbauamt reden\nFristen prüfen|bis Mai'],
])('the sheet %s holds prose and is passed over quietly', (name, text) => {
  expect(codes(text, name)).toEqual([['info', 'sheet-without-table', name]]);
});

test.each([
  ['Budget', 'Jahr|Titel|Ansatz|Rest\n2026|Radwege|100|20\n2027|Dächer|50|10'],
  ['Listen', 'Amt|Status|Priorität\nAmt A|offen|1\nAmt B|erledigt|2\nAmt C||3'],
])('the sheet %s looks like data and is named', (name, text) => {
  expect(codes(text, name)).toEqual([['warning', 'unknown-table', name]]);
});
