import { runOracle } from './oracle.ts';
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
    parallel?: boolean;
    steps?: Partial<ScenarioStep>[];
    commands?: ScenarioCommand[];
    to?: string;
  } = {},
): Scenario {
  const { plan, parallel = false, steps = [{}], commands = [], to = '2028-12-31' } = changes;
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
    offices: [office('A'), office('B')],
    measures: [{ number: 'M', lead: 'A', parallel, continuous: false }],
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
