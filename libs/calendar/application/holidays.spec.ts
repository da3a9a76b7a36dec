import { Temporal } from 'temporal-polyfill';

import { publicHolidays } from './holidays.ts';
import { UnknownRegionError } from './unknown-region-error.ts';

/** Easter Sunday by the anonymous Gregorian computus (Nature, 20 April 1876), independent of the library under test. */
function easter(year: number): Temporal.PlainDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 });
}

/** § 1 SächsSFG, with the Wednesday before the last Sunday of the church year (before 23 November). */
function saxonHolidays(year: number): string[] {
  const fixed = ['01-01', '05-01', '10-03', '10-31', '12-25', '12-26'].map((day) => `${year}-${day}`);
  const movable = [-2, 1, 39, 50].map((days) => easter(year).add({ days }).toString());
  const before = Temporal.PlainDate.from({ year, month: 11, day: 22 });
  const repentance = before.subtract({ days: (before.dayOfWeek + 4) % 7 }).toString();
  return [...new Set([...fixed, ...movable, repentance])].sort();
}

const dates = (region: string, year: number) => publicHolidays(region, year).map(({ date }) => date);
const years = Array.from({ length: 31 }, (_, index) => 2015 + index);

test.each(years)('Saxony keeps in %i the days of its law, and no day of single villages', (year) => {
  expect(dates('DE-SN', year)).toEqual(saxonHolidays(year));
});

test('days that no formula gave: Saxony in 2027', () => {
  expect(publicHolidays('DE-SN', 2027)).toEqual([
    { date: '2027-01-01', name: 'Neujahr' },
    { date: '2027-03-26', name: 'Karfreitag' },
    { date: '2027-03-29', name: 'Ostermontag' },
    { date: '2027-05-01', name: 'Maifeiertag' },
    { date: '2027-05-06', name: 'Christi Himmelfahrt' },
    { date: '2027-05-17', name: 'Pfingstmontag' },
    { date: '2027-10-03', name: 'Tag der Deutschen Einheit' },
    { date: '2027-10-31', name: 'Reformationstag' },
    { date: '2027-11-17', name: 'Buß- und Bettag' },
    { date: '2027-12-25', name: '1. Weihnachtstag' },
    { date: '2027-12-26', name: '2. Weihnachtstag' },
  ]);
});

test('Bavaria keeps Epiphany, Corpus Christi and All Saints, not Reformation Day, Assumption or Buß- und Bettag', () => {
  const kept = dates('DE-BY', 2027);
  expect(kept).toEqual(expect.arrayContaining(['2027-01-06', '2027-05-27', '2027-11-01']));
  for (const day of ['2027-10-31', '2027-08-15', '2027-11-17']) expect(kept).not.toContain(day);
});

test('the 500th Reformation Day was kept in all of Germany, once', () => {
  expect(dates('DE', 2017)).toContain('2017-10-31');
  expect(dates('DE-BY', 2017)).toContain('2017-10-31');
  expect(dates('DE', 2018)).not.toContain('2018-10-31');
});

test('Austria keeps its own days, Good Friday and the days for schools not among them', () => {
  const kept = dates('AT-9', 2027);
  expect(kept).toEqual(expect.arrayContaining(['2027-01-06', '2027-08-15', '2027-10-26', '2027-12-08']));
  for (const day of ['2027-03-26', '2027-11-15', '2027-12-24', '2027-12-31']) expect(kept).not.toContain(day);
  expect(publicHolidays('AT', 2027)).toContainEqual({ date: '2027-10-26', name: 'Nationalfeiertag' });
});

test('two holidays on one day are one day with both names', () => {
  expect(publicHolidays('DE-SN', 2008).filter(({ date }) => date === '2008-05-01')).toEqual([
    {
      date: '2008-05-01',
      name: expect.stringMatching(/^(Maifeiertag, Christi Himmelfahrt|Christi Himmelfahrt, Maifeiertag)$/),
    },
  ]);
});

test('a feast of several days from evening to noon counts on its full days', () => {
  // Ramadan Bayramı: from the eve to noon of the last day, three full days.
  expect(dates('TR', 2026).filter((date) => date.startsWith('2026-03'))).toEqual([
    '2026-03-20',
    '2026-03-21',
    '2026-03-22',
  ]);
});

test('regions compare without case, and a year is worked out once', () => {
  expect(publicHolidays('de-sn', 2027)).toBe(publicHolidays('DE-SN', 2027));
});

test.each(['XX', 'DE-XX', 'AT-99', 'Sachsen', '', 'DE-SN-BZ', '__proto__'])(
  'the region „%s“ is refused with examples',
  (region) => {
    expect(() => publicHolidays(region, 2027)).toThrow(UnknownRegionError);
    const { code, texts } = new UnknownRegionError(region);
    expect(code).toBe('unknown-region');
    expect(texts.de).toContain('DE-SN');
  },
);
