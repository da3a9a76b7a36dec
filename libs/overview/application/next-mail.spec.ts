import { asRaised, type Cadence, identityKey, nextDayOf, raise } from '#libs/cadence/domain/index';
import { addDays, type IsoDate } from '#libs/calendar/domain/index';
import { type Measure } from '#libs/measures/domain/index';
import { type RecordedNotice, Recipients, selectDigests } from '#libs/notices/index';
import { simulate, type SimulatedMail } from '#libs/simulation/domain/index';
import { simulationOfScenario } from '#libs/simulation/index';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomScenario } from '../../../test/oracle/random-scenario.ts';
import { Life } from '../../../test/cadence/life.ts';
import { type Foresight, nextMailAbout, nextMailsAboutSteps } from './next-mail.ts';

const plans = randomScenario().map((scenario) => simulationOfScenario({ ...scenario, commands: [] }));

/** The measure on the evening of a day, with its record, when every mail arrives at once. */
interface Evening {
  day: IsoDate;
  measure: Measure;
  recorded: RecordedNotice[];
}

describe('the next mail about a measure', () => {
  it('is the one that the simulation sends, on whatever evening it is asked for', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 500 }), ({ cadence, measures, begin }, days) => {
        for (const measure of measures) {
          const evening = livedUntil(cadence, measure, begin, addDays(begin, days));
          const sent = simulatedAfter(cadence, evening);
          const foreseen = nextMailAbout(foresightOn(cadence, evening.day), evening.measure, evening.recorded);
          expect(foreseen?.on).toBe(sent[0]?.on);
          if (foreseen !== null) {
            const sameDay = sent
              .filter(({ on }) => on === foreseen.on)
              .map(({ items }) => items.map(identityKey).sort());
            expect(sameDay).toContainEqual(foreseen.items.map(identityKey).sort());
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the next mails about the steps of a measure', () => {
  const today = '2026-11-30';
  const stepsWithMail = (dueOn: string): string[] => {
    const { measure, cadence } = new Life({
      steps: [{ dueOn }, { dueOn: '2027-01-29', office: 'B' }],
      to: '2032-12-31',
    });
    return [...nextMailsAboutSteps(foresightOn(cadence, today), measure, []).keys()].sort();
  };

  it('are looked for five years ahead, however far a date lies', () => {
    expect(stepsWithMail('2031-06-30')).toEqual(['M/1', 'M/2']);
    expect(stepsWithMail('2032-06-30')).toEqual(['M/2']);
    expect(stepsWithMail('2099-12-31')).toEqual(['M/2']);
  });
});

function foresightOn(cadence: Cadence, today: IsoDate): Foresight {
  return {
    cadence,
    recipients: recipientsOf(cadence),
    now: `${today}T16:00:00Z`,
    today,
    lastDeliveryOn: cadence.calendar.working.last(today),
    nextDeliveryOn: cadence.calendar.working.add(today, 1),
  };
}

function recipientsOf({ directory }: Cadence): Recipients {
  return new Recipients(directory, []);
}

function livedUntil(cadence: Cadence, before: Measure, begin: IsoDate, end: IsoDate): Evening {
  let measure = before;
  const recorded: RecordedNotice[] = [];
  let next = nextDayOf(cadence, measure, [], begin);
  for (let day = addDays(begin, 1); day <= end; day = addDays(day, 1)) {
    if (next !== null && next <= day) {
      const raised = raise(cadence, measure, recorded.map(asRaised), day);
      measure = raised.measure;
      for (const notice of raised.notices) {
        const state = notice.suppressed === null ? 'pending' : 'suppressed';
        recorded.push({
          ...notice,
          id: identityKey(notice),
          planId: '',
          state,
          raisedAt: '',
          toldOn: null,
          heldOn: null,
        });
      }
    }
    if (cadence.calendar.working.has(day)) deliver(cadence, measure, recorded, day);
    next = nextDayOf(cadence, measure, recorded.map(asRaised), day);
  }
  return { day: end, measure, recorded };
}

function deliver(cadence: Cadence, measure: Measure, recorded: RecordedNotice[], day: IsoDate): void {
  const pending = recorded.filter(({ state }) => state === 'pending');
  const on = {
    day,
    cadence,
    measures: new Map([[measure.id, measure]]),
    raised: new Map([[measure.id, recorded]]),
    recipients: recipientsOf(cadence),
  };
  const { digests, suppressed } = selectDigests(on, pending);
  const told = new Set(digests.flatMap(({ items }) => items.map(({ id }) => id)));
  const reasons = new Map(suppressed.map(({ id, reason }) => [id, reason]));
  for (const notice of recorded) {
    if (told.has(notice.id)) Object.assign(notice, { state: 'told', toldOn: day, arrivedOn: day });
    const reason = reasons.get(notice.id);
    if (reason !== undefined) Object.assign(notice, { state: 'suppressed', suppressed: reason, arrivedOn: notice.on });
  }
}

function simulatedAfter(cadence: Cadence, { day, measure, recorded }: Evening): SimulatedMail[] {
  const raised = recorded.map(asRaised).map((notice) => ({ ...notice }));
  const begin = addDays(day, 1);
  const { mails } = simulate({
    cadence,
    measures: [measure],
    raised,
    undelivered: raised.filter(({ state }) => state === 'pending'),
    told: raised.filter(({ state }) => state === 'told'),
    commands: [],
    begin,
    deliverFrom: begin,
    to: addDays(begin, 900),
  });
  return mails;
}
