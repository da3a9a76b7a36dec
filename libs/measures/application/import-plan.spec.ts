import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, smallPlanTables, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { commandPlan } from '../index.ts';

describe('the import of a plan', () => {
  let record: FreshRecord;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
  });

  afterEach(() => record.source.destroy());

  const count = async (table: string): Promise<number> =>
    Number(((await record.source.query(`SELECT count(*) FROM ${table}`)) as [{ count: string }])[0].count);

  it('writes offices, fields, measures, steps and goals through events', async () => {
    const report = await importInto(record);
    expect(report.added).toEqual({
      plans: 1,
      offices: 3,
      fields: 2,
      measures: 2,
      steps: 6,
      goals: 3,
      measurements: 0,
    });
    expect(report.changes.every(({ change, applied }) => change === 'new' && applied)).toBe(true);
    expect(await count('event')).toBe(1 + 2 + 3 + 2 + 6);
    const { plan, measure, goals, directory, goalTexts } = await record.transaction(async (ports) => {
      const plan = (await ports.plans.byKey('klima'))!;
      const measure = (await ports.measures.byNumber(plan.id, 'M.1'))!;
      const [goals, directory] = [await ports.goals.ofPlan(plan.id), await ports.offices.directoryOf(plan)];
      return { plan, measure, goals, directory, goalTexts: await ports.measures.goalTexts(plan.id) };
    });
    expect(plan).toMatchObject({
      title: 'Klimaplan der Stadt',
      region: 'DE-SN',
      mailMode: 'approve',
      activatedOn: null,
    });
    expect(plan.fields.map((field) => field.name)).toEqual(['Gebäude', 'Verkehr']);
    expect(measure.steps.map((step) => step.dueOn)).toEqual(['2027-01-29', '2027-03-31', '2027-03-31', null]);
    expect([...goalTexts.values()]).toEqual(['Weniger heizen']);
    expect(goals.map((goal) => goal.targetValue).sort()).toEqual(['-12.5', '1586948', '2371705']);
    expect(directory.offices.get(measure.leadOfficeId!)).toMatchObject({
      mailbox: 'a@stadt.example',
      superior: 'chef@stadt.example',
    });
    expect(directory).toMatchObject({
      coordination: 'koordination@stadt.example',
      leadership: 'leitung@stadt.example',
    });
  });

  it('changes nothing when the same tables come again', async () => {
    await importInto(record);
    const before = [await count('event'), await count('command'), await count('contact')];
    const report = await importInto(record);
    expect(Object.values(report.added)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(report.changes).toEqual([]);
    expect([await count('event'), await count('command'), await count('contact')]).toEqual(before);
  });

  it('leaves what is said about the plan itself as it is, and says so', async () => {
    await importInto(record);
    const report = await importInto(record, {
      ...smallPlan,
      plan: { ...smallPlan.plan, title: 'Anders', leadership: 'LEITUNG@stadt.example' },
    });
    expect(report.changes).toMatchObject([
      { change: 'changed', of: 'plan', attribute: 'title', old: 'Klimaplan der Stadt', new: 'Anders', applied: false },
    ]);
    const titles = await record.transaction((ports) => ports.plans.list());
    expect(titles.map((plan) => plan.title)).toEqual(['Klimaplan der Stadt']);
  });

  it('activates what is new in an active plan at once and wakes its workflows', async () => {
    const { planId } = await importInto(record);
    await commandPlan(record, { key: 'k', actor: 'coordination', planId, command: { do: 'activate' } });
    await record.source.query('DELETE FROM workflow_wakeup');
    record.setClock('2027-02-01T08:00:00Z');
    const steps = [...smallPlanTables.steps, stepEntry('M.1', 5, '2027-05-31'), stepEntry('M.3', 1, '2027-06-30')];
    const tables = { ...smallPlanTables, measures: [...smallPlanTables.measures, measureEntry('M.3')], steps };
    const report = await importInto(record, { ...smallPlan, tables });
    expect(report.added).toMatchObject({ measures: 1, steps: 2 });
    const measures = await record.transaction((ports) => ports.measures.ofPlan(planId));
    const numbered = (number: string) => measures.find((measure) => measure.number === number)!;
    expect(numbered('M.1').steps.map((step) => step.enteredOn)).toEqual([...Array(4).fill('2026-11-23'), '2027-02-01']);
    expect(numbered('M.3')).toMatchObject({ activeOn: '2027-02-01', steps: [{ enteredOn: '2027-02-01' }] });
    const wakeups = await record.transaction((ports) => ports.wakeups.claim(10, 60));
    const expected = [`delivery/${planId}`, `measure/${numbered('M.1').id}`, `measure/${numbered('M.3').id}`];
    expect(wakeups.map((wakeup) => wakeup.workflowId).sort()).toEqual(expected.sort());
  });

  it('makes one plan when two imports of it start at once', async () => {
    const reports = await Promise.all([importInto(record), importInto(record)]);
    expect(reports.map((report) => report.added.plans).sort()).toEqual([0, 1]);
    expect(reports[0].planId).toBe(reports[1].planId);
    expect(await count('step')).toBe(6);
  });

  it('writes nothing when a part of it fails', async () => {
    const twice = [...smallPlanTables.steps, stepEntry('M.2', 2, '2027-12-31')];
    await expect(importInto(record, { ...smallPlan, tables: { ...smallPlanTables, steps: twice } })).rejects.toThrow();
    expect([await count('plan'), await count('contact'), await count('event')]).toEqual([0, 0, 0]);
  });

  it('needs a title for a plan that the record does not have', async () => {
    const untitled = { ...smallPlan, plan: { ...smallPlan.plan, title: null } };
    await expect(importInto(record, untitled)).rejects.toMatchObject({
      code: 'title-missing',
      values: { key: 'klima' },
    });
  });
});
