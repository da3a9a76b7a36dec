import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '#libs/calendar/domain/index';
import { Life } from '../../../test/cadence/life.ts';
import { type aPlan } from '../../../test/oracle/a-plan.ts';
import { type MeasureCommand } from './decide-measure.ts';
import { type AlongMove } from './decide-step.ts';
import { movedAlong } from './moved-along.ts';
import { type Precision } from './step.ts';

type Steps = NonNullable<NonNullable<Parameters<typeof aPlan>[0]>['steps']>;

const today = '2026-11-30';
const day = 'day' as const;
const month = 'month' as const;

const id = (number: number): string => `M/${number}`;
const name = (step: number, predecessor: number): MeasureCommand => ({
  do: 'set-predecessor',
  stepId: id(step),
  predecessorId: id(predecessor),
});

/** A plan in which step 1 is the one that moves. */
function planOf(steps: Steps, parallel = false): Life {
  return new Life({ steps, parallel });
}

/** `number: from → to`, or why it stays. */
function along({ measure, cadence }: Life, to: string): string[] {
  return movedAlong(measure, id(1), to, cadence.calendar).map(
    (it) => `${it.step.number}: ${it.from} → ${it.stays ?? it.to}`,
  );
}

function asShown({ measure, cadence }: Life, to: string): AlongMove[] {
  return movedAlong(measure, id(1), to, cadence.calendar)
    .filter(({ stays }) => stays === null)
    .map((it) => ({ stepId: it.step.id, to: it.to }));
}

const dates = ({ measure }: Life): (string | null)[] => measure.steps.map(({ dueOn }) => dueOn);

