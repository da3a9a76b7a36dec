import { ANY_TIME, BEFORE_DUE, ESCALATED, WHILE_LATE } from './tales-begin.ts';
import { type Tale } from './tales.ts';

export const ANSWERS = {
  'little answers': {
    about: 'any',
    begins: ANY_TIME,
    commands: ({ at, day, date }) => [
      { on: date(day(0)), do: 'partly', ...at },
      { on: date(day(1)), do: 'atRisk', ...at },
      { on: date(day(2)), do: 'note', ...at },
      { on: date(day(3)), do: 'onCourse', ...at },
    ],
  },
  'on course before the deadline': {
    about: 'dated',
    begins: BEFORE_DUE,
    commands: ({ at, day, date }) => [{ on: date(day(0)), do: 'onCourse', ...at }],
  },
  'on course, then paused': {
    about: 'dated',
    begins: BEFORE_DUE,
    commands: ({ at, day, date }) => [
      { on: date(day(0)), do: 'onCourse', ...at },
      { on: date(day(1)), do: 'pause', measure: at.measure, until: date(day(2)) },
    ],
  },
  done: {
    about: 'any',
    begins: ANY_TIME,
    commands: ({ at, day, date }) => [{ on: date(day(0)), do: 'done', ...at }],
  },
  'done after an escalation': {
    about: 'dated',
    begins: ESCALATED,
    commands: ({ at, day, date }) => [{ on: date(day(0)), do: 'done', ...at }],
  },
  'done and reopened': {
    about: 'any',
    begins: [...ANY_TIME, ...ESCALATED],
    commands: ({ at, day, date }) => [
      { on: date(day(0)), do: 'done', ...at },
      { on: date(day(1)), do: 'reopen', ...at },
      { on: date(day(4)), do: 'done', ...at },
    ],
  },
  'waiting for an office': {
    about: 'any',
    begins: [...ANY_TIME, ...WHILE_LATE],
    commands: ({ at, other, another, day, date }) => [
      { on: date(day(0)), do: 'waitingFor', ...at, office: other },
      { on: date(day(1)), do: 'waitingFor', ...at, office: another },
      { on: date(day(2)), do: 'waitingFor', ...at, office: other },
    ],
  },
  'how the measure stands': {
    about: 'any',
    begins: [
      { after: 'activation', min: 0, max: 250 },
      { after: 'activation', min: 200, max: 500 },
    ],
    commands: ({ at, day, date }) => [{ on: date(day(0)), do: 'status', measure: at.measure }],
  },
  refused: {
    about: 'any',
    begins: ANY_TIME,
    commands: ({ at, office, contact, day, dueOn, date }) => {
      const on = date(day(0));
      return [
        { on, do: 'done', measure: at.measure, step: 999 },
        { on, do: 'status', measure: 'nothing' },
        { on, do: 'reassign', ...at, office: 'nobody' },
        { on, do: 'waitingFor', ...at, office: 'nobody' },
        { on, do: 'waitingFor', ...at, office },
        { on, do: 'reassign', ...at, office },
        { on, do: 'contact', office, contact },
        { on, do: 'move', ...at, to: date(dueOn) },
        { on, do: 'newDate', ...at, to: on },
        { on, do: 'pause', measure: at.measure, until: date(day(0) - 1) },
        { on, do: 'resume', measure: at.measure },
        { on, do: 'reopen', ...at },
        { on, do: 'hold', ...at, days: 11 },
        { on, do: 'decide', ...at, grant: true, office: null },
        { on, do: 'add', ...at, office, dueOn: on, precision: 'day', hard: false, binding: null },
      ];
    },
  },
} satisfies Record<string, Tale>;
