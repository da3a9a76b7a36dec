import fc from 'fast-check';
import { dateOf, type Day, dayOf, easterSunday } from './calendar.ts';
import { type RandomStory, randomStory, tell } from './random-story.ts';
import {
  type Precision,
  type Scenario,
  type ScenarioMeasure,
  type ScenarioOffice,
  type ScenarioStep,
} from './scenario.ts';

const COORDINATION = 'k@x.example';
const LEADERSHIP = 'l@x.example';
const PRECISIONS: Precision[] = ['day', 'month', 'quarter', 'half', 'year', 'from'];

/** Days around which activations, deadlines and commands gather. */
const ACTIVATIONS = ['2026-11-23', '2026-12-18', '2026-12-21', '2027-01-06', '2027-03-25', '2027-05-14', '2027-10-29'];

/**
 * Plans of few offices and few steps, so that tracks, waiting, returns and pauses meet; at most 6 measures, 20 steps
 * and 20 months. Only what `runOracle` reads. Among the commands are some that the rules refuse.
 */
export function randomScenario(): fc.Arbitrary<Scenario> {
  return fc
    .record({
      activate: fc.oneof(fc.constantFrom(...ACTIVATIONS).map(dayOf), randomDay('2026-09-01', '2027-08-31')),
      horizon: fc.integer({ min: 180, max: 600 }),
      backlogStart: fc.oneof(
        { weight: 5, arbitrary: fc.constant(0) },
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 70 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      offices: fc.array(randomOffice(), { minLength: 2, maxLength: 4 }),
      measures: fc.oneof(
        { weight: 4, arbitrary: fc.array(randomMeasure(5), { minLength: 1, maxLength: 2 }) },
        { weight: 1, arbitrary: fc.array(randomMeasure(6), { minLength: 3, maxLength: 6 }) },
      ),
      stories: fc.array(randomStory(), { maxLength: 8 }),
    })
    .map(({ activate, horizon, backlogStart, offices: seeds, measures: drafts, stories }) => {
      const offices = seeds.map((seed, index) => officeFrom(seed, index, seeds.length));
      const measures = drafts.map((draft, index): ScenarioMeasure => ({
        number: `M.${index + 1}`,
        lead: offices[0]?.key ?? '',
        parallel: draft.parallel,
        continuous: draft.continuous,
      }));
      const steps = drafts
        .flatMap((draft, m) =>
          draft.steps.map((step, s) => stepFrom(step, { measure: `M.${m + 1}`, number: s + 1, activate, offices })),
        )
        .slice(0, 20);
      return {
        plan: {
          region: 'DE-SN',
          activate: dateOf(activate),
          backlogStart: backlogStart === null ? null : dateOf(activate + backlogStart),
          ends: '2030-12-31',
          coordination: COORDINATION,
          coordinationDeputy: null,
          leadership: LEADERSHIP,
        },
        offices,
        measures,
        steps,
        commands: commandsFrom(stories, { activate, end: activate + horizon, steps, offices }),
        from: dateOf(activate),
        to: dateOf(activate + horizon),
      };
    });
}

export function randomDay(from: string, to: string): fc.Arbitrary<Day> {
  return fc.integer({ min: dayOf(from), max: dayOf(to) });
}

function commandsFrom(stories: RandomStory[], plan: Parameters<typeof tell>[1]): Scenario['commands'] {
  return stories
    .flatMap((story) => tell(story, plan))
    .filter(({ on }) => on <= dateOf(plan.end))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

type OfficeSeed = { mailbox: boolean; contact: boolean; superior: string; ownable: boolean };

function randomOffice(): fc.Arbitrary<OfficeSeed> {
  return fc.record({
    mailbox: mostly(true, 6),
    contact: fc.boolean(),
    superior: fc.oneof(
      { weight: 4, arbitrary: fc.constant('boss') },
      { weight: 3, arbitrary: fc.constantFrom('none', 'own mailbox', 'own contact', 'leadership', 'next office') },
    ),
    ownable: mostly(true, 6),
  });
}

function officeFrom(seed: OfficeSeed, index: number, offices: number): ScenarioOffice {
  const mailbox = seed.mailbox ? `a${index + 1}@x.example` : null;
  const contact = seed.contact ? `c${index + 1}@x.example` : null;
  const superiors: Record<string, string | null> = {
    none: null,
    boss: 's@x.example',
    'own mailbox': contact === null ? (mailbox?.toUpperCase() ?? null) : mailbox,
    'own contact': contact?.toUpperCase() ?? null,
    leadership: LEADERSHIP.toUpperCase(),
    'next office': `a${((index + 1) % offices) + 1}@x.example`,
  };
  return {
    key: `A${index + 1}`,
    mailbox,
    contact,
    deputy: null,
    superior: superiors[seed.superior] ?? null,
    ownable: seed.ownable,
  };
}

type MeasureDraft = { parallel: boolean; continuous: boolean; steps: StepDraft[] };
type StepDraft = { office: number; due: DueDraft; precision: Precision; hard: boolean };
type DueDraft = 'none' | { near: 'activation' | 'easter' | 'turn of the year' | 'holidays'; offset: number };

function randomMeasure(maxSteps: number): fc.Arbitrary<MeasureDraft> {
  return fc.record({
    parallel: mostly(false, 4),
    continuous: mostly(false, 9),
    steps: fc.array(randomStep(), { minLength: 1, maxLength: maxSteps }),
  });
}

function randomStep(): fc.Arbitrary<StepDraft> {
  return fc.record({
    office: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(3) }),
    due: randomDue(),
    precision: fc.oneof({ weight: 1, arbitrary: fc.constant<Precision>('day') }, fc.constantFrom(...PRECISIONS)),
    hard: mostly(false, 4),
  });
}

