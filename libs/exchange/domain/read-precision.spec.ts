import { expect, test } from '@jest/globals';
import { readPrecision } from './read-precision.ts';

test.each([
  ['Tag', 'day'],
  ['day', 'day'],
  ['MONAT', 'month'],
  ['month', 'month'],
  ['Quartal', 'quarter'],
  ['quarter', 'quarter'],
  ['Halbjahr', 'half'],
  ['half-year', 'half'],
  ['Jahr', 'year'],
  ['Jahresende', 'year'],
  ['year', 'year'],
  ['ab', 'from'],
  ['ab Quartal', 'from'],
  ['from quarter', 'from'],
  ['Abschluss', 'quarter'],
  ['Spanne', 'quarter'],
  ['relativ', 'quarter'],
])('the kind of date %s makes it as exact as %s', (word, precision) => {
  expect(readPrecision(word)).toBe(precision);
});
