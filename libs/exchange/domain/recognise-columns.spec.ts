import { columnsIn, merge, recognise, sheet, shown } from '../testing/sheets.ts';
import { columns } from './columns.ts';

test.each([
  [
    'Lfd. Nr.|Maßnahme|Federführung|Mitwirkende|Beginn|Ende',
    'measures: number=A, title=B, lead=C, participants=D, startsOn=E, endsOn=F',
  ],
  [
    'Nr.|Bezeichnung|Federführendes Amt|Beteiligte|von|bis|Prio|Handlungsfeld',
    'measures: number=A, title=B, lead=C, participants=D, startsOn=E, endsOn=F, priority=G, field=H',
  ],
  [
    'M-Nr.|Maßnahmentitel|Zuständig|Zeitraum|Ansprechpartner/in|E-Mail|Telefon',
    'measures: number=A, title=B, lead=C, period=D, contactName=E, contactMailbox=F, contactPhone=G',
  ],
  ['Was?|Wer?|Bis wann?|Erledigt?', 'measures: title=A, lead=B, endsOn=C, status=D'],
  [
    'Kennung|Projekt|Verantwortliche Stelle|Umsetzung bis|Kennzahl|Maßeinheit|Zielwert (2030)|Zieljahr',
    'measures: number=A, title=B, lead=C, endsOn=D, indicator=E, unit=F, targetValue=G, targetOn=H',
  ],
  [
    'ID|Title|Lead office|Participants|Start date|End date|Priority|Field of action',
    'measures: number=A, title=B, lead=C, participants=D, startsOn=E, endsOn=F, priority=G, field=H',
  ],
  ['Nr|Maß-⏎nahme|Federfüh-⏎rung*|Termin (geplant)|Termin laut Plan', 'measures: number=A, title=B, lead=C, endsOn=D'],
  [
    'Nr|Titel|Federführendes Amt / verantwortliche Stelle|Beginn laut Plan|Ende laut Plan|Voraussichtliches Ende',
    'measures: number=A, title=B, lead=C, endsOn=F',
  ],
  [
    'Handlungsfeld|Nr.|Maßnahme|Ziel der Maßnahme|FF|Status|Bemerkungen',
    'measures: field=A, number=B, title=C, goal=D, lead=E, status=F, note=G',
  ],
  ['LFD.NR.|MASSNAHME|FEDERFUEHRUNG|BETEILIGTE', 'measures: number=A, title=B, lead=C, participants=D'],
  [
    'Maßnahmen-Nr.|Schritt-Nr.|Schritt|Fällig am|Zuständig|Terminart|Hart|Meilenstein|Status|Erledigt am',
    'steps: measure=A, number=B, title=C, dueOn=D, office=E, precision=F, hard=G, milestone=H, status=I, doneOn=J',
  ],
  [
    'Measure No.|Step|Due date|Responsible|Status|Done on',
    'steps: measure=A, title=B, dueOn=C, office=D, status=E, doneOn=F',
  ],
  ['Amt|E-Mail', 'offices: name=A, mailbox=B'],
  [
    'Kürzel|Amt|E-Mail|Vorgesetzte Stelle|E-Mail Vorgesetzte Stelle|Art|Eskalationsadresse',
    'offices: key=A, name=B, mailbox=C, superiorName=D, superiorMailbox=E, kind=F, escalation=G',
  ],
  [
    'Abk.|Organisationseinheit|Funktionspostfach|Ansprechperson|E-Mail|Vertretung|E-Mail Vertretung',
    'offices: key=A, name=B, mailbox=C, contactName=D, contactMailbox=E, deputy=F, deputyMailbox=G',
  ],
  ['Kürzel|Bezeichnung|E-Mail', 'offices: key=A, name=B, mailbox=C'],
  [
    'Kürzel|Ansprechstelle|E-Mail|Vertretung|E-Mail Vertretung',
    'contacts: key=A, name=B, mailbox=C, deputy=D, deputyMailbox=E',
  ],
  [
    'Ebene|Maßnahme|Indikator|Kurzzeichen|Einheit|Zielwert|Zieldatum|Richtung|Ausgangsjahr|Ausgangswert|Datenquelle|Hinweis',
    'goals: level=A, measure=B, indicator=C, symbol=D, unit=E, targetValue=F, targetOn=G, direction=H, baseYear=I, baseValue=J, dataSource=K, note=L',
  ],
  ['Kurzzeichen|Jahr|Wert|Stand|Hinweis', 'measurements: symbol=A, year=B, value=C, asOf=D, note=E'],
  [
    'Maßnahmennummer|Maßnahmenname|Zuständige OE|Umsetzungsbeginn|Umsetzungsende',
    'measures: number=A, title=B, lead=C, startsOn=D, endsOn=E',
  ],
  ['Was ist zu tun?|Wer macht es?|Bis wann?', 'measures: title=A, lead=B, endsOn=C'],
  [
    'Nr.|Handlungsfeld / Maßnahme|Verantwortung|Weitere Beteiligte|Zeithorizont',
    'measures: number=A, title=B, lead=C, participants=D, period=E',
  ],
  ['TOP|Aufgabe|Zuständig|Erledigung bis|Status', 'measures: number=A, title=B, lead=C, endsOn=D, status=E'],
  [
    'Nr.|Maßnahme (Kurztitel)|Federf. Amt|Mitw. Ämter|Laufzeit (von - bis)|Priorität (1-3)',
    'measures: number=A, title=B, lead=C, participants=D, period=E, priority=F',
  ],
  ['Task ID|Task|Assigned to|Due|Measure No.', 'steps: number=A, title=B, office=C, dueOn=D, measure=E'],
  ['Maßnahme|Schritt|Termin|Verantwortlich|Bindung', 'steps: measure=A, title=B, dueOn=C, office=D, binding=E'],
])('the header %s', (header, expected) => {
  expect(
    columnsIn(
      sheet('Tabelle1', header),
      sheet('Tabelle2', 'Nr|Titel|Federführung'),
      sheet('Tabelle3', 'Amt|E-Mail'),
    )[0],
  ).toBe(expected);
});

