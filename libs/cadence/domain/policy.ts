import { type MonthDay, type Period, type YearlyPeriod } from '#libs/calendar/domain/index';
import { type AnswerRules } from '#libs/measures/domain/index';

/** The numbers of CADENCE.md as data of a plan, versioned. Days are working or contact days as CADENCE.md says. */
export interface CadencePolicy {
  checkpoint: { daysBefore: number; onlyIfDaysBefore: number };
  reminder1DaysBefore: number;
  reminder2DaysBefore: number;
  /** Working days before the deadline from which *on course* makes `reminder-2` needless. */
  onCourseDaysBefore: number;
  /** Contact days from the deadline to `overdue-1`. */
  grace: { hard: number; day: number; other: number };
  /** Contact days after `overdue-1`. */
  overdue2After: number;
  escalation1After: number;
  escalation2After: number;
  /** Contact days by which the mail of the stage below must have arrived before the next stage. */
  arrival: { beforeOverdue2: number; beforeEscalation1: number; beforeEscalation2: number };
  /** Contact days after the begin of the backlog round. */
  backlog2After: number;
  backlog3After: number;
  /** The first stage after a standstill leaves at least so many contact days. */
  standstillLead: number;
  /** Contact days from a request to the notices that it waits for a decision. */
  decision1After: number;
  decision2After: number;
  /** The days on which a measure is asked as a whole, if nobody answered for so many months before. */
  status: { days: MonthDay[]; silentMonths: number; deputyAfter: number; coordinationAfter: number };
  answers: AnswerRules;
  /** Contact days without an answer after which a step counts as silent. */
  silentAfter: number;
  /** Coordination reads of an escalation so many contact days ahead. */
  escalationsAhead: number;
  /** Calendar days without a summary after which leadership hears that all is on course. */
  allOnCourseAfter: number;
  /** Notices to one address in a week above which a simulation warns. */
  loadWarning: number;
  closingDays: MonthDay[];
  closingPeriods: Period[];
  quietPeriods: YearlyPeriod[];
  /** Wall-clock times `HH:MM` in the plan's time zone. */
  raising: { from: string; to: string };
  deliveryTime: string;
  deliveryHours: { from: string; to: string };
}

/** The defaults of CADENCE.md. */
export const standardPolicy: CadencePolicy = {
  checkpoint: { daysBefore: 60, onlyIfDaysBefore: 120 },
  reminder1DaysBefore: 20,
  reminder2DaysBefore: 5,
  onCourseDaysBefore: 20,
  grace: { hard: 1, day: 2, other: 5 },
  overdue2After: 5,
  escalation1After: 10,
  escalation2After: 20,
  arrival: { beforeOverdue2: 4, beforeEscalation1: 5, beforeEscalation2: 10 },
  backlog2After: 10,
  backlog3After: 20,
  standstillLead: 3,
  decision1After: 1,
  decision2After: 6,
  status: { days: ['02-15', '08-15'], silentMonths: 6, deputyAfter: 10, coordinationAfter: 15 },
  answers: {
    undoDays: 5,
    extensionDays: 20,
    tacitGrant: { afterDays: 10, upToMonths: 6 },
    objectionDays: 10,
    longestHold: 10,
  },
  silentAfter: 10,
  escalationsAhead: 3,
  allOnCourseAfter: 28,
  loadWarning: 15,
  closingDays: ['12-24', '12-31'],
  closingPeriods: [],
  quietPeriods: [{ from: '12-21', to: '01-06' }],
  raising: { from: '03:00', to: '05:00' },
  deliveryTime: '08:00',
  deliveryHours: { from: '07:00', to: '17:00' },
};
