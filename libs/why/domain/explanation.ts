import { type Role, type Stage, type SuppressedReason } from '#libs/cadence/domain/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { type MailMode, type Precision, type RequestKind } from '#libs/measures/domain/index';

/** Why somebody was or will be told on a day, or why nobody. All days are plain dates in the plan's time zone. */
export interface Why {
  on: IsoDate;
  today: IsoDate;
  /** Version of the cadence policy that held on the morning of the day. */
  policyVersion: number;
  measure: { number: string; title: string };
  /** Null: the measure as a whole. */
  step: { number: number; title: string } | null;
  notices: Explanation[];
  /** Null when there are notices. */
  absence: Absence | null;
}

/** One notice with the rule, the dates it was computed from, who gets it and what became of it. */
export interface Explanation {
  stage: Stage;
  /** The day to which the rules assign it. */
  on: IsoDate;
  /** The day that the rule alone gives; earlier than `on` where the mail of the stage below arrived late. */
  ruleDay: IsoDate;
  rule: Rule;
  /** Version of the cadence policy whose numbers the rule names. */
  policyVersion: number;
  /** Null for what does not count from a deadline. */
  deadline: Deadline | null;
  /** What moved the day since the deadline counts. */
  shifts: MovedBy[];
  /** By how many of the rule's days all of `shifts` moved it. */
  movedDays: number;
  recipient: Recipient;
  /** The day of the summary in which leadership reads of it; null for anybody else, and once it was told. */
  summaryOn: IsoDate | null;
  /** The day of the weekly mail with which it comes; null for what comes on its day, and once it was told. */
  weeklyOn: IsoDate | null;
  state: NoticeStanding;
}

/** A notice with the rule and the dates that it was computed from. */
export type Computed = Omit<Explanation, 'recipient' | 'summaryOn' | 'weeklyOn' | 'state'>;

/** A line of CADENCE.md with the numbers of the policy. `days`: what it counts, contact days or plain working days. */
export type Rule =
  /** The last contact day up to so many working days before the deadline. `onlyIf`: working days that must have been left. */
  | {
      kind: 'before-deadline';
      workingDays: number;
      onlyIf: number | null;
      days: CountedDays;
      madeUpFor: IsoDate | null;
    }
  /** The first contact day from the deadline. */
  | { kind: 'deadline'; days: CountedDays; madeUpFor: IsoDate | null }
  /** So many days after the base of the deadline. */
  | { kind: 'after-deadline'; after: number; days: CountedDays }
  /** So many days after the round begins for the step; 0: on that day. */
  | { kind: 'backlog'; after: number; days: CountedDays; startedOn: IsoDate; begin: IsoDate }
  /** So many days after what caused it; the day is null where the record does not say it any more. */
  | { kind: 'after'; cause: Cause; causedOn: IsoDate | null; after: number; days: CountedDays }
  /** So many days after the round of questions about the measure as a whole began. */
  | { kind: 'status'; round: IsoDate; after: number; days: CountedDays }
  /** The next delivery after it was known that a mail, composed on a day, did not arrive. */
  | { kind: 'mail-lost'; mail: string; composedOn: IsoDate; days: CountedDays };

export type CountedDays = 'contact' | 'working';

export type Cause =
  | 'waiting-ended'
  | 'handed-over'
  | 'request-made'
  | 'responsibility-disputed'
  | 'office-waited-for'
  | 'closed-or-moved'
  | 'contact-changed';

/** A deadline as it stood on the morning of the notice. */
export interface Deadline {
  dueOn: IsoDate;
  precision: Precision | null;
  hard: boolean;
  /** E: the day on which it ends. */
  endsOn: IsoDate;
  /** D0: the day on which it is asked for. */
  askingDay: IsoDate;
  /** The day from which it counts. */
  enteredOn: IsoDate;
  /** B: the day from which the stages after it count. */
  base: IsoDate;
}

export type MovedBy =
  /** A request or another office stopped the clock. */
  { kind: 'standstill'; from: IsoDate; to: IsoDate } | { kind: 'hold'; days: number };

export interface Recipient {
  role: Role;
  office: string | null;
  /** Null when nobody is known. */
  address: string | null;
  because: AddressReason;
}

/** Whom a notice goes to, without the address: for whoever got it with others. */
export type Reader = Omit<Recipient, 'address'>;

/** Why it is this address (CADENCE.md, *Delivery*). */
export type AddressReason =
  | 'contact'
  | 'deputy-while-away'
  | 'mailbox-while-away'
  | 'mailbox'
  | 'no-office'
  | 'not-ownable'
  | 'nobody-reachable'
  | 'deputy-too'
  | 'escalation-address'
  | 'superior'
  | 'no-superior'
  | 'coordination'
  | 'coordination-deputy'
  | 'leadership'
  | 'had-escalation'
  /** The addresses were others when it was raised. */
  | 'as-entered-then'
  | 'nobody-known';

export type NoticeStanding =
  | { kind: 'foreseen' }
  /** For its delivery. `released`: coordination lets it go, where that is asked for. */
  | { kind: 'waiting'; mailMode: MailMode; released: boolean }
  /** To be released since its day; `lastOn` is the last delivery day on which it was not. */
  | { kind: 'held'; since: IsoDate; lastOn: IsoDate }
  | { kind: 'told'; on: IsoDate; mail: CarryingMail | null; arrivedOn: IsoDate | null }
  | { kind: 'suppressed'; reason: SuppressedReason };

export interface CarryingMail {
  number: string;
  /** `returned`: coordination said that it came back. */
  handover: 'sent' | 'on-its-way' | 'failed' | 'ambiguous' | 'returned';
  /** The address behind the role at its delivery. */
  to: string;
  /** Further readers: the mailboxes of offices. */
  copies: readonly string[];
  /** The day on which coordination said that what it tells has arrived. */
  confirmedOn: IsoDate | null;
}

export interface Absence {
  reason: AbsenceReason;
  /** The notices before and after the day. */
  last: Neighbour | null;
  next: Neighbour | null;
  /** Nothing of this kind goes out on such a day. */
  dayOff: DayOff | null;
}

export interface Neighbour {
  stage: Stage;
  on: IsoDate;
  foreseen: boolean;
}

/** The first that holds. */
export type AbsenceReason =
  | { because: 'step-closed'; as: 'done' | 'dropped'; on: IsoDate }
  | { because: 'plan-not-active'; activatedOn: IsoDate | null }
  | { because: 'not-yet-added' }
  | { because: 'measure-closed'; on: IsoDate }
  | { because: 'measure-paused'; on: IsoDate; until: IsoDate }
  | { because: 'request-undecided'; request: RequestKind; since: IsoDate }
  | { because: 'undated' }
  | { because: 'waits'; step: number; dueOn: IsoDate | null; inBacklog: boolean }
  | { because: 'backlog-not-begun' }
  | { because: 'in-backlog'; startedOn: IsoDate }
  /** The stage was to come on `ruleDay`; the mail of the one below has not arrived, or not long enough ago. */
  | { because: 'mail-not-arrived'; stage: Stage; ruleDay: IsoDate }
  /** A measure with an open dated step is asked about that step only. */
  | { because: 'dated-step-open' }
  | { because: 'between-stages' };

export type DayOff = 'weekend' | 'public-holiday' | 'closing-day' | 'quiet-period';
