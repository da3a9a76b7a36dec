import { dateOf, dayOf } from './calendar.ts';
import { addMonths, endOfQuarterAfter } from './months.ts';

test.each([
  ['2027-03-01', 6, '2027-09-01'],
  ['2027-02-28', 6, '2027-08-31'],
  ['2028-02-28', 6, '2028-08-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2027-08-30', 6, '2028-02-29'],
  ['2027-08-16', -6, '2027-02-16'],
  ['2027-02-15', -6, '2026-08-15'],
])('%s and %i months are %s: the last day of a month stays the last', (from, months, to) => {
  expect(dateOf(addMonths(dayOf(from), months))).toBe(to);
});

test.each([
  ['2027-03-31', 1, '2027-06-30'],
  ['2027-04-01', 1, '2027-09-30'],
  ['2027-12-31', 2, '2028-06-30'],
  ['2027-11-05', 1, '2028-03-31'],
])('from %s, quarter %i after that ends on %s', (day, quarters, end) => {
  expect(dateOf(endOfQuarterAfter(dayOf(day), quarters))).toBe(end);
});
