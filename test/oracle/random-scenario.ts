import fc from 'fast-check';
import { dateOf, type Day, dayOf } from './calendar.ts';
import {
  COORDINATION,
  LEADERSHIP,
  type MeasureDraft,
  officeFrom,
  type OfficeDraft,
  randomMeasure,
  randomOffice,
  stepFrom,
} from './random-plan.ts';
import { randomStory, type RandomStory, tell } from './random-story.ts';
import { type Scenario, type ScenarioCommand } from './scenario.ts';

/** Days around which activations, deadlines and commands gather. */
const ACTIVATIONS = ['2026-11-23', '2026-12-18', '2026-12-21', '2027-01-06', '2027-03-25', '2027-05-14', '2027-10-29'];

type Draft = {
  activate: Day;
  /** Days from the activation to the end of the run. */
  horizon: number;
  /** Days from the activation; null: the round is never started. */
  backlogStart: number | null;
  /** Days from the activation to the plan's end. */
  ends: number;
  coordinationDeputy: string | null;
  offices: OfficeDraft[];
  measures: MeasureDraft[];
  stories: RandomStory[];
  /** Commands gather on every 14th day. */
  crowded: boolean;
};

/**
 * Plans of few offices and few steps, so that tracks, waiting, returns, requests and pauses meet; at most 6 measures,
 * 20 steps at the start and two years. Among the commands are some that the rules refuse.
 */
export function randomScenario(): fc.Arbitrary<Scenario> {
  return fc
    .record<Draft>({
      activate: fc.oneof(fc.constantFrom(...ACTIVATIONS).map(dayOf), randomDay('2026-09-01', '2027-08-31')),
      horizon: fc.oneof(fc.integer({ min: 180, max: 420 }), fc.integer({ min: 420, max: 730 })),
      backlogStart: fc.oneof(
        { weight: 5, arbitrary: fc.constant(0) },
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 70 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      ends: fc.oneof({ weight: 2, arbitrary: fc.constant(1500) }, fc.integer({ min: 60, max: 500 })),
      coordinationDeputy: fc.constantFrom('kd@x.example', null, 'kd@x.example', COORDINATION),
      offices: fc.array(randomOffice(), { minLength: 2, maxLength: 4 }),
      measures: fc.oneof(
        { weight: 4, arbitrary: fc.array(randomMeasure(5), { minLength: 1, maxLength: 2 }) },
        { weight: 1, arbitrary: fc.array(randomMeasure(6), { minLength: 3, maxLength: 6 }) },
      ),
      stories: fc.array(randomStory(), { maxLength: 10 }),
      crowded: fc.constantFrom(false, false, false, true),
    })
    .map(scenarioFrom);
}

export function randomDay(from: string, to: string): fc.Arbitrary<Day> {
  return fc.integer({ min: dayOf(from), max: dayOf(to) });
}

function scenarioFrom(draft: Draft): Scenario {
  const { activate } = draft;
  const end = activate + draft.horizon;
  const offices = draft.offices.map((office, index) => officeFrom(office, index, draft.offices.length));
  const measures = draft.measures.map(({ parallel, continuous }, index) => ({
    number: `M.${index + 1}`,
    lead: offices[index % offices.length]?.key ?? '',
    parallel,
    continuous,
  }));
  const steps = draft.measures
    .flatMap(({ steps: drafts }, m) =>
      drafts.map((step, s) => stepFrom(step, { measure: `M.${m + 1}`, number: s + 1, activate, offices })),
    )
    .slice(0, 20);
  const told = draft.stories.flatMap((story, index) => tell(story, { activate, end, measures, steps, offices }, index));
  return {
    plan: {
      region: 'DE-SN',
      activate: dateOf(activate),
      backlogStart: draft.backlogStart === null ? null : dateOf(activate + draft.backlogStart),
      ends: dateOf(activate + draft.ends),
      coordination: COORDINATION,
      coordinationDeputy: draft.coordinationDeputy,
      leadership: LEADERSHIP,
    },
    offices,
    measures,
    steps,
    commands: inOrder(draft.crowded ? told.map((command) => gathered(command, activate)) : told, end),
    from: dateOf(activate),
    to: dateOf(end),
  };
}

/** Sorted by day; on one day as they were told. */
function inOrder(commands: ScenarioCommand[], end: Day): ScenarioCommand[] {
  return commands.filter(({ on }) => on <= dateOf(end)).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** On the last 14th day since the activation. */
function gathered(command: ScenarioCommand, activate: Day): ScenarioCommand {
  const day = dayOf(command.on);
  return { ...command, on: dateOf(day - ((day - activate) % 14)) };
}
