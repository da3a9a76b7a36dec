import { type Day } from './calendar.ts';
import { type Precision, type ScenarioCommand } from './scenario.ts';
import { ANSWERS } from './tales-of-answers.ts';
import { COORDINATION_ACTS } from './tales-of-coordination.ts';
import { REQUESTS } from './tales-of-requests.ts';

/** What a tale is told with. */
export type Telling = {
  at: { measure: string; step: number };
  number: number;
  /** The step's office at the start, and two others (the same one where there are but two). */
  office: string;
  other: string;
  another: string;
  /** Of the step's office at the start. */
  contact: string | null;
  /** The day of the n-th command, counted from 0. */
  day: (n: number) => Day;
  /** Of the step at the start; for an undated step some day. */
  dueOn: Day;
  nextDueOn: Day;
  /** The story's number between two others, both included. */
  between: (from: number, to: number) => number;
  precision: Precision;
  /** A number that no step has yet. */
  added: number;
  date: (day: Day) => string;
};

export type Tale = {
  about: 'any' | 'dated' | 'backlog' | 'undated';
  /** Days after which it begins, one of these. */
  begins: { after: 'activation' | 'dueOn'; min: number; max: number }[];
  commands: (telling: Telling) => ScenarioCommand[];
};

/** What may happen, by a name for each. */
export const TALES = { ...ANSWERS, ...REQUESTS, ...COORDINATION_ACTS } satisfies Record<string, Tale>;

export type TaleName = keyof typeof TALES;
