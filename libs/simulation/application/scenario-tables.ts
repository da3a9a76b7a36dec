import { type PlanTables } from '#libs/exchange/domain/index';
import { type Scenario } from '../domain/index.ts';

const source = { file: 'scenario', sheet: null, row: 1 };
const given: ReadonlySet<string> = new Set();

/** The plan of a scripted run as an import would read it from tables. */
export function tablesOfScenario({ offices, measures, steps }: Scenario): PlanTables {
  return {
    fields: [],
    goals: [],
    measurements: [],
    offices: offices.map(({ key, mailbox, contact, deputy, superior, ownable }) => ({
      key,
      name: key,
      shortName: null,
      kind: ownable ? 'Amt' : 'Gremium',
      ownable,
      mailbox,
      contact: contact === null ? null : { name: null, email: contact },
      deputy: deputy === null ? null : { name: null, email: deputy },
      escalation: superior,
      superiorKey: null,
      proposed: false,
      given,
      source,
    })),
    measures: measures.map(({ number, lead, parallel, continuous }) => ({
      key: number,
      number,
      title: number,
      field: null,
      leadKey: offices.some(({ key }) => key === lead) ? lead : null,
      participantKeys: [],
      startsOn: null,
      endsOn: null,
      priority: null,
      goal: null,
      guidingGoal: null,
      kind: continuous ? 'continuous' : 'single',
      parallel,
      status: 'open',
      given,
      source,
    })),
    steps: steps.map(({ measure, number, office, dueOn, precision, hard, binding }) => ({
      measureKey: measure,
      number,
      numbered: true,
      title: `Schritt ${number}`,
      dueOn,
      precision: dueOn === null ? null : precision,
      hard,
      binding,
      milestone: false,
      status: 'open',
      doneOn: null,
      officeKey: office,
      given,
      source,
    })),
  };
}
