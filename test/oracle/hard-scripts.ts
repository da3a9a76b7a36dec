import { type aPlan, at, MONDAY } from './a-plan.ts';
import { type ScenarioCommand } from './scenario.ts';

/** Scripts written by hand around the places where rules meet; what only `aPlan` needs to know, and a few lines of the outcome. */
export type HardScript = { name: string; plan: Parameters<typeof aPlan>[0]; tells: string[] };

const give = (on: string, office: string, step = 1): ScenarioCommand => ({ ...at(on, step), do: 'reassign', office });
const reject = (on: string, step = 1): ScenarioCommand => ({
  ...at(on, step),
  do: 'decide',
  grant: false,
  office: null,
});
const grant = (on: string, office: string | null = null, step = 1): ScenarioCommand => ({
  ...at(on, step),
  do: 'decide',
  grant: true,
  office,
});
const ask = (on: string, wish: 'drop' | 'notMine', step = 1): ScenarioCommand => ({ ...at(on, step), do: wish });
const hold = (on: string, days: number, step = 1): ScenarioCommand => ({ ...at(on, step), do: 'hold', days });
const pause = (on: string, until: string): ScenarioCommand => ({ on, do: 'pause', measure: 'M', until });
const resume = (on: string): ScenarioCommand => ({ on, do: 'resume', measure: 'M' });
const act = (on: string, what: 'done' | 'reopen' | 'release' | 'onCourse', step = 1): ScenarioCommand => ({
  ...at(on, step),
  do: what,
});

