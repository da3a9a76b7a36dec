import { type PlanTables } from '#libs/exchange/domain/index';
import { readPlanTables } from '#libs/exchange/index';
import { foldOffice } from '#libs/offices/domain/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FreshRecord, freshRecord, importInto } from '../../../test/fixtures/fresh-record.ts';
import {
  givenOfGoal,
  measureEntry,
  officeEntry,
  smallPlanTables,
  stepEntry,
} from '../../../test/fixtures/plan-tables.ts';
import { foldMeasure } from '../domain/index.ts';
import { type ImportReport, type ImportRequest, unasked } from '../index.ts';

const requestOf = (tables: PlanTables, more: Partial<ImportRequest['plan']> = {}): ImportRequest => ({
  ...unasked,
  actor: 'coordination',
  tables,
  plan: {
    key: 'asyl',
    title: 'Fachplan Asyl und Integration',
    shortTitle: 'Integrationsplan',
    coordination: 'koordination@stadt.example',
    coordinationDeputy: 'vertretung@stadt.example',
    leadership: 'leitung@stadt.example',
    endsOn: '2030-12-31',
    region: null,
    ...more,
  },
});

const changesOf = ({ changes }: ImportReport) =>
  changes.map(({ of, name, attribute, old, new: now, applied }) => [`${of} ${name}`, attribute, old, now, applied]);

const nothing = { plans: 0, offices: 0, fields: 0, measures: 0, steps: 0, goals: 0, measurements: 0 };

const aGoal = {
  measureKey: null,
  indicator: 'Quote',
  symbol: 'S-1',
  unit: '%',
  targetValue: '80',
  targetOn: '2030-12-31',
  direction: 'rising',
  baseYear: 2023,
  baseValue: '61.50',
  dataSource: 'Statistik',
  note: null,
  given: givenOfGoal,
  source: { file: 'test.csv', sheet: null, row: 2 },
} as const;

const aMeasurement = {
  symbol: 'S-1',
  year: 2026,
  value: '70.0',
  asOf: '2026-09-30',
  note: 'vorläufig',
  source: { file: 'test.csv', sheet: null, row: 2 },
} as const;

const living: PlanTables = {
  ...smallPlanTables,
  offices: [
    officeEntry('A', {
      contact: { name: 'Büro', email: 'buero@stadt.example' },
      deputy: { name: 'Referat', email: 'referat@stadt.example' },
      escalation: 'eskalation@stadt.example',
      superiorKey: 'CHEF',
    }),
    officeEntry('B'),
    officeEntry('CHEF'),
  ],
  measures: [measureEntry('M.1', { kind: 'continuous', guidingGoal: '2' })],
  fields: ['Gebäude'],
  steps: [
    stepEntry('M.1', 1, '2026-03-31', { status: 'done', doneOn: '2026-04-02', binding: 'funding', milestone: true }),
    stepEntry('M.1', 2, '2026-06-30', { status: 'dropped', binding: 'funding' }),
    stepEntry('M.1', 3, '2027-03-31', { binding: 'funding' }),
  ],
  goals: [aGoal],
  measurements: [aMeasurement],
};

