import { calendarFor, yearsAround } from '#libs/calendar/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { standardPolicy } from '#libs/cadence/domain/index';
import { foldMeasure, type Measure, type MeasureEvent } from '#libs/measures/domain/index';
import { type Directory } from '#libs/offices/domain/index';
import { type Scenario, type SimulationInput } from '../domain/index.ts';
import { scriptedCommands } from './scripted-commands.ts';

/** A scripted run with the standard cadence. Numbers and keys serve as ids. */
export function simulationOfScenario(scenario: Scenario): SimulationInput {
  const { plan } = scenario;
  const { firstYear, lastYear } = yearsAround(datesIn(scenario));
  return {
    cadence: {
      plan: {
        activatedOn: plan.activate,
        backlogStartedOn: plan.backlogStart,
        endsOn: plan.ends,
        policySince: plan.activate,
      },
      calendar: calendarFor(plan.region, standardPolicy, firstYear, lastYear),
      policy: standardPolicy,
      directory: directoryOf(scenario),
    },
    measures: scenario.measures.map((measure) => measureOf(scenario, measure)),
    raised: [],
    undelivered: [],
    told: [],
    commands: scriptedCommands(scenario),
    begin: plan.activate,
    deliverFrom: plan.activate,
    to: scenario.to,
  };
}

function directoryOf({ plan, offices }: Scenario): Directory {
  return {
    offices: new Map(
      offices.map((office) => [office.key, { id: office.key, ...office, absences: [], contactChangedOn: [] }]),
    ),
    coordination: plan.coordination,
    coordinationDeputy: plan.coordinationDeputy,
    leadership: plan.leadership,
    weekly: new Set(),
    english: new Set(),
  };
}

/** Every date of the script: the calendar must reach around all of them. */
function datesIn({ plan, steps, commands, to }: Scenario): IsoDate[] {
  const dates = commands.flatMap((command) => [
    command.on,
    ...('to' in command ? [command.to] : []),
    ...('until' in command ? [command.until] : []),
    ...('dueOn' in command ? [command.dueOn] : []),
  ]);
  return [plan.activate, plan.backlogStart, to, ...steps.map((step) => step.dueOn), ...dates].filter(
    (date) => date !== null,
  );
}

function measureOf(scenario: Scenario, entry: Scenario['measures'][number]): Measure {
  const on = scenario.plan.activate;
  const events: MeasureEvent[] = [
    {
      type: 'measure-added',
      planId: '',
      number: entry.number,
      title: '',
      fieldId: null,
      leadOfficeId: entry.lead,
      participantIds: [],
      startsOn: null,
      endsOn: null,
      priority: null,
      kind: entry.continuous ? 'continuous' : 'single',
      parallel: entry.parallel,
      effectiveOn: on,
    },
    ...scenario.steps
      .filter((step) => step.measure === entry.number)
      .map(({ measure, number, office, ...facts }) => ({
        type: 'step-added' as const,
        stepId: `${measure}/${number}`,
        number,
        title: `Schritt ${number}`,
        officeId: office,
        ...facts,
        milestone: false,
        effectiveOn: on,
      })),
    { type: 'measure-activated', effectiveOn: on },
  ];
  return foldMeasure(entry.number, events)!;
}
