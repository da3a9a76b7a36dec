import { AFTER_MONDAY, at, MONDAY, outcomesIn, stagesIn, toldIn, UNTIL_MONDAY } from './a-plan.ts';
import { type ScenarioCommand } from './scenario.ts';

const drop = (on: string): ScenarioCommand => ({ ...at(on), do: 'drop' });
const notMine = (on: string): ScenarioCommand => ({ ...at(on), do: 'notMine' });
const newDate = (on: string, to: string): ScenarioCommand => ({ ...at(on), do: 'newDate', to });
const reject = (on: string): ScenarioCommand => ({ ...at(on), do: 'decide', grant: false, office: null });
const grant = (on: string, office: string | null = null): ScenarioCommand => ({
  ...at(on),
  do: 'decide',
  grant: true,
  office,
});
const give = (on: string, office: string): ScenarioCommand => ({ ...at(on), do: 'reassign', office });

const stages = (...commands: ScenarioCommand[]) => stagesIn({ steps: [MONDAY], commands });
const outcomes = (...commands: ScenarioCommand[]) => outcomesIn({ steps: [MONDAY], commands });
const only = (prefix: string, told: string[]) => told.filter((each) => each.startsWith(prefix));

describe('a request', () => {
  test('is laid before coordination after one and six contact days, the second time also before its deputy', () => {
    const told = toldIn({
      plan: { coordinationDeputy: 'kd@x.example' },
      steps: [MONDAY],
      commands: [drop('2027-02-01')],
    });
    expect(only('decision', told)).toEqual([
      'decision-1 2027-02-02 k@x.example',
      'decision-2 2027-02-09 k@x.example',
      'decision-2 2027-02-09 kd@x.example',
    ]);
  });

  test('is laid before nobody once it is decided', () => {
    expect(only('decision', stages(drop('2027-02-01'), reject('2027-02-05')))).toEqual(['decision-1 2027-02-02']);
    expect(only('decision', stages(drop('2027-02-01'), reject('2027-02-01')))).toEqual([]);
  });

  test('is laid before coordination also while the measure is paused', () => {
    const pause: ScenarioCommand = { on: '2027-02-01', do: 'pause', measure: 'M', until: '2027-02-20' };
    expect(stages(pause, drop('2027-02-01')).slice(1, 3)).toEqual(['decision-1 2027-02-02', 'decision-2 2027-02-09']);
  });

  test('stops the clock, the first one under a dueVersion', () => {
    expect(stages(drop('2027-02-26'))).toEqual([
      'reminder-1 2027-02-01',
      'reminder-2 2027-02-22',
      'decision-1 2027-03-01',
      'decision-2 2027-03-08',
    ]);
  });

  test('stops nothing, if it is a later one', () => {
    const commands = [drop('2027-02-02'), reject('2027-02-02'), drop('2027-02-26')];
    const ladder = stages(...commands).filter((stage) => !stage.startsWith('decision'));
    expect(ladder).toEqual([...UNTIL_MONDAY, ...AFTER_MONDAY]);
    expect(outcomes(...commands)).toEqual(['asked, the clock stops', 'rejected, the clock goes on', 'asked']);
  });

  test('keeps out every other one until it is decided', () => {
    const others = [newDate('2027-02-02', '2027-03-02'), notMine('2027-02-02'), drop('2027-02-02')];
    expect(outcomes(drop('2027-02-01'), ...others).slice(1)).toEqual(['refused', 'refused', 'refused']);
  });

  test('ends undecided when the step is moved, reassigned or closed', () => {
    const move: ScenarioCommand = { ...at('2027-02-03'), do: 'move', to: '2027-06-01' };
    const done: ScenarioCommand = { ...at('2027-02-03'), do: 'done' };
    for (const end of [move, done, give('2027-02-03', 'B')]) {
      expect(outcomes(drop('2027-02-01'), end, reject('2027-02-04')).at(-1)).toBe('refused');
      expect(only('decision-2', stages(drop('2027-02-01'), end))).toEqual([]);
    }
  });
});

