import { aPlan, stagesIn, stagesOf } from './a-plan.ts';
import { runOracle } from './oracle.ts';
import { type ScenarioCommand } from './scenario.ts';

const done = (on: string, step = 1): ScenarioCommand => ({ on, do: 'done', measure: 'M', step });
const move = (on: string, to: string, step = 1): ScenarioCommand => ({ on, do: 'move', measure: 'M', step, to });
const give = (on: string, office: string, step = 1): ScenarioCommand => ({
  on,
  do: 'reassign',
  measure: 'M',
  step,
  office,
});
const pause = (on: string, until: string): ScenarioCommand => ({ on, do: 'pause', measure: 'M', until });
const resume = (on: string): ScenarioCommand => ({ on, do: 'resume', measure: 'M' });

/** Monday 01.03.2027: overdue-1 03.03., overdue-2 10.03., escalation-1 17.03., escalation-2 02.04. */
const MONDAY = { dueOn: '2027-03-01', precision: 'day' } as const;

describe('waiting', () => {
  const track = [MONDAY, { dueOn: '2027-03-02', precision: 'day' }] as const;

  test('a waiting step is reminded, and has its turn on the contact day after the step before it is done', () => {
    const stages = stagesOf(runOracle(aPlan({ steps: [...track], commands: [done('2027-03-05')] })), 2);
    expect(stages).toEqual([
      'reminder-1 2027-02-02',
      'reminder-2 2027-02-23',
      'your-turn 2027-03-08',
      'overdue-1 2027-03-09',
      'overdue-2 2027-03-16',
      'escalation-1 2027-03-23',
      'escalation-2 2027-04-08',
    ]);
  });

  test('the turn is lost if the step waits again by then', () => {
    const commands = [move('2027-03-05', '2027-06-01'), move('2027-03-06', '2027-03-01')];
    const stages = stagesOf(runOracle(aPlan({ steps: [...track], commands })), 2);
    expect(stages).toEqual(['reminder-1 2027-02-02', 'reminder-2 2027-02-23']);
  });

  test('a hard step never waits but holds others up', () => {
    const steps = [{ ...MONDAY, hard: true }, track[1]];
    const result = runOracle(aPlan({ steps }));
    expect(stagesOf(result, 2)).toEqual(['reminder-1 2027-02-02', 'reminder-2 2027-02-23']);
    const later = runOracle(aPlan({ steps: [MONDAY, { ...track[1], hard: true }] }));
    expect(stagesOf(later, 2)).toContain('escalation-1 2027-03-17');
  });

  test('a step of the backlog that stops waiting begins its round without a turn', () => {
    const steps = [{ dueOn: '2024-12-31' }, { dueOn: '2025-12-31' }];
    const stages = stagesOf(runOracle(aPlan({ steps, commands: [done('2026-12-01')] })), 2);
    expect(stages).toEqual(['backlog-1 2026-12-02', 'backlog-2 2026-12-16', 'backlog-3 2027-01-18']);
  });
});

describe('a step that returns to an office', () => {
  test('finds its ladder moved by the contact days it was away', () => {
    const stages = stagesIn({ steps: [MONDAY], commands: [give('2027-03-05', 'B'), give('2027-03-12', 'A')] });
    expect(stages.slice(2)).toEqual([
      'due 2027-03-01',
      'overdue-1 2027-03-03',
      'assigned 2027-03-08', // B
      'overdue-1 2027-03-09', // B
      'assigned 2027-03-15', // A
      'overdue-2 2027-03-17',
      'escalation-1 2027-03-24',
      'escalation-2 2027-04-09',
    ]);
  });

  test('gives the office three contact days before the first stage', () => {
    // Two contact days away: overdue-2 would come on 12.03., the second contact day after the return.
    const stages = stagesIn({ steps: [MONDAY], commands: [give('2027-03-08', 'B'), give('2027-03-10', 'A')] });
    expect(stages.slice(4)).toEqual([
      'assigned 2027-03-09', // B
      'overdue-1 2027-03-10', // B
      'assigned 2027-03-11', // A
      'overdue-2 2027-03-15',
      'escalation-1 2027-03-22',
      'escalation-2 2027-04-07',
    ]);
  });

  test('keeps the days before the deadline; what came in between is missed', () => {
    const stages = stagesIn({ steps: [MONDAY], commands: [give('2027-01-28', 'B'), give('2027-02-02', 'A')] });
    expect(stages).toEqual([
      'assigned 2027-01-29', // B
      'reminder-1 2027-02-01', // B
      'assigned 2027-02-03', // A
      'reminder-2 2027-02-22',
      'due 2027-03-01',
      'overdue-1 2027-03-03',
      'overdue-2 2027-03-10',
      'escalation-1 2027-03-17',
      'escalation-2 2027-04-02',
    ]);
  });

  test('moves its backlog round alike', () => {
    const commands = [give('2026-11-30', 'B'), give('2026-12-03', 'A')];
    expect(stagesIn({ steps: [{ dueOn: '2024-12-31' }], commands })).toEqual([
      'backlog-1 2026-11-24',
      'assigned 2026-12-01', // B
      'backlog-1 2026-12-01', // B
      'assigned 2026-12-04', // A
      'backlog-2 2026-12-11',
      'backlog-3 2027-01-13',
    ]);
  });
});

