import { type Precision } from '#libs/measures/domain/index';
import { describe, expect, it } from '@jest/globals';
import { dueText } from './due-text.ts';

describe('a date in words', () => {
  it.each<[string | null, Precision | null, string]>([
    ['2027-02-01', 'day', 'am Mo 01.02.2027'],
    ['2027-01-31', 'month', 'bis Ende Januar 2027'],
    ['2027-03-31', 'quarter', 'bis Ende 1. Quartal 2027'],
    ['2027-06-30', 'half', 'bis Ende 1. Halbjahr 2027'],
    ['2027-12-31', 'year', 'bis Jahresende 2027'],
    ['2027-09-30', 'from', 'Beginn bis Do 30.09.2027'],
    // Moved into the middle of the period.
    ['2027-05-17', 'quarter', 'bis Mo 17.05.2027'],
    ['2027-05-17', 'year', 'bis Mo 17.05.2027'],
    [null, null, 'ohne Termin'],
  ])('%s (%s) is „%s“', (dueOn, precision, text) => {
    expect(dueText({ dueOn, precision })).toBe(text);
  });
});
