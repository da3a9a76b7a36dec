import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { readPeriod } from './read-period.ts';

interface Dated {
  readonly place: string;
  readonly wording: string;
  readonly day: string;
  readonly end: 'first' | 'last';
}

/** The cells of the example's tables, which quote nothing in the columns that are needed here. */
function rowsOf(file: string): Record<string, string>[] {
  const path = new URL(`../../../examples/dresden-klima-2030/${file}`, import.meta.url);
  const [head, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = head!.split(';');
  return lines.map((line) => Object.fromEntries(line.split(';').map((cell, index) => [columns[index], cell])));
}

function dated(file: string, wording: string, day: string, end: Dated['end']): Dated[] {
  return rowsOf(file).map((row, index) => ({
    place: `${file}, row ${index + 2}, ${wording}`,
    wording: row[wording]!,
    day: row[day]!,
    end,
  }));
}

const all = [
  ...dated('schritte.csv', 'Termin laut Plan', 'Fällig am', 'last'),
  ...['massnahmen.csv', 'portfolio.csv'].flatMap((file) => [
    ...dated(file, 'Beginn laut Plan', 'Beginn', 'first'),
    ...dated(file, 'Ende laut Plan', 'Ende', 'last'),
  ]),
];

function readDay({ wording, end }: Dated): string {
  const reading = readPeriod(wording);
  return reading.kind === 'period' ? (reading[end]?.split('-').reverse().join('.') ?? '') : '';
}

test('the wording of every date of the Dresden plan gives the day that the tables have for it', () => {
  const differing = all
    .filter((it) => readDay(it) !== it.day)
    .map(({ place, wording, day }) => ({ place, wording, day }));
  expect(differing).toEqual([]);
  expect(all.filter(({ wording }) => wording !== '').length).toBeGreaterThan(170);
});

test('wordings without a day are words for it, except two that tell no date at all', () => {
  const without = all.filter(({ wording, day }) => wording !== '' && day === '').map(({ wording }) => wording);
  const unreadable = without.filter((wording) => readPeriod(wording).kind === 'unreadable');
  expect(unreadable.sort()).toEqual(['Accompanying the EU mission', 'after 2 years']);
});
