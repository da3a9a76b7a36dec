import { columnsIn, merge, recognise, sheet } from '../testing/sheets.ts';

/** Tables as different cities write them: one sheet each, and what its columns are. */
test.each([
  [
    'a list of an environment office with costs and savings that are not read',
    `Lfd. Nr.|Dez./Amt|Maßnahmenbezeichnung|Kurzbeschreibung|beteiligte Ämter|Realisierung|Priorität (1-3)|Kosten|Finanzierung|THG-Einsparung (t/a)|Bemerkungen
1|Umweltamt|Radwege ausbauen|Lücken schließen|Tiefbauamt|2027-2029|1|100.000|Haushalt|12|keine
2|Hochbauamt|Dächer belegen|Photovoltaik|Schulamt|2028|2|50.000|Förderung|40|`,
    ['measures: number=A, lead=B, title=C, participants=E, period=F, priority=G, note=K'],
  ],
  [
    'a paragraph number, a slash in the title, a progress in percent',
    `Ziff.|Maßnahme/Projekt|zuständiges Amt|Kooperation|Umsetzungszeitraum|Fortschritt
1|Radwege ausbauen|Tiefbauamt|Umweltamt|2027-2029|50 %
2|Dächer belegen|Hochbauamt||2028|0 %`,
    ['measures: number=A, title=B, lead=C, participants=D, period=E, status=F'],
  ],
  [
    'steps in the rows below a measure, with the status of this year',
    `Pos.|Maßnahme|verantwortl. Amt|Umsetzungsschritte|Umsetzung bis|Status 2026
1|Radwege ausbauen|Tiefbauamt|Planung|2027|offen
|||Bau|2028|offen
2|Dächer belegen|Hochbauamt|Ausschreibung|2027|offen`,
    [
      'measures (combined): number=A, title=B, lead=C',
      'steps (combined): measure=A, measureTitle=B, title=D, dueOn=E, status=F',
    ],
  ],
  [
    'responsible people of two sorts, of whom the leading office leads',
    `Maßnahme|Federführende OE|Verantwortlichkeit|Start|Ende|Erfolgsindikator
Radwege ausbauen|Tiefbauamt|Abteilung 2|2026|2027|Länge
Dächer belegen|Hochbauamt|Abteilung 1|2026|2027|Fläche`,
    ['measures: title=A, lead=B, startsOn=D, endsOn=E, indicator=F'],
  ],
  [
    'the office first, targets with a year in the header',
    `OE|Projekt|Geplanter Beginn|Geplantes Ende|Messgröße|Einheit|Zielwert 2030|Ausgangswert 2020
Tiefbauamt|Radwege ausbauen|2026|2027|Länge|km|20|5`,
    ['measures: lead=A, title=B, startsOn=C, endsOn=D, indicator=E, unit=F, targetValue=G'],
  ],
  [
    'the next milestone beside the measure',
    `Nr.|Maßnahme|Hauptverantwortung|Nächster Meilenstein|Fällig am
1|Radwege ausbauen|Tiefbauamt|Baubeginn|30.06.2027
2|Dächer belegen|Hochbauamt|Vergabe|31.03.2027`,
    ['measures (combined): number=A, title=B, lead=C', 'steps (combined): measure=A, measureTitle=B, title=D, dueOn=E'],
  ],
  [
    'aims above the measure, questions as headers',
    `Leitziel|Teilziel|Maßnahme|Wer?|Mit wem?|Wann?|Indikator
Saubere Luft|Mehr Radverkehr|Radwege ausbauen|Tiefbauamt|Verein|2027|Länge`,
    ['measures: guidingGoal=A, goal=B, title=C, lead=D, participants=E, endsOn=F, indicator=G'],
  ],
  [
    'headers with line breaks and hyphens',
    `Lfd.⏎Nr.|Maß-⏎nahmen-⏎bezeichnung|Feder-⏎führendes⏎Amt|Umset-⏎zungs-⏎zeitraum|Bemer-⏎kungen
1|Radwege ausbauen|Tiefbauamt|2027-2028|`,
    ['measures: number=A, title=B, lead=C, period=D, note=E'],
  ],
  [
    'an action plan in English',
    `ID|Action|Description|Lead agency|Supporting|Timeline|KPI|Target|Unit|Status|Completed on|Contact person|E-mail
A1|Build bike lanes|Close gaps|Roads Office|Police|2027-2029|Length|20|km|open||Jo Doe|jo@x.example`,
    [
      'measures: number=A, title=B, lead=D, participants=E, period=F, indicator=G, targetValue=H, unit=I, status=J, doneOn=K, contactName=L, contactMailbox=M',
    ],
  ],
  [
    'milestones in English, whose target date is theirs',
    `Ref.|Action|Lead|Milestones|Target date|Progress
A1|Build bike lanes|Roads Office|Tender|2027|open
|||Works|2028|open`,
    [
      'measures (combined): number=A, title=B, lead=C',
      'steps (combined): measure=A, measureTitle=B, title=D, dueOn=E, status=F',
    ],
  ],
  [
    'minutes of a meeting',
    `TOP|Thema|Wer|Bis wann|Status
1|Radwege ausbauen|Tiefbauamt|30.06.2027|offen`,
    ['measures: number=A, title=B, lead=C, endsOn=D, status=E'],
  ],
  [
    'empty columns in between, far from the upper left corner',
    `\n\n||Klimaplan|Stadt|2026\n||Bearbeitung|Umweltamt|Stand 2026\n\n
||Nr.||Maßnahme||Federführung|Termin
||1||Radwege ausbauen||Tiefbauamt|2027
||2||Dächer belegen||Hochbauamt|2027`,
    ['measures: number=C, title=E, lead=G, endsOn=H'],
  ],
  [
    'three lines of title with several cells each, one of them like a form',
    `Stadt X|Klimaplan|2026
Stand|01.02.2026|Version 3
Amt:|Umweltamt|E-Mail:|a@x.example
Nr.|Maßnahme|Federführung|Termin
1|Radwege ausbauen|Tiefbauamt|2027`,
    ['measures: number=A, title=B, lead=C, endsOn=D'],
  ],
])('%s', (_, text, expected) => {
  expect(columnsIn(sheet('Tabelle1', text))).toEqual(expected);
});