function endOfMonth(date: string): string {
  return addDays(`${addDays(`${date.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1);
}

describe('the steps that move along', () => {
  it('are those of the track with the same date or a later one, not those before or of another office', () => {
    const life = planOf([
      { dueOn: '2027-03-31', precision: month },
      { dueOn: '2027-02-28', precision: month },
      { dueOn: '2027-03-31', precision: month },
      { dueOn: '2027-05-31', precision: month },
      { dueOn: '2027-05-31', precision: month, office: 'B' },
      { dueOn: null },
    ]);
    expect(along(life, '2027-05-31')).toEqual(['3: 2027-03-31 → 2027-05-31', '4: 2027-05-31 → 2027-07-31']);
  });

  it('are also those that name it, and those after these, through a step without a date', () => {
    const life = planOf([
      { dueOn: '2027-06-30', precision: month },
      { dueOn: '2027-04-30', precision: month, office: 'B' },
      { dueOn: null, office: 'B' },
      { dueOn: '2027-09-30', precision: month, office: 'B' },
      { dueOn: '2027-03-31', precision: month, office: 'B' },
    ]);
    life.carryOut(today, name(3, 1));
    life.carryOut(today, name(2, 3));
    expect(along(life, '2027-07-31')).toEqual(['2: 2027-04-30 → 2027-05-31', '4: 2027-09-30 → 2027-10-31']);
  });

  it('are in a parallel measure only those that name it', () => {
    const quarter = { dueOn: '2027-06-30', precision: 'quarter' as const };
    const life = planOf([quarter, quarter, { ...quarter, office: 'B' }], true);
    life.carryOut(today, name(3, 1));
    expect(along(life, '2027-09-30')).toEqual(['3: 2027-06-30 → 2027-09-30']);
  });

  it('do not include closed ones, and list hard and bound ones and those with a request as staying', () => {
    const quarter = { dueOn: '2027-06-30', precision: 'quarter' as const };
    const life = planOf([
      quarter,
      { ...quarter, hard: true },
      { ...quarter, binding: 'council' },
      quarter,
      quarter,
      { ...quarter, office: 'B' },
    ]);
    life.carryOut(today, name(6, 3));
    life.carryOut(today, { do: 'ask-to-drop', stepId: id(4) });
    life.carryOut(today, { do: 'complete-step', stepId: id(5), doneOn: today, donePrecision: day });
    // 6 comes after a step that stays.
    expect(along(life, '2027-09-30')).toEqual([
      '2: 2027-06-30 → hard',
      '3: 2027-06-30 → bound',
      '4: 2027-06-30 → request-undecided',
    ]);
  });

  it.each<[string, Steps[number], string, string, string]>([
    ['an end of a month', { dueOn: '2027-04-30', precision: 'month' }, '2027-03-31', '2027-06-30', '2027-07-31'],
    ['an end of February', { dueOn: '2027-11-30', precision: 'month' }, '2027-03-31', '2027-06-30', '2028-02-29'],
    ['an end of a quarter', { dueOn: '2027-06-30', precision: 'quarter' }, '2027-03-31', '2027-06-30', '2027-09-30'],
    [
      'an end of a quarter, by a month',
      { dueOn: '2027-06-30', precision: 'quarter' },
      '2027-03-31',
      '2027-04-30',
      '2027-09-30',
    ],
    ['an end of a half year', { dueOn: '2027-06-30', precision: 'half' }, '2027-03-31', '2027-09-30', '2027-12-31'],
    ['an end of a year', { dueOn: '2027-12-31', precision: 'year' }, '2027-03-31', '2028-03-31', '2028-12-31'],
    ['an end of a month, back', { dueOn: '2027-06-30', precision: 'month' }, '2027-03-31', '2027-02-28', '2027-05-31'],
    [
      'a beginning at the end of a month',
      { dueOn: '2027-06-30', precision: 'from' },
      '2027-03-31',
      '2027-05-31',
      '2027-08-31',
    ],
    [
      'less than its precision',
      { dueOn: '2027-06-30', precision: 'quarter' },
      '2027-03-15',
      '2027-03-30',
      'shift-too-small',
    ],
  ])('at the end of a period move by months to the end of one: %s', (_what, step, from, to, then) => {
    const life = planOf([{ dueOn: from, precision: day }, step]);
    expect(along(life, to)).toEqual([`2: ${step.dueOn} → ${then}`]);
  });

  it.each<[string, Steps[number], string, string, string]>([
    ['a day', { dueOn: '2027-03-10', precision: 'day' }, '2027-03-01', '2027-03-08', '2027-03-17'],
    ['a day, over Easter', { dueOn: '2027-03-24', precision: 'day' }, '2027-03-01', '2027-03-04', '2027-03-31'],
    ['a day on a Sunday', { dueOn: '2027-03-14', precision: 'day' }, '2027-03-01', '2027-03-02', '2027-03-16'],
    ['a day, to a Sunday', { dueOn: '2027-03-01', precision: 'day' }, '2027-03-01', '2027-03-07', '2027-03-08'],
    ['a day, back', { dueOn: '2027-03-10', precision: 'day' }, '2027-03-08', '2027-03-01', '2027-03-03'],
    [
      'a day in the middle of its month',
      { dueOn: '2027-03-10', precision: 'month' },
      '2027-03-01',
      '2027-03-08',
      '2027-03-17',
    ],
    ['not at all', { dueOn: '2027-03-14', precision: 'day' }, '2027-03-06', '2027-03-07', 'shift-too-small'],
  ])('elsewhere move by working days to a working day: %s', (_what, step, from, to, then) => {
    const life = planOf([{ dueOn: from, precision: day }, step]);
    expect(along(life, to)).toEqual([`2: ${step.dueOn} → ${then}`]);
  });

  it('never come to lie before one that they followed', () => {
    const shortShift = planOf([
      { dueOn: '2027-03-01', precision: day },
      { dueOn: '2027-03-30', precision: day },
      { dueOn: '2027-03-31', precision: month },
      { dueOn: '2027-06-30', precision: 'quarter' },
    ]);
    expect(along(shortShift, '2027-03-31')).toEqual([
      '2: 2027-03-30 → 2027-04-27',
      '3: 2027-03-31 → 2027-04-30',
      '4: 2027-06-30 → shift-too-small',
    ]);
    const back = planOf([
      { dueOn: '2027-03-31', precision: day },
      { dueOn: '2027-04-30', precision: month },
      { dueOn: '2027-05-03', precision: day },
    ]);
    expect(along(back, '2027-03-01')).toEqual(['2: 2027-04-30 → shift-too-small', '3: 2027-05-03 → 2027-04-30']);
    const staying = planOf([
      { dueOn: '2027-03-31', precision: day },
      { dueOn: '2027-04-28', precision: day, binding: 'council' },
      { dueOn: '2027-05-03', precision: day },
    ]);
    expect(along(staying, '2027-03-01')).toEqual(['2: 2027-04-28 → bound', '3: 2027-05-03 → 2027-04-28']);
  });

  it('keep their order, wherever the one before them goes', () => {
    const precisions: Precision[] = ['day', 'month', 'quarter', 'half', 'year', 'from'];
    const life = planOf(Array(5).fill({ dueOn: '2027-03-31' }));
    const date = fc.tuple(fc.nat(250), fc.boolean()).map(([days, atEnd]) => {
      const some = addDays('2027-03-01', days);
      return atEnd ? endOfMonth(some) : some;
    });
    const step = fc.record({ dueOn: date, precision: fc.constantFrom(...precisions) });
    const plans = fc.tuple(fc.array(step, { minLength: 5, maxLength: 5 }), fc.integer({ min: -60, max: 250 }));
    fc.assert(
      fc.property(plans, ([given, days]) => {
        const inOrder = [...given].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
        const steps = life.measure.steps.map((it, index) => ({ ...it, ...inOrder[index]! }));
        const to = addDays(steps[0]!.dueOn, days);
        const found = movedAlong({ ...life.measure, steps }, id(1), to, life.cadence.calendar);
        const all = [{ from: steps[0]!.dueOn, to }, ...found];
        for (const a of all) {
          for (const b of all)
            if (a.from < b.from) expect({ a, b, inOrder: a.to <= b.to }).toMatchObject({ inOrder: true });
        }
      }),
      { numRuns: 1000, seed: 20261123 },
    );
  });

  it('never end before the one moved, as they did not before, on whatever days', () => {
    const precisions: Precision[] = ['day', 'month', 'quarter', 'half', 'year', 'from'];
    const life = planOf([{ dueOn: '2027-03-31' }, { dueOn: '2027-03-31' }]);
    const { working } = life.cadence.calendar;
    const [first, second] = life.measure.steps;
    fc.assert(
      fc.property(
        fc.nat(200),
        fc.integer({ min: -200, max: 400 }),
        fc.nat(300),
        fc.constantFrom(...precisions),
        fc.boolean(),
        (begin, days, later, precision, atEndOfMonth) => {
          const from = addDays('2027-01-01', begin);
          const to = addDays(from, days);
          const due = addDays(from, later);
          const dueOn = atEndOfMonth ? endOfMonth(due) : due;
          const steps = [
            { ...first!, dueOn: from },
            { ...second!, dueOn, precision },
          ];
          const [following] = movedAlong({ ...life.measure, steps }, id(1), to, life.cadence.calendar);
          expect(working.first(following!.to) >= working.first(to)).toBe(true);
        },
      ),
      { numRuns: 2000, seed: 20261123 },
    );
  });

  it('move with the deadline, each under a new dueVersion, and it is nobody’s turn for that', () => {
    const life = planOf([
      { dueOn: '2027-03-31', precision: month },
      { dueOn: '2027-04-30', precision: month },
      { dueOn: '2027-05-31', precision: month },
    ]);
    life.carryOut(today, {
      do: 'move-deadline',
      stepId: id(1),
      to: '2027-06-30',
      along: asShown(life, '2027-06-30'),
    });
    expect(dates(life)).toEqual(['2027-06-30', '2027-07-31', '2027-08-31']);
    expect(life.measure.steps.map(({ dueVersion, unblocked }) => [dueVersion, unblocked])).toEqual([
      [2, null],
      [2, null],
      [2, null],
    ]);
    expect(life.measure.steps[1]!.pastDeadlines).toMatchObject([{ dueOn: '2027-04-30', by: 'coordination' }]);
  });

  it('stay where nothing is said of them: then the next one no longer waits', () => {
    const life = planOf([
      { dueOn: '2027-03-31', precision: month },
      { dueOn: '2027-04-30', precision: month },
    ]);
    life.carryOut(today, { do: 'move-deadline', stepId: id(1), to: '2027-06-30' });
    expect(dates(life)).toEqual(['2027-06-30', '2027-04-30']);
    expect(life.measure.steps[1]!.unblocked).toMatchObject({ on: today });
  });

  it('move with a date that is granted', () => {
    const life = planOf([
      { dueOn: '2027-03-31', precision: month, binding: 'council' },
      { dueOn: '2027-04-30', precision: month },
    ]);
    life.carryOut(today, { do: 'ask-for-date', stepId: id(1), to: '2027-06-30', reason: 'staff' });
    life.carryOut(today, {
      do: 'grant-request',
      stepId: id(1),
      officeId: null,
      along: asShown(life, '2027-06-30'),
    });
    expect(dates(life)).toEqual(['2027-06-30', '2027-07-31']);
    expect(life.measure.steps[0]!.requests[0]!.ended?.outcome).toBe('granted');
  });

  it('move only as they were shown: with others, to other days or with another request it is refused', () => {
    const life = planOf([
      { dueOn: '2027-03-31', precision: month },
      { dueOn: '2027-04-30', precision: month },
      { dueOn: '2027-05-31', precision: month },
    ]);
    const to = '2027-06-30';
    const shown = asShown(life, to);
    const move = (moves: AlongMove[]): MeasureCommand => ({ do: 'move-deadline', stepId: id(1), to, along: moves });
    const otherDay = [shown[0]!, { ...shown[1]!, to: '2027-09-30' }];
    const twice = [shown[0]!, shown[0]!];
    for (const moves of [[], shown.slice(1), otherDay, twice, [...shown, { stepId: id(1), to }]]) {
      expect(life.refusalOf(today, move(moves))).toBe('successors-changed');
    }
    expect(life.refusalOf(today, move([...shown].reverse()))).toBeNull();
    life.carryOut(today, { do: 'complete-step', stepId: id(2), doneOn: today, donePrecision: day });
    expect(life.refusalOf(today, move(shown))).toBe('successors-changed');
    life.carryOut(today, { do: 'say-not-mine', stepId: id(1), proposedOfficeId: 'B' });
    const grant = { do: 'grant-request', stepId: id(1), officeId: null } as const;
    expect(life.refusalOf(today, { ...grant, along: shown.slice(1) })).toBe('successors-changed');
    expect(life.refusalOf(today, { ...grant, along: [] })).toBeNull();
  });
});
