import fc from 'fast-check';
import { dateOf, type Day, dayOf } from './calendar.ts';
import { randomPrecision } from './random-plan.ts';
import { type Precision, type Scenario, type ScenarioCommand, type ScenarioStep } from './scenario.ts';
import { type Tale, TALES, type TaleName } from './tales.ts';

/** Some commands that belong together, such as a request and its decision. */
export type RandomStory = {
  name: TaleName;
  step: number;
  office: number;
  /** Where in the tale's days it begins. */
  begins: number;
  /** Days between the commands of the story. */
  gaps: number[];
  /** For dates and for the days of a hold. */
  number: number;
  precision: Precision;
};

const NAMES = Object.keys(TALES) as TaleName[];

export function randomStory(): fc.Arbitrary<RandomStory> {
  return fc.record({
    name: fc.constantFrom(...NAMES),
    step: fc.nat(19),
    office: fc.nat(3),
    begins: fc.nat(9_999),
    gaps: fc.array(randomGap(), { minLength: 5, maxLength: 5 }),
    number: fc.nat(9_999),
    precision: randomPrecision(),
  });
}

function randomGap(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) },
    { weight: 2, arbitrary: fc.integer({ min: 4, max: 16 }) },
    { weight: 1, arbitrary: fc.integer({ min: 17, max: 60 }) },
  );
}

export type StoryPlan = Pick<Scenario, 'measures' | 'steps' | 'offices'> & { activate: Day; end: Day };

/** The story's commands; none for a plan without steps. The index tells apart what several stories add. */
export function tell(story: RandomStory, plan: StoryPlan, index: number): ScenarioCommand[] {
  const tale = TALES[story.name];
  const step = stepFor(tale, story, plan);
  if (!step) return [];
  const { activate, end, offices } = plan;
  const dueOn = step.dueOn === null ? activate + 60 : dayOf(step.dueOn);
  const { after, min, max } = tale.begins[story.begins % tale.begins.length] ?? { after: 'activation', min: 0, max: 0 };
  const start = (after === 'activation' ? activate : dueOn) + min + (story.begins % (max - min + 1));
  const first = Math.min(Math.max(start, activate), end);
  const own = offices.findIndex(({ key }) => key === step.office);
  const other = (n: number): string =>
    offices[(own + 1 + ((story.office + n) % (offices.length - 1))) % offices.length]?.key ?? '';

  return tale.commands({
    at: { measure: step.measure, step: step.number },
    number: step.number,
    office: step.office,
    other: other(0),
    another: other(1),
    contact: offices[own]?.contact ?? null,
    day: (n) => first + story.gaps.slice(0, n).reduce((sum, gap) => sum + gap, 0),
    dueOn,
    nextDueOn: nextDueOn(step, plan) ?? dueOn + 30,
    between: (from, to) => from + (story.number % (to - from + 1)),
    precision: story.precision,
    added: 100 + index,
    date: dateOf,
  });
}

/** A step of the kind the tale is about, if there is one. */
function stepFor({ about }: Tale, story: RandomStory, { steps, activate }: StoryPlan): ScenarioStep | undefined {
  const fits = (step: ScenarioStep): boolean => {
    if (about === 'undated') return step.dueOn === null;
    if (about === 'backlog') return step.dueOn !== null && step.dueOn <= dateOf(activate);
    if (about === 'dated') return step.dueOn !== null && step.dueOn > dateOf(activate);
    return true;
  };
  const fitting = steps.filter(fits);
  const among = fitting.length > 0 ? fitting : steps;
  return among[story.step % among.length];
}

/** The dueOn of the next step of the measure, whose turn it may be. */
function nextDueOn(step: ScenarioStep, { steps }: StoryPlan): Day | null {
  const next = steps.find(({ measure, number }) => measure === step.measure && number === step.number + 1);
  return next === undefined || next.dueOn === null ? null : dayOf(next.dueOn);
}
