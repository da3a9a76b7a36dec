import { liveThrough, runOracle } from './oracle.ts';
import { type Outcome } from './outcome.ts';
import {
  type OracleResult,
  type Scenario,
  type ScenarioCommand,
  type ScenarioOffice,
  type ScenarioStep,
} from './scenario.ts';

/** A plan of one measure M with the offices A and B, activated on 23.11.2026; for tests that vary one thing. */
export function aPlan(
  changes: {
    plan?: Partial<Scenario['plan']>;
    offices?: Record<string, Partial<ScenarioOffice>>;
    parallel?: boolean;
    continuous?: boolean;
    steps?: Partial<ScenarioStep>[];
    commands?: ScenarioCommand[];
    to?: string;
  } = {},
): Scenario {
  const {
    plan,
    offices = {},
    parallel = false,
    continuous = false,
    steps = [{}],
    commands = [],
    to = '2028-12-31',
  } = changes;
  const activate = plan?.activate ?? '2026-11-23';
  return {
    plan: {
      region: 'DE-SN',
      activate,
      backlogStart: activate,
      ends: '2030-12-31',
      coordination: 'k@x.example',
      coordinationDeputy: null,
      leadership: 'l@x.example',
      ...plan,
    },
    offices: ['A', 'B'].map((key) => ({ ...office(key), ...offices[key] })),
    measures: [{ number: 'M', lead: 'A', parallel, continuous }],
    steps: steps.map((step, index) => ({
      measure: 'M',
      number: index + 1,
      office: 'A',
      dueOn: '2027-03-31',
      precision: 'quarter',
      hard: false,
      binding: null,
      ...step,
    })),
    commands,
    from: activate,
    to,
  };
}

function office(key: string): ScenarioOffice {
  const name = key.toLowerCase();
  return {
    key,
    mailbox: `${name}@x.example`,
    contact: null,
    deputy: null,
    superior: `boss-${name}@x.example`,
    ownable: true,
  };
}

/** `stage day` of every notice of one step, in order. */
export function stagesOf({ notices }: OracleResult, step = 1): string[] {
  return notices.filter((notice) => notice.step === step).map(({ stage, on }) => `${stage} ${on}`);
}

/** `stage day` of every notice of the first step of such a plan. */
export function stagesIn(changes: Parameters<typeof aPlan>[0]): string[] {
  return stagesOf(runOracle(aPlan(changes)));
}

/** What became of each command in such a plan. */
export function outcomesIn(changes: Parameters<typeof aPlan>[0]): Outcome[] {
  return liveThrough(aPlan(changes)).outcomes.map(({ outcome }) => outcome);
}

/** `stage day to` of every notice in such a plan, of steps, measures and offices. */
export function toldIn(changes: Parameters<typeof aPlan>[0]): string[] {
  return runOracle(aPlan(changes)).notices.map(({ stage, on, to }) => `${stage} ${on} ${to}`);
}

/** Monday: reminder-1 01.02., reminder-2 22.02., overdue-1 03.03., overdue-2 10.03., escalation-1 17.03., -2 02.04. */
export const MONDAY = { dueOn: '2027-03-01', precision: 'day' } as const;

/** What is raised of it until its deadline, and after it, if nobody answers. */
export const UNTIL_MONDAY = ['reminder-1 2027-02-01', 'reminder-2 2027-02-22', 'due 2027-03-01'];
export const AFTER_MONDAY = [
  'overdue-1 2027-03-03',
  'overdue-2 2027-03-10',
  'escalation-1 2027-03-17',
  'escalation-2 2027-04-02',
];

/** About the measure's step, the first one unless said otherwise. */
export function at(on: string, step = 1): { on: string; measure: string; step: number } {
  return { on, measure: 'M', step };
}
