import { foldMeasure } from '#libs/measures/domain/index';
import { commandMeasure, commandPlan } from '#libs/measures/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { raiseDue, raiseDueWithin } from './raise-due.ts';

/** Due 29 January 2027 (precision day): reminder-1 on 18 December, reminder-2 on 22 January. */
const onePlan = {
  ...smallPlan,
  tables: {
    offices: [officeEntry('A')],
    fields: ['Gebäude'],
    measures: [measureEntry('M.1')],
    steps: [stepEntry('M.1', 1, '2027-01-29'), stepEntry('M.1', 2, '2027-03-31')],
    goals: [],
    measurements: [],
  },
};

describe('looking after a measure', () => {
  let record: FreshRecord;
  let planId: string;
  let measureId: string;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:30:00Z');
    ({ planId } = await importInto(record, onePlan));
    await commandPlan(record, { key: 'activate', actor: 'coordination', planId, command: { do: 'activate' } });
    [measureId] = (await record.transaction(({ measures }) => measures.idsOf(planId))) as [string];
  });

  afterEach(() => record.source.destroy());

  const look = () => raiseDue(record.transaction, measureId);
  const lookAt = async (instant: string) => {
    record.setClock(instant);
    return (await look())!;
  };
  const stages = async () =>
    (await record.transaction(({ notices }) => notices.ofPlan(planId))).map(({ on, stage, suppressed }) => [
      on,
      stage,
      suppressed,
    ]);

  it('foresees the next moments and stores the first', async () => {
    const { nextMomentAt, agenda, closed } = (await look())!;
    expect(agenda.slice(0, 3)).toEqual([
      { on: '2026-12-18', stage: 'reminder-1', step: 1 },
      { on: '2027-01-22', stage: 'reminder-2', step: 1 },
      { on: '2027-01-29', stage: 'due', step: 1 },
    ]);
    expect(agenda).toHaveLength(10);
    expect(closed).toBe(false);
    expect(nextMomentAt! >= '2026-12-18T02:00:00Z' && nextMomentAt! < '2026-12-18T04:00:00Z').toBe(true);
    expect(Date.parse((await record.transaction(({ measures }) => measures.nextMomentOf(measureId)))!)).toBe(
      Date.parse(nextMomentAt!),
    );
  });

  it('raises nothing one millisecond before the moment and everything at it, once', async () => {
    const moment = Date.parse((await look())!.nextMomentAt!);
    await lookAt(new Date(moment - 1).toISOString());
    expect(await stages()).toEqual([]);
    await lookAt(new Date(moment).toISOString());
    await lookAt(new Date(moment + 60_000).toISOString());
    expect(await stages()).toEqual([['2026-12-18', 'reminder-1', null]]);
  });

  it('raises once when many look at the same moment', async () => {
    record.setClock('2026-12-18T09:00:00Z');
    await Promise.all(Array.from({ length: 6 }, look));
    expect(await stages()).toEqual([['2026-12-18', 'reminder-1', null]]);
  });

  it('raises after an outage only the last stage to the owner and keeps the others as overtaken', async () => {
    await lookAt('2027-02-03T09:00:00Z');
    expect(await stages()).toEqual([
      ['2026-12-18', 'reminder-1', 'overtaken'],
      ['2027-01-22', 'reminder-2', 'overtaken'],
      ['2027-01-29', 'due', 'overtaken'],
      ['2027-02-02', 'overdue-1', null],
    ]);
  });

  it('ends a pause on its day, as an event like any other', async () => {
    const setting = { transaction: record.transaction, beforeCommand: async () => undefined };
    await commandMeasure(setting, {
      key: 'p',
      actor: 'coordination',
      measureId,
      command: { do: 'pause', until: '2026-12-10' },
    });
    expect((await look())!.agenda).toEqual([{ on: '2026-12-10', stage: 'passing', step: null }]);
    await lookAt('2026-12-10T01:00:00Z');
    const paused = async () => (await record.transaction(({ measures }) => measures.byId(measureId)))!.pause;
    expect(await paused()).not.toBeNull();
    await lookAt('2026-12-10T05:00:00Z');
    expect(await paused()).toBeNull();
    const { events, row } = await record.transaction(async (ports) => ({
      events: await ports.events.of('measure', measureId),
      row: await ports.measures.byId(measureId),
    }));
    expect(events.at(-1)).toEqual({ type: 'measure-resumed', effectiveOn: '2026-12-10' });
    expect(foldMeasure(measureId, events)).toEqual(row);
  });

  it('raises within a command all of its day, even before the moment', async () => {
    record.setClock('2026-12-17T23:10:00Z'); // ten past midnight in Dresden
    await look();
    expect(await stages()).toEqual([]);
    await record.transaction((ports) => raiseDueWithin(ports, measureId));
    expect(await stages()).toEqual([['2026-12-18', 'reminder-1', null]]);
  });

  it('asks for the status of a measure without an open step until it is closed', async () => {
    const setting = { transaction: record.transaction, beforeCommand: async () => undefined };
    const { steps } = (await record.transaction(({ measures }) => measures.byId(measureId)))!;
    for (const { id } of steps) {
      const command = { do: 'complete-step', stepId: id, doneOn: '2026-11-23', donePrecision: 'day' } as const;
      await commandMeasure(setting, { key: id, actor: 'A', measureId, command });
    }
    const asked = await look();
    expect(asked).toMatchObject({
      closed: false,
      agenda: [{ on: '2027-08-16', stage: 'status-1', step: null }, {}, {}],
    });
    const closing = { do: 'close-measure', result: 'implemented' } as const;
    await commandMeasure(setting, { key: 'close', actor: 'A', measureId, command: closing });
    expect(await look()).toMatchObject({ closed: true, nextMomentAt: null, agenda: [] });
  });

  it('finds nothing to do for a measure that does not exist', async () => {
    expect(await raiseDue(record.transaction, '00000000-0000-4000-8000-000000000000')).toBeNull();
  });
});
