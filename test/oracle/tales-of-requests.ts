import { type Day } from './calendar.ts';
import { type ScenarioCommand } from './scenario.ts';
import { ANY_TIME, BEFORE_DUE, ESCALATED, IN_THE_ROUND, WHILE_LATE } from './tales-begin.ts';
import { type Tale, type Telling } from './tales.ts';

const EARLY_AND_LATE = [...BEFORE_DUE, ...WHILE_LATE, ...ANY_TIME];

function ask({ at, date }: Telling, on: Day, wish: { do: 'newDate'; to: Day } | { do: 'notMine' | 'drop' }) {
  const command: ScenarioCommand =
    wish.do === 'newDate'
      ? { on: date(on), do: 'newDate', ...at, to: date(wish.to) }
      : { on: date(on), do: wish.do, ...at };
  return command;
}

function decide({ at, date }: Telling, on: Day, grant: boolean, office: string | null = null): ScenarioCommand {
  return { on: date(on), do: 'decide', ...at, grant, office };
}

/** Later than both the deadline and the day. */
function later({ dueOn }: Telling, on: Day, days: number): Day {
  return Math.max(dueOn, on) + days;
}

export const REQUESTS = {
  'two short extensions': {
    about: 'dated',
    begins: EARLY_AND_LATE,
    commands: (t) => [
      ask(t, t.day(0), { do: 'newDate', to: later(t, t.day(0), t.between(1, 30)) }),
      ask(t, t.day(2), { do: 'newDate', to: later(t, t.day(2), t.between(1, 30) + 30) }),
    ],
  },
  'an extension of half a year': {
    about: 'dated',
    begins: EARLY_AND_LATE,
    commands: (t) => [ask(t, t.day(0), { do: 'newDate', to: t.dueOn + t.between(100, 186) })],
  },
  'a long extension, decided': {
    about: 'dated',
    begins: EARLY_AND_LATE,
    commands: (t) => [
      ask(t, t.day(0), { do: 'newDate', to: later(t, t.day(0), t.between(60, 400)) }),
      decide(t, t.day(1), t.between(0, 1) === 1),
    ],
  },
  'a long extension, never decided': {
    about: 'dated',
    begins: EARLY_AND_LATE,
    commands: (t) => [
      ask(t, t.day(0), { do: 'newDate', to: later(t, t.day(0), t.between(200, 600)) }),
      ask(t, t.day(1), { do: 'drop' }),
    ],
  },
  'a request rejected': {
    about: 'any',
    begins: EARLY_AND_LATE,
    commands: (t) => [
      ask(t, t.day(0), { do: t.between(0, 1) === 0 ? 'drop' : 'notMine' }),
      decide(t, t.day(1), false),
      ask(t, t.day(2), { do: 'newDate', to: later(t, t.day(2), 300) }),
      decide(t, t.day(3), false),
    ],
  },
  'not mine, twice and again': {
    about: 'any',
    begins: EARLY_AND_LATE,
    commands: (t) => [
      ask(t, t.day(0), { do: 'notMine' }),
      decide(t, t.day(1), false),
      ask(t, t.day(2), { do: 'notMine' }),
      ask(t, t.day(3), { do: 'notMine' }),
      ...(t.between(0, 2) === 0 ? [reassign(t, t.day(3), t.other), ask(t, t.day(4), { do: 'notMine' })] : []),
    ],
  },
  'not mine, granted, disputed and returned': {
    about: 'any',
    begins: EARLY_AND_LATE,
    commands: (t) => [
      ask(t, t.day(0), { do: 'notMine' }),
      decide(t, t.day(1), true, t.between(0, 3) === 0 ? t.office : t.other),
      ask(t, t.day(2), { do: 'notMine' }),
      reassign(t, t.day(3), t.office),
      ask(t, t.day(4), { do: 'notMine' }),
    ],
  },
  'dropped and reopened': {
    about: 'any',
    begins: [...EARLY_AND_LATE, ...ESCALATED],
    commands: (t) => [
      ask(t, t.day(0), { do: 'drop' }),
      decide(t, t.day(1), true),
      { on: t.date(t.day(2)), do: 'reopen', ...t.at },
      ask(t, t.day(3), { do: 'drop' }),
      decide(t, t.day(4), t.between(0, 1) === 0),
    ],
  },
  'a request overtaken': {
    about: 'any',
    begins: EARLY_AND_LATE,
    commands: (t) => [
      ask(t, t.day(0), { do: t.between(0, 1) === 0 ? 'drop' : 'notMine' }),
      overtake(t, t.day(1)),
      decide(t, t.day(2), false),
      reassign(t, t.day(3), t.office),
    ],
  },
  'a new date in the backlog': {
    about: 'backlog',
    begins: IN_THE_ROUND,
    commands: (t) => [
      ask(t, t.day(0), { do: 'newDate', to: later(t, t.day(0), t.between(1, 700)) }),
      ask(t, t.day(3), { do: 'newDate', to: later(t, t.day(3), t.between(1, 30) + 30) }),
    ],
  },
  'a request in the backlog': {
    about: 'backlog',
    begins: IN_THE_ROUND,
    commands: (t) => [
      ask(t, t.day(0), { do: t.between(0, 1) === 0 ? 'drop' : 'notMine' }),
      decide(t, t.day(1), t.between(0, 2) === 0, t.other),
      { on: t.date(t.day(2)), do: 'release', ...t.at },
    ],
  },
} satisfies Record<string, Tale>;

function reassign({ at, date }: Telling, on: Day, office: string): ScenarioCommand {
  return { on: date(on), do: 'reassign', ...at, office };
}

/** Something that ends a request undecided, or begins the deadline anew while it is undecided. */
function overtake(t: Telling, day: Day): ScenarioCommand {
  const on = t.date(day);
  const { measure } = t.at;
  const ways: ScenarioCommand[] = [
    { on, do: 'move', ...t.at, to: t.date(day + t.between(-20, 90)) },
    reassign(t, day, t.other),
    { on, do: 'done', ...t.at },
    { on, do: 'pause', measure, until: t.date(t.day(2) + 1) },
    { on, do: 'hold', ...t.at, days: t.between(1, 10) },
  ];
  return ways[t.between(0, ways.length - 1)] ?? reassign(t, day, t.another);
}
