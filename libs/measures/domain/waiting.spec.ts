import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Life } from '../../../test/cadence/life.ts';
import { type MeasureCommand } from './decide-measure.ts';
import { type Step } from './step.ts';
import { predecessorOf } from './waiting.ts';

const early = { dueOn: '2027-03-01', precision: 'day' } as const;
const late = { dueOn: '2027-06-01', precision: 'day' } as const;

/** Nothing but what the tests do happens on these days. */
const [monday, tuesday, wednesday] = ['2026-11-30', '2026-12-01', '2026-12-02'];

const id = (number: number): string => `M/${number}`;
const name = (step: number, predecessor: number | null): MeasureCommand => ({
  do: 'set-predecessor',
  stepId: id(step),
  predecessorId: predecessor === null ? null : id(predecessor),
});
const done = (step: number, on: string): MeasureCommand => ({
  do: 'complete-step',
  stepId: id(step),
  doneOn: on,
  donePrecision: 'day',
});
const step = ({ measure }: Life, number: number): Step => measure.steps.find((it) => it.number === number)!;
/** Number of the step that the step `number` waits for. */
const before = (life: Life, number: number): number | null =>
  predecessorOf(life.measure, step(life, number))?.number ?? null;

describe('a named predecessor', () => {
  it('lets a step of another office wait until it is done, whatever the dates', () => {
    const life = new Life({ steps: [early, { ...late, office: 'B' }] });
    expect(before(life, 1)).toBeNull();
    life.carryOut(monday, name(1, 2));
    expect(before(life, 1)).toBe(2);
    expect(life.foreseen().filter((it) => it.startsWith('due'))).toEqual(['due 2027-06-01']);
    life.carryOut(tuesday, done(2, tuesday));
    expect(before(life, 1)).toBeNull();
    expect(step(life, 1)).toMatchObject({ enteredOn: tuesday, unblocked: { on: tuesday } });
    expect(life.foreseen()).toEqual(expect.arrayContaining(['your-turn 2026-12-02', 'due 2027-03-01']));
  });

  it('holds nobody up once it is dropped, or named no more', () => {
    const drops: MeasureCommand[] = [
      { do: 'ask-to-drop', stepId: id(2) },
      { do: 'grant-request', stepId: id(2), officeId: null },
    ];
    for (const commands of [drops, [name(1, null)]]) {
      const life = new Life({ steps: [early, { ...late, office: 'B' }] });
      life.carryOut(monday, name(1, 2));
      for (const command of commands) life.carryOut(tuesday, command);
      expect(before(life, 1)).toBeNull();
      expect(step(life, 1).enteredOn).toBe(tuesday);
    }
  });

  it('may be without a date, and holds a step up again when it is opened again', () => {
    const life = new Life({ steps: [early, { dueOn: null, office: 'B' }] });
    life.carryOut(monday, name(1, 2));
    expect(before(life, 1)).toBe(2);
    life.carryOut(tuesday, done(2, tuesday));
    life.carryOut(wednesday, { do: 'reopen-step', stepId: id(2) });
    expect(before(life, 1)).toBe(2);
    expect(life.foreseen()).not.toContain('your-turn 2026-12-02');
  });

  it('comes before the dates of the track, which still hold once it is done', () => {
    const life = new Life({ steps: [early, late, { ...late, office: 'B' }] });
    life.carryOut(monday, name(2, 3));
    expect(before(life, 2)).toBe(3);
    life.carryOut(tuesday, done(3, tuesday));
    expect(before(life, 2)).toBe(1);
    expect(step(life, 2).unblocked).toBeNull();
  });

  it('also holds up a step of a parallel measure, where dates do not', () => {
    const life = new Life({ parallel: true, steps: [early, late, late] });
    life.carryOut(monday, name(3, 1));
    expect([before(life, 2), before(life, 3)]).toEqual([null, 1]);
  });

  it('is refused for a closed step, the step itself, an unknown one, a hard step and when nothing changes', () => {
    const life = new Life({ steps: [early, late, { ...late, hard: true, office: 'B' }] });
    expect(life.refusalOf(monday, name(1, null))).toBe('predecessor-unchanged');
    expect(life.refusalOf(monday, name(1, 1))).toBe('own-predecessor');
    expect(life.refusalOf(monday, name(1, 9))).toBe('predecessor-not-found');
    expect(life.refusalOf(monday, name(3, 1))).toBe('hard-step-never-waits');
    life.carryOut(monday, name(2, 3));
    expect(life.refusalOf(tuesday, name(2, 3))).toBe('predecessor-unchanged');
    life.carryOut(tuesday, done(2, tuesday));
    expect(life.refusalOf(tuesday, name(2, null))).toBe('step-closed');
  });

  it('is refused when steps would wait for each other, by names or by dates, also through others', () => {
    const life = new Life({ steps: [early, late, { ...early, office: 'B' }, { ...late, office: 'B' }] });
    // 2 waits for 1, and 4 for 3, by their dates.
    expect(life.refusalOf(monday, name(1, 2))).toBe('predecessor-circle');
    life.carryOut(monday, name(3, 2));
    expect(life.refusalOf(monday, name(2, 3))).toBe('predecessor-circle');
    expect(life.refusalOf(monday, name(1, 4))).toBe('predecessor-circle');
    expect(life.refusalOf(monday, name(4, 1))).toBeNull();
    // A closed step can be opened again.
    life.carryOut(monday, done(3, monday));
    expect(life.refusalOf(monday, name(2, 3))).toBe('predecessor-circle');
  });

  it('counts before the dates where these come to close a circle later', () => {
    const life = new Life({ steps: [{ ...early, dueOn: '2027-08-02' }, late] });
    life.carryOut(monday, name(1, 2));
    expect([before(life, 1), before(life, 2)]).toEqual([2, null]);
    life.carryOut(tuesday, { do: 'move-deadline', stepId: id(1), to: early.dueOn });
    expect([before(life, 1), before(life, 2)]).toEqual([2, null]);
    life.carryOut(tuesday, done(2, tuesday));
    expect(before(life, 1)).toBeNull();
  });

  it('never leads to steps that wait for each other, whatever is named, moved, reassigned, closed and opened', () => {
    const number = fc.integer({ min: 1, max: 6 });
    const act = fc.oneof(
      { weight: 3, arbitrary: fc.tuple(number, number).map(([a, b]) => name(a, b)) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(number, fc.constantFrom('2027-03-01', '2027-04-01', '2027-05-03', '2027-06-01'))
          .map(([a, to]): MeasureCommand => ({ do: 'move-deadline', stepId: id(a), to })),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(number, fc.constantFrom('A', 'B'))
          .map(([a, officeId]): MeasureCommand => ({ do: 'reassign-step', stepId: id(a), officeId })),
      },
      { weight: 1, arbitrary: number.map((a) => done(a, monday)) },
      { weight: 1, arbitrary: number.map((a): MeasureCommand => ({ do: 'reopen-step', stepId: id(a) })) },
      { weight: 1, arbitrary: number.map((a) => name(a, null)) },
    );
    fc.assert(
      fc.property(fc.array(act, { minLength: 5, maxLength: 40 }), (acts) => {
        const life = new Life({
          steps: [early, late, { ...early, office: 'B' }, { ...late, office: 'B' }, late, early],
        });
        for (const command of acts) {
          if (life.refusalOf(monday, command) === null) life.carryOut(monday, command);
          const open = life.measure.steps.filter(({ status }) => status === 'open');
          expect(open.length === 0 || open.some((it) => predecessorOf(life.measure, it) === null)).toBe(true);
          for (const start of open) {
            let at: Step | null = start;
            for (let far = 0; at !== null; far++) {
              expect(far).toBeLessThan(open.length);
              at = predecessorOf(life.measure, at);
            }
          }
        }
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });
});
