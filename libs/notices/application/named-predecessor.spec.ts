import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type DeliveringPlan, deliveringPlan } from '../../../test/fixtures/delivering.ts';
import { smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { renderMail } from '#libs/mail/index';

/** Step 1: reminder-1 on Fr 18.12.2026, reminder-2 on Fr 22.01., due on Fr 29.01.2027. */
const plan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A'), officeEntry('B')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1')],
    steps: [
      stepEntry('M.1', 1, '2027-01-29'),
      stepEntry('M.1', 2, '2028-06-30', { officeKey: 'B', title: 'Satzung beschließen' }),
      stepEntry('M.1', 3, null, { officeKey: 'B', title: 'Grundstück kaufen' }),
    ],
    goals: [],
    measurements: [],
  },
};

describe('an office whose step waits for a named one of another office', () => {
  let living: DeliveringPlan;

  beforeEach(async () => {
    living = await deliveringPlan(plan);
  });

  afterEach(() => living.end());

  const name = async (number: number): Promise<void> => {
    const measure = await living.record.transaction(({ measures }) => measures.byNumber(living.planId, 'M.1'));
    const [stepId, predecessorId] = [1, number].map((it) => measure!.steps.find((step) => step.number === it)!.id);
    await living.give('M.1', { do: 'set-predecessor', stepId: stepId!, predecessorId: predecessorId! });
  };
  const done = async (number: number, doneOn: string): Promise<void> => {
    const measure = await living.record.transaction(({ measures }) => measures.byNumber(living.planId, 'M.1'));
    const stepId = measure!.steps.find((step) => step.number === number)!.id;
    await living.give('M.1', { do: 'complete-step', stepId, doneOn, donePrecision: 'day' });
  };
  /** Without line breaks. */
  const saidLast = (): string => renderMail(living.composed.at(-1)!).text.replace(/\s+/g, ' ');

  it('reads which one is still open and when it is due, is not asked after it, and is told when it is its turn', async () => {
    await name(2);
    await living.deliverAndSend('2026-12-18');
    expect(saidLast()).toContain('Davor ist noch Schritt 2 „Satzung beschließen“ offen (fällig Fr 30.06.2028).');
    await living.deliverAndSend('2027-01-22', '2027-01-29');
    await done(2, '2027-01-29');
    await living.deliverAndSend('2027-02-01');
    const toA = (await living.told()).filter(([, to]) => to === 'a@stadt.example');
    expect(toA).toEqual([
      ['2026-12-18', 'a@stadt.example', ['reminder-1']],
      ['2027-01-22', 'a@stadt.example', ['reminder-2']],
      ['2027-02-01', 'a@stadt.example', ['your-turn']],
    ]);
  });

  it('reads which one is still open also when that has no date', async () => {
    await name(3);
    await living.deliver('2026-12-18');
    expect(saidLast()).toMatch(/Davor ist noch Schritt 3 „Grundstück kaufen“ offen\. /);
  });
});
