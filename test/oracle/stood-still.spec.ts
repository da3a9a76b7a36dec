import { at, MONDAY, stagesIn, UNTIL_MONDAY } from './a-plan.ts';
import { type ScenarioStep } from './scenario.ts';

/** The stages but decisions of a step that asks to be dropped on a day and is refused on another. */
function rejected(asked: string, decided: string, step: Partial<ScenarioStep> = MONDAY): string[] {
  const stages = stagesIn({
    steps: [step],
    commands: [
      { ...at(asked), do: 'drop' },
      { ...at(decided), do: 'decide', grant: false, office: null },
    ],
  });
  return stages.filter((stage) => !stage.startsWith('decision'));
}

describe('a clock that stood still for a rejected request', () => {
  test('moves the stages after the deadline by the contact days it stood', () => {
    // 05., 08., 09., 10. and 11.03.
    expect(rejected('2027-03-04', '2027-03-11')).toEqual([
      ...UNTIL_MONDAY,
      'overdue-1 2027-03-03',
      'overdue-2 2027-03-17',
      'escalation-1 2027-03-24',
      'escalation-2 2027-04-09',
    ]);
  });

  test('gives three contact days before the first stage, moving all by as many', () => {
    // Two days: 08. and 09.03.; overdue-2 12.03. is already the third contact day.
    expect(rejected('2027-03-05', '2027-03-09').slice(4)).toEqual([
      'overdue-2 2027-03-12',
      'escalation-1 2027-03-19',
      'escalation-2 2027-04-06',
    ]);
    // Two days: 09. and 10.03.; overdue-2 would come on 12.03. and waits until 15.03.
    expect(rejected('2027-03-08', '2027-03-10').slice(4)).toEqual([
      'overdue-2 2027-03-15',
      'escalation-1 2027-03-22',
      'escalation-2 2027-04-07',
    ]);
  });

  test('counts from the deadline if it stood before; nothing is due any more on a past one', () => {
    expect(rejected('2027-02-26', '2027-03-01').slice(2)).toEqual([
      'overdue-1 2027-03-04', // the third contact day after
      'overdue-2 2027-03-11',
      'escalation-1 2027-03-18',
      'escalation-2 2027-04-05',
    ]);
  });

  test('keeps the days before the deadline; the last one missed is made up for', () => {
    expect(rejected('2027-01-29', '2027-02-03').slice(0, 3)).toEqual([
      'reminder-1 2027-02-04',
      'reminder-2 2027-02-22',
      'due 2027-03-01',
    ]);
    expect(rejected('2027-02-01', '2027-02-03').slice(0, 3)).toEqual(UNTIL_MONDAY);
  });

  test('makes up for a missed checkpoint too', () => {
    const year = { dueOn: '2027-12-31', precision: 'year' } as const;
    expect(rejected('2027-10-04', '2027-10-08', year).slice(0, 2)).toEqual([
      'checkpoint 2027-10-11',
      'reminder-1 2027-12-02',
    ]);
  });

  test('moves the backlog round alike', () => {
    // 01., 02., 03., 04. and 07.12.
    expect(rejected('2026-11-30', '2026-12-07', { dueOn: '2024-12-31' })).toEqual([
      'backlog-1 2026-11-24',
      'backlog-2 2026-12-15',
      'backlog-3 2027-01-15',
    ]);
  });

  test('gives a hard deadline three working days, also in the quiet period', () => {
    const hard = { dueOn: '2026-12-21', precision: 'day', hard: true } as const;
    // overdue-1 would come on 22.12., the first working day after the decision; the third one is 28.12.
    expect(rejected('2026-12-18', '2026-12-21', hard).slice(2)).toEqual([
      'overdue-1 2026-12-28',
      'overdue-2 2027-01-06', // without the request on 04.01.
      'escalation-1 2027-01-13',
      'escalation-2 2027-01-27',
    ]);
  });
});
