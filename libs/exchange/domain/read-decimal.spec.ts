import { expect, test } from '@jest/globals';
import { readDecimal } from './read-decimal.ts';

test.each([
  ['1.234.567', '1234567'],
  ['1.234', '1234'],
  ['5,07', '5.07'],
  ['-12', '-12'],
  ['−12,5', '-12.5'],
  ['– 12,5', '-12.5'],
  ['0.322', '0.322'],
  ['1 234,5', '1234.5'],
  ['1\u202f234,5', '1234.5'],
  ['1.234.567,89', '1234567.89'],
  ['75 %', '75'],
  ['75%', '75'],
  ['12,5\u00a0%', '12.5'],
  ['1,234.5', '1234.5'],
  ['1,234,567', '1234567'],
  ['12345678901234567890,123456789', '12345678901234567890.123456789'],
])('%s is read as %s', (text, decimal) => {
  expect(readDecimal(text)).toBe(decimal);
});

test('a single comma is the decimal comma, even before three digits', () => {
  expect(readDecimal('12,000')).toBe('12.000');
});

test.each([
  '',
  '%',
  '-',
  'ca. 75',
  '75 t',
  '1,2,3',
  '1.23.456',
  '1.234.5',
  '1,2345.6',
  '12.',
  ',5',
  '1e3',
  '20–30',
  '5 %%',
  'k. A.',
])('"%s" is no number', (text) => {
  expect(readDecimal(text)).toBeNull();
});
