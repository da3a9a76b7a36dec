import { type PlanTables } from '#libs/exchange/domain/index';
import { type Scenario } from '../domain/index.ts';

const source = { file: 'scenario', sheet: null, row: 1 };

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
      source,
    })),
    measures: measures.map(({ number, lead, parallel, continuous }) => ({
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
      source,
    })),
    steps: steps.map(({ measure, number, office, dueOn, precision, hard, binding }) => ({
      measureNumber: measure,
      number,
      title: `Schritt ${number}`,
      dueOn,
      precision: dueOn === null ? null : precision,
      hard,
      binding,
      milestone: false,
      status: 'open',
      doneOn: null,
      officeKey: office,
      source,
    })),
  };
}
