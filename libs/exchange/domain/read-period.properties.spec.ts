import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { foldText } from './fold-text.ts';
import { monthWords } from './month-words.ts';
import { readPeriod } from './read-period.ts';

interface Written {
  readonly text: string;
  readonly first: string;
  readonly last: string;
  readonly precision: string;
}

const months = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const roman = ['I', 'II', 'III', 'IV'];
const years = fc.integer({ min: 2013, max: 2099 });

function written(text: string, year: number, month: number, count: number, precision: string): Written {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  const last = first.add({ months: count }).subtract({ days: 1 });
  return { text, first: first.toString(), last: last.toString(), precision };
}

const days = fc
  .tuple(years, fc.integer({ min: 0, max: 364 }), fc.integer({ min: 0, max: 5 }))
  .map(([year, offset, style]): Written => {
    const day = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: offset });
    const two = (value: number) => String(value).padStart(2, '0');
    const texts = [
      day.toString(),
      `${two(day.day)}.${two(day.month)}.${year}`,
      `${day.day}.${day.month}.${year % 100}`,
      `${day.day}. ${months[day.month - 1]} ${year}`,
      `${two(day.day)}/${two(day.month)}/${year}`,
      `${day.toString()}T00:00:00`,
    ];
    return { text: texts[style]!, first: day.toString(), last: day.toString(), precision: 'day' };
  });

const monthsOfYears = fc
  .tuple(years, fc.constantFrom(...monthWords), fc.integer({ min: 0, max: 6 }))
  .map(([year, [word, month], style]) => {
    const two = String(month).padStart(2, '0');
    const name = months[month - 1]!;
    const texts = [
      `${two}/${year}`,
      `${month}.${year}`,
      `${year}-${two}`,
      `${name} ${year}`,
      `${word} ${year % 100}`,
      `${word}. ${year}`,
      `Ende ${name} ${year}`,
    ];
    return written(texts[style]!, year, month, 1, 'month');
  });

const quarters = fc
  .tuple(years, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 5 }))
  .map(([year, quarter, style]) => {
    const name = roman[quarter - 1];
    const texts = [
      `Q${quarter}/${year}`,
      `${year} Q${quarter}`,
      `${name}. Quartal ${year}`,
      `${name}/${year}`,
      `${quarter}. Quartal ${year % 100}`,
      `Q${name} ${year}`,
    ];
    return written(texts[style]!, year, 3 * quarter - 2, 3, 'quarter');
  });

const halves = fc.tuple(years, fc.constantFrom(1, 2), fc.integer({ min: 0, max: 3 })).map(([year, half, style]) => {
  const texts = [`${half}. Halbjahr ${year}`, `H${half}/${year}`, `HJ ${half}/${year}`, `${half}. HJ ${year % 100}`];
  return written(texts[style]!, year, 6 * half - 5, 6, 'half');
});

const wholeYears = fc
  .tuple(years, fc.constantFrom('', 'Jahr ', 'im Jahr '))
  .map(([year, before]) => written(`${before}${year}`, year, 1, 12, 'year'));

const periods = fc.oneof(days, monthsOfYears, quarters, halves, wholeYears);
const before = fc.constantFrom('', 'bis ', 'ca. ', 'spätestens ', 'voraussichtlich ', 'bis ca. ');
const behind = fc.constantFrom('', ' (laut Beschluss)', ', nach Vergabe');

test('what somebody writes in any notation is read as what was meant', () => {
  fc.assert(
    fc.property(periods, before, behind, ({ text, first, last, precision }, lead, remark) => {
      expect(readPeriod(lead + text + remark)).toEqual({ kind: 'period', first, last, precision, ambiguous: false });
    }),
    { numRuns: 2000 },
  );
});

test('a span of any two notations goes from the first day of one to the last of the other, or is not read', () => {
  fc.assert(
    fc.property(periods, periods, fc.constantFrom(' - ', '–', ' bis '), (a, b, sign) => {
      const expected =
        a.first <= b.first && a.last <= b.last
          ? { kind: 'period', first: a.first, last: b.last, precision: b.precision, ambiguous: false }
          : { kind: 'unreadable' };
      expect(readPeriod(a.text + sign + b.text)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test('of two dates with "oder" between them the latest day is taken, with a doubt', () => {
  fc.assert(
    fc.property(periods, periods, (a, b) => {
      const reading = readPeriod(`${a.text} oder ${b.text}`);
      expect(reading).toMatchObject({
        kind: 'period',
        first: a.first < b.first ? a.first : b.first,
        last: a.last > b.last ? a.last : b.last,
        ambiguous: a.first !== b.first || a.last !== b.last,
      });
    }),
    { numRuns: 1000 },
  );
});

test('nothing that is written is thrown back, and no period ends before it begins', () => {
  const words = fc.constantFrom(
    ...'Q 1 2 13 2027 2029 27 - / . , ; ? + ( ) bis oder ab nach von zwischen Ende Mitte Juni Winter Quartal Halbjahr KW II laufend ff. offen sofort'.split(
      ' ',
    ),
  );
  const anything = fc.oneof(
    fc.array(words, { maxLength: 8 }).map((parts) => parts.join(' ')),
    fc.array(words, { maxLength: 8 }).map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.array(fc.constantFrom(...'0123456789./-?~|QMR '), { maxLength: 80 }).map((signs) => signs.join('')),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const reading = readPeriod(text);
      if (reading.kind === 'period' && reading.last !== null) expect(reading.first <= reading.last).toBe(true);
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    { numRuns: 5000 },
  );
});

test('the longest cells are read in no time worth telling', () => {
  const unit = ['1-', '2027/', '(,', 'laufend ', 'laufend, ', '2027,', ', ', 'bis ', 'a.', ' '];
  const texts = unit.flatMap((it) => [it.repeat(490 / it.length) + 'x', it.repeat(490 / it.length), it.repeat(10_000)]);
  const begun = performance.now();
  for (const text of [...texts, '1/Q/'.repeat(14), '1-Jan-'.repeat(9)]) readPeriod(text);
  expect(performance.now() - begun).toBeLessThan(5_000);
});
