import fc from 'fast-check';
import { dateOf, type Day, dayOf } from './calendar.ts';
import { type ScenarioCommand, type ScenarioOffice, type ScenarioStep } from './scenario.ts';

/** Some commands that belong together, such as a reassignment there and back again. */
export type RandomStory = {
  kind: 'done' | 'move' | 'reassign' | 'return' | 'pause' | 'pause twice' | 'resume' | 'refused' | 'interrupted return';
  step: number;
  office: number;
  /** Counted from activation or from the step's dueOn. */
  begins: { from: 'activation' | 'dueOn'; offset: number };
  /** Days to the next command of the story. */
  gaps: [number, number, number];
  moveTo: { from: 'today' | 'dueOn' | 'another step'; offset: number };
};

export function randomStory(): fc.Arbitrary<RandomStory> {
  return fc.record({
    kind: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom<RandomStory['kind']>('done', 'move', 'return') },
      {
        weight: 3,
        arbitrary: fc.constantFrom<RandomStory['kind']>(
          'reassign',
          'pause',
          'pause twice',
          'resume',
          'interrupted return',
          'refused',
        ),
      },
    ),
    step: fc.nat(19),
    office: fc.nat(3),
    begins: fc.oneof(
      fc.integer({ min: 0, max: 250 }).map((offset) => ({ from: 'activation' as const, offset })),
      fc.integer({ min: -40, max: 60 }).map((offset) => ({ from: 'dueOn' as const, offset })),
    ),
    gaps: fc.tuple(randomGap(), randomGap(), randomGap()),
    moveTo: fc.oneof(
      fc.integer({ min: -40, max: 150 }).map((offset) => ({ from: 'today' as const, offset })),
      fc.integer({ min: -90, max: 120 }).map((offset) => ({ from: 'dueOn' as const, offset })),
      fc.integer({ min: -1, max: 1 }).map((offset) => ({ from: 'another step' as const, offset })),
    ),
  });
}

function randomGap(): fc.Arbitrary<number> {
  return fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 45 }));
}

/** The story's commands; none for a plan without steps. */
export function tell(
  story: RandomStory,
  plan: { activate: Day; end: Day; steps: ScenarioStep[]; offices: ScenarioOffice[] },
): ScenarioCommand[] {
  const { activate, end, steps, offices } = plan;
  const step = steps[story.step % steps.length];
  if (!step) return [];
  const own = offices.findIndex(({ key }) => key === step.office);
  const other = offices[(own + 1 + (story.office % (offices.length - 1))) % offices.length]?.key ?? '';
  const dueOn = step.dueOn === null ? activate : dayOf(step.dueOn);
  const start = (story.begins.from === 'activation' ? activate : dueOn) + story.begins.offset;
  const first = Math.min(Math.max(start, activate), end);
  const second = first + story.gaps[0];
  const third = second + story.gaps[1];
  const at = { measure: step.measure, step: step.number };

  const move = (on: Day): ScenarioCommand => ({ on: dateOf(on), do: 'move', ...at, to: dateOf(moveTarget(on)) });
  const give = (on: Day, office: string): ScenarioCommand => ({ on: dateOf(on), do: 'reassign', ...at, office });
  const pause = (on: Day, until: Day): ScenarioCommand => ({
    on: dateOf(on),
    do: 'pause',
    measure: step.measure,
    until: dateOf(until),
  });
  const resume = (on: Day): ScenarioCommand => ({ on: dateOf(on), do: 'resume', measure: step.measure });

  switch (story.kind) {
    case 'done':
      return [{ on: dateOf(first), do: 'done', ...at }];
    case 'move':
      return [move(first)];
    case 'reassign':
      return [give(first, other)];
    case 'return':
      return [give(first, other), give(second, step.office), ...(story.gaps[2] > 20 ? [give(third, other)] : [])];
    case 'interrupted return':
      return [give(first, other), pause(first, second), give(third, step.office)];
    case 'pause':
      return [pause(first, second)];
    case 'pause twice':
      return [pause(first, second), pause(first + story.gaps[2], third)];
    case 'resume':
      return [pause(first, third), resume(second)];
    case 'refused':
      return refused();
  }

  function moveTarget(on: Day): Day {
    const { from, offset } = story.moveTo;
    if (from === 'today') return on + offset;
    if (from === 'dueOn') return dueOn + offset;
    const another = steps[(story.step + 1 + story.office) % steps.length]?.dueOn;
    return (another ? dayOf(another) : dueOn) + offset;
  }

  /** Unknown keys, the same office, the same date, a pause until yesterday, a step that is closed by then. */
  function refused(): ScenarioCommand[] {
    const on = dateOf(first);
    return [
      { on, do: 'done', measure: at.measure, step: 99 },
      { on, do: 'reassign', ...at, office: 'nobody' },
      give(first, step?.office ?? ''),
      pause(first, first - 1),
      resume(first),
      ...(story.gaps[0] > 20 ? [{ on, do: 'done' as const, ...at }, move(second), give(third, other)] : []),
    ];
  }
}