describe('the import of a plan that is under way', () => {
  let record: FreshRecord;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
  });

  afterEach(() => record.source.destroy());

  const whole = (planId: string) =>
    record.transaction(async (ports) => {
      const plan = (await ports.plans.byId(planId))!;
      return {
        plan,
        measures: await ports.measures.ofPlan(planId),
        offices: await ports.offices.ofPlan(planId),
        directory: await ports.offices.directoryOf(plan),
        goals: await ports.goals.ofPlan(planId),
        measurements: await ports.measurements.ofPlan(planId),
        guidingGoals: await ports.measures.guidingGoals(planId),
      };
    });

  it('closes steps through events of the day of the import', async () => {
    const { planId } = await importInto(record, requestOf(living));
    const { measures, guidingGoals } = await whole(planId);
    const [measure] = measures;
    expect(measure).toMatchObject({ kind: 'continuous' });
    expect([...guidingGoals]).toEqual([[measure!.id, '2']]);
    expect(measure!.steps).toMatchObject([
      {
        status: 'done',
        closedOn: '2026-11-23',
        doneOn: '2026-04-02',
        donePrecision: 'day',
        binding: 'funding',
        milestone: true,
      },
      { status: 'dropped', closedOn: '2026-11-23', doneOn: null, binding: 'funding', milestone: false },
      { status: 'open', closedOn: null, binding: 'funding' },
    ]);
    const events = await record.transaction((ports) => ports.events.of('measure', measure!.id));
    expect(events.map(({ type, effectiveOn }) => [type, effectiveOn])).toEqual(
      ['measure-added', 'step-added', 'step-completed', 'step-added', 'step-dropped', 'step-added'].map((type) => [
        type,
        '2026-11-23',
      ]),
    );
  });

  it('writes contacts, deputies and escalation addresses, and events carry their ids only', async () => {
    const { planId } = await importInto(record, requestOf(living));
    const { plan, offices, directory } = await whole(planId);
    const office = offices.find(({ key }) => key === 'A')!;
    expect(directory.offices.get(office.id)).toMatchObject({
      contact: 'buero@stadt.example',
      deputy: 'referat@stadt.example',
      mailbox: 'a@stadt.example',
      superior: 'eskalation@stadt.example',
    });
    expect(directory.coordinationDeputy).toBe('vertretung@stadt.example');
    const contacts = await record.transaction((ports) =>
      ports.contacts.byIds([office.contactId!, office.deputyId!, office.mailboxId!, plan.coordinationDeputyId!]),
    );
    expect(contacts.map(({ name, email }) => [email, name]).sort()).toEqual([
      ['a@stadt.example', null],
      ['buero@stadt.example', 'Büro'],
      ['referat@stadt.example', 'Referat'],
      ['vertretung@stadt.example', null],
    ]);
    const data: { data: unknown }[] = await record.source.query('SELECT data FROM event');
    expect(JSON.stringify(data)).not.toMatch(/@|Büro|Referat/);
  });

  it('writes what the indicators are compared with and what was measured', async () => {
    const { planId } = await importInto(record, requestOf(living));
    const { goals, measurements } = await whole(planId);
    expect(goals).toMatchObject([
      { direction: 'rising', baseYear: 2023, baseValue: '61.50', dataSource: 'Statistik', targetValue: '80' },
    ]);
    const { source: _source, ...values } = aMeasurement;
    expect(measurements).toMatchObject([{ planId, ...values }]);
  });

  it('changes nothing when the same tables come again, numbers written otherwise included', async () => {
    await importInto(record, requestOf(living));
    const again = {
      ...living,
      goals: [{ ...aGoal, baseValue: '61.5' }],
      measurements: [{ ...aMeasurement, value: '70' }],
    };
    const report = await importInto(record, requestOf(again));
    expect(report).toMatchObject({ added: nothing, changes: [] });
  });

  it('writes what the tables say otherwise than the record, but nothing to closed steps', async () => {
    await importInto(record, requestOf(living));
    const [first, second, third] = living.steps;
    const report = await importInto(
      record,
      requestOf(
        {
          ...living,
          offices: [
            officeEntry('A', {
              contact: { name: 'Sekretariat', email: 'BUERO@stadt.example' },
              deputy: { name: null, email: 'neu@stadt.example' },
              escalation: 'Eskalation@stadt.example',
              superiorKey: 'CHEF',
            }),
            officeEntry('B', { escalation: 'b2@stadt.example' }),
          ],
          measures: [measureEntry('M.1', { kind: 'single', guidingGoal: '3' })],
          steps: [
            { ...first!, doneOn: '2026-04-03', milestone: false },
            { ...second!, binding: 'law' },
            { ...third!, status: 'dropped' },
          ],
          goals: [{ ...aGoal, direction: 'falling', baseYear: 2024, baseValue: '62', dataSource: 'Befragung' }],
          measurements: [{ ...aMeasurement, value: '71', asOf: '2026-12-31', note: null }],
        },
        { coordinationDeputy: 'andere@stadt.example' },
      ),
    );
    expect(report.added).toEqual(nothing);
    expect(changesOf(report)).toEqual([
      ['plan asyl', 'coordinationDeputy', 'vertretung@stadt.example', 'andere@stadt.example', false],
      ['office A', 'contact', 'Büro <buero@stadt.example>', 'Sekretariat <BUERO@stadt.example>', false],
      ['office A', 'deputy', 'Referat <referat@stadt.example>', 'neu@stadt.example', true],
      ['office B', 'escalation', null, 'b2@stadt.example', true],
      ['measure M.1', 'kind', 'continuous', 'single', true],
      ['measure M.1', 'guidingGoal', '2', '3', true],
      ['step M.1/1', 'milestone', 'true', 'false', false],
      ['step M.1/2', 'binding', 'funding', 'law', false],
      ['step M.1/1', 'doneOn', '2026-04-02', '2026-04-03', false],
      ['step M.1/3', 'status', 'open', 'dropped', true],
      ['goal Quote', 'direction', 'rising', 'falling', true],
      ['goal Quote', 'baseYear', '2023', '2024', true],
      ['goal Quote', 'baseValue', '61.5', '62', true],
      ['goal Quote', 'dataSource', 'Statistik', 'Befragung', true],
      ['measurement S-1 2026', 'value', '70', '71', true],
      ['measurement S-1 2026', 'asOf', '2026-09-30', '2026-12-31', true],
      ['measurement S-1 2026', 'note', 'vorläufig', null, true],
    ]);
  });

  it('takes it for no difference that the record has gone on since: closed steps, contacts', async () => {
    await importInto(record, requestOf(living));
    const asBefore = living.steps.map((step) => ({ ...step, status: 'open' as const, doneOn: null }));
    const offices = [officeEntry('A', { superiorKey: 'CHEF' }), officeEntry('B'), officeEntry('CHEF')];
    const report = await importInto(record, requestOf({ ...living, steps: asBefore, offices }));
    expect(report).toMatchObject({ added: nothing, changes: [] });
  });

  it('adds the measurements of a new year', async () => {
    const { planId } = await importInto(record, requestOf(living));
    const measurements = [aMeasurement, { ...aMeasurement, year: 2027, value: null, note: 'nicht erhoben' }];
    const report = await importInto(record, requestOf({ ...living, measurements }));
    expect(report).toMatchObject({
      added: { ...nothing, measurements: 1 },
      changes: [{ change: 'new', of: 'measurement', name: 'S-1 2027' }],
    });
    const recorded = (await whole(planId)).measurements;
    expect(recorded.map(({ year, value }) => [year, value])).toEqual([
      [2026, '70.0'],
      [2027, null],
    ]);
  });

  it('refuses a step that was done in the future, and writes nothing', async () => {
    const steps = [stepEntry('M.1', 1, '2026-12-31', { status: 'done', doneOn: '2026-11-24' })];
    await expect(importInto(record, requestOf({ ...living, steps }))).rejects.toMatchObject({
      code: 'done-in-the-future',
      values: { on: '2026-11-24' },
    });
    expect(await record.source.query('SELECT id FROM plan')).toEqual([]);
  });

  it('takes in the whole invented plan on asylum and integration, and the same again changes nothing', async () => {
    const { tables } = await readPlanTables(['examples/asyl-integration-beispiel']);
    const { planId, added } = await importInto(record, requestOf(tables));
    expect(added).toMatchObject({ measures: 66, fields: 12, steps: 217, goals: 80, measurements: 225 });
    const { measures, offices } = await whole(planId);
    const steps = measures.flatMap((measure) => measure.steps);
    const inState = (status: string) => steps.filter((step) => step.status === status).length;
    expect(['open', 'done', 'dropped'].map(inState)).toEqual([124, 88, 5]);
    expect(offices.filter(({ contactId, deputyId }) => contactId !== null && deputyId !== null)).toHaveLength(50);
    await record.transaction(async (ports) => {
      for (const measure of measures) {
        expect(foldMeasure(measure.id, await ports.events.of('measure', measure.id))).toStrictEqual(measure);
      }
      for (const office of offices) {
        expect(foldOffice(office.id, await ports.events.of('office', office.id))).toStrictEqual(office);
      }
    });
    expect(await importInto(record, requestOf(tables))).toMatchObject({ added: nothing, changes: [] });
  });

  it('finds nothing to change when the plan of Dresden comes again', async () => {
    const { tables } = await readPlanTables(['examples/dresden-klima-2030']);
    await importInto(record, requestOf(tables));
    expect(await importInto(record, requestOf(tables))).toMatchObject({ added: nothing, changes: [] });
  });
});
