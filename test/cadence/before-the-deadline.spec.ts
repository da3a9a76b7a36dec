import { describe, expect, it, test } from '@jest/globals';
import { type CadencePolicy, plannedNotices, standardPolicy } from '#libs/cadence/domain/index';
import { calendarFor } from '#libs/calendar/index';
import { simulationOfScenario } from '#libs/simulation/index';
import { aPlan, at, MONDAY, stagesOf } from '../oracle/a-plan.ts';
import { simulateScenario } from './simulate-scenario.ts';

/** `stage day why not` of what is foreseen up to the deadline of the second step, which waits, under another policy. */
function foreseenUnder(policy: CadencePolicy): string[] {
  const steps = [{ dueOn: '2027-02-15', precision: 'day' as const }, MONDAY];
  const { cadence, measures } = simulationOfScenario(aPlan({ steps }));
  const changed = { ...cadence, policy, calendar: calendarFor('DE-SN', policy, 2026, 2028) };
  return plannedNotices(changed, measures[0]!, [])
    .filter(({ stepId, on }) => stepId === 'M/2' && on <= '2027-03-01')
    .map(({ stage, on, withheld }) => `${stage} ${on}${withheld === null ? '' : ` ${withheld}`}`);
}

describe('two stages before the deadline that fall on one day', () => {
  it('are two as long as they do not', () => {
    expect(foreseenUnder(standardPolicy)).toEqual([
      'reminder-1 2027-02-01',
      'reminder-2 2027-02-22',
      'due 2027-03-01 predecessor-open',
    ]);
  });

  it('are the later one only', () => {
    const quietPeriods = [{ from: '01-28', to: '02-26' }] as CadencePolicy['quietPeriods'];
    expect(foreseenUnder({ ...standardPolicy, quietPeriods })).toEqual([
      'reminder-2 2027-01-27',
      'due 2027-03-01 predecessor-open',
    ]);
  });

  it('are so also where the step waits and the later one is not raised', () => {
    expect(foreseenUnder({ ...standardPolicy, reminder2DaysBefore: 0 })).toEqual([
      'reminder-1 2027-02-01',
      'due 2027-03-01 predecessor-open',
    ]);
  });
});

describe('the checkpoint', () => {
  const raised = (activate: string): boolean =>
    stagesOf(simulateScenario(aPlan({ plan: { activate }, steps: [{ dueOn: '2027-12-15' }] }))).includes(
      'checkpoint 2027-09-21',
    );

  test('is there only when the deadline was entered at least 120 working days ahead', () => {
    // 24 weeks and Buß- und Bettag before 15.12.2027 lies 29.06.2027.
    expect(raised('2027-06-29')).toBe(true);
    expect(raised('2027-06-30')).toBe(false);
  });
});

describe('a stage that was missed', () => {
  const paused = (on: string, until: string): string[] =>
    stagesOf(
      simulateScenario(
        aPlan({ steps: [MONDAY], to: '2027-02-28', commands: [{ on, do: 'pause', measure: 'M', until }] }),
      ),
    );

  it('is made up for once, on the contact day after', () => {
    expect(paused('2027-01-29', '2027-02-03')).toEqual(['reminder-1 2027-02-04', 'reminder-2 2027-02-22']);
  });

  it('is not made up for when it was delivered before, nor when the next stage is as near', () => {
    expect(paused('2027-02-01', '2027-02-03')).toEqual(['reminder-1 2027-02-01', 'reminder-2 2027-02-22']);
    expect(paused('2027-01-29', '2027-02-19')).toEqual(['reminder-2 2027-02-22']);
  });

  it('gives way to what tells the office of its turn or its task on that day', () => {
    const handedOver = aPlan({
      steps: [MONDAY],
      to: '2027-02-28',
      commands: [{ ...at('2027-02-10'), do: 'reassign', office: 'B' }],
    });
    expect(stagesOf(simulateScenario(handedOver)).slice(1)).toEqual(['assigned 2027-02-11', 'reminder-2 2027-02-22']);
  });
});