describe('a granted request', () => {
  test('to drop closes the step', () => {
    expect(stages(drop('2027-02-01'), grant('2027-02-01'))).toEqual(['reminder-1 2027-02-01']);
  });

  test('for a new date moves the step, from the day of the decision', () => {
    // Entered on 05.02.; Monday 07.06.: add(E, −20) 07.05. (17.05. is Whit Monday), add(E, −5) 31.05.
    expect(stages(newDate('2027-02-01', '2027-06-07'), grant('2027-02-05')).slice(2, 5)).toEqual([
      'reminder-1 2027-05-07',
      'reminder-2 2027-05-31',
      'due 2027-06-07',
    ]);
  });

  test('of not mine hands the step over', () => {
    const told = toldIn({ steps: [MONDAY], commands: [notMine('2027-02-02'), grant('2027-02-04', 'B')] });
    expect(told.slice(1, 4)).toEqual([
      'decision-1 2027-02-03 k@x.example',
      'assigned 2027-02-05 b@x.example',
      'reminder-2 2027-02-22 b@x.example',
    ]);
  });

  test('of not mine needs another office that exists, and stays undecided without it', () => {
    const without = [grant('2027-02-03'), grant('2027-02-03', 'A'), grant('2027-02-03', 'C')];
    expect(outcomes(notMine('2027-02-02'), ...without, reject('2027-02-03'))).toEqual([
      'asked, the clock stops',
      'refused',
      'refused',
      'refused',
      'rejected, the clock goes on',
    ]);
  });
});

describe('a requested date that nobody decides', () => {
  test('counts as granted after ten working days, if it is at most six months later', () => {
    // Asked on Monday 01.03., granted on 15.03.; 01.09. is a Wednesday.
    expect(stages(newDate('2027-03-01', '2027-09-01')).slice(3, 8)).toEqual([
      'decision-1 2027-03-02',
      'decision-2 2027-03-09',
      'reminder-1 2027-08-04',
      'reminder-2 2027-08-25',
      'due 2027-09-01',
    ]);
  });

  test('waits if it is more than six months later, or the step is bound', () => {
    expect(stages(newDate('2027-03-01', '2027-09-02')).at(-1)).toBe('decision-2 2027-03-09');
    const commands = [newDate('2027-03-01', '2027-03-10')];
    expect(stagesIn({ steps: [{ ...MONDAY, binding: 'law' }], commands }).at(-1)).toBe('decision-2 2027-03-09');
  });

  test('is granted before the commands of that day', () => {
    const asked = newDate('2027-03-01', '2027-09-01');
    expect(outcomes(asked, reject('2027-03-15')).at(-1)).toBe('refused');
    expect(outcomes(asked, reject('2027-03-14')).at(-1)).toBe('rejected, the clock goes on');
  });
});

describe('a second not mine under a dueVersion', () => {
  const once = [notMine('2027-02-02'), reject('2027-02-03')];
  const disputes = (...commands: ScenarioCommand[]) => only('dispute', stages(...once, ...commands));

  test('is a dispute, told to coordination once per entered', () => {
    expect(disputes(notMine('2027-02-04'))).toEqual(['dispute 2027-02-05']);
    expect(disputes(notMine('2027-02-04'), notMine('2027-02-08'))).toEqual(['dispute 2027-02-05']);
    const pause: ScenarioCommand = { on: '2027-02-10', do: 'pause', measure: 'M', until: '2027-02-12' };
    expect(disputes(notMine('2027-02-04'), pause, notMine('2027-02-15'))).toEqual([
      'dispute 2027-02-05',
      'dispute 2027-02-16',
    ]);
  });

  test('is not told if the office has changed by then', () => {
    expect(disputes(notMine('2027-02-05'), give('2027-02-06', 'B'))).toEqual([]);
  });

  test('may come from the next office, and stops no clock', () => {
    const commands = [notMine('2027-02-02'), grant('2027-02-03', 'B'), notMine('2027-02-26')];
    expect(stages(...commands).slice(4, 7)).toEqual(['dispute 2027-03-01', 'due 2027-03-01', 'overdue-1 2027-03-03']);
  });

  test('is a request again under the next dueVersion', () => {
    const move: ScenarioCommand = { ...at('2027-02-04'), do: 'move', to: '2027-06-01' };
    expect(outcomes(...once, move, notMine('2027-02-05')).at(-1)).toBe('asked, the clock stops');
  });
});
