import { type PlanTables } from '#libs/exchange/domain/index';
import { foldOffice } from '#libs/offices/domain/index';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FreshRecord, freshRecord, importInto, smallPlan } from '../../../test/fixtures/fresh-record.ts';
import { measureEntry, officeEntry, smallPlanTables, stepEntry } from '../../../test/fixtures/plan-tables.ts';
import { foldMeasure } from '../domain/index.ts';
import { commandMeasure, commandPlan, type ImportRequest, planImport } from '../index.ts';

describe('an import into a plan that is there', () => {
  let record: FreshRecord;
  let planId: string;

  beforeEach(async () => {
    record = await freshRecord('2026-11-23T08:00:00Z');
    ({ planId } = await importInto(record));
    await commandPlan(record, { key: 'activate', actor: 'coordination', planId, command: { do: 'activate' } });
    record.setClock('2026-12-01T08:00:00Z');
  });

  afterEach(() => record.source.destroy());

  const requestOf = (tables: Partial<PlanTables>, more: Partial<ImportRequest> = {}): ImportRequest => ({
    ...smallPlan,
    ...more,
    tables: { ...smallPlanTables, ...tables },
  });
  const withSteps = (change: (step: PlanTables['steps'][number]) => object | null): Partial<PlanTables> => ({
    steps: smallPlanTables.steps.flatMap((step) => {
      const changed = change(step);
      return changed === null ? [] : [{ ...step, ...changed }];
    }),
  });
  const stepNamed = (name: string, more: object): Partial<PlanTables> =>
    withSteps((step) => (`${step.measureKey}/${step.number}` === name ? more : {}));
  const doImport = (tables: Partial<PlanTables>, more: Partial<ImportRequest> = {}) =>
    importInto(record, requestOf(tables, more));
  const preview = (tables: Partial<PlanTables>, more: Partial<ImportRequest> = {}) =>
    record.transaction((ports) => planImport(ports, requestOf(tables, more)));
  const measure = (number: string) =>
    record.transaction(async (ports) => (await ports.measures.byNumber(planId, number))!);
  const linesOf = ({ changes }: { changes: Awaited<ReturnType<typeof doImport>>['changes'] }) =>
    changes.map(({ change, of, name, attribute, old, new: now, applied }) =>
      [change, `${of} ${name}`, attribute, old, now, applied ? 'applied' : 'left']
        .filter((it) => it !== null)
        .join(' | '),
    );

  const expectFold = async (): Promise<void> => {
    await record.transaction(async (ports) => {
      for (const it of await ports.measures.ofPlan(planId)) {
        expect(foldMeasure(it.id, await ports.events.of('measure', it.id))).toStrictEqual(it);
      }
      for (const it of await ports.offices.ofPlan(planId)) {
        expect(foldOffice(it.id, await ports.events.of('office', it.id))).toStrictEqual(it);
      }
    });
  };

  it('changes nothing when the tables say what the record holds', async () => {
    expect(await preview({})).toMatchObject({ changes: [], renumberings: [], events: { measures: [], offices: [] } });
  });

  it('moves a deadline by coordination, and nothing along with it', async () => {
    const report = await doImport(stepNamed('M.1/1', { dueOn: '2027-05-31', precision: 'month', hard: true }));
    expect(linesOf(report)).toEqual([
      'changed | step M.1/1 | dueOn | 2027-01-29 | 2027-05-31 | applied',
      'changed | step M.1/1 | precision | day | month | applied',
      'changed | step M.1/1 | hard | false | true | applied',
    ]);
    const { id, steps } = await measure('M.1');
    expect(steps[0]).toMatchObject({ dueOn: '2027-05-31', precision: 'month', hard: true, dueVersion: 2 });
    expect(steps[1]).toMatchObject({ dueOn: '2027-03-31', dueVersion: 1 });
    const events = await record.transaction((ports) => ports.events.of('measure', id));
    expect(events.findLast(({ type }) => type === 'deadline-moved')).toMatchObject({
      from: '2027-01-29',
      to: '2027-05-31',
      by: 'coordination',
      precision: 'month',
      hard: true,
    });
    await expectFold();
  });

  it('takes a date that only becomes less exact for a moved one', async () => {
    await doImport(stepNamed('M.1/1', { precision: 'month' }));
    const { steps } = await measure('M.1');
    expect(steps[0]).toMatchObject({ dueOn: '2027-01-29', precision: 'month', dueVersion: 2 });
  });

  it('ends the waiting of a step by what all dates come to, not by what they pass through', async () => {
    const later = withSteps((step) =>
      step.measureKey === 'M.1' && step.number < 3 ? { dueOn: step.number === 1 ? '2028-01-31' : '2028-03-31' } : {},
    );
    await doImport(later);
    const { id } = await measure('M.1');
    const events = await record.transaction((ports) => ports.events.of('measure', id));
    expect(events.filter(({ type }) => type === 'step-unblocked')).toEqual([]);
    await expectFold();
  });

  it('gives a first date, another office, another text and a milestone', async () => {
    const report = await doImport(
      stepNamed('M.1/4', {
        dueOn: '2027-09-30',
        precision: 'quarter',
        officeKey: 'B',
        title: 'Bericht vorlegen',
        milestone: true,
        binding: 'council',
      }),
    );
    expect(report.changes.every(({ applied }) => applied)).toBe(true);
    const [, , , step] = (await measure('M.1')).steps;
    expect(step).toMatchObject({
      dueOn: '2027-09-30',
      originalDueOn: '2027-09-30',
      title: 'Bericht vorlegen',
      milestone: true,
      binding: 'council',
    });
    await expectFold();
  });

  it('leaves a step its date and its office when their cells are empty', async () => {
    const report = await doImport(stepNamed('M.1/1', { dueOn: null, precision: null, officeKey: null }));
    expect(linesOf(report)).toEqual([
      'changed | step M.1/1 | dueOn | 2027-01-29 | left',
      'changed | step M.1/1 | office | Amt A | left',
    ]);
    expect(report.changes[0]?.note).toMatch(/leere Zelle/);
  });

  it('says nothing about who has a step whose cell is empty, unless the lead has it and goes', async () => {
    const unsaid = withSteps((step) => ({ given: without(step.given, 'office') }));
    const moved = async (number: string, step: number, to: string): Promise<void> => {
      const { id, steps } = await measure(number);
      const officeId = await record.transaction(async ({ offices }) => (await offices.byKey(planId, to))!.id);
      const command = { do: 'reassign-step', stepId: steps[step - 1]!.id, officeId } as const;
      await commandMeasure(record, { key: `${number}/${step}`, actor: 'coordination', measureId: id, command });
    };
    await moved('M.1', 1, 'B');
    expect((await doImport(unsaid)).changes).toEqual([]);
    const led = smallPlanTables.measures.map((it) => (it.number === 'M.1' ? { ...it, leadKey: 'B' } : it));
    const inherited = withSteps((step) => ({
      given: without(step.given, 'office'),
      ...(step.measureKey === 'M.1' && { officeKey: 'B' }),
    }));
    expect(linesOf(await doImport({ ...inherited, measures: led }))).toEqual([
      'changed | measure M.1 | lead | Amt A | Amt B | applied',
      'changed | step M.1/2 | office | Amt A | Amt B | applied',
      'changed | step M.1/4 | office | Amt A | Amt B | applied',
    ]);
  });

  it('leaves a date that an office was given since, while the tables still have the first one', async () => {
    const { id, steps } = await measure('M.1');
    const ask = { do: 'ask-for-date', stepId: steps[0]!.id, to: '2027-02-15', reason: 'staff' } as const;
    await commandMeasure(record, { key: 'later', actor: 'A', measureId: id, command: ask });
    expect((await measure('M.1')).steps[0]).toMatchObject({ dueOn: '2027-02-15', extensionUsed: true });
    const report = await doImport({});
    expect(linesOf(report)).toEqual(['changed | step M.1/1 | dueOn | 2027-02-15 | 2027-01-29 | left']);
    expect(report.changes[0]?.note).toMatch(/seither verschoben/);
    expect(linesOf(await doImport(stepNamed('M.1/1', { dueOn: '2027-03-01' })))).toEqual([
      'changed | step M.1/1 | dueOn | 2027-02-15 | 2027-03-01 | applied',
    ]);
  });

  it('closes steps, in time where nobody wrote when', async () => {
    const done = withSteps((step) => {
      if (step.measureKey === 'M.1') return { status: 'dropped' };
      return step.number === 1 ? { status: 'done' } : { status: 'done', doneOn: '2026-11-30' };
    });
    await doImport(done);
    expect((await measure('M.1')).steps.map(({ status }) => status)).toEqual(Array(4).fill('dropped'));
    expect((await measure('M.2')).steps.map(({ doneOn }) => doneOn)).toEqual(['2026-06-30', '2026-11-30']);
    expect(await preview(done)).toMatchObject({ changes: [] });
    await expectFold();
  });

  it('closes a measure that has no open step left, and says of others why not', async () => {
    const [first, second] = smallPlanTables.measures;
    const report = await doImport({
      measures: [
        { ...first!, status: 'done' },
        { ...second!, status: 'dropped' },
      ],
      ...withSteps((step) => (step.measureKey === 'M.1' ? { status: 'dropped' } : {})),
    });
    expect((await measure('M.1')).closed).toEqual({ on: '2026-12-01', result: 'implemented' });
    expect((await measure('M.2')).closed).toBeNull();
    const refused = report.changes.filter(({ applied }) => !applied);
    expect(refused).toMatchObject([{ of: 'measure', name: 'M.2', attribute: 'status', new: 'dropped' }]);
    expect(refused[0]?.note).toMatch(/1, 2/);
    await expectFold();
  });

  it('writes everything else about a measure, and takes its lead office away', async () => {
    const [first, second] = smallPlanTables.measures;
    const report = await doImport({
      fields: ['Gebäude', 'Verkehr', 'Boden'],
      measures: [
        { ...first!, title: 'Ganz anders', field: 'Boden', participantKeys: [], leadKey: null, startsOn: '2027-01-01' },
        { ...second!, endsOn: null, priority: null, parallel: false, goal: 'Mehr Bus' },
      ],
    });
    expect(report.changes.every(({ applied }) => applied)).toBe(true);
    expect(await measure('M.1')).toMatchObject({
      title: 'Ganz anders',
      leadOfficeId: null,
      participantIds: [],
      startsOn: '2027-01-01',
    });
    expect(await measure('M.2')).toMatchObject({ endsOn: null, priority: null, parallel: false });
    const texts = await record.transaction((ports) => ports.measures.goalTexts(planId));
    expect([...texts.values()].sort()).toEqual(['Mehr Bus', 'Weniger heizen']);
    await expectFold();
  });

  it('says nothing about what the tables have no column for', async () => {
    const only = new Set(['title']);
    const bare = {
      given: only,
      leadKey: null,
      field: null,
      participantKeys: [],
      endsOn: null,
      priority: null,
      goal: null,
    };
    const measures = smallPlanTables.measures.map((it) => ({ ...it, ...bare, parallel: false }));
    const nothing = { given: only, dueOn: null, precision: null, officeKey: null, hard: false };
    expect(await preview({ measures, ...withSteps(() => nothing) })).toMatchObject({ changes: [] });
  });

  it('describes offices, and sets who acts for them', async () => {
    const [first, , chief] = smallPlanTables.offices;
    await doImport({
      offices: [
        { ...first!, name: 'Amt für Alles', kind: 'Eigenbetrieb', mailbox: 'neu@stadt.example' },
        officeEntry('B', { superiorKey: 'A' }),
        chief!,
      ],
    });
    const offices = await record.transaction((ports) => ports.offices.ofPlan(planId));
    const named = new Map(offices.map((office) => [office.key, office]));
    expect(named.get('A')).toMatchObject({ name: 'Amt für Alles', kind: 'Eigenbetrieb' });
    expect(named.get('B')?.superiorId).toBe(named.get('A')!.id);
    await expectFold();
  });

  it('leaves closed steps and measures as they are, and says so once', async () => {
    const { id, steps } = await measure('M.1');
    const complete = { do: 'complete-step', stepId: steps[0]!.id, doneOn: '2026-12-01', donePrecision: 'day' } as const;
    await commandMeasure(record, { key: 'done', actor: 'coordination', measureId: id, command: complete });
    const report = await doImport(stepNamed('M.1/1', { dueOn: '2027-05-31', title: 'Anders' }));
    expect(report.changes.map(({ applied, note }) => [applied, note === null])).toEqual([
      [false, false],
      [false, true],
    ]);
    expect((await measure('M.1')).steps[0]).toMatchObject({ dueOn: '2027-01-29', title: 'Schritt 1', status: 'done' });
  });

  describe('with what stands there under another number', () => {
    const renumbered: Partial<PlanTables> = {
      measures: [
        { ...smallPlanTables.measures[0]!, key: 'M.2', number: 'M.2' },
        { ...smallPlanTables.measures[1]!, key: 'M.1', number: 'M.1' },
      ],
      ...withSteps((step) => ({ measureKey: step.measureKey === 'M.1' ? 'M.2' : 'M.1' })),
      goals: smallPlanTables.goals.map((it) => (it.measureKey === 'M.1' ? { ...it, measureKey: 'M.2' } : it)),
    };

    it('asks first, and shows it as the same', async () => {
      const { renumberings, changes } = await preview(renumbered);
      expect(renumberings.map(({ name, to }) => [name, to])).toEqual([
        ['M.1', 'M.2'],
        ['M.2', 'M.1'],
      ]);
      expect(changes.map(({ change }) => change)).toEqual(['renumbered', 'renumbered']);
      await expect(doImport(renumbered)).rejects.toMatchObject({
        code: 'renumbered-undecided',
        values: { cases: 'M.1 → M.2, M.2 → M.1' },
      });
    });

    it('lets measures change their numbers with each other', async () => {
      const before = await measure('M.1');
      await doImport(renumbered, { renumbered: 'match' });
      expect(await measure('M.2')).toMatchObject({ id: before.id, title: 'Maßnahme M.1' });
      expect(await preview(renumbered)).toMatchObject({ changes: [], renumberings: [] });
      await expectFold();
    });

    it('takes it for others under `new`', async () => {
      const one = { ...smallPlanTables.measures[0]!, key: 'X.9', number: 'X.9' };
      const tables = { measures: [one, smallPlanTables.measures[1]!], steps: [], goals: [] };
      const report = await doImport(tables, { renumbered: 'new' });
      expect(linesOf(report)).toEqual(['new | measure X.9 | applied', 'gone | measure M.1 | left']);
    });

    it('keeps the number of a measure that vanished, until that is dropped', async () => {
      const shifted = { ...smallPlanTables.measures[1]!, key: 'M.1', number: 'M.1' };
      const tables = { measures: [shifted], steps: [], goals: [] };
      expect(linesOf(await doImport(tables, { renumbered: 'match' }))).toEqual([
        'renumbered | measure M.2 | number | M.2 | M.1 | left',
        'gone | measure M.1 | left',
      ]);
      await doImport(tables, { renumbered: 'match', drop: ['M.1'] });
      expect(await measure('M.1')).toMatchObject({ title: 'Maßnahme M.2', closed: null });
      expect(await measure('M.1-alt')).toMatchObject({ title: 'Maßnahme M.1', closed: { result: 'dropped' } });
      await expectFold();
    });

    it('knows a step by its title', async () => {
      const steps = [
        stepEntry('M.2', 1, '2027-06-30', { title: 'Schritt 2', officeKey: 'B', hard: true }),
        stepEntry('M.2', 2, '2026-06-30', { title: 'Schritt 1', officeKey: 'B', precision: 'half' }),
        ...smallPlanTables.steps.filter(({ measureKey }) => measureKey === 'M.1'),
      ];
      const { renumberings } = await preview({ steps });
      expect(renumberings).toMatchObject([
        { of: 'step', name: 'M.2/2', to: 'M.2/1' },
        { of: 'step', name: 'M.2/1', to: 'M.2/2' },
      ]);
      await doImport({ steps }, { renumbered: 'match' });
      expect((await measure('M.2')).steps.map(({ title }) => title)).toEqual(['Schritt 2', 'Schritt 1']);
      await expectFold();
    });
  });

  it('makes no number of what has none: positions follow the record, and new measures count from N1', async () => {
    const steps = [
      ...smallPlanTables.steps
        .filter(({ measureKey }) => measureKey === 'M.1')
        .toReversed()
        .map((step, place) => ({ ...step, number: place + 1, numbered: false })),
      ...smallPlanTables.steps.filter(({ measureKey }) => measureKey === 'M.2'),
    ];
    const measures = [
      ...smallPlanTables.measures,
      measureEntry('x', { key: 'zeile/9', number: null, title: 'Ohne Nummer' }),
    ];
    const report = await doImport({ steps, measures });
    expect(report.added).toMatchObject({ measures: 1, steps: 0 });
    expect(await measure('N1')).toMatchObject({ title: 'Ohne Nummer' });
    expect((await measure('M.1')).steps.map(({ title }) => title)).toEqual(
      [4, 3, 2, 1].map((number) => `Schritt ${number}`),
    );
    expect(await preview({ steps, measures })).toMatchObject({ changes: [] });
  });

  it('proposes what vanished for dropping, and drops what is named', async () => {
    const tables: Partial<PlanTables> = {
      measures: [smallPlanTables.measures[0]!],
      ...withSteps((step) => (step.measureKey === 'M.1' && step.number !== 2 ? {} : null)),
      goals: smallPlanTables.goals.slice(1),
    };
    const proposed = await doImport(tables);
    expect(linesOf(proposed)).toEqual([
      'gone | step M.1/2 | left',
      'gone | measure M.2 | left',
      'gone | goal THG-Emissionen | left',
    ]);
    expect(proposed.changes[0]?.note).toBe('Wird nicht von selbst gestrichen; zum Streichen: --drop M.1/2');
    await expect(doImport(tables, { drop: ['M.1/3'] })).rejects.toMatchObject({ code: 'drop-not-gone' });
    await doImport(tables, { drop: ['M.1/2', 'M.2'] });
    expect((await measure('M.1')).steps[1]).toMatchObject({ status: 'dropped' });
    expect(await measure('M.2')).toMatchObject({ closed: { result: 'dropped' } });
    expect((await measure('M.2')).steps.map(({ status }) => status)).toEqual(['dropped', 'dropped']);
    await expectFold();
  });

  it('keeps what goals were on every day', async () => {
    const [city, ...others] = smallPlanTables.goals;
    await doImport({ goals: [{ ...city!, targetValue: '1500000' }, ...others] });
    const valuesOn = async (day: string) =>
      (await record.transaction((ports) => ports.goals.ofPlanOn(planId, day)))
        .map(({ targetValue }) => targetValue)
        .sort();
    expect(await valuesOn('2026-11-22')).toEqual([]);
    expect(await valuesOn('2026-11-30')).toEqual(['-12.5', '1586948', '2371705']);
    expect(await valuesOn('2026-12-01')).toEqual(['-12.5', '1500000', '2371705']);
  });

  it('takes the only goal of an indicator for the same one when its year and unit change', async () => {
    const [first, second, ofMeasure] = smallPlanTables.goals;
    const report = await doImport({
      goals: [first!, second!, { ...ofMeasure!, unit: 'kt/a', targetOn: '2031-12-31' }],
    });
    expect(linesOf(report)).toEqual([
      'changed | goal THG-Emissionen | unit | t/a | kt/a | applied',
      'changed | goal THG-Emissionen | targetOn | 2031-12-31 | applied',
    ]);
  });

  it('notices that the plan has changed since the preview', async () => {
    const tables = stepNamed('M.1/1', { dueOn: '2027-05-31' });
    const { basis } = await preview(tables);
    const { id, steps } = await measure('M.2');
    const rename = { do: 'rename-step', stepId: steps[0]!.id, title: 'Anders' } as const;
    await commandMeasure(record, { key: 'rename', actor: 'coordination', measureId: id, command: rename });
    await expect(doImport(tables, { basis })).rejects.toMatchObject({ code: 'plan-changed-meanwhile' });
    const again = await preview(tables);
    await doImport(tables, { basis: again.basis });
    expect((await measure('M.1')).steps[0]?.dueOn).toBe('2027-05-31');
    await expect(doImport(tables, { basis: 'new' })).rejects.toMatchObject({ code: 'plan-changed-meanwhile' });
  });

  it('writes all of it or nothing', async () => {
    const twice = [measureEntry('M.3'), { ...measureEntry('M.3'), key: 'M.3b', title: 'Noch eine' }];
    const tables = {
      measures: [...smallPlanTables.measures, ...twice],
      ...stepNamed('M.1/1', { dueOn: '2027-05-31' }),
    };
    await expect(doImport(tables)).rejects.toThrow();
    expect((await measure('M.1')).steps[0]?.dueOn).toBe('2027-01-29');
  });

  it('says of a step of a measure that nobody knows that it is not taken over', async () => {
    const report = await doImport({ steps: [...smallPlanTables.steps, stepEntry('Z.1', 1, '2027-01-31')] });
    expect(report.changes).toMatchObject([{ change: 'new', of: 'step', name: 'Z.1/1', applied: false }]);
    expect(report.added.steps).toBe(0);
  });
});

function without(given: ReadonlySet<string>, attribute: string): Set<string> {
  return new Set([...given].filter((it) => it !== attribute));
}
