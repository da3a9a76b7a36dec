import { stagesIn } from './a-plan.ts';
import { WORKED_EXAMPLES } from './worked-example-table.ts';

describe('the worked examples of CADENCE', () => {
  test.each(WORKED_EXAMPLES)('$name', ({ dueOn, precision, hard = false, stages }) => {
    expect(stagesIn({ steps: [{ dueOn, precision, hard }] })).toEqual(stages);
  });

  test('10.12.2026 day, reassigned 14.12.2026', () => {
    const stages = stagesIn({
      steps: [{ dueOn: '2026-12-10', precision: 'day' }],
      commands: [{ on: '2026-12-14', do: 'reassign', measure: 'M', step: 1, office: 'B' }],
    });
    expect(since('2026-12-14', stages)).toEqual([
      'assigned 2026-12-15', // not in the table, which shows the ladder
      'overdue-1 2026-12-16',
      'overdue-2 2027-01-11',
      'escalation-1 2027-01-18',
      'escalation-2 2027-02-01',
    ]);
  });

  test('30.06.2027 quarter, moved 09.06.2027', () => {
    const stages = stagesIn({
      steps: [{ dueOn: '2027-12-31' }],
      commands: [{ on: '2027-06-09', do: 'move', measure: 'M', step: 1, to: '2027-06-30' }],
    });
    expect(since('2027-06-09', stages)).toEqual([
      'reminder-1 2027-06-10',
      'reminder-2 2027-06-23',
      'due 2027-06-30',
      'overdue-1 2027-07-07',
      'overdue-2 2027-07-14',
      'escalation-1 2027-07-21',
      'escalation-2 2027-08-04',
    ]);
  });

  test('Buß- und Bettag 17.11.2027 day, entered 01.10.2027', () => {
    const stages = stagesIn({
      steps: [{ dueOn: '2028-12-31', precision: 'day' }],
      commands: [{ on: '2027-10-01', do: 'move', measure: 'M', step: 1, to: '2027-11-17' }],
    });
    expect(stages).toEqual([
      'reminder-1 2027-10-20',
      'reminder-2 2027-11-10',
      'due 2027-11-18',
      'overdue-1 2027-11-22',
      'overdue-2 2027-11-29',
      'escalation-1 2027-12-06',
      'escalation-2 2027-12-20',
    ]);
  });
});

function since(entered: string, stages: string[]): string[] {
  return stages.filter((stage) => stage.slice(-10) > entered);
}
