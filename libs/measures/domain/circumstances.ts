import { type Calendar, type IsoDate } from '#libs/calendar/domain/index';
import { type Measure } from './measure.ts';
import { type Plan } from './plan.ts';
import { type Step } from './step.ts';

/** The numbers of CADENCE.md, *Answers*, as data of a plan. Days are working days unless they say otherwise. */
export interface AnswerRules {
  /** So long an answer can be taken back. */
  undoDays: number;
  /** By so much a date of precision day or month may be moved without a decision. */
  extensionDays: number;
  /** A request for a date counts as granted after so many days, if that date is not later than so many calendar months. */
  tacitGrant: { afterDays: number; upToMonths: number };
  /** So long coordination may object to a date that was granted in the backlog. */
  objectionDays: number;
  /** Contact days by which an escalation can be held at most. */
  longestHold: number;
}

/** What time itself goes by when it changes a measure. */
export interface PassingTerms {
  plan: Pick<Plan, 'policySince'>;
  calendar: Calendar;
  rules: AnswerRules;
}

/** What a decision about a measure depends on besides the measure itself. */
export interface Circumstances extends PassingTerms {
  /** The day on which it is decided (plan time zone). */
  today: IsoDate;
  plan: Pick<Plan, 'activatedOn' | 'endsOn' | 'policySince'>;
  /** True while an escalation of the step has still to come by its ladder. */
  hasEscalationAhead: (measure: Measure, step: Step) => boolean;
}
