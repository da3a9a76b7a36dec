import { InvalidArgumentError } from 'commander';
import { type DeadlineMove } from '#libs/simulation/index';
import { type Assumption } from '#libs/simulation/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { day } from '../options.ts';

/** What offices are taken to do: what an assumption says, or what they really did. */
export type AssumedAnswers = Assumption | { kind: 'record' };

/** What a person asks a simulation. */
export interface SimulateOptions {
  plan?: string;
  dir?: string;
  scenario?: string;
  activate?: IsoDate;
  from?: IsoDate;
  to?: IsoDate;
  assume: AssumedAnswers;
  backlogStart?: IsoDate;
  coordination?: string;
  leadership?: string;
  region?: string;
  policy?: string;
  move?: DeadlineMove[];
  load?: true;
  /** Without it: that of the plan. */
  threshold?: number;
  format: string;
}

/** Working days; later than about a year nobody would call it late. */
const LATEST = 250;

/** Reads `silent`, `punctual`, `late:5` or `record`. */
export function assumption(text: string): AssumedAnswers {
  if (text === 'silent' || text === 'record') return { kind: text };
  if (text === 'punctual') return { kind: 'done', workingDaysLate: 0 };
  const days = Number(/^late:([1-9]\d{0,2})$/.exec(text)?.[1] ?? NaN);
  if (days <= LATEST) return { kind: 'done', workingDaysLate: days };
  throw new InvalidArgumentError(
    `Bitte schreiben Sie silent (niemand antwortet), punctual (pünktlich), late:N (N Arbeitstage zu spät, höchstens ${LATEST}) oder record (wie es wirklich war).`,
  );
}

/** Reads one more `G.3-01/2=2027-06-30`. */
export function deadlineMove(text: string, before: DeadlineMove[] = []): DeadlineMove[] {
  const [, measure, step, to] = /^(.+)\/(\d{1,6})=(.+)$/.exec(text) ?? [];
  if (measure === undefined || step === undefined || to === undefined) {
    throw new InvalidArgumentError('Bitte nennen Sie Maßnahme, Schritt und Tag wie G.3-01/2=2027-06-30.');
  }
  return [...before, { measure, step: Number(step), to: day(to) }];
}
