import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { standardPolicy } from '#libs/cadence/domain/index';
import { randomScenario } from '../../../test/oracle/random-scenario.ts';
import { differenceOf, reportOf, simulate, type SimulationDifference, type SimulationInput } from '../domain/index.ts';
import { measureEntry, officeEntry, smallPlanTables, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { simulationOfScenario } from './from-scenario.ts';
import { simulationOfTables } from './from-tables.ts';
import { changedSimulation, type PlanChange } from './what-if.ts';

const unchanged: PlanChange = { policy: standardPolicy, region: 'DE-SN', moves: [] };

const input = simulationOfTables({
  tables: {
    ...smallPlanTables,
    offices: [officeEntry('A')],
    measures: [measureEntry('M.1')],
    steps: [
      stepEntry('M.1', 1, '2027-11-17'),
      stepEntry('M.1', 2, '2027-12-01', { status: 'done', doneOn: '2026-11-02' }),
    ],
  },
  region: 'DE-SN',
  activateOn: '2026-11-23',
  backlogStartOn: '2026-11-23',
  coordination: 'k@stadt.example',
  leadership: 'l@stadt.example',
  to: '2027-12-10',
});

function difference(of: SimulationInput, change: Partial<PlanChange>): SimulationDifference {
  const report = (it: SimulationInput) => reportOf(simulate(it), it.begin, it.to);
  return differenceOf(report(of), report(changedSimulation(of, { ...unchanged, ...change })));
}

function days({ before, after }: SimulationDifference): Record<'before' | 'after', string[]> {
  const list = ({ notices }: SimulationDifference['before']) => notices.map(({ on, stage }) => `${on} ${stage}`);
  return { before: list(before), after: list(after) };
}

describe('what if', () => {
  it('nothing changes, there is no difference, in any plan', () => {
    fc.assert(
      fc.property(randomScenario(), (scenario) => {
        const none = { notices: [], mails: [] };
        expect(difference(simulationOfScenario(scenario), {})).toEqual({ before: none, after: none });
      }),
      { numRuns: 60, seed: 20261123 },
    );
  });

  it('the first reminder came ten working days ahead: it alone moves, and so does its mail', () => {
    const found = difference(input, { policy: { ...standardPolicy, reminder1DaysBefore: 10 } });
    expect(days(found)).toEqual({ before: ['2027-10-20 reminder-1'], after: ['2027-11-03 reminder-1'] });
    expect(found.before.mails.map(({ on }) => on)).toEqual(['2027-10-20']);
    expect(found.after.mails.map(({ on }) => on)).toEqual(['2027-11-03']);
  });

  it('the plan kept the holidays of Berlin: a step due on Buß- und Bettag is due on that day', () => {
    const { before, after } = days(difference(input, { region: 'DE-BE' }));
    expect(before).toContain('2027-11-18 due');
    expect(after).toContain('2027-11-17 due');
  });

  it('a date was moved: what the old one brings falls away, what the new one brings is new', () => {
    const moves = [{ measure: 'M.1', step: 1, to: '2027-06-30' }];
    const { before, after } = days(difference(input, { moves }));
    expect(before).toContain('2027-11-18 due');
    expect(after).toContain('2027-06-30 due');
  });

  it('a date was moved far beyond the plan: the calendar reaches that far', () => {
    const { after } = days(difference(input, { moves: [{ measure: 'M.1', step: 1, to: '2060-06-30' }] }));
    expect(after).not.toContain('2027-11-18 due');
  });

  it.each([
    [{ measure: 'M.9', step: 1, to: '2027-06-30' }, 'measure-not-found'],
    [{ measure: 'M.1', step: 9, to: '2027-06-30' }, 'step-not-found'],
    [{ measure: 'M.1', step: 2, to: '2027-06-30' }, 'step-closed'],
    [{ measure: 'M.1', step: 1, to: '2027-11-17' }, 'date-unchanged'],
  ])('a date that cannot be moved is refused as the command would be: %j', (move, code) => {
    expect(() => changedSimulation(input, { ...unchanged, moves: [move] })).toThrow(expect.objectContaining({ code }));
  });

  it('an unknown region is refused', () => {
    expect(() => changedSimulation(input, { ...unchanged, region: 'DE-XX' })).toThrow(
      expect.objectContaining({ code: 'unknown-region' }),
    );
  });

  it('hardly a day were left for mail, it is refused', () => {
    const policy = { ...standardPolicy, quietPeriods: [{ from: '02-01', to: '12-31' }] };
    expect(() => changedSimulation(input, { ...unchanged, policy })).toThrow(
      expect.objectContaining({ code: 'TOO_FEW_CONTACT_DAYS' }),
    );
  });
});
