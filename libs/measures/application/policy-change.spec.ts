import { standardPolicy } from '#libs/cadence/domain/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { commandMeasure, commandPlan, measureNumbered, planNamed, policyHistory } from '../index.ts';

describe('a change of the policy', () => {
  let record: FreshRecord;
  let planId: string;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    ({ planId } = await importInto(record));
  });

  afterEach(() => record.source.destroy());

  const give = (base: number, change: unknown, key: string = randomUUID()) =>
    commandPlan(record, { key, actor: 'coordination', planId, command: { do: 'change-policy', base, change } });
  const cameTo = async (base: number, change: unknown) => {
    const outcome = await give(base, change);
    return outcome.done ? true : outcome.refused.code;
  };
  const history = () => record.transaction((ports) => policyHistory(ports, 'klima'));

  it('is the next version from that day, and wakes every workflow', async () => {
    await record.transaction((ports) => ports.wakeups.claim(100, 600));
    record.setClock('2026-12-01T08:00:00Z');
    expect(await cameTo(1, { reminder1DaysBefore: 10, grace: { day: 3 } })).toBe(true);
    const woken = await record.transaction((ports) => ports.wakeups.claim(100, 600));
    expect(woken.map(({ workflowId }) => workflowId.split('/')[0]).sort()).toEqual(['delivery', 'measure', 'measure']);
    expect(await history()).toEqual({
      plan: 'klima',
      version: 2,
      since: '2026-12-01',
      document: { ...standardPolicy, reminder1DaysBefore: 10, grace: { ...standardPolicy.grace, day: 3 } },
      versions: [
        { version: 1, since: '2026-11-23' },
        { version: 2, since: '2026-12-01' },
      ],
    });
    const first = await record.transaction((ports) => ports.plans.policyOf({ id: planId, policyVersion: 1 }));
    expect(first).toEqual(standardPolicy);
  });

  it('is refused when it changes nothing, or another came first', async () => {
    expect(await cameTo(1, {})).toBe('policy-unchanged');
    expect(await cameTo(1, { grace: { day: standardPolicy.grace.day } })).toBe('policy-unchanged');
    const both = await Promise.all([cameTo(1, { overdue2After: 6 }), cameTo(1, { overdue2After: 7 })]);
    expect(both.sort()).toEqual(['policy-overtaken', true]);
    expect((await history()).version).toBe(2);
    expect(await cameTo(3, { overdue2After: 8 })).toBe('policy-overtaken');
  });

  it('is refused with the place that is wrong, in both languages', async () => {
    expect(await give(1, { grace: { day: 'drei' }, sofort: true })).toMatchObject({
      refused: {
        code: 'policy-invalid',
        values: {
          places: 'grace.day: erwartet eine ganze Zahl von 1 bis 250; sofort: diese Angabe gibt es nicht',
          placesInEnglish: 'grace.day: expects a whole number from 1 to 250; sofort: there is no such entry',
        },
      },
    });
    expect(await cameTo(1, { quietPeriods: [{ from: '01-01', to: '11-30' }] })).toBe('too-few-contact-days');
  });

  it('is refused when a stage would lie where no calendar reaches', async () => {
    const quietPeriods = [{ from: '06-01', to: '12-20' }];
    const change = { quietPeriods, grace: { other: 250, day: 250 }, escalation1After: 249, escalation2After: 250 };
    expect(await cameTo(1, change)).toBe('policy-out-of-reach');
  });

  it('is refused when hardly a day were left in a year in which no step is due yet', async () => {
    const closingPeriods = [{ from: '2034-01-01', to: '2045-12-31' }];
    expect(await give(1, { closingPeriods })).toMatchObject({
      refused: { code: 'too-few-contact-days', values: { year: '2034', days: '0' } },
    });
    expect(await cameTo(1, { closingPeriods: [{ from: '2034-01-01', to: '9999-12-31' }] })).toBe('policy-invalid');
    expect(await cameTo(1, { closingPeriods: [{ from: '2034-07-01', to: '2034-07-31' }] })).toBe(true);
  });

  it('that leaves enough days for every step of today keeps others from getting a date that it does not reach', async () => {
    // 2034 to 2038: hardly more than a hundred days each.
    const closingPeriods = [2034, 2035, 2036, 2037, 2038].map((year) => ({
      from: `${year}-01-01`,
      to: `${year}-07-10`,
    }));
    const change = { closingPeriods, grace: { other: 250, day: 250 }, escalation1After: 249, escalation2After: 250 };
    expect(await cameTo(1, change)).toBe(true);
    const measureId = await record.transaction(
      async (ports) => (await measureNumbered(ports, await planNamed(ports, 'klima'), 'M.1')).id,
    );
    const step = {
      title: 'Bericht',
      officeId: null,
      precision: 'day',
      hard: false,
      binding: null,
      milestone: false,
    } as const;
    const add = async (number: number, dueOn: string) => {
      const command = { do: 'add-step', stepId: randomUUID(), number, ...step, dueOn } as const;
      const setting = { transaction: record.transaction, beforeCommand: async () => undefined };
      const outcome = await commandMeasure(setting, { key: randomUUID(), actor: 'coordination', measureId, command });
      return outcome.done ? true : outcome.refused.code;
    };
    expect(await add(8, '2033-12-30')).toBe('notices-out-of-reach');
    expect(await add(9, '2030-12-30')).toBe(true);
  });

  it('with the same key is made once', async () => {
    const outcome = await give(1, { overdue2After: 6 }, 'einmal');
    expect(await give(1, { overdue2After: 6 }, 'einmal')).toEqual(outcome);
    expect((await history()).version).toBe(2);
  });
});