describe('pause', () => {
  test('is silent after its day; on its last day everything counts anew', () => {
    expect(stagesIn({ steps: [MONDAY], commands: [pause('2027-02-01', '2027-02-10')] })).toEqual([
      'reminder-1 2027-02-01',
      'reminder-2 2027-02-22',
      'due 2027-03-01',
      'overdue-1 2027-03-03',
      'overdue-2 2027-03-10',
      'escalation-1 2027-03-17',
      'escalation-2 2027-04-02',
    ]);
  });

  test('a stage that fell into it is made up for on the contact day after', () => {
    const stages = stagesIn({ steps: [MONDAY], commands: [pause('2027-01-29', '2027-02-10')] });
    expect(stages.slice(0, 2)).toEqual(['reminder-1 2027-02-11', 'reminder-2 2027-02-22']);
  });

  test('a stage of its last day is missed; a resume ends it earlier; a second one replaces the first', () => {
    const firstStage = (...commands: ScenarioCommand[]): string | undefined =>
      stagesIn({ steps: [MONDAY], commands })[0];
    expect(firstStage(pause('2027-01-25', '2027-02-01'))).toBe('reminder-1 2027-02-02');
    expect(firstStage(pause('2027-01-29', '2027-02-10'), resume('2027-02-05'))).toBe('reminder-1 2027-02-08');
    expect(firstStage(pause('2027-01-29', '2027-02-10'), pause('2027-02-03', '2027-02-15'))).toBe(
      'reminder-1 2027-02-16',
    );
  });
});

describe('mails', () => {
  test('leadership hears of an escalation on its Tuesday, and that it is resolved on the next', () => {
    const { mails } = runOracle(aPlan({ steps: [MONDAY], commands: [done('2027-04-15')] }));
    const summaries = mails.filter(({ kind }) => kind === 'leadership');
    expect(summaries.map(({ on, items }) => [on, items[0]?.stage])).toEqual([
      ['2027-04-06', 'escalation-2'], // raised 02.04.; Tuesday of week 14
      ['2027-04-20', 'resolved'],
    ]);
  });

  test('leadership hears nothing of what was done before its Tuesday', () => {
    const { mails, notices } = runOracle(aPlan({ steps: [MONDAY], commands: [done('2027-04-05')] }));
    expect(mails.filter(({ kind }) => kind === 'leadership')).toEqual([]);
    expect(notices.filter(({ stage }) => stage === 'resolved').map(({ role }) => role)).toEqual([
      'leadership',
      'superior',
    ]);
  });

  test('one digest per address and day; of one step only the highest stage counts', () => {
    const steps = [MONDAY, { ...MONDAY, dueOn: '2027-03-09' }, { ...MONDAY, dueOn: '2027-03-08', office: 'B' }];
    // Handed over to A, step 3 ends up before step 2; step 1 is done, so that step 3 has its turn.
    const commands = [give('2027-03-04', 'A', 3), done('2027-03-05', 1)];
    const { mails } = runOracle(aPlan({ steps, commands, to: '2027-03-08' }));
    expect(mails.at(-1)).toEqual({
      on: '2027-03-08',
      to: 'a@x.example',
      kind: 'office',
      items: [{ measure: 'M', step: 3, stage: 'due' }],
    });
  });
});
