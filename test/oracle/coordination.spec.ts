import { at, AFTER_MONDAY, MONDAY, outcomesIn, stagesIn, stagesOf, aPlan, UNTIL_MONDAY } from './a-plan.ts';
import { runOracle } from './oracle.ts';
import { type ScenarioCommand } from './scenario.ts';

const stages = (...commands: ScenarioCommand[]) => stagesIn({ steps: [MONDAY], commands });
const outcomes = (...commands: ScenarioCommand[]) => outcomesIn({ steps: [MONDAY], commands });

describe('hold', () => {
  const hold = (on: string, days: number, step = 1): ScenarioCommand => ({ ...at(on, step), do: 'hold', days });

  test('moves the next escalation and the later one by contact days', () => {
    expect(stages(hold('2027-03-11', 3)).slice(4)).toEqual([
      'overdue-2 2027-03-10',
      'escalation-1 2027-03-22',
      'escalation-2 2027-04-07',
    ]);
    expect(stages(hold('2027-03-18', 2)).slice(5)).toEqual(['escalation-1 2027-03-17', 'escalation-2 2027-04-06']);
  });

  test('is given once per dueVersion, for 1 to 10 days, while an escalation is ahead', () => {
    const move: ScenarioCommand = { ...at('2027-03-12'), do: 'move', to: '2027-03-15' };
    expect(outcomes(hold('2027-03-11', 1), hold('2027-03-11', 1), move, hold('2027-03-12', 1))).toEqual([
      'accepted',
      'refused',
      'accepted',
      'accepted',
    ]);
    expect(outcomes(hold('2027-03-11', 0), hold('2027-03-11', 11), hold('2027-03-11', 10))).toEqual([
      'refused',
      'refused',
      'accepted',
    ]);
    expect(outcomes(hold('2027-04-01', 1))).toEqual(['accepted']);
    expect(outcomes(hold('2027-04-02', 1))).toEqual(['refused']);
  });

  test('is void with a new entered', () => {
    const pause: ScenarioCommand = { on: '2027-03-12', do: 'pause', measure: 'M', until: '2027-03-15' };
    expect(stages(hold('2027-03-11', 3), pause).slice(5)).toEqual([
      'overdue-1 2027-03-17',
      'overdue-2 2027-03-24',
      'escalation-1 2027-04-02',
      'escalation-2 2027-04-16',
    ]);
  });

  test('is refused for a waiting step, in the backlog and for a beginning', () => {
    const steps = [MONDAY, { ...MONDAY, dueOn: '2027-03-02' }];
    expect(outcomesIn({ steps, commands: [hold('2027-03-11', 1, 2)] })).toEqual(['refused']);
    expect(outcomesIn({ steps: [{ dueOn: '2024-12-31' }], commands: [hold('2026-12-01', 1)] })).toEqual(['refused']);
    const beginning = { ...MONDAY, precision: 'from' } as const;
    expect(outcomesIn({ steps: [beginning], commands: [hold('2027-03-02', 1)] })).toEqual(['refused']);
  });
});

describe('reopen', () => {
  const reopen = (on: string): ScenarioCommand => ({ ...at(on), do: 'reopen' });
  const done = (on: string): ScenarioCommand => ({ ...at(on), do: 'done' });

  test('begins the ladder on that day', () => {
    expect(stages(done('2027-03-05'), reopen('2027-03-08')).slice(4)).toEqual([
      'overdue-1 2027-03-10',
      'overdue-2 2027-03-17',
      'escalation-1 2027-03-24',
      'escalation-2 2027-04-09',
    ]);
  });

  test('after completion raises the dueVersion: what was delivered and said before it does not count', () => {
    const onCourse: ScenarioCommand = { ...at('2027-02-05'), do: 'onCourse' };
    expect(stages(onCourse, done('2027-02-08'), reopen('2027-02-10'))).toEqual([
      'reminder-1 2027-02-01',
      'reminder-1 2027-02-11',
      'reminder-2 2027-02-22',
      'due 2027-03-01',
      ...AFTER_MONDAY,
    ]);
  });

  test('after dropped leaves the dueVersion', () => {
    const commands: ScenarioCommand[] = [
      { ...at('2027-02-05'), do: 'onCourse' },
      { ...at('2027-02-08'), do: 'drop' },
      { ...at('2027-02-08'), do: 'decide', grant: true, office: null },
      reopen('2027-02-10'),
    ];
    expect(stages(...commands)).toEqual(['reminder-1 2027-02-01', 'due 2027-03-01', ...AFTER_MONDAY]);
  });

  test('nobody is told that a step is resolved which is open again by then', () => {
    const resolved = (...commands: ScenarioCommand[]) =>
      stages(...commands).filter((stage) => stage.startsWith('resolved'));
    expect(resolved(done('2027-03-18'))).toEqual(['resolved 2027-03-19']);
    expect(resolved(done('2027-03-18'), reopen('2027-03-18'))).toEqual([]);
  });
});

describe('first date and step added', () => {
  test('a first date begins the ladder; a reminder of that day is made up for', () => {
    const commands: ScenarioCommand[] = [
      { ...at('2027-02-01'), do: 'firstDate', dueOn: '2027-03-01', precision: 'day' },
    ];
    expect(stagesIn({ steps: [{ dueOn: null }], commands })).toEqual([
      'reminder-1 2027-02-02',
      'reminder-2 2027-02-22',
      'due 2027-03-01',
      ...AFTER_MONDAY,
    ]);
  });

  test('a first date is given once, and an undated step is not moved', () => {
    const first: ScenarioCommand = { ...at('2027-02-01'), do: 'firstDate', dueOn: '2027-03-01', precision: 'day' };
    const move: ScenarioCommand = { ...at('2027-02-01'), do: 'move', to: '2027-03-01' };
    const newDate: ScenarioCommand = { ...at('2027-02-01'), do: 'newDate', to: '2027-03-01' };
    expect(outcomesIn({ steps: [{ dueOn: null }], commands: [move, newDate, first, first] })).toEqual([
      'refused',
      'refused',
      'accepted',
      'refused',
    ]);
  });

  test('a step added counts from that day', () => {
    const add: ScenarioCommand = {
      ...at('2027-10-01', 2),
      do: 'add',
      office: 'B',
      dueOn: '2027-11-17', // Buß- und Bettag
      precision: 'day',
      hard: false,
      binding: null,
    };
    const commands = [{ ...at('2027-01-04'), do: 'done' as const }, add];
    expect(stagesOf(runOracle(aPlan({ commands })), 2)).toEqual([
      'reminder-1 2027-10-20',
      'reminder-2 2027-11-10',
      'due 2027-11-18',
      'overdue-1 2027-11-22',
      'overdue-2 2027-11-29',
      'escalation-1 2027-12-06',
      'escalation-2 2027-12-20',
    ]);
  });

  test('a step added before another one lets that one wait', () => {
    const add: ScenarioCommand = {
      ...at('2027-03-04', 2),
      do: 'add',
      office: 'A',
      dueOn: '2027-02-26',
      precision: 'day',
      hard: false,
      binding: null,
    };
    const result = runOracle(aPlan({ steps: [MONDAY], commands: [add, { ...at('2027-03-09', 2), do: 'done' }] }));
    expect(stagesOf(result, 1)).toEqual([
      ...UNTIL_MONDAY,
      'overdue-1 2027-03-03',
      'your-turn 2027-03-10',
      'overdue-1 2027-03-11',
      'overdue-2 2027-03-18',
      'escalation-1 2027-03-25',
      'escalation-2 2027-04-12',
    ]);
  });
});