function randomDue(): fc.Arbitrary<DueDraft> {
  const near = (anchor: Exclude<DueDraft, 'none'>['near'], min: number, max: number): fc.Arbitrary<DueDraft> =>
    fc.integer({ min, max }).map((offset) => ({ near: anchor, offset }));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<DueDraft>('none') },
    { weight: 2, arbitrary: near('activation', -3, 3) },
    { weight: 2, arbitrary: near('activation', -200, -1) },
    { weight: 5, arbitrary: near('activation', 1, 120) },
    { weight: 2, arbitrary: near('activation', 120, 500) },
    { weight: 2, arbitrary: fc.constantFrom(30, 60, 90).map((offset): DueDraft => ({ near: 'activation', offset })) },
    { weight: 2, arbitrary: near('turn of the year', -14, 12) },
    { weight: 1, arbitrary: near('easter', -4, 3) },
    { weight: 1, arbitrary: near('holidays', 0, 6) },
  );
}

function stepFrom(
  { office, due, precision, hard }: StepDraft,
  { measure, number, activate, offices }: { measure: string; number: number; activate: Day; offices: ScenarioOffice[] },
): ScenarioStep {
  return {
    measure,
    number,
    office: offices[office % offices.length]?.key ?? '',
    dueOn: due === 'none' ? null : dateOf(dueFrom(due, activate)),
    precision,
    hard,
    binding: null,
  };
}

function dueFrom({ near, offset }: Exclude<DueDraft, 'none'>, activate: Day): Day {
  const year = Number(dateOf(activate).slice(0, 4));
  if (near === 'activation') return activate + offset;
  if (near === 'turn of the year') return dayOf(`${year + 1}-01-01`) + offset;
  if (near === 'easter') return easterSunday(year + 1) + offset;
  const holidays = ['05-01', '10-03', '10-31', '11-17', '12-24', '12-31'].map((date) => dayOf(`${year + 1}-${date}`));
  return holidays[offset % holidays.length] ?? activate;
}

/** One in `most` + 1 is the other one. */
function mostly(value: boolean, most: number): fc.Arbitrary<boolean> {
  return fc.oneof({ weight: most, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constant(!value) });
}
