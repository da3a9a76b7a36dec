import { type aPlan } from './a-plan.ts';
import { type Precision } from './scenario.ts';

/** A row of the table at the end of CADENCE.md: DE-SN, nobody answers, activated on 23.11.2026. */
export type WorkedExample = {
  name: string;
  plan: Parameters<typeof aPlan>[0];
  /** The day after which the stages are listed. */
  entered: string;
  /** `stage day` */
  stages: string[];
};

type SilentExample = { name: string; dueOn: string; precision: Precision; hard?: boolean; stages: string[] };

const SILENT: SilentExample[] = [
  {
    name: '31.01.2027 month',
    dueOn: '2027-01-31',
    precision: 'month',
    stages: [
      'reminder-1 2026-12-18',
      'reminder-2 2027-01-25',
      'due 2027-02-01',
      'overdue-1 2027-02-08',
      'overdue-2 2027-02-15',
      'escalation-1 2027-02-22',
      'escalation-2 2027-03-08',
    ],
  },
  {
    name: '31.12.2026 quarter',
    dueOn: '2026-12-31',
    precision: 'quarter',
    stages: [
      'reminder-1 2026-12-01',
      'reminder-2 2026-12-18',
      'due 2027-01-07',
      'overdue-1 2027-01-14',
      'overdue-2 2027-01-21',
      'escalation-1 2027-01-28',
      'escalation-2 2027-02-11',
    ],
  },
  {
    name: 'Good Friday 26.03.2027 day',
    dueOn: '2027-03-26',
    precision: 'day',
    stages: [
      'reminder-1 2027-02-26',
      'reminder-2 2027-03-19',
      'due 2027-03-30',
      'overdue-1 2027-04-01',
      'overdue-2 2027-04-08',
      'escalation-1 2027-04-15',
      'escalation-2 2027-04-29',
    ],
  },
  {
    name: 'Good Friday 26.03.2027 day, hard',
    dueOn: '2027-03-26',
    precision: 'day',
    hard: true,
    stages: [
      'reminder-1 2027-02-25',
      'reminder-2 2027-03-18',
      'due 2027-03-25',
      'overdue-1 2027-03-30',
      'overdue-2 2027-04-06',
      'escalation-1 2027-04-13',
      'escalation-2 2027-04-27',
    ],
  },
  {
    name: '31.12.2026 day, hard',
    dueOn: '2026-12-31',
    precision: 'day',
    hard: true,
    stages: [
      'reminder-1 2026-11-30',
      'reminder-2 2026-12-21',
      'due 2026-12-30',
      'overdue-1 2027-01-04',
      'overdue-2 2027-01-11',
      'escalation-1 2027-01-18',
      'escalation-2 2027-02-01',
    ],
  },
  {
    name: '30.11.2026 day, reminder-2 made up for',
    dueOn: '2026-11-30',
    precision: 'day',
    stages: [
      'reminder-2 2026-11-24',
      'due 2026-11-30',
      'overdue-1 2026-12-02',
      'overdue-2 2026-12-09',
      'escalation-1 2026-12-16',
      'escalation-2 2027-01-18',
    ],
  },
  {
    name: '24.11.2026 day',
    dueOn: '2026-11-24',
    precision: 'day',
    stages: [
      'due 2026-11-24',
      'overdue-1 2026-11-26',
      'overdue-2 2026-12-03',
      'escalation-1 2026-12-10',
      'escalation-2 2027-01-12',
    ],
  },
  {
    name: '31.12.2024 quarter, backlog',
    dueOn: '2024-12-31',
    precision: 'quarter',
    stages: ['backlog-1 2026-11-24', 'backlog-2 2026-12-08', 'backlog-3 2027-01-08'],
  },
  {
    name: '31.12.2027 year',
    dueOn: '2027-12-31',
    precision: 'year',
    stages: [
      'checkpoint 2027-10-06',
      'reminder-1 2027-12-02',
      'reminder-2 2027-12-20',
      'due 2028-01-07',
      'overdue-1 2028-01-14',
      'overdue-2 2028-01-21',
      'escalation-1 2028-01-28',
      'escalation-2 2028-02-11',
    ],
  },
  {
    name: '30.09.2027 from',
    dueOn: '2027-09-30',
    precision: 'from',
    stages: ['reminder-2 2027-09-23', 'due 2027-09-30', 'overdue-1 2027-10-07'],
  },
];

const WITH_COMMANDS: WorkedExample[] = [
  {
    name: '10.12.2026 day, reassigned 14.12.2026',
    plan: {
      steps: [{ dueOn: '2026-12-10', precision: 'day' }],
      commands: [{ on: '2026-12-14', do: 'reassign', measure: 'M', step: 1, office: 'B' }],
    },
    entered: '2026-12-14',
    stages: [
      'assigned 2026-12-15', // the table shows the ladder only
      'overdue-1 2026-12-16',
      'overdue-2 2027-01-11',
      'escalation-1 2027-01-18',
      'escalation-2 2027-02-01',
    ],
  },
  {
    name: '30.06.2027 quarter, moved 09.06.2027',
    plan: {
      steps: [{ dueOn: '2027-12-31' }],
      commands: [{ on: '2027-06-09', do: 'move', measure: 'M', step: 1, to: '2027-06-30' }],
    },
    entered: '2027-06-09',
    stages: [
      'reminder-1 2027-06-10',
      'reminder-2 2027-06-23',
      'due 2027-06-30',
      'overdue-1 2027-07-07',
      'overdue-2 2027-07-14',
      'escalation-1 2027-07-21',
      'escalation-2 2027-08-04',
    ],
  },
  {
    name: '17.11.2027 (Buß- und Bettag) day, entered 01.10.2027',
    plan: {
      steps: [{ dueOn: '2028-12-31', precision: 'day' }],
      commands: [{ on: '2027-10-01', do: 'move', measure: 'M', step: 1, to: '2027-11-17' }],
    },
    entered: '2027-10-01',
    stages: [
      'reminder-1 2027-10-20',
      'reminder-2 2027-11-10',
      'due 2027-11-18',
      'overdue-1 2027-11-22',
      'overdue-2 2027-11-29',
      'escalation-1 2027-12-06',
      'escalation-2 2027-12-20',
    ],
  },
];

export const WORKED_EXAMPLES: WorkedExample[] = [
  ...SILENT.map(({ name, dueOn, precision, hard = false, stages }) => ({
    name,
    plan: { steps: [{ dueOn, precision, hard }] },
    entered: '2026-11-23',
    stages,
  })),
  ...WITH_COMMANDS,
];