test('several measure columns merged over the rows of the steps', () => {
  const text = `Nr|Maßnahme|Federführung|Beteiligte|Laufzeit|Arbeitsschritt|verantwortlich|Zieltermin|erledigt am
1|Radwege|Tiefbauamt|Umweltamt|2027-2029|Planung|Amt C|2027|01.03.2027
|||||Bau|Amt C|2028|
|||||Abnahme||2029|
2|Dächer|Hochbauamt||2028|Vergabe||2028|`;
  const merges = [0, 1, 2, 3, 4].map((column) => merge(2, 4, column, column));
  const { tables } = recognise(sheet('Plan', text, merges));
  expect(columnsIn(sheet('Plan', text, merges))).toEqual([
    'measures (combined): number=A, title=B, lead=C, participants=D, period=E',
    'steps (combined): measure=A, measureTitle=B, title=F, office=G, dueOn=H, doneOn=I',
  ]);
  expect(tables[1]!.rows.map(({ cells, continued }) => [cells[1], cells[5], continued.size])).toEqual([
    ['Radwege', 'Planung', 0],
    ['Radwege', 'Bau', 5],
    ['Radwege', 'Abnahme', 5],
    ['Dächer', 'Vergabe', 0],
  ]);
});

test.each([
  [
    'measures',
    'Maßnahme|||Umsetzung||\nNr.|Titel|Federführung|Zeitraum||Status\n|||von|bis|\n1.1|Radwege|Tiefbauamt|2027|2028|offen',
    [merge(1, 1, 0, 2), merge(1, 1, 3, 5), merge(2, 2, 3, 4), merge(2, 3, 0, 0)],
    ['measures: number=A, title=B, lead=C, startsOn=D, endsOn=E, status=F'],
  ],
  [
    'measures and their steps',
    'Maßnahme|||Umsetzungsschritte|||\nNr.|Titel|Federführung|Schritt|Termin||Verantwortlich\n||||Soll|Ist|\n1.1|Radwege|Tiefbauamt|Planung|2027||Umweltamt',
    [merge(1, 1, 0, 2), merge(1, 1, 3, 6), merge(2, 2, 4, 5)],
    [
      'measures (combined): number=A, title=B, lead=C',
      'steps (combined): measure=A, measureTitle=B, title=D, dueOn=E, doneOn=F, office=G',
    ],
  ],
])('a header of three rows: %s', (_, text, merges, expected) => {
  const plan = sheet('Plan', text, merges);
  expect(columnsIn(plan)).toEqual(expected);
  expect(recognise(plan).tables[0]).toMatchObject({ headerRow: 3, rows: [{ row: 4 }] });
});

