import { aPlan, at, MONDAY } from './a-plan.ts';
import { liveThrough } from './oracle.ts';
import { type ScenarioCommand } from './scenario.ts';

const on = '2027-02-02';

/** About step 1 (dated), step 2 (done), step 3 (undated) or an unknown key. */
const REFUSED: [string, ScenarioCommand][] = [
  ['an unknown step', { ...at(on, 9), do: 'done' }],
  ['an unknown measure', { ...at(on), measure: 'N', do: 'done' }],
  ['an unknown measure for a status', { on, do: 'status', measure: 'N' }],
  ['an unknown office to reassign to', { ...at(on), do: 'reassign', office: 'Z' }],
  ['an unknown office to wait for', { ...at(on), do: 'waitingFor', office: 'Z' }],
  ['an unknown office with a contact', { on, do: 'contact', office: 'Z', contact: 'z@x.example' }],
  ['an unknown office with an absence', { on, do: 'absence', office: 'Z', from: on, to: on }],
  [
    'an unknown office of an added step',
    { ...at(on, 8), do: 'add', office: 'Z', dueOn: null, precision: 'day', hard: false, binding: null },
  ],
  [
    'a number that a step has already',
    { ...at(on, 3), do: 'add', office: 'A', dueOn: on, precision: 'day', hard: false, binding: null },
  ],
  ['to move to the same date', { ...at(on), do: 'move', to: MONDAY.dueOn }],
  ['to reassign to the same office', { ...at(on), do: 'reassign', office: 'A' }],
  ['the same contact', { on, do: 'contact', office: 'A', contact: 'C1@x.example' }],
  ['to wait for oneself', { ...at(on), do: 'waitingFor', office: 'A' }],
  ['a new date that is the date', { ...at(on), do: 'newDate', to: MONDAY.dueOn }],
  ['a new date before the date', { ...at(on), do: 'newDate', to: '2027-02-26' }],
  ['a new date on the day', { ...at(on), do: 'newDate', to: on }],
  ['a new date for an undated step', { ...at(on, 3), do: 'newDate', to: '2027-06-01' }],
  ['to move an undated step', { ...at(on, 3), do: 'move', to: '2027-06-01' }],
  ['a first date for a dated step', { ...at(on), do: 'firstDate', dueOn: '2027-06-01', precision: 'day' }],
  ['a decision without a request', { ...at(on), do: 'decide', grant: true, office: 'B' }],
  ['to reopen an open step', { ...at(on), do: 'reopen' }],
  ['a pause until the day', { on, do: 'pause', measure: 'M', until: on }],
  ['to resume what is not paused', { on, do: 'resume', measure: 'M' }],
  ['done on a closed step', { ...at(on, 2), do: 'done' }],
  ['a note on a closed step', { ...at(on, 2), do: 'note' }],
  ['to reassign a closed step', { ...at(on, 2), do: 'reassign', office: 'B' }],
  ['to drop a closed step', { ...at(on, 2), do: 'drop' }],
  ['to hold a closed step', { ...at(on, 2), do: 'hold', days: 1 }],
  ['to move a closed step', { ...at(on, 2), do: 'move', to: '2027-06-01' }],
  ['an absence that ends before it begins', { on, do: 'absence', office: 'A', from: '2027-02-28', to: '2027-02-22' }],
];

const lived = (commands: ScenarioCommand[]) =>
  liveThrough(
    aPlan({
      offices: { A: { contact: 'c1@x.example', deputy: 'd1@x.example' } },
      steps: [MONDAY, { ...MONDAY, office: 'B' }, { dueOn: null }],
      commands: [{ ...at('2026-12-01', 2), do: 'done' }, ...commands],
      to: '2027-12-31',
    }),
  );

describe('refused, changing nothing', () => {
  test.each(REFUSED)('%s', (_, command) => {
    const { notices, mails, outcomes } = lived([command]);
    expect(outcomes.at(-1)?.outcome).toBe('refused');
    expect({ notices, mails }).toEqual({ notices: lived([]).notices, mails: lived([]).mails });
  });
});
