import { sheet } from '../testing/sheets.ts';
import { interpretTables, type Table } from './index.ts';

function unread(...tables: Table[]): string[] {
  const { messages } = interpretTables(tables, [], 'de', null).result;
  return messages.filter(({ code }) => code === 'columns-not-read').map(({ row, text }) => `${row}: ${text}`);
}

test("columns that nothing is read from are named once per table, those in the plan's own wording too", () => {
  const plan = sheet(
    'Plan',
    'Klimaplan\nNr|Maßnahme|Federführung|Kosten (EUR)|Beginn laut Plan|Ende\n1|Dächer|Hochbauamt|500|Q1|2027\n2|Wege|Tiefbauamt|20|Q2|2028',
  );
  expect(unread(plan)).toEqual(['2: Aus diesen Spalten wird nichts gelesen: „Kosten (EUR)“, „Beginn laut Plan“.']);
});

test('a sheet with everything is one table, and of many columns the first dozen is named', () => {
  const unknown = Array.from({ length: 14 }, (_, index) => `Sonstiges ${index + 1}`).join('|');
  const plan = sheet('Plan', `Nr|Maßnahme|Federführung|Schritt|Termin|${unknown}\n1|Dächer|Amt|Planen|2027`);
  const [only, ...others] = unread(plan);
  expect(others).toEqual([]);
  expect(only).toMatch(/^1: Aus diesen Spalten wird nichts gelesen: „Sonstiges 1“, .*„Sonstiges 12“ und 2 weitere\.$/);
});

test('of a table whose columns are all read nothing is said', () => {
  expect(unread(sheet('Plan', 'Maßnahme|Federführung\n1.1 Dächer|Hochbauamt\n1.2 Wege|Tiefbauamt'))).toEqual([]);
});
