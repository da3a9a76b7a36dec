import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import { type Measure, Refusal } from '../domain/index.ts';
import {
  commandMeasure,
  commandPlan,
  type GivenMeasureCommand,
  measureNumbered,
  officeKeyed,
  planNamed,
  stepNumbered,
} from '../index.ts';

const unknownId = '00000000-0000-4000-8000-000000000000';

describe('commands', () => {
  let record: FreshRecord;
  let planId: string;
  let measure: Measure;
  let officeB: string;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    planId = (await importInto(record)).planId;
    [measure, officeB] = await record.transaction(async (ports) => {
      const plan = await planNamed(ports, 'klima');
      return [await measureNumbered(ports, plan, 'M.1'), (await officeKeyed(ports, plan, 'B')).id] as const;
    });
  });

  afterEach(() => record.source.destroy());

  const raised: string[] = [];
  const give = (key: string, command: GivenMeasureCommand, measureId = measure.id) =>
    commandMeasure(
      { transaction: record.transaction, beforeCommand: async (_ports, id) => void raised.push(id) },
      { key, actor: 'coordination', measureId, command },
    );
  const activate = (key = 'activate') =>
    commandPlan(record, { key, actor: 'coordination', planId, command: { do: 'activate' } });
  const present = () => record.transaction((ports) => ports.measures.byId(measure.id));
  const step = (number: number) => stepNumbered(measure, number).id;

  it('activate a plan with all its measures and wake every workflow', async () => {
    expect(await activate()).toEqual({ done: true, on: '2026-11-23' });
    const measures = await record.transaction((ports) => ports.measures.ofPlan(planId));
    expect(measures.map((it) => it.activeOn)).toEqual(['2026-11-23', '2026-11-23']);
    expect(measures.flatMap((it) => it.steps.map((step) => step.enteredOn))).toEqual(Array(6).fill('2026-11-23'));
    const woken = await record.transaction((ports) => ports.wakeups.claim(10, 60));
    const expected = [`delivery/${planId}`, ...measures.map((it) => `measure/${it.id}`)];
    expect(woken.map((wakeup) => wakeup.workflowId).sort()).toEqual(expected.sort());
    expect(await record.transaction((ports) => ports.wakeups.claim(10, 60))).toEqual([]);
  });

  it('count in the time zone of the plan', async () => {
    record.setClock('2026-11-23T23:30:00Z');
    expect(await activate()).toEqual({ done: true, on: '2026-11-24' });
  });

  it('change a step, end the waiting of its successor and wake the measure', async () => {
    await activate();
    await record.source.query('DELETE FROM workflow_wakeup');
    raised.length = 0;
    await give('done', { do: 'complete-step', stepId: step(1), doneOn: '2026-11-20', donePrecision: 'day' });
    expect((await present())!.steps[0]).toMatchObject({ status: 'done', closedOn: '2026-11-23', doneOn: '2026-11-20' });
    const events = await record.transaction((ports) => ports.events.of('measure', measure.id));
    expect(events.slice(-2).map((event) => event.type)).toEqual(['step-completed', 'step-unblocked']);
    const woken = await record.transaction((ports) => ports.wakeups.claim(10, 60));
    expect(woken.map((wakeup) => wakeup.workflowId)).toEqual([`measure/${measure.id}`]);
    expect(raised).toEqual([measure.id]);
  });

  it('give the same outcome and change nothing when they are repeated with their key', async () => {
    await activate();
    const command: GivenMeasureCommand = { do: 'move-deadline', stepId: step(1), to: '2027-02-26' };
    const first = await give('move', command);
    const after = await present();
    record.setClock('2026-12-01T08:00:00Z');
    expect(await give('move', command)).toEqual(first);
    expect(await present()).toEqual(after);
  });

  it('take effect once when they come twice at the same time', async () => {
    await activate();
    const command: GivenMeasureCommand = {
      do: 'complete-step',
      stepId: step(1),
      doneOn: '2026-11-20',
      donePrecision: 'day',
    };
    const outcomes = await Promise.all([give('twice', command), give('twice', command), give('twice', command)]);
    expect(outcomes).toEqual(Array(3).fill({ done: true, on: '2026-11-23' }));
    const events = await record.transaction((ports) => ports.events.of('measure', measure.id));
    expect(events.filter((event) => event.type === 'step-completed')).toHaveLength(1);
  });

  it('are refused with code and values, and the refusal is repeated with the key', async () => {
    const command: GivenMeasureCommand = {
      do: 'complete-step',
      stepId: step(1),
      doneOn: '2026-11-24',
      donePrecision: 'day',
    };
    const refused = {
      done: false,
      on: '2026-11-23',
      refused: { code: 'done-in-the-future', values: { on: '2026-11-24' } },
    };
    expect(await give('future', command)).toEqual(refused);
    record.setClock('2026-11-30T08:00:00Z');
    expect(await give('future', command)).toEqual(refused);
    expect(await present()).toEqual(measure);
  });

  it('wake the measure also when they are refused, because their day was raised before', async () => {
    await activate();
    await record.source.query('DELETE FROM workflow_wakeup');
    expect(await give('resume', { do: 'resume' })).toMatchObject({ refused: { code: 'measure-not-paused' } });
    const woken = await record.transaction((ports) => ports.wakeups.claim(10, 60));
    expect(woken.map((wakeup) => wakeup.workflowId)).toEqual([`measure/${measure.id}`]);
  });

  it('do not share a key', async () => {
    await give('key', { do: 'pause', until: '2027-01-04' });
    await expect(give('key', { do: 'resume' })).rejects.toMatchObject({ code: 'command-key-reused' });
  });

  it('refuse offices that the plan does not have', async () => {
    expect(await give('reassign', { do: 'reassign-step', stepId: step(1), officeId: unknownId })).toMatchObject({
      refused: { code: 'office-not-found' },
    });
    expect(await give('again', { do: 'reassign-step', stepId: step(1), officeId: officeB })).toMatchObject({
      done: true,
    });
  });

  it('know no plan, measure, step or office that is not there', async () => {
    await expect(give('a', { do: 'resume' }, unknownId)).rejects.toThrow(new Refusal('measure-not-found'));
    const request = { key: 'b', actor: 'coordination', planId: unknownId, command: { do: 'start-backlog' } as const };
    await expect(commandPlan(record, request)).rejects.toThrow(new Refusal('plan-not-found'));
    await expect(record.transaction((ports) => planNamed(ports, 'wärme'))).rejects.toThrow(
      new Refusal('plan-not-found'),
    );
    expect(() => stepNumbered(measure, 9)).toThrow(new Refusal('step-not-found'));
  });

  it('run side by side on all measures while the plan is commanded', async () => {
    await activate();
    const pauses = (await record.transaction((ports) => ports.measures.idsOf(planId))).flatMap((id) =>
      ['2027-01-04', '2027-01-05', '2027-01-06'].map((until) => give(`${id} ${until}`, { do: 'pause', until }, id)),
    );
    const backlog = { key: 'backlog', actor: 'coordination', planId, command: { do: 'start-backlog' } as const };
    const outcomes = await Promise.all([commandPlan(record, backlog), ...pauses]);
    expect(outcomes.every((outcome) => outcome.done)).toBe(true);
  });
});
