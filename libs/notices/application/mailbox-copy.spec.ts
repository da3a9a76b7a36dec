import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DeliveringPlan, deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';

const contact = (key: string) => ({ name: null, email: `${key}.kontakt@stadt.example` });

/** Each step is overdue-1 on Tu 02.02., overdue-2 on Tu 09.02., escalated on Tu 16.02.2027. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [
      officeEntry('A', { superiorKey: 'CHEF', contact: contact('a'), deputy: contact('a.vertretung') }),
      officeEntry('B', { superiorKey: 'CHEF', contact: contact('gemeinsam') }),
      officeEntry('C', { superiorKey: 'CHEF', contact: contact('gemeinsam') }),
      officeEntry('D'),
      officeEntry('CHEF'),
    ],
    fields: ['Gebäude'],
    measures: ['M.1', 'M.2', 'M.3', 'M.4'].map((number) => measureEntry(number)),
    steps: [
      stepEntry('M.1', 1, '2027-01-29'),
      stepEntry('M.2', 1, '2027-01-29', { officeKey: 'B' }),
      stepEntry('M.3', 1, '2027-01-29', { officeKey: 'C' }),
      stepEntry('M.4', 1, '2027-01-29', { officeKey: 'D' }),
    ],
    goals: [],
    measurements: [],
  },
};

describe("a copy to the office's mailbox", () => {
  let living: DeliveringPlan;

  beforeEach(async () => {
    living = await deliveringPlan(plan);
    await living.deliverAndSend('2026-12-18', '2027-01-22', '2027-01-29', '2027-02-02');
  });

  afterEach(() => living.end());

  const copiesOn = async (day: string): Promise<Record<string, string[]>> => {
    const rows: { to: string; copies: string[] }[] = await living.record.source.query(
      `SELECT recipient AS to, copies FROM mail WHERE delivery_on = $1 AND kind = 'office' AND state <> 'withdrawn'`,
      [day],
    );
    return Object.fromEntries(rows.map(({ to, copies }) => [to, copies]));
  };

  it('is on nothing before overdue-2', async () => {
    for (const day of ['2026-12-18', '2027-01-22', '2027-01-29', '2027-02-02']) {
      expect(Object.values(await copiesOn(day)).flat()).toEqual([]);
    }
  });

  it('is on what whoever is responsible gets, and the mail says so', async () => {
    await living.deliver('2027-02-09');
    expect(await copiesOn('2027-02-09')).toEqual({
      'a.kontakt@stadt.example': ['a@stadt.example'],
      'a.vertretung.kontakt@stadt.example': [], // it would say the same once more
      'gemeinsam.kontakt@stadt.example': [], // speaks of B and of C
      'd@stadt.example': [], // is the mailbox itself
    });
    const saidSo = living.composed.filter(({ copyToMailbox }) => copyToMailbox);
    expect(saidSo.map(({ recipient }) => recipient.name)).toEqual(['Amt A']);
  });

  it('is on what the superior gets of one office, not of several', async () => {
    const closed = async (number: string) => {
      const measure = await living.record.transaction(({ measures }) => measures.byNumber(living.planId, number));
      const stepId = measure!.steps[0]!.id;
      await living.give(number, { do: 'complete-step', stepId, doneOn: '2027-02-09', donePrecision: 'day' });
    };
    await living.deliverAndSend('2027-02-09');
    await closed('M.2');
    await closed('M.3');
    await living.deliver('2027-02-16');
    expect(await copiesOn('2027-02-16')).toMatchObject({ 'chef@stadt.example': ['a@stadt.example'] });
  });

  it('does not go to an office of which the mail to the superior is not alone', async () => {
    await living.deliverAndSend('2027-02-09', '2027-02-16');
    expect((await copiesOn('2027-02-16'))['chef@stadt.example']).toEqual([]);
  });

  it('stays on the mail that takes in what could not be sent', async () => {
    await living.deliver('2027-02-09');
    const pending = await copiesOn('2027-02-09');
    await living.give('M.1', { do: 'add-step', ...(await another()) });
    await living.deliver('2027-02-10');
    expect(pending['a.kontakt@stadt.example']).toEqual(['a@stadt.example']);
    expect(await copiesOn('2027-02-09')).not.toHaveProperty(['a.kontakt@stadt.example']);
    expect((await copiesOn('2027-02-10'))['a.kontakt@stadt.example']).toEqual(['a@stadt.example']);
  });

  /** A step due so soon that it is told of the next day. */
  const another = async () => ({
    stepId: randomUUID(),
    number: 2,
    title: 'Noch ein Schritt',
    officeId: (await living.record.transaction(({ offices }) => offices.byKey(living.planId, 'A')))!.id,
    dueOn: '2027-02-10',
    precision: 'day' as const,
    hard: true,
    binding: null,
    milestone: false,
  });
});
