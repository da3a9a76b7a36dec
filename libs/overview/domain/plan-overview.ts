import { type IsoDate } from '#libs/calendar/domain/index';
import { type MeasureResult } from '#libs/measures/domain/index';

/** States of a step, best last (CADENCE.md, *States of a step*). */
export type StepState =
  'dropped' | 'done' | 'paused' | 'late' | 'waits' | 'at-risk' | 'undated' | 'silent' | 'on-course';

/** A plan at a glance, as the first page shows it. Days are plain dates in the plan's time zone. */
export interface PlanOverview {
  plan: {
    key: string;
    title: string;
    shortTitle: string | null;
    /** Today by the installation's clock. */
    today: IsoDate;
    activatedOn: IsoDate | null;
    backlogStartedOn: IsoDate | null;
    mailMode: 'off' | 'approve' | 'live';
    /** ISO 8601 in UTC, by the installation's clock. */
    nextDeliveryAt: string | null;
    /** The address of the plan's coordination, which is responsible for it; null: none is named. */
    coordination: string | null;
    /** Notices that were due and wait to be released (mail mode `approve`). */
    heldNotices: number;
    /** What waits for coordination to decide. */
    decisions: number;
  };
  /** Measures by state; states that no measure has are absent. */
  counts: Partial<Record<StepState, number>>;
  /** In the order of the plan: field of action, then number. */
  measures: MeasureOverview[];
  /** What went out or waits, newest first, at most 20; *withdrawn* ones left out. */
  mails: MailOverview[];
}

export interface MeasureOverview {
  number: string;
  title: string;
  field: string | null;
  lead: OfficeName | null;
  /** The worst state of its open steps; when none is open: `paused`, `undated` without any step, else `done` or `dropped`. */
  state: StepState;
  /** What became of it; null while it is not closed. */
  result: MeasureResult | null;
  /** Why it is in this state, a German sentence about the step it comes from. */
  reason: string;
  /** The open step that is due next: earliest date first, undated last. */
  nextStep: StepOverview | null;
  /** The next mail about this measure if nobody answers (mode `approve`: and it is released); null when none is foreseen. */
  nextMail: { on: IsoDate; what: string; to: string } | null;
  openSteps: number;
  closedSteps: number;
}

export interface StepOverview {
  number: number;
  title: string;
  office: OfficeName | null;
  dueOn: IsoDate | null;
  /** In German as people say it: `bis Ende 1. Quartal 2027`, `am Mo 01.02.2027`, `ohne Termin`. */
  due: string;
  state: StepState;
}

export interface OfficeName {
  name: string;
  shortName: string | null;
}

export interface MailOverview {
  number: string;
  on: IsoDate;
  /** The recipient office, coordination or leadership by name where known, else the address. */
  to: string;
  subject: string;
  state: 'pending' | 'claimed' | 'sending' | 'sent' | 'failed' | 'ambiguous';
  /** What went wrong, as the mail server or the connection said it; null when nothing did. */
  reason: string | null;
}
