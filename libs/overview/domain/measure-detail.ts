import { type IsoDate } from '#libs/calendar/domain/index';
import { type MeasureResult } from '#libs/measures/domain/index';
import { type MeasureOverview, type StepState } from './plan-overview.ts';

/** A sentence in both languages. */
export interface Sentence {
  de: string;
  en: string;
}

/** How a measure stands, step by step. Days are plain dates in the plan's time zone. */
export interface MeasureDetail {
  field: string | null;
  state: StepState;
  reason: Sentence;
  result: MeasureResult | null;
  nextMail: MeasureOverview['nextMail'];
  /** By step id. */
  steps: ReadonlyMap<string, StepDetail>;
}

export interface StepDetail {
  state: StepState;
  /** Why the step is in this state. */
  reason: Sentence;
  /** In German as people say it: `bis Ende 1. Quartal 2027`, `am Mo 01.02.2027`, `ohne Termin`. */
  due: string;
  /** The next mail about this step if nobody answers; null when none is foreseen. */
  nextMail: MeasureOverview['nextMail'];
  /** The day on which the pending request counts as granted if nobody decides; null: it waits, or there is none. */
  tacitOn: IsoDate | null;
  /** How answers and requests came here, and what was written with them. */
  came: CameBy[];
}

/** How something that an office said came into the record. */
export interface CameBy {
  what: 'answer' | 'request' | 'dispute';
  /** Of the answer, request or dispute within its step. */
  number: number;
  source: 'mail' | 'phone' | 'meeting' | null;
  remark: string | null;
  /** Where the file lies that shows it, for example a file number. */
  reference: string | null;
}
