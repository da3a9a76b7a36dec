import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { identityKey, nextDayOf, type Notice, raise } from '#libs/cadence/domain/index';
import { addDays } from '#libs/calendar/domain/index';
import { randomScenario } from '../oracle/random-scenario.ts';
import { inputOf } from './scenario-simulation.ts';

/** The measures of a random plan as they stand on the day of its activation. */
const plans = randomScenario().map((scenario) => inputOf({ ...scenario, commands: [] }));

describe('raising', () => {
  it('gives nothing new when it is done again, and no notice twice', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 300 }), ({ cadence, measures, begin }, days) => {
        const today = addDays(begin, days);
        for (const measure of measures) {
          const { notices } = raise(cadence, measure, [], today);
          expect(raise(cadence, measure, notices, today).notices).toEqual([]);
          expect(new Set(notices.map(identityKey)).size).toBe(notices.length);
        }
      }),
    );
  });

  it('done late gives the same notices as day by day, but for those overtaken', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 200 }), ({ cadence, measures, begin }, days) => {
        const today = addDays(begin, days);
        for (const measure of measures) {
          const daily: Notice[] = [];
          for (let next = nextDayOf(cadence, measure, daily); next !== null && next <= today;) {
            daily.push(...raise(cadence, measure, daily, next).notices);
            next = nextDayOf(cadence, measure, daily);
          }
          const late = raise(cadence, measure, [], today).notices;
          const told = late.filter((notice) => notice.suppressed !== 'overtaken');
          const keys = new Set(daily.map(identityKey));
          for (const notice of told) expect(keys.has(identityKey(notice))).toBe(true);
          expect(late.map(whenAndWhat).sort()).toEqual(daily.map(whenAndWhat).sort());
        }
      }),
    );
  });

  it('tells the owner of one step at most one stage when many fall due in one go', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 300 }), ({ cadence, measures, begin }, days) => {
        for (const measure of measures) {
          const { notices } = raise(cadence, measure, [], addDays(begin, days));
          const told = notices.filter((notice) => notice.role === 'responsible' && notice.suppressed === null);
          expect(new Set(told.map((notice) => notice.stepId)).size).toBe(told.length);
        }
      }),
    );
  });
});

function whenAndWhat({ stepId, stage, on }: Notice): string {
  return `${on} ${stepId} ${stage}`;
}
