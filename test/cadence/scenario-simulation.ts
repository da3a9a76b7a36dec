import { calendarFor, yearsAround } from '#libs/calendar/index';
import { standardPolicy } from '#libs/cadence/domain/index';
import { foldMeasure, type Measure, type MeasureCommand, type MeasureEvent } from '#libs/measures/domain/index';
import { reportOf, simulate, type SimulationInput, type SimulationReport } from '#libs/simulation/domain/index';
import { type Scenario, type ScenarioCommand } from '../oracle/scenario.ts';

/** The simulation's answer to a scripted run. */
export function simulateScenario(scenario: Scenario): SimulationReport {
  return reportOf(simulate(inputOf(scenario)), scenario.from, scenario.to);
}

export function inputOf(scenario: Scenario): SimulationInput {
  const { plan } = scenario;
  const dates = [
    ...scenario.steps.flatMap((step) => step.dueOn ?? []),
    ...scenario.commands.flatMap((command) => [
      command.on,
      command.do === 'move' ? command.to : command.on,
      command.do === 'pause' ? command.until : command.on,
    ]),
  ];
  const { firstYear, lastYear } = yearsAround([...dates, plan.activate, scenario.to]);
  return {
    cadence: {
      plan: { activatedOn: plan.activate, backlogStartedOn: plan.backlogStart },
      calendar: calendarFor(plan.region, standardPolicy, firstYear, lastYear),
      policy: standardPolicy,
      directory: {
        offices: new Map(scenario.offices.map((office) => [office.key, { id: office.key, ...office }])),
        coordination: plan.coordination,
        leadership: plan.leadership,
      },
    },
    measures: scenario.measures.map((measure) => measureOf(scenario, measure)),
    raised: [],
    undelivered: [],
    told: [],
    commands: scenario.commands
      .filter((command) => namesKnown(scenario, command))
      .map((command) => ({ on: command.on, measureId: command.measure, command: commandOf(command) })),
    begin: plan.activate,
    deliverFrom: plan.activate,
    to: scenario.to,
  };
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
      .map(({ number, office, dueOn, precision, hard, binding }) => ({
        type: 'step-added' as const,
        stepId: `${entry.number}/${number}`,
        number,
        title: '',
        officeId: office,
        dueOn,
        precision,
        hard,
        binding,
        milestone: false,
        effectiveOn: on,
      })),
    { type: 'measure-activated', effectiveOn: on },
  ];
  return foldMeasure(entry.number, events)!;
}

/** Unknown numbers and keys are refused before the domain sees a command. */
function namesKnown(scenario: Scenario, command: ScenarioCommand): boolean {
  const measure = scenario.measures.some(({ number }) => number === command.measure);
  return measure && (command.do !== 'reassign' || scenario.offices.some(({ key }) => key === command.office));
}

function commandOf(command: ScenarioCommand): MeasureCommand {
  switch (command.do) {
    case 'done':
      return { do: 'complete-step', stepId: stepId(command), doneOn: command.on };
    case 'move':
      return { do: 'move-deadline', stepId: stepId(command), to: command.to };
    case 'reassign':
      return { do: 'reassign-step', stepId: stepId(command), officeId: command.office };
    case 'pause':
      return { do: 'pause', until: command.until };
    case 'resume':
      return { do: 'resume' };
  }
}

function stepId(command: { measure: string; step: number }): string {
  return `${command.measure}/${command.step}`;
}