export const HARD_SCRIPTS: HardScript[] = [
  {
    name: 'a ladder that goes on for an office that returns, leaves and returns again',
    plan: {
      plan: { activate: '2026-09-01' },
      steps: [{ dueOn: '2027-01-01', precision: 'day' }],
      commands: [
        pause('2026-12-18', '2027-01-08'),
        give('2026-12-29', 'B'),
        { ...at('2026-12-29'), do: 'firstDate', dueOn: '2026-11-19', precision: 'day' },
        resume('2027-01-04'),
        give('2027-01-20', 'A'),
        give('2027-01-22', 'B'),
        give('2027-01-26', 'A'),
      ],
    },
    // Both overdue stages were raised to B under this `entered`; they were not to come again on 25.01. and 01.02.
    tells: ['overdue-1 2027-01-11', 'overdue-2 2027-01-18', 'escalation-1 2027-02-10', 'escalation-2 2027-02-24'],
  },
  {
    name: 'two offices that have a step from the same day on',
    plan: {
      steps: [MONDAY],
      commands: [
        pause('2027-03-02', '2027-03-30'),
        resume('2027-03-04'),
        give('2027-03-04', 'B'),
        give('2027-03-16', 'A'),
        give('2027-03-18', 'B'),
        give('2027-03-23', 'A'),
        hold('2027-03-24', 2),
      ],
    },
    tells: ['overdue-2 2027-03-15', 'escalation-1 2027-04-15'],
  },
  {
    name: 'a return after a request that stopped the clock ended undecided',
    plan: {
      steps: [MONDAY],
      commands: [ask('2027-03-04', 'notMine'), give('2027-03-12', 'B'), give('2027-03-18', 'A')],
    },
    tells: ['overdue-1 2027-03-16', 'overdue-2 2027-03-23', 'escalation-1 2027-04-01'],
  },
  {
    name: 'a request rejected for the second office, whose step then returns',
    plan: {
      steps: [MONDAY],
      commands: [
        give('2027-03-02', 'B'),
        ask('2027-03-05', 'drop'),
        reject('2027-03-11'),
        give('2027-03-12', 'A'),
        ask('2027-03-12', 'notMine'),
        give('2027-03-19', 'B'),
      ],
    },
    tells: ['overdue-1 2027-03-17', 'overdue-2 2027-03-24'],
  },
  {
    name: 'a pause inside a request',
    plan: {
      steps: [MONDAY],
      commands: [ask('2027-03-04', 'drop'), pause('2027-03-05', '2027-03-22'), reject('2027-03-30')],
    },
    tells: ['overdue-1 2027-04-02', 'overdue-2 2027-04-09'],
  },
  {
    name: 'a request inside a pause',
    plan: {
      steps: [MONDAY],
      commands: [
        pause('2027-03-04', '2027-04-12'),
        ask('2027-03-18', 'drop'),
        reject('2027-03-24'),
        hold('2027-03-25', 3),
        hold('2027-04-20', 3),
      ],
    },
    tells: ['decision-1 2027-03-19', 'overdue-1 2027-04-14', 'escalation-1 2027-04-28'],
  },
  {
    name: 'a step that leaves and returns in a pause that swallowed its escalations',
    plan: {
      steps: [MONDAY],
      commands: [
        pause('2027-03-02', '2027-05-03'),
        give('2027-04-12', 'B'),
        give('2027-04-14', 'A'),
        hold('2027-04-15', 2),
        hold('2027-05-04', 2),
      ],
    },
    // What the pause swallowed was not raised, so it moved with the return, and a hold in the pause used up the one time.
    tells: ['overdue-1 2027-05-05', 'escalation-1 2027-05-21'],
  },
  {
    name: 'reopened after an escalation, dropped, reopened and done',
    plan: {
      steps: [MONDAY],
      commands: [
        act('2027-03-19', 'done'),
        act('2027-03-19', 'reopen'),
        ask('2027-05-03', 'drop'),
        grant('2027-05-04'),
        act('2027-05-06', 'reopen'),
        act('2027-06-10', 'done'),
      ],
    },
    tells: ['resolved 2027-05-05', 'overdue-1 2027-05-10', 'resolved 2027-06-11'],
  },
  {
    name: 'a hold, then a standstill',
    plan: {
      steps: [MONDAY],
      commands: [hold('2027-03-11', 4), ask('2027-03-15', 'drop'), reject('2027-03-22'), hold('2027-03-23', 1)],
    },
    tells: ['escalation-1 2027-04-01', 'escalation-2 2027-04-15'],
  },
  {
    name: 'a hold inside a standstill, given back with the step',
    plan: {
      steps: [MONDAY],
      commands: [
        ask('2027-03-11', 'notMine'),
        hold('2027-03-12', 4),
        give('2027-03-16', 'B'),
        give('2027-03-17', 'A'),
        give('2027-03-18', 'B'),
      ],
    },
    tells: ['overdue-1 2027-03-23', 'escalation-1 2027-04-08'],
  },
  {
    name: 'a backlog with waiting steps, a release and a pause',
    plan: {
      steps: [
        { dueOn: '2024-06-30' },
        { dueOn: '2024-12-31' },
        { dueOn: '2024-12-31' },
        { dueOn: '2025-12-31' },
        { dueOn: '2026-12-18', precision: 'day' },
      ],
      commands: [
        act('2026-11-30', 'done', 1),
        act('2026-12-04', 'release', 2),
        ask('2026-12-07', 'notMine', 3),
        pause('2026-12-09', '2027-01-11'),
        grant('2027-01-15', 'B', 3),
        act('2027-01-18', 'done', 2),
        { ...at('2027-01-20', 4), do: 'newDate', to: '2027-03-31' },
        act('2027-03-08', 'done', 5),
      ],
    },
    tells: ['backlog-1 2027-01-19', 'your-turn 2027-01-21', 'backlog-3 2027-02-15', 'your-turn 2027-03-09'],
  },
  {
    name: 'hard deadlines in the quiet period, one of them late, with a request and an office that is needed',
    plan: {
      steps: [
        { dueOn: '2026-12-31', precision: 'day', hard: true },
        { dueOn: '2026-12-22', precision: 'month', hard: true },
        { dueOn: '2027-01-04', precision: 'day' },
      ],
      commands: [
        { ...at('2026-12-22', 1), do: 'waitingFor', office: 'B' },
        ask('2026-12-23', 'drop', 1),
        reject('2026-12-29', 1),
        hold('2026-12-30', 2, 2),
        act('2026-12-30', 'done', 2),
        act('2027-01-05', 'done', 1),
      ],
    },
    tells: ['needed 2026-12-23', 'decision-1 2026-12-28'],
  },
  {
    name: 'absences that begin and end on days of mail, and end with the contact',
    plan: {
      offices: { A: { contact: 'c@x.example', deputy: 'd@x.example', superior: 'd@x.example' } },
      steps: [MONDAY, { dueOn: '2027-03-01', precision: 'day', office: 'B' }],
      commands: [
        { on: '2027-01-29', do: 'absence', office: 'A', from: '2027-02-01', to: '2027-02-01' },
        { on: '2027-02-19', do: 'absence', office: 'A', from: '2027-02-22', to: '2027-03-10' },
        { on: '2027-03-02', do: 'contact', office: 'A', contact: 'n@x.example' },
        { on: '2027-03-12', do: 'absence', office: 'A', from: '2027-03-17', to: '2027-03-17' },
      ],
    },
    tells: ['takeover 2027-03-03', 'escalation-1 2027-03-17'],
  },
  {
    name: 'contacts that change day by day, and the step between them',
    plan: {
      offices: { A: { contact: 'c@x.example' }, B: { contact: 'e@x.example' } },
      steps: [MONDAY, { dueOn: '2027-03-08', precision: 'day' }],
      commands: [
        { on: '2027-02-26', do: 'contact', office: 'A', contact: 'n@x.example' },
        give('2027-02-26', 'B'),
        { on: '2027-02-27', do: 'contact', office: 'A', contact: null },
        { on: '2027-02-27', do: 'contact', office: 'B', contact: 'C@x.example' },
        { on: '2027-02-28', do: 'contact', office: 'A', contact: 'c@x.example' },
        give('2027-03-01', 'A'),
        { on: '2027-03-01', do: 'contact', office: 'A', contact: 'n@x.example' },
      ],
    },
    tells: ['takeover 2027-03-01', 'takeover 2027-03-02', 'overdue-1 2027-03-04'],
  },
  {
    name: 'equal dates side by side, one of which moves back and forth',
    plan: {
      steps: [MONDAY, MONDAY, { dueOn: '2027-03-08', precision: 'day' }],
      commands: [
        { ...at('2027-02-10', 2), do: 'move', to: '2027-03-08' },
        { ...at('2027-02-12', 2), do: 'move', to: '2027-03-01' },
        act('2027-03-05', 'done', 1),
        give('2027-03-09', 'B', 2),
        give('2027-03-11', 'A', 2),
        act('2027-03-22', 'done', 2),
      ],
    },
    tells: ['your-turn 2027-02-15', 'overdue-1 2027-03-11', 'your-turn 2027-03-23'],
  },
  {
    name: 'a step that is to begin, in the middle of a track',
    plan: {
      steps: [
        { dueOn: '2027-02-01', precision: 'day' },
        { dueOn: '2027-03-01', precision: 'from' },
        { dueOn: '2027-04-12', precision: 'day' },
      ],
      commands: [
        act('2027-02-03', 'done', 1),
        act('2027-03-01', 'onCourse', 2),
        ask('2027-03-09', 'drop', 2),
        reject('2027-03-11', 2),
        hold('2027-03-15', 2, 2),
        act('2027-04-14', 'done', 2),
      ],
    },
    tells: ['your-turn 2027-02-04', 'overdue-1 2027-03-08', 'your-turn 2027-04-15'],
  },
  {
    name: 'a date that leaves the backlog and falls back into it',
    plan: {
      plan: { ends: '2027-12-31' },
      steps: [{ dueOn: '2026-06-30' }],
      commands: [
        { ...at('2026-11-25'), do: 'newDate', to: '2026-12-18' },
        { ...at('2026-12-28'), do: 'newDate', to: '2027-01-15' },
        { ...at('2027-02-01'), do: 'move', to: '2026-08-31' },
        ask('2027-02-10', 'drop'),
        reject('2027-02-15'),
        give('2027-02-16', 'B'),
        give('2027-02-24', 'A'),
      ],
    },
    tells: ['due 2026-12-18', 'backlog-1 2027-02-02', 'backlog-2 2027-03-01'],
  },
  {
    name: 'a deadline granted by silence that ends the waiting of the next step',
    plan: {
      steps: [MONDAY, { dueOn: '2027-03-15', precision: 'day' }],
      commands: [
        { ...at('2027-01-04'), do: 'newDate', to: '2027-03-08' },
        { ...at('2027-02-25'), do: 'newDate', to: '2027-07-30' },
        hold('2027-03-11', 3, 2),
        pause('2027-03-12', '2027-03-18'),
      ],
    },
    tells: ['your-turn 2027-03-12', 'reminder-1 2027-07-02'],
  },
  {
    name: 'on course said of a step that has no date yet, and again once it has one',
    plan: {
      steps: [{ dueOn: null }, { dueOn: null, office: 'B' }],
      commands: [
        act('2027-02-02', 'onCourse', 1),
        act('2027-02-02', 'onCourse', 2),
        { ...at('2027-02-18', 1), do: 'firstDate', dueOn: '2027-03-01', precision: 'day' },
        { ...at('2027-02-18', 2), do: 'firstDate', dueOn: '2027-03-02', precision: 'day' },
        act('2027-02-18', 'onCourse', 2),
      ],
    },
    // Of the first step on 22.02.; not of the second on 23.02.
    tells: ['reminder-2 2027-02-22', 'due 2027-03-01', 'due 2027-03-02'],
  },
];
