import { standardPolicy } from '#libs/cadence/domain/index';
import { calendarFor } from '#libs/calendar/index';
import { describe, expect, it } from '@jest/globals';
import { activatedOn, measureActivated, measureAdded, stepsAdded } from '../../../test/fixtures/measure-events.ts';
import { foldMeasure, type MeasureEvent, nextPassing, passingOfDays, pendingRequest, tacitGrantOn } from './index.ts';

const asked: MeasureEvent = {
  type: 'request-made',
  stepId: '1',
  kind: 'new-date',
  to: '2027-09-30',
  reason: 'staff',
  proposedOfficeId: null,
  effectiveOn: activatedOn,
};
const measure = foldMeasure('m', [
  measureAdded('M.1'),
  ...stepsAdded([{ dueOn: '2027-01-29' }]),
  measureActivated,
  asked,
])!;

const terms = (tacitGrant: { afterDays: number; upToMonths: number }, policySince: string) => ({
  plan: { policySince },
  calendar: calendarFor('DE-SN', standardPolicy, 2025, 2029),
  rules: { ...standardPolicy.answers, tacitGrant },
});
const grantsUpTo = (today: string, given: ReturnType<typeof terms>) =>
  passingOfDays(measure, { today, ...given }, 'morning').map(({ type, effectiveOn }) => [type, effectiveOn]);

describe('a request that nobody decides', () => {
  it('counts as granted ten working days after it, where the rules held all the time', () => {
    const given = terms({ afterDays: 10, upToMonths: 12 }, '2026-11-20');
    expect(nextPassing(measure, given)).toBe('2026-12-08');
    expect(grantsUpTo('2026-12-08', given)).toEqual([['deadline-moved', '2026-12-07']]);
  });

  it('that other rules let through later is granted on the day on which these came, not before', () => {
    for (const tacitGrant of [
      { afterDays: 10, upToMonths: 12 },
      { afterDays: 1, upToMonths: 12 },
    ]) {
      const given = terms(tacitGrant, '2027-06-01');
      const [step] = measure.steps;
      expect(tacitGrantOn(step!, pendingRequest(step!)!, given)).toBe('2027-06-01');
      expect(nextPassing(measure, given)).toBe('2027-06-02');
      expect(grantsUpTo('2027-06-01', given)).toEqual([]);
      expect(grantsUpTo('2027-06-02', given)).toEqual([['deadline-moved', '2027-06-01']]);
    }
  });

  it('waits as long as the rules say, when its days are not over on the day on which these came', () => {
    expect(grantsUpTo('2026-12-31', terms({ afterDays: 15, upToMonths: 12 }, '2026-12-01'))).toEqual([
      ['deadline-moved', '2026-12-14'],
    ]);
  });
});