test('sheets of the same structure, one for each field, are all read, and a cover beside them is passed over quietly', () => {
  const header = 'Nr.|Maßnahme|Federführung|Termin';
  const { tables, findings } = recognise(
    sheet('Deckblatt', 'Klimaplan\nStadt X\n\nAnsprechpartner:|Umweltamt\nE-Mail|a@x.example'),
    sheet('Mobilität', `${header}\nM1|Radwege|Tiefbauamt|2027`),
    sheet('Gebäude', `${header}\nG1|Dächer|Hochbauamt|2028`),
  );
  expect(tables.map(({ kind, table, rows }) => [kind, table.sheet, rows.length])).toEqual([
    ['measures', 'Mobilität', 1],
    ['measures', 'Gebäude', 1],
  ]);
  expect(findings.map(({ severity, code, sheet: name }) => [severity, code, name])).toEqual([
    ['info', 'sheet-without-table', 'Deckblatt'],
  ]);
});

test.each([
  ['the choices of a filter', '(Alle)|(Alle)|(Alle)|(Alle)'],
  ['the numbers of the columns', '1|2|3|4'],
  ['what to write in them', 'Pflichtfeld|Freitext|bitte auswählen|TT.MM.JJJJ'],
])('a row below the header with %s is a part of it', (_, row) => {
  const { tables, findings } = recognise(
    sheet('Plan', `Nr.|Maßnahme|Federführung|Termin\n${row}\n1|Radwege|Tiefbauamt|2027\nSeite 1 von 1|||`),
  );
  expect(tables[0]!.rows.map((each) => each.row)).toEqual([3]);
  expect(findings.map(({ code, cell, text }) => [code, cell, text.de.split('. ')[1]])).toEqual([
    ['row-skipped', 'A2', 'Sie gehört zum Tabellenkopf.'],
    ['row-skipped', 'A4', 'Sie gilt als Anmerkung.'],
  ]);
});

