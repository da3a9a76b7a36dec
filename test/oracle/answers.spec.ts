import { AFTER_MONDAY, at, MONDAY, outcomesIn, stagesIn, toldIn, UNTIL_MONDAY } from './a-plan.ts';
import { type ScenarioCommand } from './scenario.ts';

const withCommands = (...commands: ScenarioCommand[]) => ({ steps: [MONDAY], commands });

describe('answers of an office', () => {
  test('done closes the step', () => {
    const commands = withCommands({ ...at('2027-03-04'), do: 'done' });
    expect(stagesIn(commands)).toEqual([...UNTIL_MONDAY, 'overdue-1 2027-03-03']);
  });

  test('partly, at risk and a note change no stage', () => {
    const commands = withCommands(
      { ...at('2027-02-10'), do: 'partly' },
      { ...at('2027-02-11'), do: 'atRisk' },
      { ...at('2027-03-04'), do: 'note' },
    );
    expect(stagesIn(commands)).toEqual([...UNTIL_MONDAY, ...AFTER_MONDAY]);
  });

  test('on course from add(E, −20) on suppresses reminder-2, a day earlier it does not', () => {
    const onCourse = (on: string) => stagesIn(withCommands({ ...at(on), do: 'onCourse' }));
    expect(onCourse('2027-02-01')).toEqual(['reminder-1 2027-02-01', 'due 2027-03-01', ...AFTER_MONDAY]);
    expect(onCourse('2027-01-31')).toEqual([...UNTIL_MONDAY, ...AFTER_MONDAY]);
  });

  test('on course holds for the rest of the dueVersion: a missed reminder-2 is not made up for after a pause', () => {
    const pause: ScenarioCommand = { on: '2027-02-15', do: 'pause', measure: 'M', until: '2027-02-24' };
    const onCourse: ScenarioCommand = { ...at('2027-02-05'), do: 'onCourse' };
    expect(stagesIn(withCommands(pause)).slice(0, 3)).toEqual([
      'reminder-1 2027-02-01',
      'reminder-2 2027-02-25',
      'due 2027-03-01',
    ]);
    expect(stagesIn(withCommands(onCourse, pause)).slice(0, 2)).toEqual(['reminder-1 2027-02-01', 'due 2027-03-01']);
  });

  test('on course is forgotten when the deadline moves', () => {
    const commands = withCommands(
      { ...at('2027-02-05'), do: 'onCourse' },
      { ...at('2027-02-15'), do: 'move', to: '2027-03-08' },
    );
    expect(stagesIn(commands).slice(0, 4)).toEqual([
      'reminder-1 2027-02-01',
      'reminder-1 2027-02-16', // of the new date; it would have come on 08.02.
      'reminder-2 2027-03-01',
      'due 2027-03-08',
    ]);
  });
});

describe('waiting for another office', () => {
  const waitingForB = (on: string): ScenarioCommand => ({ ...at(on), do: 'waitingFor', office: 'B' });
  const needed = (...commands: ScenarioCommand[]) =>
    toldIn(withCommands(...commands)).filter((told) => told.startsWith('needed'));

  test('that office is told on the contact day after; the ladder runs on', () => {
    const stages = stagesIn(withCommands(waitingForB('2027-03-05')));
    expect(stages.filter((stage) => !stage.startsWith('needed'))).toEqual([...UNTIL_MONDAY, ...AFTER_MONDAY]);
    expect(needed(waitingForB('2027-03-05'))).toEqual(['needed 2027-03-08 b@x.example']);
  });

  test('it is told once under a dueVersion and entered, and again after a move', () => {
    const again = [waitingForB('2027-02-02'), waitingForB('2027-02-09')];
    expect(needed(...again)).toEqual(['needed 2027-02-03 b@x.example']);
    const moved: ScenarioCommand = { ...at('2027-02-16'), do: 'move', to: '2027-06-01' };
    expect(needed(...again, moved, waitingForB('2027-02-17'))).toEqual([
      'needed 2027-02-03 b@x.example',
      'needed 2027-02-18 b@x.example',
    ]);
  });

  test('it hears nothing of a step that is done by then', () => {
    expect(needed(waitingForB('2027-03-05'), { ...at('2027-03-06'), do: 'done' })).toEqual([]);
  });

  test('for a hard deadline it hears in the quiet period too', () => {
    const told = (hard: boolean) =>
      toldIn({ steps: [{ ...MONDAY, hard }], commands: [waitingForB('2026-12-18')] }).find((each) =>
        each.startsWith('needed'),
      );
    expect(told(false)).toBe('needed 2027-01-07 b@x.example');
    expect(told(true)).toBe('needed 2026-12-21 b@x.example');
  });
});

describe('a new date', () => {
  const asked = (on: string, to: string): ScenarioCommand => ({ ...at(on), do: 'newDate', to });
  const outcome = (step: object, ...commands: ScenarioCommand[]) => outcomesIn({ steps: [step], commands });

  test('is granted at once up to add(dueOn, 20) for a day', () => {
    // 23., 24., 25., 30. and 31.03. are the 16th to 20th working day after 01.03.
    expect(outcome(MONDAY, asked('2027-02-01', '2027-03-31'))).toEqual(['granted at once']);
    expect(outcome(MONDAY, asked('2027-02-01', '2027-04-01'))).toEqual(['asked, the clock stops']);
  });

  test('is measured from the day on which an overdue step asks', () => {
    expect(outcome(MONDAY, asked('2027-04-05', '2027-05-03'))).toEqual(['granted at once']);
    expect(outcome(MONDAY, asked('2027-04-05', '2027-05-04'))).toEqual(['asked, the clock stops']);
  });

  test('is granted at once up to the end of the next quarter, for a year of the second one', () => {
    const quarter = { dueOn: '2027-03-31', precision: 'quarter' };
    expect(outcome(quarter, asked('2027-02-01', '2027-06-30'))).toEqual(['granted at once']);
    expect(outcome(quarter, asked('2027-02-01', '2027-07-01'))).toEqual(['asked, the clock stops']);
    const year = { dueOn: '2027-12-31', precision: 'year' };
    expect(outcome(year, asked('2027-02-01', '2028-06-30'))).toEqual(['granted at once']);
    expect(outcome(year, asked('2027-02-01', '2028-07-01'))).toEqual(['asked, the clock stops']);
  });

  test('is granted at once only once in the life of a step', () => {
    const twice = [asked('2027-02-01', '2027-03-08'), asked('2027-02-02', '2027-03-09')];
    expect(outcome(MONDAY, ...twice)).toEqual(['granted at once', 'asked, the clock stops']);
  });

  test('is a request if the step is bound', () => {
    expect(outcome({ ...MONDAY, binding: 'council' }, asked('2027-02-01', '2027-03-02'))).toEqual([
      'asked, the clock stops',
    ]);
  });

  test('granted at once it begins a ladder of its own', () => {
    // Entered on 02.03.; add(E, −20) 15.02. and add(E, −5) 08.03. before Monday 15.03.
    expect(stagesIn({ steps: [MONDAY], commands: [asked('2027-03-02', '2027-03-15')] }).slice(3)).toEqual([
      'reminder-1 2027-03-03',
      'reminder-2 2027-03-08',
      'due 2027-03-15',
      'overdue-1 2027-03-17',
      'overdue-2 2027-03-24',
      'escalation-1 2027-04-02', // 25., 30., 31.03., 01., 02.04.
      'escalation-2 2027-04-16',
    ]);
  });
});
