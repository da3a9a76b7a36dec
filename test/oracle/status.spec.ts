import { at, MONDAY, toldIn } from './a-plan.ts';
import { type ScenarioCommand } from './scenario.ts';

type Plan = Parameters<typeof toldIn>[0];

/** Asked on Monday 16.08.2027: the activation lies before 16.02.2027. */
const UNDATED = { steps: [{ dueOn: null }], to: '2028-01-31' } satisfies Plan;

const status = (on: string): ScenarioCommand => ({ on, do: 'status', measure: 'M' });
const ofStatus = (plan: Plan) => toldIn(plan).filter((told) => told.startsWith('status'));

const ALL = ['status-1 2027-08-16 a@x.example', 'status-2 2027-08-30 a@x.example', 'status-3 2027-09-06 k@x.example'];

describe('the status of a measure without an open dated step', () => {
  test('is asked for on the first contact day from 15 August on, and ten and fifteen contact days later', () => {
    expect(ofStatus(UNDATED)).toEqual(ALL);
  });

  test('is asked for on 15 February too', () => {
    expect(ofStatus({ ...UNDATED, to: '2028-02-29' }).slice(3)).toEqual([
      'status-1 2028-02-15 a@x.example',
      'status-2 2028-02-29 a@x.example',
    ]);
  });

  test('is asked for the second time also of the deputy, unless it answers for the contact anyway', () => {
    const A = { deputy: 'd@x.example', contact: 'c@x.example' };
    expect(ofStatus({ ...UNDATED, offices: { A } }).slice(1, 3)).toEqual([
      'status-2 2027-08-30 d@x.example',
      'status-2 2027-08-30 c@x.example',
    ]);
    const absence: ScenarioCommand = {
      on: '2027-08-20',
      do: 'absence',
      office: 'A',
      from: '2027-08-30',
      to: '2027-08-30',
    };
    expect(ofStatus({ ...UNDATED, offices: { A }, commands: [absence] }).slice(1, 2)).toEqual([
      'status-2 2027-08-30 d@x.example',
    ]);
  });

  test('is not asked for within six months after the activation or an answer', () => {
    expect(ofStatus({ ...UNDATED, plan: { activate: '2027-02-16' } })).toEqual(ALL);
    expect(ofStatus({ ...UNDATED, plan: { activate: '2027-02-17' } })).toEqual([]);
    expect(ofStatus({ ...UNDATED, commands: [status('2027-02-16')] })).toEqual(ALL);
    expect(ofStatus({ ...UNDATED, commands: [status('2027-02-17')] })).toEqual([]);
    expect(ofStatus({ ...UNDATED, commands: [{ ...at('2027-02-17'), do: 'note' }] })).toEqual([]);
  });

  test('an answer that was refused is none', () => {
    expect(ofStatus({ ...UNDATED, commands: [{ ...at('2027-02-17'), do: 'newDate', to: '2027-12-31' }] })).toEqual(ALL);
  });

  test('is not asked for again after an answer on S', () => {
    expect(ofStatus({ ...UNDATED, commands: [status('2027-08-16')] })).toEqual(ALL.slice(0, 1));
    expect(ofStatus({ ...UNDATED, commands: [status('2027-08-30')] })).toEqual(ALL.slice(0, 2));
  });

  test('is not asked for once a step has a date', () => {
    const first: ScenarioCommand = { ...at('2027-08-20'), do: 'firstDate', dueOn: '2028-12-31', precision: 'year' };
    expect(ofStatus({ ...UNDATED, commands: [first] })).toEqual(ALL.slice(0, 1));
  });

  test('is asked for when every step is done, and not while a dated one is open', () => {
    const steps = [{ ...MONDAY, dueOn: '2029-12-31' }];
    expect(ofStatus({ ...UNDATED, steps })).toEqual([]);
    expect(ofStatus({ ...UNDATED, steps, commands: [{ ...at('2026-12-01'), do: 'done' }] })).toEqual(ALL);
  });

  test('is not asked for during a pause, nor later if the first question fell into it', () => {
    const pause = (on: string, until: string): ScenarioCommand => ({ on, do: 'pause', measure: 'M', until });
    expect(ofStatus({ ...UNDATED, commands: [pause('2027-08-20', '2027-09-01')] })).toEqual([ALL[0], ALL[2]]);
    expect(ofStatus({ ...UNDATED, commands: [pause('2027-08-10', '2027-08-20')] })).toEqual([]);
    expect(ofStatus({ ...UNDATED, commands: [pause('2027-08-10', '2027-08-16')] })).toEqual(ALL);
  });
});

test('a continuous measure is asked for its status whatever its steps', () => {
  const steps = [{ ...MONDAY, dueOn: '2029-12-31' }];
  expect(ofStatus({ ...UNDATED, steps, continuous: true })).toEqual(ALL);
});