test.each([
  [
    'an environmental programme',
    'Nr|Ziel|Maßnahme|Indikator|Zielwert|Termin|Verantwortlich|Status\n1|Weniger Strom|LED einbauen|Verbrauch|10|2027|Amt A|offen',
    ['measures: number=A, goal=B, title=C, indicator=D, targetValue=E, endsOn=F, lead=G, status=H'],
  ],
  [
    'findings of an audit',
    'Lfd.-Nr.|Feststellung|Maßnahme|Zuständig|Termin|Erledigt am\n1|Zu laut|Dämmen|Amt A|2027|',
    ['measures: number=A, title=C, lead=D, endsOn=E, doneOn=F'],
  ],
  ['no umlauts', 'Massnahme|Zustaendigkeit|Faelligkeit\nDaecher|Amt A|2027', ['measures: title=A, lead=B, endsOn=C']],
  [
    'capital letters, remarks about the format',
    'MASSNAHMEN-NR|MASSNAHMENTITEL|FEDERFÜHRENDES AMT|UNTERSTÜTZENDE ÄMTER|BEGINN (MM/JJJJ)|ENDE (MM/JJJJ)\n1|Dächer|Amt A|Amt B|01/2027|12/2027',
    ['measures: number=A, title=B, lead=C, participants=D, startsOn=E, endsOn=F'],
  ],
  [
    'the department above the office that is responsible',
    'Dezernat|Zuständiger Fachbereich|Maßnahme|bis\nIII|Fachbereich 61|Dächer|2027',
    ['measures: lead=B, title=C, endsOn=D'],
  ],
  ['only a department', 'Dezernat|Maßnahme|bis\nIII|Dächer|2027', ['measures: lead=A, title=B, endsOn=C']],
  [
    'planned and actual days in brackets, whatever comes first',
    'Maßnahmen-Nr.|Maßnahme|lfd. Nr.|Arbeitsschritt|Termin (Ist)|Termin (Soll)|Bearbeiter\n1.1|Radwege|1|Planung||2027|Amt A\n1.1|Radwege|2|Bau||2028|Amt A\n1.2|Dächer|1|Vergabe||2028|Amt A',
    ['steps: measure=A, measureTitle=B, number=C, title=D, doneOn=E, dueOn=F, office=G'],
    'Nr|Maßnahme|Federführung',
  ],
  [
    'the wording of the plan, in brackets too, is never read',
    'Nr|Maßnahme|Federführung|Termin (laut Plan)|Ende (lt. Plan)|Beginn laut Plan\n1|Radwege|Amt A|2027|2028|2026',
    ['measures: number=A, title=B, lead=C'],
  ],
  [
    'steps with a mark and a day of their end',
    'Maßnahmen-ID|Schritt-ID|Schrittbezeichnung|Fälligkeitsdatum|Verantwortliche Stelle|Erledigt (ja/nein)|Erledigungsdatum\n1.1|1|Planung|31.03.2027|Amt A|ja|01.03.2027',
    ['steps: measure=A, number=B, title=C, dueOn=D, office=E, status=F, doneOn=G'],
  ],
  [
    'milestones with a date, in English',
    'Measure|Responsible department|Partners|Milestone|Milestone date\nBike lanes|Roads Office|Police|Tender|31/03/2027',
    ['measures (combined): title=A, lead=B, participants=C', 'steps (combined): measure=A, title=D, dueOn=E'],
  ],
  [
    'questions beside a measure that comes again',
    'Maßnahme|Was?|Wer?|Bis wann?\nRadwege|Planung|Amt A|2027\nRadwege|Bau|Amt A|2028\nDächer|Vergabe|Amt B|2028\nDächer|Bau|Amt B|2029',
    ['measures (combined): title=A', 'steps (combined): measure=A, title=B, office=C, dueOn=D'],
  ],
  [
    'number and title in one column',
    'Nr. und Titel der Maßnahme|Federführung|Termin\n1.1 Radwege|Amt A|2027\n1.2 Dächer|Amt A|2027',
    ['measures: title=A, lead=B, endsOn=C, number=E'],
  ],
  [
    'a plan from a planning tool',
    'Projekt|Vorgangsname|Anfang|Ende|Ressourcennamen\nRadwege|Planung|01.01.2027|30.06.2027|Amt A\nRadwege|Bau|01.07.2027|31.12.2027|Amt A',
    ['measures (combined): title=A', 'steps (combined): measure=A, title=B, startsOn=C, dueOn=D, office=E'],
  ],
])('in other words: %s', (_, text, expected, beside = '') => {
  const plan = sheet('Tabelle1', text);
  const others = beside === '' ? [] : [sheet('Maßnahmen', beside)];
  expect(columnsIn(plan, ...others).slice(0, expected.length)).toEqual(expected);
});

test.each([
  [
    'Dienststelle|E-Mail|Dezernat|Ansprechperson|E-Mail Ansprechperson|Vertretung\nAmt A|a@x.example|III|Frau A|fa@x.example|Herr B',
    'offices: name=A, mailbox=B, superiorName=C, contactName=D, contactMailbox=E, deputy=F',
  ],
  [
    'Amts-Nr.|Amtsbezeichnung|Postfach|Vorgesetzte Stelle\n61|Stadtplanungsamt|a@x.example|Dezernat III',
    'offices: key=A, name=B, mailbox=C, superiorName=D',
  ],
  [
    'Office|Contact person|E-mail|Phone\nRoads Office|Jo Doe|jo@x.example|123',
    'offices: name=A, contactName=B, contactMailbox=C, contactPhone=D',
  ],
])('the directory %s', (text, expected) => {
  expect(columnsIn(sheet('Tabelle1', text))).toEqual([expected]);
});