test.each([
  [
    'measures and steps in the same rows; words that both use belong to the title on their left',
    'Nr.|Maßnahme|Federführung|Ende|Schritt|Termin|Verantwortlich|Status\n1.1|Radwege ausbauen|Amt A|2030|Planung|Q1/2027|Amt B|offen\n|||| Bau|2028||',
    [
      'measures (combined): number=A, title=B, lead=C, endsOn=D',
      'steps (combined): measure=A, measureTitle=B, title=E, dueOn=F, office=G, status=H',
    ],
  ],
  [
    'two numbers, each left of its title',
    'Nr.|Maßnahme|Handlungsfeld|Nr.|Schritt|Zuständig|bis\n1.1|Radwege ausbauen|Mobilität|1|Planung|Amt B|2027\n|||2|Bau||2028\n1.2|Brücken|Mobilität|1|Planung|Amt B|2027',
    [
      'measures (combined): number=A, title=B, field=C',
      'steps (combined): measure=A, measureTitle=B, number=D, title=E, office=F, dueOn=G',
    ],
  ],
  [
    'Zuständig left of the step leads the measure',
    'Nr|Maßnahme|Zuständig|Schritt|Termin\n1|Radwege ausbauen|Amt A|Planung|2027',
    ['measures (combined): number=A, title=B, lead=C', 'steps (combined): measure=A, measureTitle=B, title=D, dueOn=E'],
  ],
  [
    'Federführung leads the measure wherever it stands, beside the dates of the measure',
    'Nr|Maßnahme|Schritt|Fällig am|Zuständig|Federführung|Beginn|Ende\n1|Radwege ausbauen|Planung|2027|Amt A|Amt B|2026|2029',
    [
      'measures (combined): number=A, title=B, lead=F, startsOn=G, endsOn=H',
      'steps (combined): measure=A, measureTitle=B, title=C, dueOn=D, office=E',
    ],
  ],
  [
    'steps that name their measure by title only bring it along',
    'Maßnahme|Schritt|Termin|Wer\nRadwege ausbauen|Planung|2027|Amt A\nRadwege ausbauen|Bau|2028|Amt A',
    ['measures (combined): title=A', 'steps (combined): measure=A, title=B, dueOn=C, office=D'],
  ],
  [
    'steps that name their measure by number do not',
    'Maßnahme|Schritt|Termin|Federführung\nM.1|Planung|2027|Amt A\nM.1|Bau|2028|Amt A',
    ['steps: measure=A, title=B, dueOn=C, office=D'],
  ],
  [
    "a number that counts within the measure is the step's",
    'Nr|Maßnahme|Schritt|Termin\n1|M.1|Planung|2027\n2|M.1|Bau|2028\n1|M.2|Planung|2027',
    ['steps: number=A, measure=B, title=C, dueOn=D'],
  ],
  [
    "a number that is left out below is the measure's",
    'Nr|Maßnahme|Handlungsfeld|Schritt|Termin\n1|Radwege|A|Planung|2027\n||| Bau|2028\n2|Brücken|A|Planung|2027',
    [
      'measures (combined): number=A, title=B, field=C',
      'steps (combined): measure=A, measureTitle=B, title=D, dueOn=E',
    ],
  ],
  [
    "a number that runs on through all rows is nobody's",
    'Lfd. Nr.|Maßnahme|Handlungsfeld|Schritt|Termin\n1|Radwege|A|Planung|2027\n2|Radwege|A|Bau|2028\n3|Brücken|A|Planung|2027\n4|Brücken|A|Bau|2027',
    ['measures (combined): title=B, field=C', 'steps (combined): measure=B, title=D, dueOn=E'],
  ],
  [
    'Meilenstein is the title of the step where nothing else is',
    'Maßnahme|Meilenstein|Termin\n1.1|Planung fertig|2027\n1.1|Baubeginn|2028',
    ['steps: measure=A, title=B, dueOn=C'],
  ],
  [
    'Meilenstein is a mark beside another title',
    'Maßnahme|Schritt|Meilenstein|Termin\n1.1|Planung|x|2027\n1.1|Bau||2028',
    ['steps: measure=A, title=B, milestone=C, dueOn=D'],
  ],
  [
    'Maßnahme is the number where numbers stand below it',
    'Maßnahme|Titel|Federführung\nG.3-01|Ring|Amt A\nG.3-02|Netz|Amt B',
    ['measures: number=A, title=B, lead=C'],
  ],
  [
    'Stand is a status if its cells say so',
    'Nr|Titel|Federführung|Stand\n1|Ring|Amt A|in Arbeit\n2|Netz|Amt B|erledigt',
    ['measures: number=A, title=B, lead=C, status=D'],
  ],
  [
    'Stand is none if they are days',
    'Nr|Titel|Federführung|Stand\n1|Ring|Amt A|01.02.2026\n2|Netz|Amt B|01.02.2026',
    ['measures: number=A, title=B, lead=C'],
  ],
  [
    "the sheet's name tells that a plain title is the step's",
    'Maßnahme|Nr|Titel|Fällig am|Zuständig\n1.1|1|Planung|2027|Amt A\n1.1|2|Bau|2028|Amt A',
    ['steps: measure=A, number=B, title=C, dueOn=D, office=E'],
    'Schritte',
  ],
])('%s', (_, text, expected, name = 'Tabelle1') => {
  expect(columnsIn(sheet(name, text))).toEqual(expected);
});

