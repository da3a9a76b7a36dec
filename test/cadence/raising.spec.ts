import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Cadence, identityKey, nextDayOf, type Notice, raise } from '#libs/cadence/domain/index';
import { addDays } from '#libs/calendar/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { randomScenario } from '../oracle/random-scenario.ts';
import { simulationOfScenario } from '#libs/simulation/index';

/** The measures of a random plan as they stand on the day of its activation. */
const plans = randomScenario().map((scenario) => simulationOfScenario({ ...scenario, commands: [] }));

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

  it('done late gives the owner the same stages as day by day, the earlier ones as overtaken, and nobody above any', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 1, max: 200 }), ({ cadence, measures, begin }, days) => {
        const today = addDays(begin, days);
        for (const measure of measures) {
          const daily = dayByDay(cadence, measure, begin, today).filter((notice) => !isEscalation(notice));
          const late = raise(cadence, measure, [], today).notices;
          expect(late.filter((notice) => isEscalation(notice) && notice.suppressed === null)).toEqual([]);
          const toOwner = late.filter((notice) => !isEscalation(notice));
          expect(toOwner.map(whenAndWhat).sort()).toEqual(daily.map(whenAndWhat).sort());
        }
      }),
    );
  });

  it('goes up as long as every mail arrives, and waits for the one that does not', () => {
    fc.assert(
      fc.property(plans, ({ cadence, measures, begin }) => {
        const end = addDays(begin, 300);
        for (const measure of measures) {
          const arriving = dayByDay(cadence, measure, begin, end);
          const lost = dayByDay(cadence, measure, begin, end, ({ stage }) => stage !== 'overdue-2');
          const first = arriving.filter((notice) => notice.stage === 'overdue-2' && notice.suppressed === null);
          expect(lost.filter((notice) => notice.stage === 'overdue-2' && notice.suppressed === null)).toHaveLength(
            first.length,
          );
          expect(lost.filter((notice) => isEscalation(notice) && notice.suppressed === null)).toEqual([]);
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

function isEscalation({ stage }: Notice): boolean {
  return stage.startsWith('escalation-');
}

/** Every notice up to `end`, each day's mails handed over on that day if they arrive. */
function dayByDay(
  cadence: Cadence,
  measure: Measure,
  begin: string,
  end: string,
  arrives: (notice: Notice) => boolean = () => true,
): Notice[] {
  const raised: Notice[] = [];
  let day = begin;
  for (;;) {
    const next = nextDayOf(cadence, measure, raised, day);
    if (next === null || next > end) return raised;
    day = next;
    for (const notice of raise(cadence, measure, raised, day).notices) {
      raised.push({ ...notice, arrivedOn: arrives(notice) ? day : null });
    }
  }
}
