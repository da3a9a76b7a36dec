import { type IsoDate } from '#libs/calendar/domain/index';

/** What will hurt later in a plan, in the order in which it is listed. */
export const qualityCodes = [
  'all-dates-on-one-day',
  'measure-without-step',
  'step-without-date',
  'step-without-owner',
  'no-small-steps',
  'order-contradicts-dates',
  'ends-before-it-begins',
  'step-outside-measure',
  'after-plan-end',
  'measure-without-indicator',
  'goal-without-unit',
  'goal-without-target',
  'goal-without-date',
] as const;

export type QualityCode = (typeof qualityCodes)[number];

/** One weakness, and where. Days are plain dates; what does not belong to it is null. */
export interface QualityFinding {
  readonly code: QualityCode;
  readonly measure: string | null;
  readonly step: number | null;
  readonly indicator: string | null;
  /** The day that it is about. */
  readonly day: IsoDate | null;
  /** The day that it is held against: the step before, the end of the measure or of the plan. */
  readonly against: IsoDate | null;
  /** The other step of an order that contradicts the dates. */
  readonly otherStep: number | null;
  /** How many steps share the day, or lie without a date. */
  readonly count: number | null;
}
