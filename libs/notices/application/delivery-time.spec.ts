import { calendarFor } from '#libs/calendar/index';
import { standardPolicy } from '#libs/cadence/domain/index';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deliveryDayAt, type DeliveryRules, nextDeliveryAt } from './delivery-time.ts';

const rules = (changes: Partial<DeliveryRules['policy']> = {}): DeliveryRules => ({
  calendar: calendarFor('DE-SN', standardPolicy, 2026, 2028),
  policy: { deliveryTime: '08:00', deliveryHours: { from: '07:00', to: '17:00' }, ...changes },
  timeZone: 'Europe/Berlin',
});

describe('the time of delivery', () => {
  it.each([
    ['2026-11-24T06:59:59Z', null, null], // before eight
    ['2026-11-24T07:00:00Z', null, '2026-11-24'],
    ['2026-11-24T07:00:00Z', '2026-11-24', null], // delivered
    ['2026-11-24T15:59:59Z', '2026-11-23', '2026-11-24'], // late, but inside the hours
    ['2026-11-24T16:00:00Z', '2026-11-23', null], // five in the afternoon
    ['2026-11-21T09:00:00Z', null, null], // a Saturday
    ['2026-12-24T09:00:00Z', null, null], // a closing day
    ['2026-12-22T09:00:00Z', null, '2026-12-22'], // quiet, but a working day: for hard deadlines
    ['2027-07-01T06:00:00Z', null, '2027-07-01'], // eight in summer
  ])('at %s after a delivery on %s is for %s', (now, last, day) => {
    expect(deliveryDayAt(now, last, rules())).toBe(day);
  });

  it('never comes before the hours in which mail may go out', () => {
    const early = rules({ deliveryTime: '05:00' });
    expect(nextDeliveryAt('2026-11-24T03:00:00Z', null, early)).toBe('2026-11-24T06:00:00Z');
    expect(deliveryDayAt('2026-11-24T05:30:00Z', null, early)).toBeNull();
  });

  it('is due exactly when its moment has come, and never stands still', () => {
    const moment = fc.integer({ min: Date.parse('2026-03-01'), max: Date.parse('2027-12-01') });
    const daysAgo = fc.option(fc.integer({ min: 0, max: 9 }));
    const time = fc.constantFrom('05:00', '08:00', '12:30', '16:59');
    fc.assert(
      fc.property(moment, daysAgo, time, (ms, ago, deliveryTime) => {
        const these = rules({ deliveryTime });
        const now = new Date(ms).toISOString();
        const last = ago === null ? null : new Date(ms - ago * 86_400_000).toISOString().slice(0, 10);
        const due = deliveryDayAt(now, last, these);
        const next = nextDeliveryAt(now, last, these);
        expect(due !== null).toBe(Date.parse(next) <= ms);
        if (due === null) expect(deliveryDayAt(next, last, these)).toBe(next.slice(0, 10));
        else expect(Date.parse(nextDeliveryAt(now, due, these))).toBeGreaterThan(ms);
      }),
      { numRuns: 500 },
    );
  });
});