test.each([
  [
    'group words over their columns',
    'Nr.|Maßnahme|Zeitraum||Federführung\n||von|bis|',
    'measures: number=A, title=B, startsOn=C, endsOn=D, lead=E',
    [merge(1, 1, 2, 3)],
  ],
  [
    'the same without merged cells',
    'Nr.|Maßnahme|Zeitraum||Federführung\n||von|bis|',
    'measures: number=A, title=B, startsOn=C, endsOn=D, lead=E',
    [],
  ],
  [
    'planned and actual date',
    'Maßnahme|Schritt|Termin||Wer\n||Soll|Ist|',
    'steps: measure=A, title=B, dueOn=C, doneOn=D, office=E',
    [merge(1, 1, 2, 3)],
  ],
])('a header of two rows: %s', (_, header, expected, merges) => {
  const body = '\n1.1|Radwege|2027|2028|Amt A';
  const { tables } = recognise(
    sheet(
      'Tabelle1',
      `Aktionsplan\n\n${header}${body}`,
      merges.map((each) => ({ ...each, firstRow: 3, lastRow: 3 })),
    ),
  );
  expect(tables.map(shown)[0]).toBe(expected);
  expect(tables[0]).toMatchObject({ headerRow: 4, rows: [{ row: 5 }] });
});

test("groups of columns tell the measure's from the step's", () => {
  const text =
    'Maßnahme|||Umsetzungsschritte||\nNr.|Titel|Federführung|Nr.|Bezeichnung|Termin\n1.1|Radwege|Amt A|1|Planung|2027';
  expect(columnsIn(sheet('Plan', text, [merge(1, 1, 0, 2), merge(1, 1, 3, 5)]))).toEqual([
    'measures (combined): number=A, title=B, lead=C',
    'steps (combined): measure=A, measureTitle=B, number=D, title=E, dueOn=F',
  ]);
});

test('the word shown for each column is understood as this column', () => {
  for (const kind of ['offices', 'contacts', 'measures', 'steps', 'goals', 'measurements'] as const) {
    const titles = Object.values(columns[kind]).map(({ title }) => title);
    const [table] = recognise(
      sheet('Tabelle1', titles.join('|')),
      sheet('a', 'Nr|Titel|Federführung'),
      sheet('b', 'Amt|E-Mail'),
    ).tables;
    const shownAs = new Map([...table!.columns].map(([column, place]) => [column, titles[place]]));
    for (const [column, { title }] of Object.entries(columns[kind]))
      expect([kind, column, shownAs.get(column)]).toEqual([kind, column, title]);
  }
});
