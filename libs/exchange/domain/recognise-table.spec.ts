import fc from 'fast-check';

import { columnsIn, merge, recognise, sheet, shown } from '../testing/sheets.ts';
import { type Finding } from './findings.ts';

const skippedIn = (findings: readonly Finding[]) =>
  findings.map(({ code, cell, raw, text }) => [code, cell, raw, text.de.split('. ')[1]]);

test('rows that hold no data are said, and headings hold for the rows below them', () => {
  const { tables, findings } = recognise(
    sheet(
      'Plan',
      `Klimaplan der Stadt\nStand: 01.02.2026\n
Nr.|Maßnahme|Federführung|Kosten
Handlungsfeld A: Gebäude|||
A.1|Dächer|Amt A|10
A.2|Fenster|Amt B|20
Summe|||30
Nr.|Maßnahme|Federführung|Kosten
B Mobilität|||
|Radwege||
B.2|Brücken|Amt B|5
B.3|||
 | –|\u00a0|

* geschätzt|||
|Alle Angaben ohne Gewähr.||
Quelle:|Kämmerei||`,
    ),
  );
  expect(tables[0]!.rows.map(({ row, heading }) => [row, heading])).toEqual([
    [6, 'Handlungsfeld A: Gebäude'],
    [7, 'Handlungsfeld A: Gebäude'],
    [11, 'B Mobilität'],
    [12, 'B Mobilität'],
  ]);
  expect(skippedIn(findings)).toEqual([
    ['row-skipped', 'A5', 'Handlungsfeld A: Gebäude', 'Sie gilt als Überschrift der Zeilen darunter.'],
    ['row-skipped', 'A8', 'Summe', 'Sie gilt als Summe.'],
    ['row-skipped', 'A9', 'Nr.', 'Sie wiederholt den Tabellenkopf.'],
    ['row-skipped', 'A10', 'B Mobilität', 'Sie gilt als Überschrift der Zeilen darunter.'],
    ['row-skipped', 'A13', 'B.3', 'Außer einer Nummer steht nichts darin.'],
    ['row-skipped', 'A16', '* geschätzt', 'Sie gilt als Anmerkung.'],
    ['row-skipped', 'B17', 'Alle Angaben ohne Gewähr.', 'Sie gilt als Anmerkung.'],
    ['row-skipped', 'A18', 'Quelle:', 'Sie gilt als Anmerkung.'],
  ]);
});

test('a cell merged over rows holds for each of them, one merged over columns is a heading', () => {
  const text =
    'Nr|Maßnahme|Federführung|Schritt|Termin\nMobilität\n1|Radwege|Amt A|Planung|2027\n|||Bau|2028\n|||Abnahme|\n2|Brücken|Amt B|Planung|2027';
  const { tables } = recognise(
    sheet('Plan', text, [merge(2, 2, 0, 4), merge(3, 5, 0, 0), merge(3, 5, 1, 1), merge(3, 4, 2, 2)]),
  );
  const [measures, steps] = tables;
  expect(measures!.rows).toBe(steps!.rows);
  expect(
    measures!.rows.map(({ row, cells, continued, heading }) => [row, cells.join('|'), [...continued], heading]),
  ).toEqual([
    [3, '1|Radwege|Amt A|Planung|2027', [], 'Mobilität'],
    [4, '1|Radwege|Amt A|Bau|2028', [0, 1, 2], 'Mobilität'],
    [5, '1|Radwege||Abnahme|', [0, 1], 'Mobilität'],
    [6, '2|Brücken|Amt B|Planung|2027', [], 'Mobilität'],
  ]);
});

test('two tables below each other are both found, and the title between them is of neither', () => {
  const { tables, findings } = recognise(
    sheet(
      'Plan',
      'Nr|Maßnahme|Federführung\n1.1|Radwege|Amt A\n\nAnsprechstellen\nAmt|E-Mail\nAmt A|a@x.example\n\nMaßnahme|Schritt|Termin\n1.1|Planung|2027',
    ),
  );
  expect(tables.map(({ kind, headerRow, rows }) => [kind, headerRow, rows.map(({ row }) => row)])).toEqual([
    ['measures', 1, [2]],
    ['offices', 5, [6]],
    ['steps', 8, [9]],
  ]);
  expect(findings).toEqual([]);
});

