import { contactDays, dateOf, dayOf, isLeadershipDay, isoWeek, saxonHolidays, workingDays } from './calendar.ts';

test('the holidays of Saxony in 2027', () => {
  expect(saxonHolidays(2027).map(dateOf).sort()).toEqual([
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-01',
    '2027-05-06',
    '2027-05-17',
    '2027-10-03',
    '2027-10-31',
    '2027-11-17',
    '2027-12-25',
    '2027-12-26',
  ]);
});

test('closing days are no working days; the quiet period has no contact days', () => {
  expect(dateOf(workingDays.add(dayOf('2026-12-23'), 1))).toBe('2026-12-28');
  expect(dateOf(workingDays.add(dayOf('2026-12-30'), 1))).toBe('2027-01-04');
  expect(dateOf(contactDays.add(dayOf('2026-12-18'), 1))).toBe('2027-01-07');
  expect(dateOf(contactDays.add(dayOf('2027-01-07'), -1))).toBe('2026-12-18');
});

test('leadership days are Tuesdays of even ISO weeks, or the contact day after', () => {
  expect(isoWeek(dayOf('2026-12-31'))).toBe(53);
  expect(isoWeek(dayOf('2027-01-03'))).toBe(53);
  expect(isoWeek(dayOf('2027-01-04'))).toBe(1);
  const days = Array.from({ length: 70 }, (_, index) => dayOf('2026-12-01') + index);
  expect(days.filter(isLeadershipDay).map(dateOf)).toEqual([
    '2026-12-08',
    '2027-01-07', // for 22.12.
    '2027-01-12',
    '2027-01-26',
  ]);
});
