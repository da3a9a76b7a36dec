import { type Day } from './calendar.ts';
import { type ScenarioCommand } from './scenario.ts';
import { ANY_TIME, BEFORE_DUE, ESCALATED, IN_THE_ROUND, WHILE_LATE } from './tales-begin.ts';
import { type Tale, type Telling } from './tales.ts';

const AROUND = [...ANY_TIME, ...WHILE_LATE];

function give({ at, date }: Telling, on: Day, office: string): ScenarioCommand {
  return { on: date(on), do: 'reassign', ...at, office };
}

function move({ at, date }: Telling, on: Day, to: Day): ScenarioCommand {
  return { on: date(on), do: 'move', ...at, to: date(to) };
}

function pause({ at, date }: Telling, on: Day, until: Day): ScenarioCommand {
  return { on: date(on), do: 'pause', measure: at.measure, until: date(until) };
}

export const COORDINATION_ACTS = {
  move: { about: 'any', begins: AROUND, commands: (t) => [move(t, t.day(0), t.day(0) + t.between(-40, 150))] },
  'move after an escalation': {
    about: 'dated',
    begins: ESCALATED,
    commands: (t) => [move(t, t.day(0), t.dueOn + t.between(-30, 120))],
  },
  'move around the next step': {
    about: 'dated',
    begins: AROUND,
    commands: (t) => [move(t, t.day(0), t.nextDueOn + t.between(-1, 1)), move(t, t.day(1), t.dueOn)],
  },
  reassign: { about: 'any', begins: AROUND, commands: (t) => [give(t, t.day(0), t.other)] },
  'there and back': {
    about: 'any',
    begins: [...AROUND, ...BEFORE_DUE],
    commands: (t) => [
      give(t, t.day(0), t.other),
      give(t, t.day(1), t.office),
      ...(t.between(0, 1) === 0 ? [give(t, t.day(2), t.other)] : []),
    ],
  },
  'there and back, interrupted': {
    about: 'any',
    begins: [...AROUND, ...BEFORE_DUE],
    commands: (t) => [give(t, t.day(0), t.other), pause(t, t.day(1), t.day(2)), give(t, t.day(3), t.office)],
  },
  pause: { about: 'any', begins: AROUND, commands: (t) => [pause(t, t.day(0), t.day(2))] },
  'pause twice': {
    about: 'any',
    begins: AROUND,
    commands: (t) => [pause(t, t.day(0), t.day(2)), pause(t, t.day(1), t.day(3))],
  },
  'pause and resume': {
    about: 'any',
    begins: AROUND,
    commands: (t) => [pause(t, t.day(0), t.day(3)), { on: t.date(t.day(1)), do: 'resume', measure: t.at.measure }],
  },
  hold: {
    about: 'dated',
    begins: WHILE_LATE,
    commands: (t) => [
      { on: t.date(t.day(0)), do: 'hold', ...t.at, days: t.between(1, 10) },
      { on: t.date(t.day(1)), do: 'hold', ...t.at, days: t.between(1, 5) },
    ],
  },
  'hold, then a return': {
    about: 'dated',
    begins: WHILE_LATE,
    commands: (t) => [
      { on: t.date(t.day(0)), do: 'hold', ...t.at, days: t.between(1, 10) },
      give(t, t.day(1), t.other),
      give(t, t.day(2), t.office),
    ],
  },
  release: {
    about: 'backlog',
    begins: IN_THE_ROUND,
    commands: (t) => [
      { on: t.date(t.day(0)), do: 'release', ...t.at },
      { on: t.date(t.day(2)), do: 'hold', ...t.at, days: t.between(1, 10) },
    ],
  },
  'first date': {
    about: 'undated',
    begins: ANY_TIME,
    commands: (t) => [
      ...(t.between(0, 2) === 0 ? [give(t, t.day(0), t.other)] : []),
      {
        on: t.date(t.day(1)),
        do: 'firstDate',
        ...t.at,
        dueOn: t.date(t.day(1) + t.between(-40, 120)),
        precision: t.precision,
      },
      ...(t.between(0, 1) === 0 ? [give(t, t.day(2), t.office)] : []),
    ],
  },
  add: {
    about: 'any',
    begins: ANY_TIME,
    commands: (t) => {
      const at = { measure: t.at.measure, step: t.added };
      const dueOn = t.between(0, 5) === 0 ? null : t.date(t.day(0) + t.between(-60, 120));
      const { office, precision } = t;
      const [hard, binding] = [t.between(0, 4) === 0, t.between(0, 3) === 0 ? ('law' as const) : null];
      return [
        { on: t.date(t.day(0)), do: 'add', ...at, office, dueOn, precision, hard, binding },
        { on: t.date(t.day(1)), do: 'firstDate', ...at, dueOn: t.date(t.day(2)), precision },
        ...(t.between(0, 1) === 0 ? [] : [{ on: t.date(t.day(4)), do: 'done' as const, ...at }]),
      ];
    },
  },
  'a new contact': {
    about: 'any',
    begins: AROUND,
    commands: ({ office, contact, day, date, added }) => [
      { on: date(day(0)), do: 'contact', office, contact: `n${added}@x.example` },
      { on: date(day(1)), do: 'contact', office, contact },
      { on: date(day(3)), do: 'contact', office, contact: null },
      { on: date(day(4)), do: 'contact', office, contact },
    ],
  },
  'an absence': {
    about: 'any',
    begins: [...AROUND, ...BEFORE_DUE],
    commands: ({ office, day, date, added, between }) => [
      { on: date(day(0)), do: 'absence', office, from: date(day(1)), to: date(day(1) + between(0, 60)) },
      ...(between(0, 2) === 0
        ? [{ on: date(day(3)), do: 'contact' as const, office, contact: `n${added}@x.example` }]
        : []),
    ],
  },
} satisfies Record<string, Tale>;