test('measures without a lead are a portfolio only beside measures that have one', () => {
  const portfolio = sheet('Portfolio', 'Nr|Titel|Beginn\n1|Radwege|2027');
  expect(columnsIn(portfolio)).toEqual(['measures: number=A, title=B, startsOn=C']);
  const { tables, findings } = recognise(portfolio, sheet('Maßnahmen', 'Nr|Titel|Federführung\n1|Radwege|Amt A'));
  expect(tables.map(shown)).toEqual(['measures: number=A, title=B, lead=C']);
  expect(findings.map(({ severity, code, sheet: name }) => [severity, code, name])).toEqual([
    ['info', 'portfolio-skipped', 'Portfolio'],
  ]);
});

test('offices with their contacts are a table of offices where there is no other one', () => {
  const contacts = sheet('Kontakte', 'Amt|Ansprechpartner|E-Mail\nAmt A|Erika Musterfrau|a@x.example');
  expect(columnsIn(contacts)).toEqual(['offices: name=A, contactName=B, contactMailbox=C']);
  expect(columnsIn(contacts, sheet('Ämter', 'Amt|E-Mail\nAmt A|a@x.example'))).toEqual([
    'contacts: key=A, name=B, mailbox=C',
    'offices: name=A, mailbox=B',
  ]);
});

test('sheets of something else are named, empty ones are not, and a file without any table of a plan is an error', () => {
  const cover = sheet('Deckblatt', 'Klimaplan\nBeispielstadt|2026');
  const changes = sheet(
    'Änderungen',
    'Version|Datum|Beschreibung|Verantwortlich\n1|01.02.2026|Erste Fassung|Amt A\n2|01.05.2026|Zweite Fassung|Amt A',
  );
  const { tables, findings } = recognise(cover, changes, sheet('Leer', ''), sheet('Phasen', 'Nr|Phase\n1|Auftakt'));
  expect(tables).toEqual([]);
  expect(findings.map(({ severity, code, sheet: name }) => [severity, code, name])).toEqual([
    ['info', 'sheet-without-table', 'Deckblatt'],
    ['warning', 'unknown-table', 'Änderungen'],
    ['info', 'sheet-without-table', 'Phasen'],
    ['error', 'no-plan-table', 'Deckblatt'],
  ]);
});

test('no table whatever makes the recognising fail', () => {
  const words = fc.constantFrom(
    'Nr',
    'Maßnahme',
    'Titel',
    'Schritt',
    'Amt',
    'E-Mail',
    'Federführung',
    'Termin',
    'Indikator',
    'Zielwert',
    'Schritt 1',
    'Termin 1',
    'Schritt 2',
    'Termin 2',
    '1.1',
    '1.2 Radwege',
    '(Alle)',
    '',
    '',
    'ja',
  );
  const cell = fc.oneof(words, words, fc.string({ unit: 'binary', maxLength: 12 }));
  const place = fc.nat(7);
  const merges = fc.array(fc.record({ firstRow: place, lastRow: place, firstColumn: place, lastColumn: place }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 10 }), merges, (rows, merged) => {
      const table = {
        file: 'x.csv',
        sheet: null,
        rows: rows.map((cells, index) => ({ row: index + 1, cells })),
        merges: merged,
      };
      const { tables, findings } = recognise(table);
      expect(tables.length > 0 || findings.length > 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['one below the other', 1],
  ['with empty rows between them', 2],
])('55,000 rows %s are recognised in about a second', (_, distance) => {
  const rows = Array.from({ length: 55_000 }, (_none, index) => ({
    row: distance * index + 2,
    cells: [
      `${index}`,
      `Radweg Nummer ${index} ausbauen`,
      'Amt für Stadtgrün',
      '2027-03-31',
      'Umweltamt',
      '',
      'offen',
      'ja',
    ],
  }));
  const header = {
    row: 1,
    cells: ['Nr', 'Maßnahme', 'Federführung', 'Ende', 'Beteiligte', 'Prio', 'Status', 'Parallel'],
  };
  const merges = Array.from({ length: 10_000 }, (_none, index) =>
    merge(5 * index + 2, 5 * index + 4, 2 + (index % 3), 2 + (index % 3)),
  );
  const from = performance.now();
  const { tables } = recognise({ file: 'x.xlsx', sheet: 'Maßnahmen', rows: [header, ...rows], merges });
  expect(tables[0]!.rows).toHaveLength(55_000);
  // Far more than it takes, for machines that do other things as well.
  expect(performance.now() - from).toBeLessThan(5000);
});
