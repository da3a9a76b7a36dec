import { at, MONDAY, outcomesIn, stagesIn } from './a-plan.ts';
import { type ScenarioCommand } from './scenario.ts';

const OLD = { dueOn: '2024-12-31' } as const;
const newDate = (on: string, to: string): ScenarioCommand => ({ ...at(on), do: 'newDate', to });

describe('the backlog', () => {
  test('holds a step that was due by the activation, its E included', () => {
    const first = (dueOn: string) => stagesIn({ steps: [{ ...MONDAY, dueOn }] })[0];
    expect(first('2026-11-23')).toBe('backlog-1 2026-11-24');
    expect(first('2026-11-22')).toBe('backlog-1 2026-11-24'); // Sunday, E is the activation day
    expect(first('2026-11-24')).toBe('due 2026-11-24');
    const saturday = { steps: [{ ...MONDAY, dueOn: '2026-11-21' }], plan: { activate: '2026-11-21' } };
    expect(stagesIn(saturday)[0]).toBe('due 2026-11-23'); // E, the Monday after
  });

  test('is not asked about while its round was not started', () => {
    expect(stagesIn({ plan: { backlogStart: null }, steps: [OLD] })).toEqual([]);
  });

  test('is asked about from the first contact day of the round', () => {
    expect(stagesIn({ plan: { backlogStart: '2026-12-05' }, steps: [OLD] })).toEqual([
      'backlog-1 2026-12-07',
      'backlog-2 2027-01-07', // 08. to 11. and 14. to 18.12. are nine
      'backlog-3 2027-01-21',
    ]);
  });

  test('is asked about on contact days, a hard deadline too', () => {
    const steps = [{ ...OLD, hard: true }];
    expect(stagesIn({ plan: { backlogStart: '2026-12-21' }, steps })[0]).toBe('backlog-1 2027-01-07');
  });

  test('takes in a step whenever it comes', () => {
    const move: ScenarioCommand = { ...at('2026-12-01'), do: 'move', to: '2026-11-20' };
    expect(stagesIn({ steps: [MONDAY], commands: [move] })).toEqual([
      'backlog-1 2026-12-02',
      'backlog-2 2026-12-16',
      'backlog-3 2027-01-18',
    ]);
  });

  test('begins its round anew with a new entered', () => {
    const give: ScenarioCommand = { ...at('2026-12-01'), do: 'reassign', office: 'B' };
    expect(stagesIn({ steps: [OLD], commands: [give] })).toEqual([
      'backlog-1 2026-11-24',
      'assigned 2026-12-02',
      'backlog-1 2026-12-02',
      'backlog-2 2026-12-16',
      'backlog-3 2027-01-18',
    ]);
  });

  test('lets a step wait, and then ask for nothing', () => {
    const commands: ScenarioCommand[] = [];
    const result = stagesIn({ steps: [{ ...OLD, dueOn: '2025-12-31' }, OLD], commands });
    expect(result).toEqual([]);
  });

  test('grants any new date up to the plan’s end, without using up the one time', () => {
    const plan = { ends: '2027-12-31' };
    const commands = [newDate('2026-12-01', '2027-12-31'), newDate('2026-12-02', '2028-03-31')];
    expect(outcomesIn({ plan, steps: [OLD], commands })).toEqual(['granted in the backlog', 'granted at once']);
    expect(outcomesIn({ plan, steps: [OLD], commands: [newDate('2026-12-01', '2028-01-01')] })).toEqual([
      'asked, the clock stops',
    ]);
  });

  test('grants no new date of a bound step', () => {
    const steps = [{ ...OLD, binding: 'funding' as const }];
    expect(outcomesIn({ steps, commands: [newDate('2026-12-01', '2026-12-02')] })).toEqual(['asked, the clock stops']);
  });

  test('stands still from a request on', () => {
    const drop: ScenarioCommand = { ...at('2026-11-30'), do: 'drop' };
    expect(stagesIn({ steps: [OLD], commands: [drop] })).toEqual([
      'backlog-1 2026-11-24',
      'decision-1 2026-12-01',
      'decision-2 2026-12-08',
    ]);
  });
});

describe('release from the backlog', () => {
  const release = (on: string): ScenarioCommand => ({ ...at(on), do: 'release' });

  test('begins the ladder on that day', () => {
    expect(stagesIn({ steps: [OLD], commands: [release('2026-11-30')] })).toEqual([
      'backlog-1 2026-11-24',
      'overdue-1 2026-12-07',
      'overdue-2 2026-12-14',
      'escalation-1 2027-01-07',
      'escalation-2 2027-01-21',
    ]);
  });

  test('is given once, and only to a step of the backlog', () => {
    const twice = [release('2026-11-30'), release('2026-12-01')];
    expect(outcomesIn({ steps: [OLD], commands: twice })).toEqual(['accepted', 'refused']);
    expect(outcomesIn({ steps: [MONDAY], commands: [release('2026-11-30')] })).toEqual(['refused']);
  });

  test('holds for the life of the step', () => {
    const move: ScenarioCommand = { ...at('2026-12-01'), do: 'move', to: '2025-12-31' };
    const stages = stagesIn({ steps: [OLD], commands: [release('2026-11-30'), move] });
    expect(stages.slice(1, 3)).toEqual(['overdue-1 2026-12-08', 'overdue-2 2026-12-15']);
  });
});
